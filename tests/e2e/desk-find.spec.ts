import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Signs in as one of the invented people of a trial. */
async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/desk/sign-in');
  await page.locator('.demo-people').getByRole('button', { name: who }).click();
  await expect(page.locator('.desk-who')).toBeVisible();
}
const ADVISER = 'Demo Adviser Westland';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Chooses an answer of the profile by its value. */
async function tell(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await page.locator(`input[name="${name}"][value="${value}"]`).check();
}
const show = (page: Page) => page.locator('form[action="/desk/profile"] button').click();

test.use({ locale: 'nl-NL' });

test('a question is answered in two languages with the keyboard alone', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=pl');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.type('minimalna płaca');
  await page.keyboard.press('Enter');

  const polish = page.locator('.find-lists > div').nth(0);
  const dutch = page.locator('.find-lists > div').nth(1);
  await expect(polish.getByRole('link', { name: 'Płaca minimalna' })).toBeVisible();
  await expect(dutch.getByRole('link', { name: 'Minimumloon', exact: true })).toBeVisible();
  await expect(polish.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/page=pay%2Fminimum-wage/);
  await expect(page.locator('#answer')).toBeFocused();
  await expect(page.locator('#answer')).toHaveAttribute('lang', 'pl');
  await expect(page.locator('.find-answer .second').first()).toHaveText('Minimumloon');
  await expect(page.locator('.find-answer .body .second[lang="nl"]', { hasText: 'Schrijf elke dag je uren op' })).toBeVisible();
});

test('a Dutch word finds the page in the language of the person', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=ro&q=uitzendbureau+controleren');
  const [romanian, dutch] = [page.locator('.find-lists > div').nth(0), page.locator('.find-lists > div').nth(1)];
  await expect(romanian.locator('a[href*="check-your-agency"]')).toHaveAttribute('lang', 'ro');
  await expect(dutch.locator('a[href*="check-your-agency"]')).toHaveAttribute('lang', 'nl');
});

test('what the queue knows is filled in, and goes along to contact, file, referral and finder', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=ro&topic=housing');
  await expect(page.locator('#language')).toHaveValue('ro');
  await expect(page.locator('#topic')).toHaveValue('housing');
  await expect(page.locator('#place')).toHaveValue('haaglanden');
  expect(await page.locator('.find-questions li').count()).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.find-found').first().locator('a[href*="housing%2Fhomeless"]')).toHaveAttribute('lang', 'ro');

  const then = page.locator('.find-then a');
  await expect(then.nth(0)).toHaveAttribute('href', '/desk/contact?language=ro&topic=housing');
  await expect(then.nth(1)).toHaveAttribute('href', '/desk/files/new?language=ro');
  await expect(then.nth(2)).toHaveAttribute('href', '/desk/referrals/new?need=homeless&language=ro');
  await page.locator('.find-next a[href*="need=housing"]').first().click();
  await expect(page).toHaveURL('/ro/find?need=housing&language=ro&place=haaglanden');
});

test('the chosen page opens for the person with Dutch beside it, and is given along as QR code and link', async ({ page, baseURL }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=pl&page=pay/payslip&place=westland');
  const explained = page.locator('.find-answer a[href^="#term-"]');
  expect(await explained.count()).toBeGreaterThan(0);
  expect(
    await explained.evaluateAll(
      (links) => links.filter((each) => !document.getElementById(each.getAttribute('href')?.slice(1) ?? '')).length,
    ),
  ).toBe(0);
  const link = await page.locator('#link').inputValue();
  expect(new URL(link).pathname + new URL(link).search).toBe('/pl/pay/payslip?place=westland');
  await expect(page.locator('a[href="/pl/pay/payslip/share?place=westland"]')).toBeVisible();
  await page.locator('a[href="/pl/pay/payslip?place=westland&beside=nl"]').click();
  await expect(page).toHaveURL(`${baseURL ?? ''}/pl/pay/payslip?place=westland&beside=nl`);
  await expect(page.locator('h1')).toHaveText('Jak czytać pasek wypłaty');
  await expect(page.locator('.second[lang="nl"]').first()).toBeVisible();
});

