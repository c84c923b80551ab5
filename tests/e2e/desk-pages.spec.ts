import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { codeAt } from '#access/index.ts';
import { deskTranslator } from '#platform/i18n/desk-messages.ts';
import { signInAs, type DemoPerson } from './desk.ts';

// Every page of the desk is usable by everybody: each demonstration person walks through all that their menu and its pages
// lead to. The people of the demonstration work in Dutch; a colleague who is invited in English holds all their roles.
// What this needs to be there is made in Noord-Limburg, so that nothing of it gets in the way of the tests of Westland.

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NARROW = 360;
const WIDE = 1280;
const OUTBOX = process.env['E2E_OUTBOX'] ?? (process.env['E2E_DATA'] ? path.join(process.env['E2E_DATA'], 'outbox') : null);

/** What leads out of the desk, does something at once, or gives a file. */
const NO_PAGE = /^\/desk\/(?:sign-out|contact\/key|files\/[^/]+\/export\/file|provider|passkey)/;

/** One of each kind is enough: what differs in an address only by which record it is, is one kind. */
function kindOf(address: string): string {
  return new URL(address, 'http://desk').pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/^(\/desk\/directory\/[^/]+)\/[^/]+/, '$1/*')
    .replace(/^(\/desk\/referrals\/directions)\/.*/, '$1/*');
}

/** What is wrong with a page as it stands, each in words. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const short = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
    if (!/\S/.test(document.title)) faults.push('no title');
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(`${headings} headings of the first level`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) faults.push(`id ${id} twice`);
    for (const form of document.querySelectorAll('form'))
      if (!form.querySelector('button:not([type="button"]), input[type="submit"]')) faults.push(`form without a button: ${short(form)}`);
    for (const input of document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]), select, textarea')) {
      const named = input.getAttribute('aria-label') ?? input.getAttribute('aria-labelledby');
      if (!named && !input.labels?.length && input.getAttribute('aria-hidden') !== 'true') faults.push(`no label: ${short(input)}`);
    }
    for (const element of document.querySelectorAll('[aria-describedby], [aria-labelledby]'))
      for (const id of `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-labelledby') ?? ''}`
        .trim()
        .split(/\s+/))
        if (!document.getElementById(id)) faults.push(`${id} is named, but not there: ${short(element)}`);
    for (const link of document.querySelectorAll('#problems a'))
      if (!document.getElementById(link.getAttribute('href')?.slice(1) ?? '')) faults.push(`leads to no field: ${short(link)}`);
    if (document.documentElement.scrollWidth > innerWidth) {
      const beyond = [...document.querySelectorAll('body *')].filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.wide, nav ul, [hidden]'),
      );
      faults.push(`${document.documentElement.scrollWidth} px wide: ${beyond.slice(-2).map(short).join(' | ')}`);
    }
    return faults;
  });
}

/** What axe finds. The window is as tall as the page: what lies under an edge until one scrolls is not too small. */
async function barriersOf(page: Page): Promise<string[]> {
  // Nothing here has frames: in this mode axe opens no second page for each look, which halves the time.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 140)}`));
}

/**
 * Looks at the page that is open, on a telephone and on a wide screen. Axe, which takes long, looks in Dutch on the
 * telephone and in English on the wide screen.
 */
