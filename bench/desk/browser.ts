import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Timings } from './timings.ts';

/** What a page answered. */
export interface Answer {
  status: number;
  /** Where a redirect leads, without the origin. */
  location: string | null;
  /** The page, unpacked when it is looked at. */
  text(): string;
}

/** Somebody's browser: cookies, one connection that stays open, packed pages. Each answer counts under the name of what was done. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  /** Nodes that are asked in turn. */
  origins: readonly string[];
  private readonly timings: Timings;
  private asked = 0;

  /** @param origins of nodes: requests go to each in turn, as behind a balancer without memory */
  constructor(origins: readonly string[], timings: Timings) {
    this.origins = origins;
    this.timings = timings;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get(name: string, path: string): Promise<Answer> {
    return this.ask(name, 'GET', path, null, [200]);
  }

  /** Sends a form; the answer leads on to another page. */
  post(name: string, path: string, fields: Record<string, string | readonly string[]>): Promise<Answer> {
    const form = new URLSearchParams();
    for (const [key, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) form.append(key, each);
    return this.ask(name, 'POST', path, { type: 'application/x-www-form-urlencoded', body: form.toString() }, [303]);
  }

  postJson(name: string, path: string, value: unknown): Promise<Answer> {
    return this.ask(name, 'POST', path, { type: 'application/json', body: JSON.stringify(value) }, [200]);
  }

  /** Asks for a page without counting it, whatever it answers. */
  look(path: string): Promise<Answer> {
    return this.send(this.origins[0] ?? '', 'GET', path, null);
  }

  close(): void {
    this.agent.destroy();
  }

  private async ask(
    name: string,
    method: 'GET' | 'POST',
    path: string,
    sent: { type: string; body: string } | null,
    right: readonly number[],
  ): Promise<Answer> {
    const origin = this.origins[this.asked++ % this.origins.length] ?? '';
    const began = performance.now();
    try {
      const answer = await this.send(origin, method, path, sent);
      this.timings.add(name, performance.now() - began, right.includes(answer.status) ? null : `${method} ${path}: ${answer.status}`);
      return answer;
    } catch (error) {
      this.timings.add(name, performance.now() - began, `${method} ${path}: ${String(error)}`);
      throw error;
    }
  }

  private send(origin: string, method: string, path: string, sent: { type: string; body: string } | null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request(origin + path, {
        method,
        agent: this.agent,
        timeout: 30_000,
        headers: {
          accept: 'text/html',
          'accept-encoding': 'br',
          'accept-language': 'nl',
          'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
          cookie: [...this.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
          ...(sent ? { origin, 'content-type': sent.type, 'content-length': Buffer.byteLength(sent.body) } : {}),
        },
      });
      request.once('error', reject);
      request.once('timeout', () => request.destroy(new Error('no answer within 30 seconds')));
      request.once('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () => {
          for (const cookie of response.headers['set-cookie'] ?? []) this.take(cookie);
          const body = Buffer.concat(parts);
          const isPacked = response.headers['content-encoding'] === 'br';
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location?.replace(/^https?:\/\/[^/]+/, '') ?? null,
            text: () => (isPacked ? brotliDecompressSync(body) : body).toString(),
          });
        });
      });
      request.end(sent?.body);
    });
  }

  private take(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The value of the first hidden field of this name. */
export function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}
