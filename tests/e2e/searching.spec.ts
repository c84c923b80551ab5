import type { Locale } from '#platform/i18n/locales.ts';
import { MINIMUM_WAGE, pageFile } from './content.ts';
import { expect, test } from './product.ts';

/** How people type it: without diacritics or hamza, with mistakes, as a question. */
const MESSY: Partial<Record<Locale, string[]>> = {
  en: ['minimun wage', 'MINIMUM  wage??', 'what is minimum wage now'],
  pl: ['minimalna placa', 'PŁACA minimalna!', 'ile wynosi placa minimalna'],
  ar: ['الحد الادنى للاجور', 'الحد الأدنى للأجور؟', 'ما هو الحد الادني للاجور'],
};

for (const which of [0, 1, 2]) {
  test(`the minimum wage is found by what people really type (${which + 1})`, async ({ page, reader, t }) => {
    const query = MESSY[reader]?.[which] ?? 'minimumloon';
    await page.goto(`/${reader}?place=westland`);
    await page.getByLabel(t('home.search-label')).fill(query);
    await page.getByRole('button', { name: t('search.submit'), exact: true }).click();
    await expect(page.locator('h1')).toHaveText(t('search.title'));
    await expect(page.getByLabel(t('home.search-label'))).toHaveValue(query);
    const first = page.locator('main .plain-list a').first();
    await expect(first).toHaveText(pageFile(reader, MINIMUM_WAGE).front.title);
    await first.click();
    await expect(page).toHaveURL(`/${reader}/${MINIMUM_WAGE}?place=westland`);
  });
}

test("the Dutch word on a letter leads to the page in the reader's language", async ({ page, reader }) => {
  await page.goto(`/${reader}/search?q=minimumloon`);
  await expect(page.locator('main .plain-list a').first()).toHaveText(pageFile(reader, MINIMUM_WAGE).front.title);
  expect(await page.locator('main mark, main .plain-list .small').count()).toBeGreaterThan(0);
});

test('a search that finds nothing says so, keeps what was typed, and leads to themes and people', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/search?place=westland`);
  await page.getByLabel(t('home.search-label')).fill('qqxxqqzz');
  await page.getByRole('button', { name: t('search.submit'), exact: true }).click();
  await expect(page.getByRole('status')).toHaveText(t('search.results', { count: 0, query: 'qqxxqqzz' }));
  await expect(page.getByLabel(t('home.search-label'))).toHaveValue('qqxxqqzz');
  await expect(page.locator('main')).toContainText(t('search.none-help'));
  expect(await page.locator('main .contact').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: t('nav.themes'), exact: true }).click();
  await expect(page).toHaveURL(`/${reader}?place=westland`);
});

test('an empty search asks for a word', async ({ page, reader, t }) => {
  await page.goto(`/${reader}`);
  await page.getByRole('button', { name: t('search.submit'), exact: true }).click();
  await expect(page.locator('main')).toContainText(t('search.empty'));
});

test('a search that is far too long is answered for its beginning', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/search?q=${encodeURIComponent('loon '.repeat(60))}`);
  await expect(page.locator('main')).toContainText(t('search.too-long', { count: 200 }));
  expect(await page.locator('main .plain-list a').count()).toBeGreaterThan(0);
});
