import { button, EN, entries, openDiary, PHONE, reads, setClock, sticksOut, worked, writeDay, writeThreeDays } from './hours-diary.ts';
import { expect, test } from './product.ts';

test.use(PHONE);
test.beforeEach(setClock);

test('three days, one over midnight, are kept on the phone and summed up', async ({ page }) => {
  await openDiary(page);
  await writeThreeDays(page);
  await expect(worked(page)).toHaveText('24 hours 15 minutes');
  await page.reload();
  await expect(entries(page)).toHaveCount(3);
  await expect(worked(page)).toHaveText('24 hours 15 minutes');
  await expect(entries(page).last()).toContainText('Thursday 19 November');
  await reads(entries(page).last(), '22:00 – 06:00 (next day) · 7 hours 30 minutes');
  expect(await sticksOut(page)).toBe(false);
});

test('weeks, periods of four weeks and months each have their sum', async ({ page }) => {
  await openDiary(page);
  await writeDay(page, '2026-11-20', '7', '15');
  await writeDay(page, '2026-10-31', '7', '15');
  await button(page, 'to-today').click();
  const title = page.locator('.hours-period');
  await expect(title).toHaveText(/^Week 47: 16\s?–\s?22 November 2026$/);
  await expect(worked(page)).toHaveText('8 hours');
  await button(page, 'view.month').click();
  await expect(title).toHaveText('November 2026');
  await button(page, 'earlier').click();
  await expect(title).toHaveText('October 2026');
  await expect(entries(page)).toHaveCount(1);
  await button(page, 'view.four-weeks').click();
  await expect(title).toContainText('Weeks 41 to 44');
  await page.getByLabel(EN['hours.first-day']!).fill('2026-10-26');
  await expect(title).toContainText('26 October');
  await expect(worked(page)).toHaveText('16 hours');
  await page.reload();
  await expect(title, 'the way of looking is remembered').toContainText('26 October');
});

test('nothing that is typed is sent, and the place goes along', async ({ page }) => {
  const asked: string[] = [];
  await page.goto('/en/hours?place=westland');
  page.on('request', (request) => asked.push(request.url()));
  await writeThreeDays(page);
  await page.getByLabel(EN['hours.payslip']!).fill('20:30');
  await reads(page.locator('.hours-payslip').first(), 'Your payslip has 3 hours 45 minutes less than your list.');
  expect(asked.filter((address) => !address.endsWith('/icon.svg'))).toEqual([]);
  const address = await page.getByRole('link', { name: EN['hours.payslip.check']! }).getAttribute('href');
  expect(address).toBe('/en/checks/pay?place=westland#hours=24.25&from=2026-11-16&until=2026-11-22');
});

test('the payslip may have the same hours, more hours, or hours that cannot be read', async ({ page }) => {
  await openDiary(page);
  await writeThreeDays(page);
  const payslip = page.getByLabel(EN['hours.payslip']!);
  await payslip.fill('24,25');
  await expect(page.getByText(EN['hours.payslip.same']!)).toBeVisible();
  await payslip.fill('30');
  await reads(page.locator('.hours-payslip').first(), 'Your payslip has 5 hours 45 minutes more than your list.');
  await payslip.fill('many');
  await payslip.blur();
  await expect(page.getByText(EN['hours.problem.hours-unread']!)).toBeVisible();
  await expect(payslip).toHaveValue('many');
  await page.reload();
  await expect(payslip).toHaveValue('30');
});
