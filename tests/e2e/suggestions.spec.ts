import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pageFile } from './content.ts';
import { expect, test } from './product.ts';

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('answers are offered while typing, and chosen by key', async ({ page, reader, t }) => {
  await page.goto(`/${reader}?place=westland`);
  await expect(page.getByRole('listbox')).toBeHidden();
  await field(page).pressSequentially('minimum wag');
  await expect(options(page).first()).toContainText(pageFile(reader, 'pay/minimum-wage').front.title);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox')).toHaveAccessibleName(t('search.suggestions'));

  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options(page).first().getAttribute('id'))!);
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${reader}/pay/minimum-wage?place=westland`);
});

test('Escape closes the list and keeps what was typed; Enter without a choice searches', async ({ page, reader }) => {
  await page.goto(`/${reader}`);
  await field(page).pressSequentially('payslip');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveValue('payslip');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${reader}/search?q=payslip`);
});

test('danger stands first in the list, and a click opens it', async ({ page, reader }) => {
  await page.goto(`/${reader}`);
  await field(page).pressSequentially('my husband hits me');
  await expect(options(page).first()).toHaveClass(/danger/);
  await options(page).first().click();
  await expect(page).toHaveURL(`/${reader}/help/violence-at-home`);
});

test('when answers cannot be fetched the form still works', async ({ page, reader }) => {
  await page.route('**/api/v1/search**', (route) => route.abort());
  await page.goto(`/${reader}`);
  await field(page).pressSequentially('payslip');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.locator('main .results a').first()).toHaveText(pageFile(reader, 'pay/payslip').front.title);
});

for (const locale of ['en', 'ar'] as const) {
  test(`axe finds nothing on the open list in ${locale}, which fits a small screen`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}`);
    await field(page).pressSequentially(locale === 'en' ? 'doctor' : 'طبيب');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).include('form[role=search]').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
