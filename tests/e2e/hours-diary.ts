import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#platform/i18n/locales.ts';
import { asRead, expect } from './product.ts';

// The words of the page, read without the product's code.
export const TEXTS_FOLDER = path.resolve('content/checks/hours');
const textsIn = (locale: Locale) => JSON.parse(readFileSync(path.join(TEXTS_FOLDER, `${locale}.json`), 'utf8')) as Record<string, string>;
export const EN = textsIn('en');
export const NL = textsIn('nl');

export const save = (page: Page) => page.getByRole('button', { name: EN['hours.save']!, exact: true });
export const status = (page: Page) => page.locator('.hours-status');
export const worked = (page: Page) => page.locator('.hours-worked dd');
export const entries = (page: Page) => page.locator('.hours-entry');
export const sheet = (page: Page) => page.locator('.hours-sheet');
export const button = (within: Page | Locator, key: string) => within.getByRole('button', { name: EN[`hours.${key}`]! });

/** What somebody reads there, in the end. */
export async function reads(what: Locator, text: string): Promise<void> {
  await expect(what).toBeVisible();
  await expect.poll(async () => asRead(await what.innerText())).toContain(text);
}

/** A small phone that is set to New York: the diary keeps Dutch time all the same. */
export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, timezoneId: 'America/New_York' };

/** Friday 20 November 2026, 18:05 on the Dutch clock. */
export async function setClock({ page }: { page: Page }): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-20T17:05:00Z') });
}

/** Opens the diary and waits for its form, which the script puts there. */
export async function openDiary(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/hours`);
  await expect(page.locator('.hours-form')).toBeVisible();
}

/** Writes down a day of work as it would be typed on a number pad. */
export async function writeDay(page: Page, day: string, start: string, end: string, pause = ''): Promise<void> {
  await page.getByLabel(EN['hours.day']!, { exact: true }).fill(day);
  await page.getByLabel(EN['hours.start']!, { exact: true }).fill(start);
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill(end);
  await page.getByLabel(EN['hours.break']!).fill(pause);
  await save(page).click();
  await expect(status(page)).toBeFocused();
}

/** Three days, one of them over midnight: 8:00, 8:45 and 7:30. */
export async function writeThreeDays(page: Page): Promise<void> {
  await writeDay(page, '2026-11-16', '700', '1530', '30');
  await writeDay(page, '2026-11-17', '7:00', '16.30', '45');
  await writeDay(page, '2026-11-19', '22', '6', '30');
}

/** Whether something is wider than the screen. */
export async function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
