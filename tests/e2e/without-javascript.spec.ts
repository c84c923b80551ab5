import type { Page } from '@playwright/test';
import { drawPages } from './draw.ts';
import { kindsOfPage } from './kinds.ts';
import { asRead, expect, test } from './product.ts';

/** The words of a page, without the comforts that scripts add. */
async function wordsOf(page: Page): Promise<string> {
  return asRead(
    await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const added of copy.querySelectorAll(
        '.step-tick, .choices, [data-print-item], [data-listen-item], [data-offline-tools], [data-offline-none]',
      ))
        added.remove();
      return copy.textContent;
    }),
  );
}

const PATHS = [
  ...drawPages('no script', 8).map(({ id, locale, place }) => `/${locale}/${id}?place=${place.id}`),
  // The diary lives on the device; without a script it is a sheet of paper. Slides are one page then.
  ...kindsOfPage('pl')
    .map(({ path }) => path)
    .filter((path) => !/\/(?:hours|welcome)$/.test(path)),
];

test('a page says the same with and without JavaScript', async ({ page, browser, baseURL }) => {
  test.setTimeout(90_000);
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const plain = await bare.newPage();
  for (const path of PATHS) {
    await page.goto(path);
    await plain.goto(path);
    const words = await wordsOf(plain);
    expect(words.length, path).toBeGreaterThan(40);
    expect(words, path).toBe(await wordsOf(page));
  }
  await bare.close();
});

test('a page carries no framework: two small scripts at most, which come after the text', async ({ request }) => {
  const html = await (await request.get('/pl/pay/minimum-wage')).text();
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)]
    .map((match) => match[1] ?? '')
    .filter((attributes) => !attributes.includes('application/ld+json'));
  expect(scripts.length).toBeLessThanOrEqual(2);
  expect(scripts.filter((attributes) => !/\bsrc="\/islands\/[^"]+"/.test(attributes))).toEqual([]);
  // "async" could run them before the text is there: a module without it waits, and holds nothing up.
  expect(scripts.filter((attributes) => !/\btype="module"/.test(attributes) || /\basync\b/.test(attributes))).toEqual([]);
  let bytes = 0;
  for (const attributes of scripts) bytes += (await (await request.get(/src="([^"]+)"/.exec(attributes)?.[1] ?? '')).body()).length;
  expect(bytes, 'unpacked').toBeLessThan(12_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that needs a script', async ({ page, reader, t }) => {
    await page.goto(`/${reader}/pay/minimum-wage`);
    await expect(page.locator('[data-print]')).toBeHidden();
    await expect(page.locator('[data-listen]')).toBeHidden();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.goto(`/${reader}/offline`);
    await expect(page.locator('main')).toContainText(t('offline.needs-script'));
    await expect(page.getByRole('button', { name: t('offline.keep') })).toBeHidden();
  });

  test('the language menu opens and leads to this page in another language', async ({ page, reader, t }) => {
    await page.goto(`/${reader}/pay?place=westland`);
    await page.locator('summary', { hasText: t('nav.language') }).click();
    await page.getByRole('link', { name: 'Polski', exact: true }).click();
    await expect(page).toHaveURL('/pl/pay?place=westland');
  });
});