async function look(page: Page, name: string): Promise<void> {
  const axeAt = (await page.locator('html').getAttribute('lang')) === 'en' ? WIDE : NARROW;
  for (const width of [NARROW, WIDE]) {
    await page.setViewportSize({ width, height: 740 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    expect.soft(await faultsOf(page), `${name} at ${width} px`).toEqual([]);
    if (width === axeAt) expect.soft(await barriersOf(page), `${name} at ${width} px`).toEqual([]);
  }
}

/** Opens an address, also as it comes without JavaScript, and looks at it. */
async function visit(page: Page, name: string, address: string): Promise<void> {
  const response = await page.goto(address);
  expect.soft(response?.status(), `${name} ${address}`).toBe(200);
  const plain = (await response?.text()) ?? '';
  const headings = await page.evaluate((html) => {
    const words = (within: Document) => within.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? null;
    return [words(new DOMParser().parseFromString(html, 'text/html')), words(document)];
  }, plain);
  expect.soft(headings[0], `${name} ${address} without JavaScript`).toBe(headings[1]);
  await look(page, `${name} ${address}`);
}

/** Visits the addresses, and one of each kind of page that they and the menu lead to. */
async function walk(page: Page, name: string, seeds: readonly string[]): Promise<string[]> {
  const waiting = [...seeds];
  const kinds = new Set(seeds.map(kindOf));
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    await visit(page, name, address);
    const links = await page
      .locator('a[href^="/desk"], a[href^="?"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    const own = links.map((href) => new URL(href)).filter(({ pathname }) => !NO_PAGE.test(pathname));
    for (const { pathname, search } of own) {
      if (kinds.has(kindOf(pathname))) continue;
      kinds.add(kindOf(pathname));
      waiting.push(pathname + search);
    }
  }
  return [...kinds];
}

/** Sends a form as it stands, past what the browser would ask for first. */
async function sendAsItIs(page: Page, form: string): Promise<void> {
  const sent = page.waitForEvent('load');
  await page
    .locator(form)
    .first()
    .evaluate((each: HTMLFormElement) => {
      each.noValidate = true;
      for (const field of each.querySelectorAll<HTMLInputElement>('[required]')) field.required = false;
      each.querySelector<HTMLButtonElement>('button:not([type="button"])')?.click();
    });
  await sent;
}

/** A file with a note and a task, as the adviser who is signed in. @returns its address */
async function openFile(page: Page): Promise<string> {
  await page.goto('/desk/files/new?language=pl');
  await page.locator('main input[name="agreed"]').check();
  await page.locator('main [name="name"]').fill('Zofia Kowalska-Wiśniewska');
  await page.locator('main [name="telephone"]').fill('+48601234567');
  await page.locator('main input[name="own"]').check();
  await page.locator('main form[method="post"] .actions button').click();
  await expect(page.locator('main')).toContainText('Zofia');
  const file = new URL(page.url()).pathname;
  await page.locator('textarea[name="note"]').fill('Loonstroken van september en oktober bekeken.');
  await page.locator('form[action="?/note"] button').click();
  await page.locator('button[formaction="?/follow-up"]').click();
  return file;
}

/** A draft of a hand-over of this file to legal aid. @returns its address */
async function draftReferral(page: Page, file: string): Promise<string> {
  const about = 'organisation=juridisch-loket&service=juridisch-loket&need=dismissal&language=pl';
  await page.goto(`/desk/referrals/write?${about}&file=${file.split('/').pop() ?? ''}`);
  await page.locator('main textarea[name="asked"]').fill('Klopt de opzegtermijn in deze brief?');
  await page.locator('main input[name="share"][value="name"]').check();
  await page.locator('main input[name="way"][value="telephone"]').check();
  await page.locator('main input[name="to"]').fill('+48601234567');
  await page.locator('main input[name="safe"]').check();
  await page.locator('main form[method="post"] .actions button').click();
  await expect(page).toHaveURL(/\/send$/);
  return new URL(page.url()).pathname.replace(/\/send$/, '');
}

/** Somebody waits and somebody sits at the desk, at the last point of the list. */
async function fillQueue(page: Page): Promise<void> {
  await page.goto('/desk/queue');
  const points = page.locator('#point');
  if ((await points.count()) === 0) return;
  await points.selectOption({ index: (await points.locator('option').count()) - 1 });
  await page.locator('form[action="?/point"] button').click();
  for (const language of ['pl', 'ro']) {
    await page.locator('form[action="?/add"] select[name="other-language"]').selectOption(language);
    await page.locator('form[action="?/add"] button').click();
  }
  await page.locator('form[action="?/next"] button').click();
}

/** Everything that an adviser with a file meets, from the queue to what the receiver answers. */
async function walkAsAdviser(page: Page, name: string, receiver: Page): Promise<string[]> {
  await fillQueue(page);
  const file = await openFile(page);
  const draft = await draftReferral(page, file);
  await visit(page, name, `${draft}/send`);
  await visit(page, name, draft);
  await visit(page, name, `${draft}/edit`);
  await page.goto(`${draft}/send`);
  await page.locator('main input[name="agreed"]').check();
  await page.locator('main form.pane .actions button').click();
  await expect(page).not.toHaveURL(/\/send$/);
  const inbox = `/desk/inbox/${draft.split('/').pop() ?? ''}`;
  await visit(receiver, `receiver of ${name}`, inbox);
  await receiver.locator('main form button').first().click();
  await visit(receiver, `receiver of ${name}`, inbox);
  return walk(page, name, [
    '/desk',
    '/desk/queue',
    '/desk/contact?language=ar&topic=housing',
    '/desk/files',
    file,
    `${file}/person`,
    `${file}/export`,
    `${file}/export?text=ar`,
    `${file}/close`,
    `${file}/consent`,
    `${file}/consent?text=ar`,
    `${file}/looked`,
    `${file}/referrals`,
    draft,
    `${draft}/card`,
    '/desk/referrals/new?need=dismissal&language=pl',
    '/desk/find?language=pl&q=umowa',
    '/desk/find?language=ar&page=housing/homeless',
    '/desk/profile',
    '/desk/files/new?language=ar',
  ]);
}

test.describe.configure({ timeout: 180_000 });

test('an adviser, and who receives what is handed over', async ({ browser }) => {
  const partner = await signInAs(browser, 'Partner Juridisch Loket');
  const { page } = await signInAs(browser, 'Adviser Noord-Limburg');
  const kinds = await walkAsAdviser(page, 'adviser', partner.page);
  expect(kinds).toEqual(
    expect.arrayContaining(['/desk/files/*', '/desk/files/*/notes/*', '/desk/tasks', '/desk/notices', '/desk/account']),
  );

  await page.goto('/desk/profile');
  for (const [name, value] of Object.entries({ here: 'seasons', expects: 'up-to-year', contract: 'temporary' }))
    await page.locator(`input[name="${name}"][value="${value}"]`).check();
  await page.locator('form[action="/desk/profile"] button').click();
  await expect(page.locator('[data-outcome]')).toBeVisible();
  await look(page, 'adviser /desk/profile with a result');

  await walk(partner.page, 'partner', ['/desk/inbox', '/desk/inbox/capacity']);
  for (const each of [page, partner.page]) await each.context().close();
});

for (const [person, seeds] of [
  ['Adviser Westland', ['/desk']],
  ['Coordinator Westland', ['/desk/team', '/desk/people/invite']],
  ['LOS', ['/desk/notices/new', '/desk/people/invite']],
  ['Administrator', ['/desk', '/desk/people', '/desk/people/invite']],
] as const satisfies [DemoPerson, string[]][]) {
  test(`every page that the menu of ${person} leads to`, async ({ browser }) => {
    const { page } = await signInAs(browser, person);
    await walk(page, person, seeds);
    await page.context().close();
  });
}

test('the pages for whoever is not signed in', async ({ page }) => {
  for (const locale of ['nl', 'en'] as const) {
    await page.goto('/desk/sign-in');
    await page.locator(`button[name="locale"][value="${locale}"]`).click();
    for (const address of ['/desk/sign-in', '/desk/new-password']) await visit(page, locale, address);
    await page.goto(`/desk/invitation/${'a'.repeat(43)}`);
    await look(page, `${locale} an invitation that is over`);
    await page.goto('/desk/nothing-here');
    await expect(page.locator('main.desk h1')).toHaveText(deskTranslator(locale)('shell.no-access'));
    await look(page, `${locale} what is not there`);
  }
});

test('a colleague who works in English, from the invitation to the last page', async ({ browser, baseURL }) => {
  test.skip(!OUTBOX, 'mails are read from the data folder of a copy that this run started');
  // Some fifty pages, one after the other.
  test.setTimeout(300_000);
  const email = `pages.${Date.now()}@example.org`;
  const administrator = await signInAs(browser, 'Administrator');
  await administrator.page.goto('/desk/people/invite');
  await administrator.page.locator('#name').fill('Pat Pages');
  await administrator.page.locator('#email').fill(email);
  await administrator.page.locator('#locale').selectOption('en');
  await administrator.page.locator('#role').selectOption('adviser');
  await administrator.page.locator('#where').selectOption('region:noord-limburg');
  await administrator.page.locator('main form button').click();
  const invitation = await linkInMail(email);

  const own = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
  const page = await own.newPage();
  await visit(page, 'invited', invitation);
  await page.locator('main form button').first().click();
  await look(page, 'invited: the password');
  await page.locator('input[type="password"]').fill('trein koffie blauwe emmer');
  await page.locator('main form .actions button').click();
  await expect(page.locator('.totp-secret')).toBeVisible();
  await look(page, 'invited: the second factor');
  const secret = ((await page.locator('.totp-secret').textContent()) ?? '').replace(/\s/g, '');
  await page.locator('#code').fill('000000');
  await page.locator('main form button').click();
  await expect(page.locator('#problems')).toBeFocused();
  await look(page, 'invited: a wrong code');
  await page.locator('#code').fill(codeAt(secret, Date.now()));
  await page.locator('main form button').click();
  await expect(page.locator('.recovery-codes')).toBeVisible();
  await look(page, 'invited: the recovery codes');

  await administrator.page.goto(`/desk/people?text=${encodeURIComponent(email)}`);
  await administrator.page.locator('.people-name a').first().click();
  for (const [role, where] of [
    ['coordinator', 'region:noord-limburg'],
    ['partner', 'organisation:juridisch-loket'],
    ['los', ''],
    ['administrator', ''],
  ] as const) {
    await administrator.page.locator('#role').selectOption(role);
    await administrator.page.locator('#where').selectOption(where);
    await administrator.page.locator('form[action="?/give"] button').click();
    await expect(administrator.page.getByRole('status')).toBeVisible();
  }
  await walkAsAdviser(page, 'in English', page);
  await walk(page, 'in English', [
    '/desk/account/password',
    '/desk/account/second-factor',
    '/desk/account/recovery-codes',
    '/desk/inbox',
    '/desk/inbox/capacity',
    '/desk/team',
    '/desk/notices/new',
    '/desk/people/invite',
  ]);
  for (const each of [page, administrator.page]) await each.context().close();
});

/** The link in the mail to somebody, as soon as it has been sent. */
async function linkInMail(to: string): Promise<string> {
  let link = '';
  await expect(async () => {
    for (const name of (await readdir(OUTBOX ?? '')).filter((each) => each.endsWith('.eml'))) {
      const text = (await readFile(path.join(OUTBOX ?? '', name), 'utf8')).replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      if (text.includes(to)) link = /\/desk\/[a-z-]+\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? '';
    }
    expect(link).not.toBe('');
  }).toPass({ timeout: 25_000, intervals: [500] });
  return link;
}

/** Forms as they are refused: who, where, which form, and what is emptied or typed first. */
const REFUSED: readonly { person: DemoPerson; address: string; form: string; typed?: Readonly<Record<string, string>> }[] = [
  { person: 'Adviser Noord-Limburg', address: '/desk/contact', form: '[data-contact-form]' },
  { person: 'Adviser Noord-Limburg', address: '/desk/tasks', form: 'form[action="?/add"]' },
  { person: 'Adviser Noord-Limburg', address: '/desk/files/new?language=pl', form: 'form[method="post"][novalidate]' },
  { person: 'Adviser Noord-Limburg', address: 'FILE', form: 'form[action="?/note"]' },
  { person: 'Adviser Noord-Limburg', address: 'FILE', form: 'details form[action="?/task"]' },
  { person: 'Adviser Noord-Limburg', address: 'FILE/person', form: 'form[novalidate]', typed: { '#name': '' } },
  { person: 'Adviser Noord-Limburg', address: 'FILE/consent', form: 'form[novalidate]' },
  { person: 'Adviser Noord-Limburg', address: 'FILE/close', form: 'main form[method="post"]' },
  { person: 'Adviser Noord-Limburg', address: '/desk/referrals/write?organisation=juridisch-loket', form: 'main form[method="post"]' },
  { person: 'Adviser Noord-Limburg', address: 'DRAFT/send', form: 'main form[method="post"]' },
  { person: 'Adviser Noord-Limburg', address: '/desk/profile', form: 'form[action="/desk/profile"]', typed: { '#amount': 'veel' } },
  { person: 'Adviser Noord-Limburg', address: '/desk/account', form: 'form[action="?/profile"]', typed: { '#name': '' } },
  { person: 'Administrator', address: '/desk/people/invite', form: 'main form[method="post"]' },
  { person: 'LOS', address: '/desk/notices/new', form: 'main form[method="post"]' },
];

for (const javaScriptEnabled of [true, false]) {
  test(`a refused form says so first, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    for (const person of new Set(REFUSED.map((each) => each.person))) {
      const { page } = await signInAs(browser, person, { javaScriptEnabled });
      const forms = REFUSED.filter((each) => each.person === person);
      const file = forms.some(({ address }) => address.startsWith('FILE')) ? await openFile(page) : '';
      const draft = file && (await draftReferral(page, file));
      for (const { address, form, typed } of forms) {
        await page.goto(address.replace('FILE', file).replace('DRAFT', draft));
        for (const [field, text] of Object.entries(typed ?? {})) await page.locator(field).fill(text);
        await sendAsItIs(page, form);
        const name = `${person} ${address} ${form}`;
        const problems = page.locator('#problems');
        await expect.soft(problems, name).toBeFocused();
        await expect.soft(problems, name).toBeInViewport();
        if (javaScriptEnabled) await look(page, `${name} refused`);
        const links = problems.getByRole('link');
        expect.soft(await links.count(), `${name} leads to what is wrong`).toBeGreaterThan(0);
        if ((await links.count()) === 0) continue;
        await page.setViewportSize({ width: NARROW, height: 740 });
        const field = (await links.first().getAttribute('href'))?.slice(1) ?? '';
        await links.first().focus();
        await page.keyboard.press('Enter');
        await expect.soft(page.locator(`[id="${field}"]`), `${name} leads to ${field}`).toBeInViewport();
      }
      await page.context().close();
    }
  });
}

test('the first key leads past the menu, and every stop of the keyboard is seen', async ({ browser }) => {
  const { page } = await signInAs(browser, 'Adviser Noord-Limburg', { reducedMotion: 'reduce' });
  for (const address of ['/desk', '/desk/contact', '/desk/queue', '/desk/files/new?language=pl', '/desk/account', '/desk/referrals/new']) {
    await page.setViewportSize({ width: NARROW, height: 740 });
    await page.goto(address);
    await page.keyboard.press('Tab');
    await expect.soft(page.locator('.nl-skip-link'), address).toBeFocused();
    await expect.soft(page.locator('.nl-skip-link'), address).toBeInViewport();
    const hidden: string[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < 250; at += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const now = document.activeElement;
        if (!now || now === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(now);
        const row = now.getClientRects()[0] ?? now.getBoundingClientRect();
        const over = document.elementFromPoint(row.left + row.width / 2, row.top + row.height / 2);
        const isSeen = over !== null && (now.contains(over) || over.contains(now) || over.closest('label')?.contains(now) === true);
        // In a field for a day the browser draws the line around the day, the month or the year that is typed.
        const isDay = now instanceof HTMLInputElement && now.type === 'date';
        const line = isDay ? 2 : outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
        const name = now.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
        return { name, fault: line < 2 ? 'no line' : isSeen ? '' : `under ${over?.outerHTML.slice(0, 60) ?? 'nothing'}` };
      });
      if (!stop) break;
      seen.add(stop.name);
      if (stop.fault) hidden.push(`${stop.fault}: ${stop.name}`);
    }
    expect.soft(hidden, address).toEqual([]);
    expect.soft(seen.size, address).toBeGreaterThan(5);
  }
  await page.goto('/desk/queue');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.context().close();
});
