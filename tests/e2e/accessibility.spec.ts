import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LOCALES } from '#platform/i18n/locales.ts';
import { missingPages } from './content.ts';
import { pick, randomFrom } from './draw.ts';
import { kindsOfPage } from './kinds.ts';
import { expect, test } from './product.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA, one line each. The window is as tall as the page: axe measures where things
 * stand at this moment, and would call a link too small that lies half under the bar at the bottom until one scrolls.
 */
async function findings(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

for (const locale of ['en', 'pl', 'ar'] as const) {
  for (const { name, path, status } of kindsOfPage(locale)) {
    test(`axe finds nothing on ${name} in ${locale}`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(status ?? 200);
      expect(await findings(page)).toEqual([]);
    });
  }

  for (const path of [
    `/${locale}`,
    `/${locale}/pay/minimum-wage?place=westland`,
    `/${locale}/problem/unsafe`,
    `/${locale}/places?q=Hengelo`,
  ]) {
    test(`axe finds nothing on ${path} in the dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(path);
      expect(await findings(page)).toEqual([]);
    });
  }

  test(`axe finds nothing on a phone in ${locale} with the language menu open`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/pay/minimum-wage?place=westland`);
    await page.locator('.languages summary').click();
    await expect(page.locator('.languages ul')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

const lacking = missingPages();
if (lacking.length > 0) {
  const { locale, id } = pick(randomFrom('axe missing'), lacking);
  test(`axe finds nothing on ${id}, which is missing in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/${id}?place=tilburg`);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing on a home page in a language that is drawn', async ({ page }) => {
  const locale = pick(randomFrom('axe home'), LOCALES);
  await page.goto(`/${locale}`);
  expect(await findings(page)).toEqual([]);
});
