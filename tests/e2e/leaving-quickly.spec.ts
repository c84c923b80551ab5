import type { Page } from '@playwright/test';
import { expect, test } from './product.ts';

const OUTSIDE = 'www.knmi.nl';

/** Stands in for the harmless site, and tells which referrer it was given. */
async function stub(page: Page, outside: Set<string>): Promise<{ referrer: string | undefined }> {
  const seen: { referrer: string | undefined } = { referrer: undefined };
  outside.add(OUTSIDE);
  await page.context().route(`https://${OUTSIDE}/**`, async (route) => {
    seen.referrer = (await route.request().allHeaders())['referer'];
    await route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Weer</h1>' });
  });
  return seen;
}

test('"leave quickly" leads to a harmless site, and "back" does not return to the page', async ({ page, reader, t, outside }) => {
  const seen = await stub(page, outside);
  await page.goto(`/${reader}`);
  await page.goto(`/${reader}/help/violence-at-home`);
  const exit = page.getByRole('link', { name: t('nav.exit') });
  await expect(exit).toBeInViewport();
  await exit.click();
  await expect(page.locator('h1')).toHaveText('Weer');
  expect(seen.referrer, 'the harmless site does not learn where the reader was').toBeUndefined();
  await page.goBack();
  await expect(page).toHaveURL(`/${reader}`);
  expect(page.url()).not.toContain('violence');
});

test('three times Escape leaves as well', async ({ page, reader, outside }) => {
  await stub(page, outside);
  await page.goto(`/${reader}`);
  await page.goto(`/${reader}/help/violence-at-home`);
  await page.waitForLoadState();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await expect(page.locator('h1')).toHaveText('Weer');
  await page.goBack();
  await expect(page).toHaveURL(`/${reader}`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('"leave quickly" still leads away', async ({ page, reader, t, outside }) => {
    await stub(page, outside);
    await page.goto(`/${reader}/help/violence-at-home`);
    await page.getByRole('link', { name: t('nav.exit') }).click();
    await expect(page.locator('h1')).toHaveText('Weer');
  });
});
