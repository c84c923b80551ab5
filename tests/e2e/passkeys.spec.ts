import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type CDPSession, type Page } from '@playwright/test';
import { codeAt } from '#access/index.ts';
import { signInAs } from './desk.ts';
import { rawRequest } from './raw-request.ts';

// A device that holds passkeys, and says yes, is Chromium's own virtual one.

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PASSWORD = 'trein koffie blauwe emmer';
const OUTBOX = process.env['E2E_DATA'] ? path.join(process.env['E2E_DATA'], 'outbox') : null;

/** Pages are in Dutch or English: the tests speak Dutch. */
test.use({ locale: 'nl-NL' });
test.skip(!OUTBOX, 'mails are read from the data folder of a copy that this run started');

/** The invitation that was mailed to somebody, as soon as it has been sent. */
async function invitationOf(email: string): Promise<string> {
  let link = '';
  await expect(async () => {
    for (const name of (await readdir(OUTBOX ?? '')).filter((each) => each.endsWith('.eml'))) {
      const text = (await readFile(path.join(OUTBOX ?? '', name), 'utf8')).replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      if (text.includes(email)) link = /https?:\/\/[^\s"<>]+\/desk\/invitation\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? '';
    }
    expect(link).not.toBe('');
  }).toPass({ timeout: 25_000, intervals: [500] });
  return new URL(link).pathname;
}

/** Somebody who was invited, chose a password and set up the second step just now. */
async function makeColleague(browser: Browser, page: Page): Promise<{ email: string; secret: string }> {
  const email = `pia.${Date.now()}.${test.info().workerIndex}@example.org`;
  const { page: office } = await signInAs(browser, 'Administrator', { locale: 'nl-NL' });
  await office.goto('/desk/people/invite');
  await office.getByLabel('Naam', { exact: true }).fill('Pia Jansen');
  await office.getByLabel('E-mailadres').fill(email);
  await office.locator('[name=role]').selectOption('adviser');
  await office.locator('[name=where]').selectOption({ label: 'Haaglanden' });
  await office
    .getByRole('button', { name: /uitnodig|verstuur/i })
    .first()
    .click();
  await page.goto(await invitationOf(email));
  await office.context().close();
  await page.locator('main form button').first().click();
  await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Dit wachtwoord kiezen' }).click();
  const secret = ((await page.locator('.totp-secret').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel('Code uit de app').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Deze app gebruiken' }).click();
  await page.getByRole('link', { name: /Ik heb de codes bewaard/ }).click();
  return { email, secret };
}

/** Gives this page a device for passkeys. */
async function addDevice(page: Page, { isUserVerified = true } = {}): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/desk/passkey');
  await page.getByLabel('Naam').fill(name);
  await page.getByRole('button', { name: 'Passkey toevoegen' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.desk-who').getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByRole('status')).toHaveText('U bent afgemeld.');
}

test('a passkey is added, signs in with both factors at once, and can be removed', async ({ browser, page, baseURL }) => {
  test.setTimeout(120_000);
  const { email } = await makeColleague(browser, page);
  const { session, authenticatorId } = await addDevice(page);

  await addPasskey(page, 'Werktelefoon');
  await expect(page.getByRole('status')).toContainText('toegevoegd');
  await expect(page.locator('main')).toContainText('Nog niet gebruikt');
  expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.map(({ id }) => id)).toEqual([]);
  // The same device a second time, for the same account.
  await addPasskey(page, 'Nog een keer');
  await expect(page.getByRole('alert').filter({ hasText: 'al een passkey' })).toBeVisible();
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toHaveLength(1);
  // Nothing that says who it is stands in the device but what the person sees there.
  expect(Buffer.from(credentials[0]?.userHandle ?? '', 'base64').toString('latin1')).not.toContain(email);
  await signOut(page);

  // Strangers who guess the password do not come in the way.
  for (let n = 0; n < 6; n++) {
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(`guess number ${n}`);
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await expect(page.getByRole('alert').first()).not.toBeEmpty();
  }
  await page.goto('/desk/sign-in?next=/desk/account');
  const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/desk/passkey/sign-in?'));
  await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
  const used = (await posted).postData() ?? '';
  await expect(page).toHaveURL('/desk/account');
  await expect(page.locator('main')).toContainText('Passkeys: één');

  // The same answer again, from anywhere: no session comes of it.
  const replay = await rawRequest(baseURL ?? '', '/desk/passkey/sign-in', {
    method: 'POST',
    headers: { origin: baseURL, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: used,
  });
  expect(new URLSearchParams(used).get('answer')).toContain('"signature"');
  expect([replay.status, replay.headers['set-cookie']]).toEqual([400, undefined]);
  for (const body of ['', 'answer=', 'answer=%7B%7D', 'answer=[]', `answer=${encodeURIComponent('{"id":"a"}')}`]) {
    const headers = { origin: baseURL, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await rawRequest(baseURL ?? '', '/desk/passkey/sign-in', { method: 'POST', headers, body })).status, body).toBe(400);
  }

  // Signed in this way is fresh: removing asks nothing more. Without it the device's passkey opens nothing.
  await page.goto('/desk/passkey');
  await expect(page.locator('main')).toContainText('Laatst gebruikt');
  await page.getByRole('button', { name: 'Verwijderen: Werktelefoon' }).click();
  await expect(page.getByRole('status')).toContainText('verwijderd');
  await signOut(page);
  await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
  await expect(page.getByRole('alert').first()).toContainText('niet gelukt');
  await expect(page.getByRole('link', { name: 'Op een andere manier aanmelden' })).toBeVisible();
  await page.goto('/desk/account');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test('a device that does not check who holds it gets nobody in, and neither does a copy of a passkey', async ({ browser, page }) => {
  test.setTimeout(120_000);
  await makeColleague(browser, page);
  const { session, authenticatorId } = await addDevice(page);
  await addPasskey(page, 'Sleutel');
  await expect(page.getByRole('status')).toContainText('toegevoegd');
  await signOut(page);
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText('Er is niets gebeurd');
  await page.goto('/desk/account');
  await expect(page).toHaveURL(/\/desk\/sign-in/);

  // A copy that was taken at first, and is used after the passkey itself: how often it says it was used goes back.
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.goto('/desk/sign-in');
  await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
  await expect(page).toHaveURL('/desk');
  await signOut(page);
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  const [passkey] = credentials;
  if (!passkey) throw new Error('no passkey');
  await session.send('WebAuthn.removeCredential', { authenticatorId, credentialId: passkey.credentialId });
  await session.send('WebAuthn.addCredential', { authenticatorId, credential: { ...passkey, signCount: passkey.signCount - 1 } });
  await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
  await expect(page.getByRole('alert').first()).toContainText('niet gelukt');
});

test('without JavaScript the page of passkeys says what it needs, and signing in shows no button that does nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto('/desk/sign-in');
  await expect(page.getByRole('button', { name: 'Aanmelden', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aanmelden met een passkey' })).toHaveCount(0);
  await context.close();
});

test('nobody asks for a new passkey without having proved who they are, and invented people have none', async ({ browser, baseURL }) => {
  const post = (address: string, headers: Record<string, string> = {}) =>
    rawRequest(baseURL ?? '', address, {
      method: 'POST',
      headers: { origin: baseURL ?? '', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: '',
    });
  expect((await post('/desk/passkey/options')).status).toBe(303);
  const { page } = await signInAs(browser, 'Adviser Westland');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect((await post('/desk/passkey/options', { cookie })).status).toBe(403);
  expect((await post('/desk/passkey?/remove', { cookie })).status).toBe(404);
  expect((await post('/desk/passkey/sign-in/options', { origin: 'https://elsewhere.example' })).status).toBe(403);
  const asked = await post('/desk/passkey/sign-in/options');
  expect([asked.status, asked.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(JSON.parse(asked.body)).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  await page.context().close();
});
