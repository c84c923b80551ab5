import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { button, EN, NL, openDiary, PHONE, save, setClock, sheet, writeDay, writeThreeDays } from './hours-diary.ts';
import { asRead, expect, test } from './product.ts';

test.use(PHONE);
test.beforeEach(setClock);

test('the file opens in a Dutch spreadsheet, and no note in it is a formula', async ({ page }) => {
  await openDiary(page);
  await writeThreeDays(page);
  await page.getByLabel(EN['hours.kind']!).selectOption('ill');
  await page.getByText(EN['hours.more']!).click();
  await page.getByLabel(EN['hours.note']!).fill('=HYPERLINK("http://example.org")');
  await save(page).click();
  const waiting = page.waitForEvent('download');
  await button(page, 'download').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('uren-2026-11-20.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const [headings, ...rows] = parse(text, { bom: true, delimiter: ';' });
  expect(headings?.slice(0, 4)).toEqual(['Dag / Day', 'Soort dag / Kind of day', 'Begin / Start', 'Einde / End']);
  expect(rows[2]?.slice(0, 7)).toEqual(['2026-11-19', 'Gewerkt / Worked', '22:00', '06:00', '2026-11-20', '30', '7,50']);
  expect(rows[3]?.[10]).toBe('\'=HYPERLINK("http://example.org")');
  expect(rows[0]?.[11]).toBe('2026-11-20 18:05');
});

test('on paper stand the table, the sums and lines to sign, in Dutch too, and nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openDiary(page);
  await writeThreeDays(page);
  await page.getByLabel(EN['hours.payslip']!).fill('20:30');
  await button(page, 'print').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet(page)).toBeVisible();
  for (const hidden of ['.hours-form', '.hours-now', '.hours-entry', '.hours-blank', 'h1', '.help-bar', '.site-footer'])
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
  const text = asRead(await sheet(page).innerText());
  expect(text).toContain('Urenlijst / List of hours');
  expect(text).toContain('16-11-2026 – 22-11-2026');
  expect(text).toContain('1:45 24:15 0:00 0:00');
  expect(text).toContain('Loonstrook min lijst / Payslip minus list: −3:45');
  expect(text).toContain(NL['hours.paper.by-worker']!);
  expect(text).toContain(EN['hours.paper.signature']!);
  await expect(sheet(page).getByRole('row')).toHaveCount(5);
});

test('the paper says "each on the day itself" only when that is so', async ({ page }) => {
  await openDiary(page);
  await writeDay(page, '2026-11-20', '7', '15');
  await expect(sheet(page)).toContainText(NL['hours.paper.by-worker-each-day']!);
  await writeDay(page, '2026-11-19', '7', '15');
  await expect(sheet(page)).not.toContainText(NL['hours.paper.by-worker-each-day']!);
});
