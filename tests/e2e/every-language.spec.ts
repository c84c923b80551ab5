import { LOCALES } from '#platform/i18n/locales.ts';
import { INVENTORY, pageFile } from './content.ts';
import { pick, randomFrom } from './draw.ts';
import { expect, test } from './product.ts';

const CORE = INVENTORY.filter(({ core }) => core);
const random = randomFrom('every language');

for (const locale of LOCALES) {
  test(`every core page is there in ${locale}, and its language menu leads to that page in the others`, async ({ request }) => {
    test.setTimeout(120_000);
    for (const { id } of CORE) {
      const answer = await request.get(`/${locale}/${id}`);
      expect(answer.status(), id).toBe(200);
      const html = await answer.text();
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/
        .exec(html)?.[1]
        ?.replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"');
      expect(heading, id).toBe(pageFile(locale, id).front.title);
      for (const other of LOCALES) expect(html, `${id}: ${other}`).toContain(`href="/${other}/${id}" lang="${other}"`);
    }
  });
}

test('a reader who switches language stays on the page', async ({ page }) => {
  const { id } = pick(random, CORE);
  const [first, second] = [pick(random, LOCALES.slice(0, 6)), pick(random, LOCALES.slice(6))];
  await page.goto(`/${first}/${id}?place=tilburg`);
  await page.locator('.languages summary').click();
  await page.locator(`.languages a[hreflang=${second}]`).click();
  await expect(page).toHaveURL(new RegExp(`/${second}/${id}\\?place=tilburg$`));
  await expect(page.locator('html')).toHaveAttribute('lang', second);
  await expect(page.locator('h1')).toHaveText(pageFile(second, id).front.title);
});

test('help in an emergency is one tap away from every kind of page, and complete in every language', async ({ request }) => {
  for (const locale of LOCALES) {
    const home = await (await request.get(`/${locale}/words`)).text();
    expect(home).toContain(`href="/${locale}/help/emergency-numbers"`);
    const html = await (await request.get(`/${locale}/help/emergency-numbers`)).text();
    for (const number of ['112', '113']) expect(html, `${locale} ${number}`).toContain(`href="tel:${number}"`);
    for (const id of pageFile('nl', 'help/emergency-numbers').front.related ?? []) {
      expect(html, `${locale} ${id}`).toContain(`href="/${locale}/${id}"`);
    }
  }
});
