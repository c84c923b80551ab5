import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { codeAt } from '#access/index.ts';
import { rawRequest } from './raw-request.ts';

// Signing in sets cookies, which product.ts forbids everywhere else: these tests say themselves which ones there may be.

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PASSWORD = 'trein koffie blauwe emmer';
const OUTBOX = process.env['E2E_DATA'] ? path.join(process.env['E2E_DATA'], 'outbox') : null;

/** Pages are in Dutch or English: the tests speak Dutch. */
test.use({ locale: 'nl-NL' });

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/desk/sign-in');
  await page.getByRole('button', { name: `Aanmelden als ${name}`, exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.desk-who').getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByRole('status')).toHaveText('U bent afgemeld.');
}

const cookieOf = async (context: BrowserContext, name: string) => (await context.cookies()).find((cookie) => cookie.name === name);

/** The link in the last mail to somebody, as soon as it has been sent. */
async function linkInMail(to: string, before: readonly string[]): Promise<string> {
  let link = '';
  await expect(async () => {
    const names = (await readdir(OUTBOX ?? '')).filter((name) => name.endsWith('.eml') && !before.includes(name));
    for (const name of names) {
      const text = (await readFile(path.join(OUTBOX ?? '', name), 'utf8')).replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      if (text.includes(to)) link = /https?:\/\/[^\s"<>]+\/desk\/[a-z-]+\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? '';
    }
    expect(link).not.toBe('');
  }).toPass({ timeout: 25_000, intervals: [500] });
  return new URL(link).pathname;
}

test('whoever is not signed in is led to the page that does it, and then to where they wanted to go', async ({ page, context }) => {
  await page.goto('/desk/account');
  await expect(page).toHaveURL('/desk/sign-in?next=%2Fdesk%2Faccount');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  expect(await context.cookies()).toEqual([]);
  await page.getByRole('button', { name: 'Aanmelden als Demo Adviser Westland' }).click();
  await expect(page).toHaveURL('/desk/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn account');

  const [session, device] = [await cookieOf(context, 'wegwijs-session'), await cookieOf(context, 'wegwijs-device')];
  for (const cookie of [session, device]) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(session?.expires, 'ends with the browser').toBe(-1);
  await signOut(page);
  expect(await cookieOf(context, 'wegwijs-session')).toBeUndefined();
  await page.goto('/desk/account');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test('each sign-in has a new session, and a planted one stays outside', async ({ page, context, baseURL }) => {
  const planted = 'p'.repeat(43);
  await context.addCookies([{ name: 'wegwijs-session', value: planted, url: baseURL ?? '' }]);
  await signInAs(page, 'Demo Adviser Westland');
  const first = (await cookieOf(context, 'wegwijs-session'))?.value;
  expect(first).not.toBe(planted);
  await page.goto('/desk/account');
  await signOut(page);
  await signInAs(page, 'Demo Adviser Westland');
  const second = (await cookieOf(context, 'wegwijs-session'))?.value;
  expect(second).not.toBe(first);
  for (const token of [planted, first ?? '']) {
    const answer = await rawRequest(baseURL ?? '', '/desk/account', { headers: { cookie: `wegwijs-session=${token}` } });
    expect([answer.status, answer.headers.location]).toEqual([303, '/desk/sign-in?next=%2Fdesk%2Faccount']);
  }
});

test('a wrong password keeps the address that was typed, says nothing of what was wrong, and is bounded', async ({ page }) => {
  await page.goto('/desk/sign-in');
  const nobody = `nobody-${Date.now()}@example.org`;
  for (let n = 0; n < 6; n++) {
    await page.getByLabel('E-mailadres').fill(nobody);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(`guess number ${n}`);
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(n < 5 ? 'horen niet bij elkaar' : 'te vaak geprobeerd');
    await expect(page.getByLabel('E-mailadres')).toHaveValue(nobody);
    await expect(page.getByLabel('Wachtwoord', { exact: true })).toHaveValue('');
  }
});

test('the language can be chosen before signing in, and stays', async ({ page }) => {
  await page.goto('/desk/sign-in?next=/desk/account');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: /Forgot your password/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new password by mail');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Per mail een nieuw wachtwoord kiezen');
});

test('asking for a new password says the same for every address', async ({ page }) => {
  await page.goto('/desk/new-password');
  await page.getByLabel('E-mailadres').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Link versturen' }).click();
  await expect(page.getByRole('status')).toContainText('Als dit adres een account heeft');
  await page.goto(`/desk/new-password/${'x'.repeat(43)}`);
  await expect(page.locator('main')).toContainText('Deze link werkt niet meer');
});

test('what another site posts is refused, and answers of the desk are kept nowhere', async ({ page, context, baseURL }) => {
  await signInAs(page, 'Demo LOS');
  const cookie = `wegwijs-session=${(await cookieOf(context, 'wegwijs-session'))?.value ?? ''}`;
  const post = (address: string, origin?: string) =>
    rawRequest(baseURL ?? '', address, {
      method: 'POST',
      headers: { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...(origin ? { origin } : {}) },
      body: 'name=Demo+LOS&locale=nl&languages=nl&languages=en',
    });
  for (const address of ['/desk/account?/profile', '/desk/account?/sign-out-elsewhere', '/desk/sign-out', '/desk/sign-in?/password']) {
    for (const origin of ['https://elsewhere.example', 'null', `${baseURL ?? ''}.elsewhere.example`, undefined]) {
      expect((await post(address, origin)).status, `${address} from ${origin ?? 'nowhere'}`).toBe(403);
    }
  }
  expect((await post('/desk/account?/profile', baseURL)).status).toBe(303);
  for (const address of ['/desk/sign-in', '/desk/new-password', '/desk/account', '/desk/second-factor']) {
    const { headers } = await rawRequest(baseURL ?? '', address, { headers: { cookie } });
    expect(headers['cache-control'], address).toBe('no-store');
    expect(headers['x-frame-options'], address).toBe('DENY');
  }
});

test('the pages of signing in are accessible, and fit a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/desk/sign-in', '/desk/new-password']) {
    await page.goto(address);
    expect(
      (await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.map(({ id }) => id),
      address,
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
  }
  await signInAs(page, 'Demo Adviser Westland');
  await page.goto('/desk/account');
  expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody who was invited chooses a password, sets up the second step, and signs in with it the next time', async ({
    browser,
    page,
    baseURL,
  }) => {
    test.skip(!OUTBOX, 'mails are read from the data folder of a copy that this run started');
    test.setTimeout(120_000);
    const email = `noor.${Date.now()}@example.org`;
    await signInAs(page, 'Demo Administrator');
    await page.goto('/desk/people/invite');
    await page.getByLabel('Naam', { exact: true }).fill('Noor Bakker');
    await page.getByLabel('E-mailadres').fill(email);
    await page.locator('[name=role]').selectOption('adviser');
    await page.locator('[name=where]').selectOption({ label: 'Haaglanden' });
    await page
      .getByRole('button', { name: /uitnodig|verstuur/i })
      .first()
      .click();
    const invitation = await linkInMail(email, []);

    const own = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false, locale: 'nl-NL' });
    const noor = await own.newPage();
    await noor.goto(invitation);
    await noor.locator('main form button').first().click();
    await expect(noor.getByRole('heading', { level: 1 })).toHaveText('Kies een wachtwoord');
    const choose = async (password: string) => {
      await noor.getByLabel('Nieuw wachtwoord').fill(password);
      await noor.getByRole('button', { name: 'Dit wachtwoord kiezen' }).click();
    };
    await choose('Welkom123456');
    await expect(noor.getByRole('alert')).toContainText('makkelijk te raden');
    await choose(PASSWORD);

    // Nothing else opens before there is a second step.
    await expect(noor.getByRole('heading', { level: 1 })).toHaveText('De tweede stap instellen');
    await noor.goto('/desk/account');
    await expect(noor).toHaveURL('/desk/second-factor?next=%2Fdesk%2Faccount');
    const secret = ((await noor.locator('.totp-secret').textContent()) ?? '').replace(/\s/g, '');
    await noor.getByLabel('Code uit de app').fill('000000');
    await noor.getByRole('button', { name: 'Deze app gebruiken' }).click();
    await expect(noor.getByRole('alert')).toContainText('klopt niet');
    expect(((await noor.locator('.totp-secret').textContent()) ?? '').replace(/\s/g, '')).toBe(secret);
    await noor.getByLabel('Code uit de app').fill(codeAt(secret, Date.now()));
    await noor.getByRole('button', { name: 'Deze app gebruiken' }).click();
    await expect(noor.getByRole('heading', { level: 1 })).toHaveText('Uw herstelcodes');
    const codes = await noor.locator('.recovery-codes li').allTextContents();
    expect(codes).toHaveLength(10);
    await noor.getByRole('link', { name: /Ik heb de codes bewaard/ }).click();
    await expect(noor).toHaveURL('/desk/account');
    await expect(noor.locator('main')).toContainText('Nog 10 over');

    await signOut(noor);
    const password = async () => {
      await noor.goto('/desk/sign-in?next=/desk/account');
      await noor.getByLabel('E-mailadres').fill(email.toUpperCase());
      await noor.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
      await noor.getByRole('button', { name: 'Aanmelden', exact: true }).click();
      await expect(noor.getByRole('heading', { level: 1 })).toHaveText('Tweede stap');
    };
    await password();
    // Before the second step every page of the desk leads to it.
    for (const address of ['/desk', '/desk/account', '/desk/account/password', '/desk/files', '/desk/people']) {
      await noor.goto(address);
      await expect(noor).toHaveURL(`/desk/second-factor?next=${encodeURIComponent(address)}`);
    }
    await noor.goto('/desk/second-factor?next=/desk/account');
    await noor.getByText('Geen telefoon bij de hand?').click();
    await noor.getByLabel('Herstelcode', { exact: true }).fill(codes[0] ?? '');
    await noor.locator('details').getByRole('button', { name: 'Aanmelden' }).click();
    await expect(noor).toHaveURL('/desk/account');
    await expect(noor.locator('main')).toContainText('Nog 9 over');

    // The same recovery code again is refused; a code of the app that is new is not.
    await signOut(noor);
    await password();
    await noor.getByText('Geen telefoon bij de hand?').click();
    await noor.getByLabel('Herstelcode', { exact: true }).fill(codes[0] ?? '');
    await noor.locator('details').getByRole('button', { name: 'Aanmelden' }).click();
    await expect(noor.getByRole('alert')).toContainText('herstelcode klopt niet');
    await noor.getByLabel('Code uit de app').fill(codeAt(secret, Date.now() + 30_000));
    await noor.getByRole('button', { name: 'Aanmelden', exact: true }).first().click();
    await expect(noor).toHaveURL('/desk/account');

    // Fresh: the password can be changed at once. Every other place is signed out.
    await noor.goto('/desk/account/password');
    await choose('drie stoelen op maandag');
    await expect(noor.getByRole('status')).toContainText('Uw nieuwe wachtwoord geldt');
    await own.close();
  });
});
