import { button, EN, openDiary, PHONE, setClock, sheet } from './hours-diary.ts';
import { asRead, expect, test } from './product.ts';

test.use(PHONE);
test.beforeEach(setClock);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it needs it, and is a blank table of four weeks on paper', async ({ page }) => {
    await page.goto('/en/hours');
    await expect(page.getByText(EN['hours.no-script']!)).toBeVisible();
    await expect(page.getByText(EN['hours.on-paper-how']!)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(EN['hours.no-script']!)).toBeHidden();
    await expect(page.locator('.hours-blank table')).toHaveCount(4);
    await expect(page.locator('.hours-blank table').first()).toBeVisible();
    await expect(page.locator('.hours-blank tbody tr')).toHaveCount(28);
    expect(asRead(await page.locator('.hours-blank tbody th').first().innerText())).toBe('maandag / Monday');
  });
});

test('with JavaScript the blank table is there for the printer, and only when it is asked for', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await openDiary(page);
  await expect(page.locator('.hours-blank')).toBeHidden();
  await button(page, 'print-blank').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.hours-blank table').first()).toBeVisible();
  await expect(sheet(page)).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.hours-blank')).toBeHidden();
});