test('an answer in Arabic reads from right to left, with Dutch from left to right', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=ar&page=housing/homeless');
  await expect(page.locator('#answer')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.find-answer .second').first()).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('a language without pages shows English, and the finder still asks for that language', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=hi&topic=pay');
  await expect(page.locator('.find-found').first().locator('a').first()).toHaveAttribute('lang', 'en');
  await expect(page.locator('.find-next a[href^="/en/find"]').first()).toHaveAttribute('href', /language=hi/);
});

test('danger stands above all, whichever language tells of it', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/find?language=pl&q=mijn+man+slaat+mij');
  await expect(page.locator('p.find-danger')).toBeVisible();
  await expect(page.locator('.find-found').first().locator('li').first()).toHaveClass(/find-danger/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the profile says what fits and why, and keeps the answers to be changed', async ({ page }) => {
    await signIn(page, ADVISER);
    await page.goto('/desk/profile?language=ro');
    await tell(page, { here: 'two-to-five', expects: 'undecided', contract: 'agency', held: 'over-two', home: 'tied', dutch: 'none' });
    await show(page);
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'unknown');
    await expect(page.locator('a[href="#wage"]')).toBeVisible();
    await expect(page.locator('[data-circle]')).toHaveAttribute('data-circle', 'closed');

    // 15.40 an hour is below 130% of the minimum wage (14.99 in the second half of 2026).
    await page.locator('#amount').fill('15,40');
    await page.locator('#age').selectOption('21');
    await show(page);
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'chronically-vulnerable');
    await expect(page.locator('[data-suggestion="home-of-ones-own"] a').first()).toHaveAttribute('href', /language=ro/);
    await expect(page.locator('input[name="here"][value="two-to-five"]')).toBeChecked();
    await expect(page.locator('#amount')).toHaveValue('15,40');

    await tell(page, { chosen: 'mixed' });
    await show(page);
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'mixed');
  });

  test('what is no amount is named, and everything else stays as it was', async ({ page }) => {
    await signIn(page, ADVISER);
    await page.goto('/desk/profile');
    await tell(page, { here: 'first-year', partner: 'yes' });
    await page.locator('#amount').fill('veel');
    await show(page);
    await expect(page.locator('#problems a')).toHaveAttribute('href', '#amount');
    await expect(page.locator('#amount')).toHaveValue('veel');
    await expect(page.locator('input[name="partner"][value="yes"]')).toBeChecked();
    await expect(page.locator('[data-outcome]')).toHaveCount(0);
  });
});

test('a profile stands in no address and no cache, and is gone when the page is opened again', async ({ page }) => {
  await signIn(page, ADVISER);
  await page.goto('/desk/profile');
  await tell(page, { contract: 'none', dutch: 'none' });
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await show(page);
  expect((await answered).headers()['cache-control']).toContain('no-store');
  expect(page.url()).not.toContain('contract');
  expect(page.url()).not.toContain('dutch');
  await page.goto('/desk/profile');
  await expect(page.locator('[data-outcome]')).toHaveCount(0);
  await expect(page.locator('input[name="contract"][value="none"]')).not.toBeChecked();
});

test('a partner of another organisation finds neither page, and a visitor is asked to sign in', async ({ page }) => {
  await page.goto('/desk/find');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  await signIn(page, 'Demo Partner Juridisch Loket');
  for (const address of ['/desk/find', '/desk/profile']) expect((await page.goto(address))?.status()).toBe(404);
});

test('a coordinator may look and think along, and is led to nothing that only advisers do', async ({ page }) => {
  await signIn(page, 'Demo Coordinator Westland');
  await page.goto('/desk/find?language=pl&topic=pay');
  await expect(page.locator('.find-then a')).toHaveCount(1);
  await expect(page.locator('.find-then a')).toHaveAttribute('href', '/desk/profile?language=pl');
});

for (const address of ['/desk/find?language=pl&q=loonstrook&page=pay/payslip', '/desk/profile?language=ar'])
  test(`${address} fits a telephone and has no barrier that a machine finds`, async ({ page }) => {
    await signIn(page, ADVISER);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    if (address.includes('profile')) {
      await tell(page, { here: 'seasons', expects: 'up-to-year', contract: 'temporary' });
      await show(page);
      await expect(page.locator('[data-outcome]')).toBeVisible();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  });
