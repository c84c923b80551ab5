import { button, EN, entries, openDiary, PHONE, reads, save, setClock, status, worked, writeDay, writeThreeDays } from './hours-diary.ts';
import { expect, test } from './product.ts';

test.use(PHONE);
test.beforeEach(setClock);

test('start and stop take the Dutch time, whatever the phone is set to', async ({ page }) => {
  await openDiary(page);
  await button(page, 'start-now').click();
  await reads(status(page), '18:05');
  await page.reload();
  await reads(page.locator('.hours-running'), 'today 18:05');
  await page.clock.setFixedTime(new Date('2026-11-21T01:40:00Z'));
  await button(page, 'stop-now').click();
  await reads(status(page), '18:05 – 02:40');
  await page.getByRole('button', { name: '30 min' }).first().click();
  await expect(worked(page)).toHaveText('8 hours 5 minutes');
  await reads(entries(page), EN['hours.written.same-day']!);
  await expect(entries(page)).not.toContainText('Changed');
});

test('a shift that nobody stopped asks for its end, and does not guess it', async ({ page }) => {
  await openDiary(page);
  await button(page, 'start-now').click();
  await page.clock.setFixedTime(new Date('2026-11-22T17:00:00Z'));
  await page.reload();
  await expect(button(page, 'stop-now')).toHaveCount(0);
  await button(page, 'add-end').click();
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill('2330');
  await button(page, 'save-change').click();
  await reads(entries(page), '18:05 – 23:30');
  await reads(entries(page), 'Changed on 22 November');
});

test('one touch writes down the same day again, and one takes it back', async ({ page }) => {
  await openDiary(page);
  await writeDay(page, '2026-11-19', '700', '1530', '30');
  await page.getByRole('button', { name: /^Same as .*yesterday.*07:00 – 15:30/ }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(worked(page)).toHaveText('16 hours');
  await button(page, 'undo').click();
  await expect(entries(page)).toHaveCount(1);
  await expect(status(page)).toHaveText(EN['hours.undone']!);
});

test('a deleted day comes back with undo, and the focus is never lost', async ({ page }) => {
  await openDiary(page);
  await writeThreeDays(page);
  await entries(page)
    .first()
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(entries(page)).toHaveCount(2);
  await expect(status(page)).toBeFocused();
  await reads(status(page), 'Deleted: Monday 16 November · 07:00 – 15:30');
  await page.keyboard.press('Tab');
  await expect(button(page, 'undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(3);
  await expect(worked(page)).toHaveText('24 hours 15 minutes');
});

test('a changed day says so; one that was only looked at does not', async ({ page }) => {
  await openDiary(page);
  await writeDay(page, '2026-11-20', '700', '1530', '30');
  const change = entries(page).getByRole('button', { name: /^Change/ });
  await change.click();
  await expect(page.locator('#hours-form')).toBeFocused();
  await reads(page.locator('#hours-form'), 'Change Friday 20 November');
  await button(page, 'save-change').click();
  await expect(entries(page)).not.toContainText('Changed');
  await change.click();
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill('16');
  await button(page, 'save-change').click();
  await reads(entries(page), 'Changed on 20 November');
  await expect(worked(page)).toHaveText('8 hours 30 minutes');
});

test('days without work are kept as evidence, with the hours that were planned', async ({ page }) => {
  await openDiary(page);
  await page.getByLabel(EN['hours.kind']!).selectOption(EN['hours.kind.called-off']!);
  await expect(page.getByLabel(EN['hours.break']!)).toBeHidden();
  await expect(page.getByText(EN['hours.planned-hint']!)).toBeVisible();
  await page.getByLabel(EN['hours.start']!, { exact: true }).fill('6');
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill('14');
  await save(page).click();
  await reads(entries(page), 'Planned: 06:00 – 14:00');
  await expect(worked(page)).toHaveText('0 hours');
  await expect(page.locator('.hours-totals')).toContainText('1 day');
});

test('what looks wrong is said beside the field, and is kept all the same', async ({ page }) => {
  await openDiary(page);
  await writeDay(page, '2026-11-20', '700', '1530', '30');
  await page.getByLabel(EN['hours.start']!, { exact: true }).fill('15');
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill('16');
  await page.getByLabel(EN['hours.break']!).fill('90');
  await page.getByLabel(EN['hours.break']!).blur();
  await reads(page.locator('#hours-start-said'), 'overlap with 07:00 – 15:30');
  await expect(page.locator('#hours-break-said')).toHaveText(EN['hours.warning.long-break']!);
  await save(page).click();
  await expect(entries(page)).toHaveCount(2);
  await reads(entries(page).last(), 'overlap with 07:00 – 15:30');
});

test('what cannot be read is said when it is sent, with the focus on it, and stays as it was typed', async ({ page }) => {
  await openDiary(page);
  await page.getByLabel(EN['hours.start']!, { exact: true }).fill('early');
  await page.getByLabel(EN['hours.break']!).fill('short');
  await save(page).click();
  const start = page.getByLabel(EN['hours.start']!, { exact: true });
  await expect(start).toBeFocused();
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await expect(start).toHaveValue('early');
  await expect(page.locator('#hours-start-said')).toHaveText(EN['hours.problem.time-unread']!);
  await expect(page.locator('#hours-break-said')).toHaveText(EN['hours.problem.minutes-unread']!);
  await page.reload();
  await expect(start, 'what was typed survives a reload').toHaveValue('early');
  await expect(status(page)).toHaveText(EN['hours.draft']!);
});

test('in the night when the clock goes back, one can say which hour is meant', async ({ page }) => {
  await openDiary(page);
  const second = page.getByLabel(EN['hours.second']!);
  await expect(second).toHaveCount(2);
  await page.getByLabel(EN['hours.day']!, { exact: true }).fill('2026-10-24');
  await page.getByLabel(EN['hours.start']!, { exact: true }).fill('22');
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill('230');
  await page.getByLabel(EN['hours.end']!, { exact: true }).blur();
  await expect(second.first()).toBeHidden();
  await second.last().check();
  await save(page).click();
  await expect(worked(page)).toHaveText('5 hours 30 minutes');
});
