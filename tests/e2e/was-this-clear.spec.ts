import { MINIMUM_WAGE } from './content.ts';
import { expect, test } from './product.ts';

for (const answer of ['yes', 'no'] as const) {
  test(`"was this clear?": ${answer} is thanked for`, async ({ page, reader, t, javaScriptEnabled }) => {
    const address = `/${reader}/${MINIMUM_WAGE}?place=westland`;
    const thanks = answer === 'yes' ? t('page.clear-thanks') : t('page.clear-thanks-no');
    await page.goto(address);
    await expect(page.locator('.clear-question')).toContainText(t('page.clear-question'));
    const posted = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: answer === 'yes' ? t('page.clear-yes') : t('page.clear-no'), exact: true }).click();
    const response = await posted;
    // A form is sent on to the page; a script is only told.
    expect(response.status(), 'the answer is taken').toBe(javaScriptEnabled ? 200 : 303);
    expect(response.request().postData()).toBe(`answer=${answer}`);

    const said = page.getByRole('status').filter({ hasText: thanks });
    await expect(said).toBeVisible();
    await expect(page.locator('.clear-question')).toHaveCount(0);
    if (javaScriptEnabled) {
      await expect(page).toHaveURL(address);
      await expect(said).toBeFocused();
    } else {
      await expect(page).toHaveURL(`${address}&said=${answer}#said`);
      await expect(said).toBeInViewport();
    }
    await expect(page.locator('main')).toContainText('Westland');
  });
}
