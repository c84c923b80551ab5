import type { Locale } from '#platform/i18n/locales.ts';
import { MINIMUM_WAGE, pageFile, showTexts } from './content.ts';
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

/** Somebody tells of danger; a question that names a place; a typing error that stands nowhere. */
const ASKED: Partial<Record<Locale, { danger: string; place: string; typo: [string, RegExp] }>> = {
  en: { danger: 'my husband hits me again', place: 'doctor near Tilburg', typo: ['contrcat', /contract/] },
  pl: { danger: 'maz mnie bije', place: 'lekarz w Tilburgu', typo: ['minmialna stawka', /minimalna/] },
  ar: { danger: 'زوجي يضربني', place: 'طبيب في روتردام', typo: ['المسنشفى', /مستشفى/] },
};

test('words of danger put help and 112 above everything else', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/search?q=${encodeURIComponent(ASKED[reader]!.danger)}`);
  const first = page.locator('main .results li').first();
  await expect(first).toHaveClass(/danger/);
  await expect(first).toContainText(t('search.danger'));
  await expect(first.locator('a')).toHaveText(pageFile(reader, 'help/violence-at-home').front.title);
  await expect(page.locator('[data-sensitive]')).toBeVisible();
});

test('a place in the question is chosen, shown, and can be changed without asking again', async ({ page, reader, t }) => {
  const asked = ASKED[reader]!.place;
  await page.goto(`/${reader}/search?q=${encodeURIComponent(asked)}`);
  const place = reader === 'ar' ? 'Rotterdam' : 'Tilburg';
  await expect(page.locator('.place-line')).toContainText(place);
  const first = page.locator('main .results a').first();
  expect(await first.getAttribute('href')).toContain(`?place=${place.toLowerCase()}`);
  await expect(page.getByRole('heading', { name: t('home.nearest') })).toBeVisible();
  await expect(page.getByLabel(t('home.search-label'))).toHaveValue(asked);

  await page.locator('.place-line').getByRole('link').click();
  await page.getByLabel(t('place.label')).fill('Venlo');
  await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
  await expect(page.locator('.place-line')).toContainText('Venlo');
  await expect(page.locator('h1')).toHaveText(t('search.title'));
  expect(await page.locator('main .results a').count()).toBeGreaterThan(0);
});

test('a typing error is offered put right', async ({ page, reader, t }) => {
  const [typo, right] = ASKED[reader]!.typo;
  await page.goto(`/${reader}/search?q=${encodeURIComponent(typo)}&place=westland`);
  await expect(page.locator('main')).toContainText(t('place.did-you-mean'));
  await page
    .locator('main p', { hasText: t('place.did-you-mean') })
    .getByRole('link')
    .click();
  await expect(page.getByLabel(t('home.search-label'))).toHaveValue(right);
  await expect(page).toHaveURL(/place=westland/);
});

test('a Dutch word is explained above the answers', async ({ page, reader }) => {
  await page.goto(`/${reader}/search?q=Loonstrook`);
  await expect(page.locator('main .panel bdi[lang=nl]')).toHaveText('loonstrook');
  await page.locator('main .panel a').click();
  await expect(page).toHaveURL(`/${reader}/words#term-loonstrook`);
});

test('an organisation and a sentence to show are found by what they are called', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/search?q=FairWork`);
  await page
    .locator('main .results li', { hasText: t('search.organisation') })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(`/${reader}/organisations/fairwork`);
  await expect(page.locator('main .contact')).toBeVisible();
  await page.goto(`/${reader}/search?q=${encodeURIComponent(showTexts(reader).cards['little-dutch']!)}`);
  await expect(page.locator('main .results li', { hasText: t('show.title') }).first()).toBeVisible();
});

test('Bulgarian typed with Latin letters and Dutch typed with Cyrillic ones are understood', async ({ page }) => {
  for (const [locale, query, id] of [
    ['bg', 'fish zaplata', 'pay/payslip'],
    ['bg', 'u4ili6te za deteto', 'family/school'],
    ['uk', 'лоонстроок', 'pay/payslip'],
  ] as const) {
    await page.goto(`/${locale}/search?q=${encodeURIComponent(query)}`);
    await expect(page.locator('main .results a').first()).toHaveAttribute('href', `/${locale}/${id}`);
  }
});
