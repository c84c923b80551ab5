import type { APIRequestContext } from '@playwright/test';
import { LOCALE_FACTS } from '#platform/i18n/locales.ts';
import { MESSAGES, translator } from '#platform/i18n/messages.ts';
import { amountsIn, isWritten, pageFile, valueToday } from './content.ts';
import { drawPages } from './draw.ts';
import { asRead, expect, test } from './product.ts';

const DRAWN = drawPages('pages', 25);
const address = ({ id, locale, place }: (typeof DRAWN)[number]) => `/${locale}/${id}?place=${place.id}`;

/** What no reader may ever see: values that were not there, unfilled tags, messages and their keys. */
const BROKEN = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\{%|%\}|\{count|\{place\}|\{date\}|\{value\}|%offline-|%wegwijs/;
const KEYS = Object.keys(MESSAGES.en).filter((key) => key.includes('-'));

test.use({ viewport: { width: 360, height: 740 } });

for (const drawn of DRAWN) {
  const { id, locale, place } = drawn;
  test(`drawn: ${id} in ${locale} is whole for a reader in ${place.name}`, async ({ page }) => {
    const t = translator(locale);
    const response = await page.goto(address(drawn));
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', LOCALE_FACTS[locale].direction);

    const there = isWritten(locale, id);
    await expect(page.locator('h1')).toHaveText(there ? pageFile(locale, id).front.title : t('page.missing-title'));
    await expect(page.locator('main')).toContainText(place.name);

    const text = await page.locator('body').innerText();
    expect(BROKEN.exec(text)?.[0]).toBeUndefined();
    expect(KEYS.filter((key) => text.includes(key))).toEqual([]);
    if (there) {
      const unknown = amountsIn(pageFile(locale, id).body).filter((key) => valueToday(key) === null);
      const shown = asRead(await page.locator('.body').innerText()).split(t('amount.unknown')).length - 1;
      expect(shown, `amounts that are not known today: ${unknown.join(', ')}`).toBe(unknown.length);
    }

    const { width, room, lost } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
      lost: [...document.querySelectorAll('a[href^="#"]')]
        .map((a) => a.getAttribute('href') ?? '')
        .filter((to) => !document.querySelector(to)),
    }));
    expect(width, 'nothing sticks out sideways').toBeLessThanOrEqual(room);
    expect(lost, 'links within the page have their goal').toEqual([]);
  });
}

test('every link of this site on the drawn pages leads somewhere', async ({ request }) => {
  test.setTimeout(120_000);
  const from = new Map<string, string>();
  for (const drawn of DRAWN) {
    const html = await (await request.get(address(drawn))).text();
    for (const [, link = ''] of html.matchAll(/\s(?:href|src|action)="(\/[^"#]*)/g)) {
      const to = link.replaceAll('&amp;', '&');
      if (!from.has(to)) from.set(to, address(drawn));
    }
  }
  expect(from.size).toBeGreaterThan(100);
  expect(await deadLinks(request, [...from])).toEqual([]);
});

async function deadLinks(request: APIRequestContext, links: [to: string, from: string][]): Promise<string[]> {
  const dead: string[] = [];
  const next = links.values();
  const worker = async () => {
    for (const [to, from] of next) {
      const status = (await request.get(to, { maxRedirects: 0 })).status();
      if (status !== 200) dead.push(`${to} on ${from}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return dead;
}
