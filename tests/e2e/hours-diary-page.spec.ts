import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LOCALE_FACTS } from '#platform/i18n/locales.ts';
import {
  button,
  EN,
  entries,
  NL,
  openDiary,
  PHONE,
  save,
  setClock,
  status,
  sticksOut,
  TEXTS_FOLDER,
  writeDay,
  writeThreeDays,
} from './hours-diary.ts';
import { expect, test } from './product.ts';

test.use(PHONE);
test.beforeEach(setClock);

async function findings(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 360, height });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}

test('the page is found by its name, and has its own address and description', async ({ page }) => {
  await openDiary(page, 'nl');
  await expect(page).toHaveTitle(new RegExp(NL['hours.title']!));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/nl\/hours$/);
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', NL['hours.description']!);
  await expect(page.locator('.hours')).toHaveAttribute('lang', 'nl');
});

for (const locale of ['ar', 'pl'] as const) {
  test(`in ${locale} the page has the direction of its texts, also where they are still English`, async ({ page }) => {
    await openDiary(page, locale);
    const isWritten = existsSync(path.join(TEXTS_FOLDER, `${locale}.json`));
    const texts = isWritten ? locale : 'en';
    await expect(page.locator('html')).toHaveAttribute('dir', LOCALE_FACTS[locale].direction);
    await expect(page.locator('.hours')).toHaveAttribute('lang', texts);
    await expect(page.locator('.hours')).toHaveAttribute('dir', LOCALE_FACTS[texts].direction);
    expect(await sticksOut(page)).toBe(false);
  });
}

test('from right to left everything stands in its place', async ({ page }) => {
  // Until the texts are written in Arabic: the English ones, laid out as those will be.
  await page.route('**/ar/hours', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/class="hours" lang="\w\w" dir="ltr"/, 'class="hours" lang="en" dir="rtl"'),
    });
  });
  await openDiary(page, 'ar');
  const [start, end] = await Promise.all(['#hours-start', '#hours-end'].map((field) => page.locator(field).boundingBox()));
  expect(start!.x).toBeGreaterThan(end!.x);
  expect(await sticksOut(page)).toBe(false);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the empty and the full diary, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openDiary(page);
    expect(await findings(page)).toEqual([]);
    await writeThreeDays(page);
    await writeDay(page, '2026-11-19', '23', '2300');
    await page.getByLabel(EN['hours.payslip']!).fill('20:30');
    await expect(page.getByRole('link', { name: EN['hours.payslip.check']! })).toBeVisible();
    await page.getByText(EN['hours.more']!).click();
    await page.getByLabel(EN['hours.start']!, { exact: true }).fill('x');
    await save(page).click();
    expect(await findings(page)).toEqual([]);
    await button(page, 'view.four-weeks').click();
    expect(await findings(page)).toEqual([]);
  });
}

test('a keyboard alone is enough', async ({ page }) => {
  await openDiary(page);
  await page.getByLabel(EN['hours.start']!, { exact: true }).focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(1);
  await expect(status(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(0);
});
