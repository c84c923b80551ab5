import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { deskTranslator, isDeskLocale, type DeskLocale, type DeskTranslate } from '#platform/i18n/desk-messages.ts';

/** Somebody of the demonstration, signed in, in a browser of their own. */
export interface AtDesk {
  page: Page;
  t: DeskTranslate;
  locale: DeskLocale;
}

/** The invented people of the demonstration, by what they do. */
export type DemoPerson =
  'Adviser Westland' | 'Coordinator Westland' | 'Adviser Noord-Limburg' | 'Partner Juridisch Loket' | 'LOS' | 'Administrator';

export async function signInAs(browser: Browser, person: DemoPerson, options: BrowserContextOptions = {}): Promise<AtDesk> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto('/desk/sign-in');
  await page.getByRole('button', { name: `Demo ${person}` }).click();
  await expect(page.locator('.desk-who')).toBeVisible();
  const lang = await page.locator('html').getAttribute('lang');
  const locale = isDeskLocale(lang) ? lang : 'nl';
  return { page, t: deskTranslator(locale), locale };
}
