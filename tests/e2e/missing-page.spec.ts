import { LOCALE_FACTS } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { isWritten, missingPages, organisationText, pageFile, placeOf } from './content.ts';
import { pick, randomFrom } from './draw.ts';
import { directionOf, expect, test } from './product.ts';

const random = randomFrom('missing');
// None when every page is there in every language.
const all = missingPages();
const drawn =
  all.length === 0 ? [] : [1, 2, 3].map(() => ({ ...pick(random, all), place: pick(random, ['westland', 'tilburg', 'rotterdam']) }));

for (const { locale, id, place } of drawn) {
  test(`${id}, which is missing in ${locale}, says so, and leads to other languages and to people`, async ({ page }) => {
    const t = translator(locale);
    const response = await page.goto(`/${locale}/${id}?place=${place}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
    await expect(page.locator('h1')).toHaveText(t('page.missing-title'));
    await expect(page.locator('main .notice')).toHaveText(t('page.missing'));
    await expect(page.locator('main')).toContainText(placeOf(place).name);

    for (const other of (['en', 'nl'] as const).filter((each) => isWritten(each, id))) {
      const link = page.locator(`main a[hreflang=${other}]`);
      await expect(link).toHaveAttribute('href', `/${other}/${id}?place=${place}`);
      await expect(link).toContainText(pageFile(other, id).front.title);
      await expect(link).toContainText(LOCALE_FACTS[other].name);
    }

    await expect(page.locator('main')).toContainText(t('page.missing-help'));
    for (const contact of pageFile('nl', id).front.contacts ?? []) {
      await expect(page.locator('.card-list')).toContainText(
        organisationText(locale, contact)?.does ?? `no text of ${contact} in ${locale}`,
      );
    }

    await page.locator('main a[hreflang=nl]').click();
    await expect(page.locator('h1')).toHaveText(pageFile('nl', id).front.title);
  });
}
