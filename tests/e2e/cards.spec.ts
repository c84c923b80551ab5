import { LOCALES } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { BRIDGES, bridgeTexts, SHOW_GROUPS, showTexts, TERMS } from './content.ts';
import { pick, randomFrom } from './draw.ts';
import { directionOf, expect, test } from './product.ts';

const random = randomFrom('cards');
const drawn = Array.from({ length: 4 }, () => {
  const group = pick(random, SHOW_GROUPS);
  return {
    locale: pick(
      random,
      LOCALES.filter((locale) => locale !== 'nl'),
    ),
    group,
    card: pick(random, group.cards),
  };
});

test.use({ viewport: { width: 360, height: 740 } });

for (const { locale, group, card } of drawn) {
  test(`show card ${card.id} in ${locale}: from the home page to one large Dutch sentence`, async ({ page }) => {
    const t = translator(locale);
    const texts = showTexts(locale);
    await page.goto(`/${locale}?place=tilburg`);
    await page
      .getByRole('main')
      .getByRole('link', { name: t('show.title') })
      .click();
    await expect(page.locator('h1')).toHaveText(t('show.title'));
    await expect(page.getByRole('heading', { level: 2, name: texts.groups[group.id]! })).toBeVisible();
    await page.locator(`main a[href="/${locale}/show/${card.id}?place=tilburg"]`).click();

    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
    await expect(page.locator('h1')).toHaveText(texts.cards[card.id]!);
    const dutch = page.locator('.show-card');
    await expect(dutch).toHaveText(card.dutch);
    await expect(dutch).toHaveAttribute('lang', 'nl');
    await expect(dutch).toHaveAttribute('dir', 'ltr');
    const { size, width, room } = await dutch.evaluate((element) => ({
      size: parseFloat(getComputedStyle(element).fontSize),
      width: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    expect(size, 'large enough to read across a counter').toBeGreaterThanOrEqual(30);
    expect(width).toBeLessThanOrEqual(room);
    await expect(page.getByRole('navigation', { name: t('show.all') }).getByRole('link', { name: t('show.all') })).toBeVisible();
  });
}

test('a sentence about danger is stored nowhere, an ordinary one may be', async ({ request }) => {
  for (const group of SHOW_GROUPS) {
    const card = group.cards[0]!;
    const answer = await request.get(`/tr/show/${card.id}`);
    const html = await answer.text();
    expect(html.includes('<meta name="wegwijs" content="sensitive"'), card.id).toBe(group.sensitive === true);
    expect(answer.headers()['cache-control']?.includes('no-store') ?? false, card.id).toBe(group.sensitive === true);
  }
});

test('on paper the list holds every sentence in both languages', async ({ page }) => {
  await page.goto('/ar/show');
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('main').innerText();
  for (const { dutch, id } of SHOW_GROUPS.flatMap((group) => group.cards)) {
    expect(text).toContain(dutch);
    expect(text).toContain(showTexts('ar').cards[id]);
  }
});

test("a link to a site in another language leads to its card, in the reader's language", async ({ page }) => {
  const t = translator('uk');
  await page.goto('/uk/tax/care-allowance');
  const badge = page.locator('.body a.badge-language').first();
  await expect(badge).toHaveAttribute('href', '/uk/sites/toeslagen');
  await badge.click();
  const card = BRIDGES.cards.find(({ id }) => id === 'toeslagen')!;
  const texts = bridgeTexts('uk');
  const main = page.locator('main');
  for (const line of [...texts.cards['toeslagen']!.can, ...card.ready.map((thing) => texts.ready[thing]!)])
    await expect(main).toContainText(line);
  for (const word of card.words) {
    await expect(main.locator('dt', { hasText: BRIDGES.words[word]! }).first()).toBeVisible();
    await expect(main).toContainText(texts.words[word]!);
  }
  await expect(main).toContainText(t('bridge.safety'));
  await expect(main.locator('a[href="https://www.toeslagen.nl"]').first()).toBeVisible();
  await expect(main.locator('.contact')).toHaveCount(card.helpers.length);
});

test('every card of a site is there in every language', async ({ request }) => {
  test.setTimeout(120_000);
  for (const { id } of BRIDGES.cards) {
    const locale = pick(random, LOCALES);
    const html = await (await request.get(`/${locale}/sites/${id}`)).text();
    for (const line of bridgeTexts(locale).cards[id]!.can) expect(html, `${locale} ${id}`).toContain(escaped(line));
  }
});

test('Dutch words stand from A to Z with their meaning, and a letter leads to its words', async ({ page }) => {
  await page.goto('/ar/words');
  const t = translator('ar');
  await expect(page.locator('h1')).toHaveText(t('words.title'));
  const dutch = await page.locator('.terms dt bdi').allInnerTexts();
  expect(dutch).toHaveLength(TERMS.length);
  expect(dutch).toEqual([...dutch].sort((a, b) => a.localeCompare(b, 'nl', { sensitivity: 'base' })));
  const term = pick(random, TERMS);
  await expect(page.locator(`#term-${term.id}`)).toContainText(term.texts['ar']!.translation);
  await expect(page.locator(`#term-${term.id}`)).toContainText(term.texts['ar']!.explanation);
  await page
    .getByRole('navigation', { name: t('words.letters') })
    .getByRole('link', { name: 'Z', exact: true })
    .click();
  await expect(page.locator('#letter-Z')).toBeInViewport();
});

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
