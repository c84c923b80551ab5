import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { signInAs } from './desk.ts';

// On the bus: contacts are written without a network, wait sealed, and count once.
test.describe.configure({ mode: 'default' });

const PAGE = '/desk/contact/offline';

async function fill(page: Page, topic: string): Promise<void> {
  await page.locator('input[name="language"][value="ro"]').check();
  await page.locator(`input[name="topic"][value="${topic}"]`).check();
  await page.locator('input[name="outcome"][value="answered"]').check();
  await page.locator('[data-submit]').click();
}

const said = (page: Page, name: string) => page.locator(`[data-say="${name}"]`);

/** What the browser stored for us, as anybody with the tablet could read it. */
function stored(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('desk-1');
        asked.onerror = () => reject(new Error('no store'));
        asked.onsuccess = () => {
          const rows = asked.result.transaction('waiting').objectStore('waiting').getAll();
          rows.onsuccess = () => {
            const text = new TextDecoder('latin1');
            resolve((rows.result as { sealed: ArrayBuffer }[]).map((row) => JSON.stringify(row) + text.decode(row.sealed)).join('\n'));
          };
        };
      }),
  );
}

async function offline(context: BrowserContext, page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker keeps the page at a visit that it sees.
  await page.goto(PAGE);
  await expect(page.locator('[data-submit]')).toBeEnabled();
  await context.setOffline(true);
}

test('what is counted without a network waits sealed and is counted once', async ({ browser }) => {
  const { page, t } = await signInAs(browser, 'Adviser Noord-Limburg');
  const context = page.context();
  await page.goto('/desk/contact');
  const before = await page.locator('main tbody tr').count();
  await page.goto('/desk');
  await offline(context, page);

  // Any address of the desk leads to the form that is kept; nothing else of the desk is there.
  await page.goto('/desk/files');
  await expect(page.locator('h1')).toHaveText(t('offline.title'));
  await expect(page.locator('.desk-who')).toHaveCount(0);
  await expect(said(page, 'network')).toHaveText(t('offline.no-network'));
  await fill(page, 'pay');
  await expect(said(page, 'waiting')).toHaveText(t('offline.waiting', { count: 1 }));
  await fill(page, 'housing');
  await expect(said(page, 'waiting')).toHaveText(t('offline.waiting', { count: 2 }));
  const kept = await stored(page);
  expect(kept.length).toBeGreaterThan(100);
  expect(kept).not.toMatch(/housing|answered|"ro"/);

  // The network comes back: sent by itself, and not again by a second look.
  await context.setOffline(false);
  await page.goto(PAGE);
  await expect(said(page, 'waiting')).toHaveText(t('offline.waiting', { count: 0 }));
  await page.locator('[data-send]').click();
  await page.goto('/desk/contact');
  await expect(page.locator('main tbody tr')).toHaveCount(before + 2);
  await context.close();
});

test('a device on which contacts are counted is ready by itself', async ({ browser }) => {
  const { page, t } = await signInAs(browser, 'Adviser Noord-Limburg', { viewport: { width: 360, height: 740 } });
  const context = page.context();
  await page.goto('/desk/contact');
  await expect(page.getByRole('link', { name: t('offline.title') })).toHaveAttribute('href', PAGE);
  await expect(page.locator('[data-offline-ready]')).toHaveText(new RegExp(t('offline.ready', { time: String.raw`\d+:\d+.*` })));
  await context.setOffline(true);
  await page.goto('/desk/contact');
  await expect(page.locator('h1')).toHaveText(t('offline.title'));
  await expect(page.locator('[data-submit]')).toBeEnabled();
  // Nothing lies over a question of the form.
  const [actions, minutes] = await Promise.all([page.locator('.contact-actions').boundingBox(), page.locator('#minutes').boundingBox()]);
  expect(actions?.y).toBeGreaterThan((minutes?.y ?? 0) + (minutes?.height ?? 0));
  await context.setOffline(false);
  await page.goto('/desk');
  await page.locator('form[data-sign-out] button').click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await page.evaluate(() => caches.has('desk-1'))).toBe(false);
  await context.close();
});

test('when somebody signs out the key goes, and what waits stays closed until they come back', async ({ browser }) => {
  const { page, t } = await signInAs(browser, 'Adviser Noord-Limburg');
  const context = page.context();
  await page.goto('/desk');
  await offline(context, page);
  await page.goto(PAGE);
  await fill(page, 'tax');
  await expect(said(page, 'waiting')).toHaveText(t('offline.waiting', { count: 1 }));
  await page.locator('[data-lock]').click();
  await expect(said(page, 'lock')).toHaveText(t('offline.locked'));
  await expect(page.locator('[data-submit]')).toBeDisabled();

  // With a network it stays locked: only a new sign-in opens it.
  await context.setOffline(false);
  await page.goto(PAGE);
  await expect(said(page, 'network')).toHaveText(t('offline.network'));
  await expect(said(page, 'lock')).toHaveText(t('offline.locked'));

  // A colleague signs in on the same tablet: it is not theirs to send.
  await page.goto('/desk');
  await page.locator('form[data-sign-out] button').click();
  await expect(page).toHaveURL(/sign-in/);
  await page.getByRole('button', { name: 'Demo Adviser Westland' }).click();
  await page.goto(PAGE);
  await expect(said(page, 'of-others')).toHaveText(t('offline.of-others', { count: 1 }));
  await page.goto('/desk');
  await page.locator('form[data-sign-out] button').click();
  await expect(page).toHaveURL(/sign-in/);

  // Its author comes back, and it goes.
  await page.getByRole('button', { name: 'Demo Adviser Noord-Limburg' }).click();
  await page.goto(PAGE);
  await expect(said(page, 'of-others')).toHaveText('');
  await expect(said(page, 'waiting')).toHaveText(t('offline.waiting', { count: 0 }));
  await page.goto('/desk/contact');
  await expect(page.locator('main tbody tr').first()).toBeVisible();
  await context.close();
});

test('is one of the pages that everybody can use', async ({ browser }) => {
  const { page, t } = await signInAs(browser, 'Adviser Westland', { viewport: { width: 360, height: 740 } });
  await page.goto(PAGE);
  await expect(said(page, 'network')).toHaveText(t('offline.network'));
  expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.context().close();
});
