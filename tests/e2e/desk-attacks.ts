import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Browser } from '@playwright/test';
import { signInAs, type DemoPerson } from './desk.ts';
import { rawRequest, type RawAnswer } from './raw-request.ts';

/** Where mails lie: only of a copy that this run started. */
export const OUTBOX = process.env['E2E_DATA'] ? path.join(process.env['E2E_DATA'], 'outbox') : null;

/** Fields of a form; a list is several fields with one name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who sends what they like: addresses and forms as they are, with the cookies of a browser. */
export class Sender {
  readonly cookies: Map<string, string>;
  readonly #baseURL: string;

  constructor(baseURL: string, cookies: Iterable<readonly [string, string]> = []) {
    this.#baseURL = baseURL;
    this.cookies = new Map(cookies);
  }

  get origin(): string {
    return new URL(this.#baseURL).origin;
  }

  get(address: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
    return this.#send(address, { headers });
  }

  /** @param headers `origin: ''` sends none */
  post(address: string, fields: Fields, headers: Record<string, string> = {}): Promise<RawAnswer> {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])));
    return this.raw(address, 'POST', body.toString(), headers);
  }

  raw(address: string, method: string, body: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
    const form = { accept: 'text/html', origin: this.origin, 'content-type': 'application/x-www-form-urlencoded' };
    const all = Object.entries({ ...form, ...headers }).filter(([, value]) => value !== '');
    return this.#send(address, { method, body, headers: Object.fromEntries(all) });
  }

  /** The same person in the same session: what one copy signs out, the other carries on. */
  copy(): Sender {
    return new Sender(this.#baseURL, this.cookies);
  }

  async #send(address: string, options: { method?: string; body?: string; headers: Record<string, string> }): Promise<RawAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie ? { cookie } : {}), ...options.headers };
    const answer = await rawRequest(this.#baseURL, address, { ...options, headers });
    for (const each of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (each.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '' || /max-age=0/i.test(each)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

export async function senderOf(browser: Browser, baseURL: string, person: DemoPerson): Promise<Sender> {
  const { page } = await signInAs(browser, person);
  const cookies = await page.context().cookies();
  await page.context().close();
  return new Sender(
    baseURL,
    cookies.map(({ name, value }) => [name, value] as const),
  );
}

/** The value of the first hidden field with this name. */
export function hidden({ body }: RawAnswer, name: string): string {
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? '';
}

/** The value of the last button, field or choice before some words. */
export function valueBefore({ body }: RawAnswer, words: string): string {
  const before = body.slice(0, body.indexOf(words));
  return [...before.matchAll(/(?:value="|\/desk\/people\/)([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
}

/** The mails that lie in the outbox and hold some words, as soon as there is one. */
export async function mailWith(words: string): Promise<string> {
  let found = '';
  await expect(async () => {
    for (const name of (await readdir(OUTBOX ?? '')).filter((each) => each.endsWith('.eml'))) {
      const text = (await readFile(path.join(OUTBOX ?? '', name), 'utf8')).replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      if (text.includes(words)) found = text;
    }
    expect(found).not.toBe('');
  }).toPass({ timeout: 25_000, intervals: [500] });
  return found;
}
