import type { BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { button, EN, entries, openDiary, PHONE, setClock, worked, writeDay, writeThreeDays } from './hours-diary.ts';
import { expect, test } from './product.ts';

const KEY = 'wegwijs-hours-1';

test.use(PHONE);
test.beforeEach(setClock);

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
  // The mark that it was cleared comes last.
  await expect
    .poll(() => other.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]))
    .toEqual(['wegwijs-cleared']);
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
