import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';
import { asRead, expect, test } from './product.ts';

// The words of the page, read without the product's code.
const FOLDER = path.resolve('content/checks/hours');
const textsIn = (locale: Locale) => JSON.parse(readFileSync(path.join(FOLDER, `${locale}.json`), 'utf8')) as Record<string, string>;
const EN = textsIn('en');
const NL = textsIn('nl');
const KEY = 'wegwijs-hours-1';

const save = (page: Page) => page.getByRole('button', { name: EN['hours.save']!, exact: true });
const status = (page: Page) => page.locator('.hours-status');
const worked = (page: Page) => page.locator('.hours-worked dd');
const entries = (page: Page) => page.locator('.hours-entry');
const sheet = (page: Page) => page.locator('.hours-sheet');
const button = (within: Page | Locator, key: string) => within.getByRole('button', { name: EN[`hours.${key}`]! });

/** What somebody reads there, in the end. */
async function reads(what: Locator, text: string): Promise<void> {
  await expect(what).toBeVisible();
  await expect.poll(async () => asRead(await what.innerText())).toContain(text);
}

/** Friday 20 November 2026, 18:05 on the Dutch clock; the phone itself is set to New York. */
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, timezoneId: 'America/New_York' });

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-20T17:05:00Z') });
});

async function openDiary(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/hours`);
  await expect(page.locator('.hours-form')).toBeVisible();
}

/** Writes down a day of work as it would be typed on a number pad. */
async function writeDay(page: Page, day: string, start: string, end: string, pause = ''): Promise<void> {
  await page.getByLabel(EN['hours.day']!, { exact: true }).fill(day);
  await page.getByLabel(EN['hours.start']!, { exact: true }).fill(start);
  await page.getByLabel(EN['hours.end']!, { exact: true }).fill(end);
  await page.getByLabel(EN['hours.break']!).fill(pause);
  await save(page).click();
  await expect(status(page)).toBeFocused();
}

/** Three days, one of them over midnight: 8:00, 8:45 and 7:30. */
async function writeThreeDays(page: Page): Promise<void> {
  await writeDay(page, '2026-11-16', '700', '1530', '30');
  await writeDay(page, '2026-11-17', '7:00', '16.30', '45');
  await writeDay(page, '2026-11-19', '22', '6', '30');
}

async function findings(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 360, height });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}

async function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

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

async function block(context: BrowserContext): Promise<void> {
  // This test is about the diary alone.
  await context.route('**/islands/shell.*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
}

test('a phone that keeps nothing says so, and what is written stays until one leaves', async ({ page, context }) => {
  await block(context);
  await openDiary(page);
  await expect(page.getByRole('alert')).toHaveText(EN['hours.unkept']!);
  await writeThreeDays(page);
  await expect(entries(page)).toHaveCount(3);
  await expect(worked(page)).toHaveText('24 hours 15 minutes');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('a full store keeps what was there, and says so', async ({ page, context }) => {
  await openDiary(page);
  await writeDay(page, '2026-11-19', '7', '15');
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await writeDay(page, '2026-11-20', '7', '15');
  await expect(page.getByRole('alert')).toHaveText(EN['hours.unkept']!);
  await expect(entries(page)).toHaveCount(2);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('2026-11-19');
});

test('a list that cannot be read is put aside, can be fetched, and stops nobody', async ({ page }) => {
  const broken = '{"version":1,"entries":[{"day":"2026-1';
  await page.goto('/en/hours');
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, broken]);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText(EN['hours.aside']!);
  await writeDay(page, '2026-11-20', '7', '15');
  await page.reload();
  await expect(entries(page)).toHaveCount(1);
  const waiting = page.waitForEvent('download');
  await button(page, 'aside-download').click();
  expect(readFileSync(await (await waiting).path(), 'utf8')).toBe(broken);
  await button(page, 'aside-delete').click();
  await expect(page.getByRole('alert')).toBeEmpty();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('2026-1\\"');
});

test('what one tab writes, the other shows; what "clear this phone" removes stays away', async ({ page, context }) => {
  await openDiary(page);
  const other = await context.newPage();
  await other.clock.install({ time: new Date('2026-11-20T17:05:00Z') });
  await openDiary(other);
  await writeDay(page, '2026-11-20', '7', '15');
  await expect(entries(other)).toHaveCount(1);
  await other.getByLabel(EN['hours.start']!, { exact: true }).fill('16');
  await page.goto('/en/offline');
  await page.locator('[data-offline-clear]').click();
  await expect(entries(other)).toHaveCount(0);
  await expect(other.getByLabel(EN['hours.start']!, { exact: true })).toHaveValue('');
  expect(await other.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual(['wegwijs-cleared']);
});

test('without a connection the diary opens and takes what is written', async ({ page, context }) => {
  await openDiary(page);
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.reload();
  await expect(page.locator('.hours-form')).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () =>
        [
          await caches.match(location.href),
          await caches.match(document.querySelector<HTMLScriptElement>('script[src*="/hours."]')!.src),
        ].every(Boolean),
      ),
    )
    .toBe(true);
  await context.setOffline(true);
  await openDiary(page);
  await writeDay(page, '2026-11-20', '7', '15');
  await expect(worked(page)).toHaveText('8 hours');
});

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

test('the page is found by its name, and has its own address and description', async ({ page }) => {
  await openDiary(page, 'nl');
  await expect(page).toHaveTitle(new RegExp(NL['hours.title']!));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/nl\/hours$/);
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', NL['hours.description']!);
  await expect(page.locator('.hours')).toHaveAttribute('lang', 'nl');
});

for (const locale of ['ar', 'pl'] as const) {
  test(`in ${locale} the page has the direction of its texts, also where they are still English`, async ({ page }) => {
    await openDiary(page, locale);
    const isWritten = existsSync(path.join(FOLDER, `${locale}.json`));
    const texts = isWritten ? locale : 'en';
    await expect(page.locator('html')).toHaveAttribute('dir', LOCALE_FACTS[locale].direction);
    await expect(page.locator('.hours')).toHaveAttribute('lang', texts);
    await expect(page.locator('.hours')).toHaveAttribute('dir', LOCALE_FACTS[texts].direction);
    expect(await sticksOut(page)).toBe(false);
  });
}

test('from right to left everything stands in its place', async ({ page }) => {
  // Until the texts are written in Arabic: the English ones, laid out as those will be.
  await page.route('**/ar/hours', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/class="hours" lang="\w\w" dir="ltr"/, 'class="hours" lang="en" dir="rtl"'),
    });
  });
  await openDiary(page, 'ar');
  const [start, end] = await Promise.all(['#hours-start', '#hours-end'].map((field) => page.locator(field).boundingBox()));
  expect(start!.x).toBeGreaterThan(end!.x);
  expect(await sticksOut(page)).toBe(false);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the empty and the full diary, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openDiary(page);
    expect(await findings(page)).toEqual([]);
    await writeThreeDays(page);
    await writeDay(page, '2026-11-19', '23', '2300');
    await page.getByLabel(EN['hours.payslip']!).fill('20:30');
    await expect(page.getByRole('link', { name: EN['hours.payslip.check']! })).toBeVisible();
    await page.getByText(EN['hours.more']!).click();
    await page.getByLabel(EN['hours.start']!, { exact: true }).fill('x');
    await save(page).click();
    expect(await findings(page)).toEqual([]);
    await button(page, 'view.four-weeks').click();
    expect(await findings(page)).toEqual([]);
  });
}

test('a keyboard alone is enough', async ({ page }) => {
  await openDiary(page);
  await page.getByLabel(EN['hours.start']!, { exact: true }).focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(1);
  await expect(status(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(0);
});
