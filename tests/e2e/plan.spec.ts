import type { Page } from '@playwright/test';
import { journeyTexts } from '#journey/server/index.ts';
import { expect, test } from './product.ts';

async function answer(page: Page): Promise<void> {
  await page.locator('#passport').selectOption('PL');
  await page.locator('#arrival').fill('2026-11-02');
  await page.locator('#stay').selectOption('over-a-year');
  await page.locator('#work').selectOption('agency');
  await page.locator('[data-plan-form] button.nl-button').click();
}

const task = (page: Page, key: string) => page.locator(`[data-task^="${key}"]`);

test('five answers make a dated plan on the device; ticks stay, can be undone, and go away on request', async ({ page, reader }) => {
  const texts = journeyTexts(reader);
  await page.goto(`/${reader}/plan?place=westland`);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await answer(page);
  // Within four months of 2 November, when living here began.
  const insurance = task(page, 'get-health-insurance');
  await expect(insurance).toBeVisible();
  await insurance.locator('[data-state="done"]').click();
  await expect(page.locator('[data-plan-status]')).toContainText(texts['plan.done'] ?? '');
  await page.reload();
  await expect(page.locator('.task.done')).toHaveCount(1);
  expect(sent.filter((url) => !url.includes('/plan') && !/\/(?:islands|icon|service-worker)/.test(url))).toEqual([]);
  await page.locator('[data-tool="forget"]').click();
  await expect(page.locator('.task')).toHaveCount(0);
  await page.locator('[data-plan-status] button').click();
  await expect(page.locator('.task.done')).toHaveCount(1);
  await page.locator('[data-tool="forget"]').click();
  expect(await page.evaluate(() => localStorage.getItem('wegwijs-plan-1'))).toBeNull();
});

test('a life event adds its tasks', async ({ page, reader }) => {
  await page.goto(`/${reader}/plan`);
  await answer(page);
  const before = await page.locator('.task').count();
  await page.locator('details.answers > summary').click();
  await page.locator('#new-event').evaluate((field) => field.closest('details')?.setAttribute('open', ''));
  await page.locator('#new-event').selectOption('job-lost');
  await page.locator('#new-event-day').fill('2026-11-20');
  await page.locator('[data-plan-form] button.nl-button').click();
  await expect.poll(() => page.locator('.task').count()).toBeGreaterThan(before);
});

test('a plan travels in the fragment of a link, which no server sees', async ({ page, browser, baseURL, reader }) => {
  await page.goto(`/${reader}/plan`);
  await answer(page);
  await page.locator('[data-tool="share"]').click();
  const link = await page.locator('#share-link').inputValue();
  expect(link).toContain('#p=');
  await expect(page.locator('[data-code] svg')).toBeVisible();
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const phone = await other.newPage();
  const sent: string[] = [];
  phone.on('request', (request) => sent.push(request.url()));
  await phone.goto(link);
  await expect(phone.locator('.task').first()).toBeAttached();
  expect(sent.some((url) => url.includes(link.split('#p=')[1] ?? ''))).toBe(false);
  expect(await phone.evaluate(() => localStorage.getItem('wegwijs-plan-1'))).toBeNull();
  await phone.locator('[data-plan-status] button').click();
  await phone.goto(`/${reader}/plan`);
  await expect(phone.locator('.task').first()).toBeAttached();
  await other.close();
});

test('without JavaScript the form is answered with the plan, and says that it was sent', async ({ browser, baseURL, reader }) => {
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const plain = await bare.newPage();
  await plain.goto(`/${reader}/plan?place=westland`);
  await expect(plain.locator('[data-no-script]')).toHaveText(journeyTexts(reader)['plan.no-script'] ?? '');
  await answer(plain);
  await expect(plain.locator('.task').first()).toBeAttached();
  await expect(plain.locator('#work')).toHaveValue('agency');
  await plain.locator('details.answers > summary').click();
  await plain.locator('#arrival').evaluate((field) => field.setAttribute('type', 'text'));
  await bare.close();
});

test('an impossible day is named beside its field, and the other answers stay', async ({ page, reader }) => {
  await page.goto(`/${reader}/plan`);
  await page.locator('#work').selectOption('seasonal');
  await page.locator('#arrival').fill('1900-01-01');
  await page.locator('[data-plan-form] button.nl-button').click();
  await expect(page.locator('#arrival-problem')).toHaveText(journeyTexts(reader)['problem.too-early'] ?? '');
  await expect(page.locator('#work')).toHaveValue('seasonal');
});

test('days of the plan go into a calendar', async ({ page, reader }) => {
  await page.goto(`/${reader}/plan`);
  await answer(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-tool="calendar"]').click();
  expect((await download).suggestedFilename()).toBe('plan.ics');
});
