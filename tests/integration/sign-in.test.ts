import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, codeAt, isFresh, type SignedIn } from '#access/index.ts';
import {
  askNewPassword,
  beginAppSetUp,
  changeOwnProfile,
  choosePassword,
  choosePasswordByLink,
  confirmApp,
  countRecoveryCodes,
  createAdministrator,
  DEMO_PEOPLE,
  disableAccount,
  endOwnSession,
  fillDemoPeople,
  findLinkOwner,
  findSecondFactors,
  getOwnProfile,
  giveSecondFactor,
  listAccounts,
  listDemoPeople,
  listSessions,
  makePasswordLink,
  proveAnew,
  readSession,
  renewRecoveryCodes,
  resetSecondFactor,
  shutOut,
  signIn,
  signInAsDemo,
  signOutElsewhere,
  sweepAccess,
} from '#access/server/index.ts';
import { newKeyRing, type KeyRing } from '#platform/crypto/key-ring.ts';
import { open } from '#platform/crypto/seal.ts';
import { openDatabase, PUBLIC_ACTOR, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { allIn, halfIn, HOUR, makeAccount, makeSomebody, MINUTE, NINE, PASSWORD, visit } from './sign-in.fixture.ts';

let database: TestDatabase;
let auth: Database;
let app: Database;
let keys: KeyRing;
beforeAll(async () => {
  database = await createDatabase();
  auth = openDatabase(database.authUrl, 4);
  app = openDatabase(database.appUrl, 2);
  keys = newKeyRing();
});
afterAll(() => Promise.all([auth.destroy(), app.destroy()]));

/** The mails of a kind to somebody that wait, with what they say, the last one first. */
async function mailsTo(email: string, kind: string): Promise<Record<string, string>[]> {
  const rows = await runSql<{ id: string; sealed_to: Buffer; details: Buffer }>(
    database.ownerUrl,
    'SELECT id, sealed_to, details FROM mail_outbox WHERE kind = $1 ORDER BY created_at DESC, id',
    [kind],
  );
  return rows
    .filter(({ id, sealed_to }) => open(keys, `mail_outbox.to:${id}`, sealed_to) === email)
    .map(({ id, details }) => JSON.parse(open(keys, `mail_outbox.details:${id}`, details)) as Record<string, string>);
}

const actionsOn = async (accountId: string) =>
  (
    await runSql<{ action: string }>(database.ownerUrl, 'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY number', [accountId])
  ).map(({ action }) => action);

async function get(token: string, now: number): Promise<SignedIn> {
  const signedIn = await readSession(auth, token, now);
  if (!signedIn) throw new Error('no session');
  return signedIn;
}

describe('signing in', () => {
  it('with the right password opens a session in which only the second factor can be given', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    expect(half).toMatchObject({ accountId: jo.accountId, secondFactor: null, provedAt: null, name: 'Jo Vos', isDemo: false });
    expect(actorOf(half)).toEqual({ accountId: null, grants: [] });
  });

  it('with a code of the app then gives the rights, in a new session, fresh for a quarter of an hour', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const token = await halfIn(auth, keys, jo.email, visit(NINE));
    const answer = await giveSecondFactor(auth, keys, await get(token, NINE), codeAt(jo.secret, NINE), visit(NINE));
    if (answer.kind !== 'in') throw new Error(answer.kind);
    expect(answer).toMatchObject({ kind: 'in', by: 'totp' });
    const signedIn = await get(answer.token, NINE);
    expect(actorOf(signedIn)).toEqual({ accountId: jo.accountId, grants: [{ role: 'adviser', scope: 'region-a' }] });
    expect([isFresh(signedIn, NINE + 15 * MINUTE), isFresh(signedIn, NINE + 16 * MINUTE)]).toEqual([true, false]);
    expect(await readSession(auth, token, NINE)).toBeNull();
  });

  it('with a recovery code does the same, and one is left less', async () => {
    const jo = await makeSomebody(database, auth, keys);
    expect(jo.codes).toHaveLength(10);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    const answer = await giveSecondFactor(auth, keys, half, ` ${(jo.codes[3] ?? '').toUpperCase().replace('-', ' ')} `, visit(NINE));
    expect(answer).toMatchObject({ kind: 'in', by: 'recovery-code' });
    expect(await countRecoveryCodes(auth, jo.accountId)).toBe(9);
    expect(await actionsOn(jo.accountId)).toEqual(['password-chosen', 'second-factor-set', 'recovery-code-used']);
  });

  it('keeps the session for a working day of use, and for three quarters of an hour without', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const idle = await allIn(auth, keys, jo, visit(NINE));
    expect(await readSession(auth, idle.token, NINE + 46 * MINUTE)).toBeNull();
    const used = await allIn(auth, keys, jo, visit(NINE + MINUTE));
    for (let minute = 31; minute <= 12 * 60; minute += 30)
      expect(await readSession(auth, used.token, NINE + minute * MINUTE), `${minute}`).not.toBeNull();
    expect(await readSession(auth, used.token, NINE + 12 * HOUR + MINUTE)).toBeNull();
  });

  it('gives ten minutes for the second factor, and half an hour to set one up', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const half = await halfIn(auth, keys, jo.email, visit(NINE));
    expect(await readSession(auth, half, NINE + 9 * MINUTE)).not.toBeNull();
    expect(await readSession(auth, half, NINE + 10 * MINUTE)).toBeNull();
    const novice = await makeAccount(database);
    await choosePassword(auth, keys, novice.accountId, { password: PASSWORD, now: NINE });
    const first = await halfIn(auth, keys, novice.email, visit(NINE));
    expect(await readSession(auth, first, NINE + 29 * MINUTE)).not.toBeNull();
  });

  it('keeps a password that was stored at another cost, and stores it at today’s', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const weak = '$argon2id$v=19$m=1024,t=1,p=1$';
    const { argon2Sync } = await import('node:crypto');
    const nonce = Buffer.alloc(16, 1);
    const tag = argon2Sync('argon2id', { message: PASSWORD, nonce, memory: 1024, passes: 1, parallelism: 1, tagLength: 32 });
    const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    await runSql(database.ownerUrl, 'UPDATE auth.credential SET password_hash = $2 WHERE account_id = $1', [
      jo.accountId,
      `${weak}${bare(nonce)}$${bare(tag)}`,
    ]);
    await halfIn(auth, keys, jo.email, visit(NINE));
    const [row] = await runSql<{ password_hash: string }>(
      database.ownerUrl,
      'SELECT password_hash FROM auth.credential WHERE account_id = $1',
      [jo.accountId],
    );
    expect(row?.password_hash).toContain('$m=19456,t=2,p=1$');
    await halfIn(auth, keys, jo.email, visit(NINE));
  });
});

describe('an app for codes', () => {
  async function novice() {
    const account = await makeAccount(database);
    await choosePassword(auth, keys, account.accountId, { password: PASSWORD, now: NINE });
    const token = await halfIn(auth, keys, account.email, visit(NINE));
    return { ...account, token, half: await get(token, NINE) };
  }

  it('is taken into use with its first right code; a wrong one keeps the same key', async () => {
    const { half, token, accountId } = await novice();
    const setUp = beginAppSetUp(keys, half, NINE);
    const wrong = await confirmApp(auth, keys, half, { sealed: setUp.sealed, code: '000000' }, visit(NINE));
    expect(wrong).toMatchObject({ kind: 'no', setUp: { secret: setUp.secret } });
    expect(await findSecondFactors(auth, accountId)).toEqual({ totp: false, passkey: false });
    const done = await confirmApp(auth, keys, half, { sealed: setUp.sealed, code: codeAt(setUp.secret, NINE) }, visit(NINE));
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(new Set(done.codes).size).toBe(10);
    expect(actorOf(await get(done.token, NINE)).accountId).toBe(accountId);
    expect(await readSession(auth, token, NINE)).toBeNull();
    expect(await mailsTo(half.email, 'second-factor-changed')).toEqual([]);
  });

  it('waits for half an hour, and for its own session only', async () => {
    const { half } = await novice();
    const other = await novice();
    const { sealed, secret } = beginAppSetUp(keys, half, NINE);
    const late = NINE + 31 * MINUTE;
    expect(await confirmApp(auth, keys, half, { sealed, code: codeAt(secret, late) }, visit(late))).toEqual({ kind: 'over' });
    expect(await confirmApp(auth, keys, other.half, { sealed, code: codeAt(secret, NINE) }, visit(NINE))).toEqual({ kind: 'over' });
    expect(await confirmApp(auth, keys, half, { sealed: 'x', code: codeAt(secret, NINE) }, visit(NINE))).toEqual({ kind: 'over' });
  });

  it('can be changed in a fresh session: codes are new, all other sessions end, the old app counts no more, a mail says so', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const elsewhere = await allIn(auth, keys, jo, visit(NINE));
    const here = await get((await allIn(auth, keys, jo, visit(NINE + MINUTE))).token, NINE + MINUTE);
    const now = NINE + 2 * MINUTE;
    const setUp = beginAppSetUp(keys, here, now);
    const done = await confirmApp(auth, keys, here, { sealed: setUp.sealed, code: codeAt(setUp.secret, now) }, visit(now));
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(done.codes).not.toEqual(jo.codes);
    expect(await mailsTo(jo.email, 'second-factor-changed')).toEqual([{ link: '/desk/new-password' }]);
    expect(await readSession(auth, elsewhere.token, now)).toBeNull();
    const later = now + MINUTE;
    const half = await get(await halfIn(auth, keys, jo.email, visit(later)), later);
    expect(await giveSecondFactor(auth, keys, half, codeAt(jo.secret, later), visit(later))).toEqual({ kind: 'no' });
    expect(await giveSecondFactor(auth, keys, half, jo.codes[0] ?? '', visit(later))).toEqual({ kind: 'no' });
    expect(await giveSecondFactor(auth, keys, half, codeAt(setUp.secret, later), visit(later))).toMatchObject({ kind: 'in' });
  });

  it('keeps a code unused when the session ended before it was given', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    await endOwnSession(auth, jo.accountId, half.session);
    expect(await giveSecondFactor(auth, keys, half, jo.codes[0] ?? '', visit(NINE))).toEqual({ kind: 'no' });
    expect(await countRecoveryCodes(auth, jo.accountId)).toBe(10);
    expect(await mailsTo(jo.email, 'recovery-code-used')).toEqual([]);
  });

  it('new recovery codes replace those before; that, and the use of one, is said by mail', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const codes = await renewRecoveryCodes(auth, keys, jo.accountId);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    expect(await giveSecondFactor(auth, keys, half, jo.codes[0] ?? '', visit(NINE))).toEqual({ kind: 'no' });
    expect(await mailsTo(jo.email, 'recovery-codes-renewed')).toHaveLength(1);
    expect(await mailsTo(jo.email, 'recovery-code-used')).toEqual([]);
    expect(await giveSecondFactor(auth, keys, half, codes[0] ?? '', visit(NINE))).toMatchObject({ kind: 'in' });
    expect(await mailsTo(jo.email, 'recovery-code-used')).toHaveLength(1);
  });
});

describe('both factors anew', () => {
  it('make a session fresh, with a new token', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const before = await allIn(auth, keys, jo, visit(NINE));
    const later = NINE + 30 * MINUTE;
    const stale = await get(before.token, later);
    expect(isFresh(stale, later)).toBe(false);
    expect(await proveAnew(auth, keys, stale, { password: 'something else', code: codeAt(jo.secret, later) }, visit(later))).toEqual({
      kind: 'no',
    });
    expect(await proveAnew(auth, keys, stale, { password: PASSWORD, code: '000000' }, visit(later))).toEqual({ kind: 'no' });
    const answer = await proveAnew(auth, keys, stale, { password: PASSWORD, code: codeAt(jo.secret, later) }, visit(later));
    if (answer.kind !== 'in') throw new Error(answer.kind);
    expect(isFresh(await get(answer.token, later), later)).toBe(true);
    expect(await readSession(auth, before.token, later)).toBeNull();
  });
});

describe('choosing a new password by mail', () => {
  const ask = (email: string, now = NINE) => askNewPassword(auth, keys, { email, address: '192.0.2.9', now });
  const tokenOf = (link = '') => /^\/desk\/new-password\/([A-Za-z0-9_-]{43})$/.exec(link)?.[1] ?? '';

  it('takes a link from a mail, once and for half an hour; all sessions end, and a mail says so afterwards', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const elsewhere = await allIn(auth, keys, jo, visit(NINE));
    expect(await ask(jo.email)).toBeNull();
    const [mail] = await mailsTo(jo.email, 'new-password');
    const token = tokenOf(mail?.['link']);
    expect(await findLinkOwner(auth, token, NINE + 29 * MINUTE)).toMatchObject({ email: jo.email });
    expect(await findLinkOwner(auth, token, NINE + 30 * MINUTE)).toBeNull();
    const choice = { now: NINE + MINUTE, device: 'Chrome, Android' };
    expect(await choosePasswordByLink(auth, keys, token, { ...choice, password: 'kort' })).toEqual({
      kind: 'problem',
      problem: 'too-short',
    });
    const chosen = await choosePasswordByLink(auth, keys, token, { ...choice, password: 'drie stoelen op maandag' });
    if (chosen.kind !== 'half') throw new Error(chosen.kind);
    expect(await choosePasswordByLink(auth, keys, token, { ...choice, password: 'vier stoelen op dinsdag' })).toEqual({ kind: 'over' });
    expect(await readSession(auth, elsewhere.token, NINE + MINUTE)).toBeNull();
    expect(await mailsTo(jo.email, 'password-changed')).toEqual([{ link: '/desk/new-password' }]);
    expect(await signIn(auth, keys, { email: jo.email, password: PASSWORD }, visit(NINE + MINUTE))).toEqual({ kind: 'no' });
    // The second factor stays, and is asked for.
    const half = await get(chosen.token, NINE + MINUTE);
    expect(half.secondFactor).toBeNull();
    expect(await giveSecondFactor(auth, keys, half, codeAt(jo.secret, NINE + MINUTE), visit(NINE + MINUTE))).toMatchObject({ kind: 'in' });
  });

  it('answers alike for an address that nobody has, and takes as long', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const times = [];
    for (const email of [jo.email, 'nobody@example.org']) {
      const began = performance.now();
      expect(await ask(email)).toBeNull();
      times.push(performance.now() - began);
    }
    for (const time of times) expect(time).toBeGreaterThanOrEqual(390);
    expect(await mailsTo('nobody@example.org', 'new-password')).toEqual([]);
  });

  it('asked again within ten minutes sends nothing more: the link before still works', async () => {
    const jo = await makeSomebody(database, auth, keys);
    await Promise.all(Array.from({ length: 5 }, () => ask(jo.email)));
    await ask(jo.email, NINE + 9 * MINUTE);
    expect(await mailsTo(jo.email, 'new-password')).toHaveLength(1);
    await ask(jo.email, NINE + 11 * MINUTE);
    const mails = await mailsTo(jo.email, 'new-password');
    expect(mails).toHaveLength(2);
    for (const { link } of mails) expect(await findLinkOwner(auth, tokenOf(link), NINE + 12 * MINUTE)).not.toBeNull();
  });

  it('is for accounts in use only', async () => {
    const jo = await makeSomebody(database, auth, keys);
    await runSql(database.ownerUrl, `UPDATE staff SET state = 'disabled' WHERE account_id = $1`, [jo.accountId]);
    await ask(jo.email);
    expect(await mailsTo(jo.email, 'new-password')).toEqual([]);
  });

  it('a first password sends no mail that it was changed', async () => {
    const account = await makeAccount(database);
    await choosePassword(auth, keys, account.accountId, { password: PASSWORD, now: NINE });
    expect(await mailsTo(account.email, 'password-changed')).toEqual([]);
  });

  it('on the account page keeps the session there', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const [here, elsewhere] = [await allIn(auth, keys, jo, visit(NINE)), await allIn(auth, keys, jo, visit(NINE + MINUTE))];
    const { session } = await get(here.token, NINE);
    const choice = { password: 'drie stoelen op maandag', now: NINE, keep: session };
    expect(await choosePassword(auth, keys, jo.accountId, choice)).toBe('chosen');
    expect(await readSession(auth, here.token, NINE)).not.toBeNull();
    expect(await readSession(auth, elsewhere.token, NINE)).toBeNull();
  });
});

describe('without the second factor', () => {
  it('an administrator resets it: all sessions end, a mail says so, and it is set up anew', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const before = await allIn(auth, keys, jo, visit(NINE));
    await resetSecondFactor(auth, keys, PUBLIC_ACTOR, { accountId: jo.accountId, actedAs: 'command-line' });
    expect(await readSession(auth, before.token, NINE)).toBeNull();
    expect(await findSecondFactors(auth, jo.accountId)).toEqual({ totp: false, passkey: false });
    expect(await countRecoveryCodes(auth, jo.accountId)).toBe(0);
    expect(await mailsTo(jo.email, 'second-factor-reset')).toEqual([{ link: '/desk/sign-in' }]);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    expect(await giveSecondFactor(auth, keys, half, codeAt(jo.secret, NINE + MINUTE), visit(NINE + MINUTE))).toEqual({ kind: 'no' });
    const setUp = beginAppSetUp(keys, half, NINE);
    const again = await confirmApp(auth, keys, half, { sealed: setUp.sealed, code: codeAt(setUp.secret, NINE) }, visit(NINE));
    expect(again.kind).toBe('done');
  });

  it('is not reset for who is not there', async () => {
    const nobody = { accountId: '0190a000-0000-7000-8000-000000000000', actedAs: 'command-line' } as const;
    await expect(resetSecondFactor(auth, keys, PUBLIC_ACTOR, nobody)).rejects.toBeInstanceOf(NotThereError);
  });
});

describe('somebody who signs in by a provider', () => {
  const link = (accountId: string) =>
    runSql(
      database.ownerUrl,
      `INSERT INTO auth.oidc_identity (issuer, subject, account_id) VALUES ('https://id.example', 'subject ' || $1::text, $1::uuid)`,
      [accountId],
    );

  it('and by nothing else gets no password by mail: a mailbox alone lets nobody past the provider', async () => {
    const account = await makeAccount(database);
    await link(account.accountId);
    await askNewPassword(auth, keys, { email: account.email, address: '198.51.100.9', now: NINE });
    expect(await mailsTo(account.email, 'new-password')).toEqual([]);
    expect(await mailsTo(account.email, 'sign-in-by-provider')).toEqual([{ link: '/desk/sign-in' }]);
  });

  it('is unlinked when an administrator resets the second step, with every device and every mailed link', async () => {
    const jo = await makeSomebody(database, auth, keys);
    await link(jo.accountId);
    await askNewPassword(auth, keys, { email: jo.email, address: '198.51.100.10', now: NINE });
    await resetSecondFactor(auth, keys, PUBLIC_ACTOR, { accountId: jo.accountId, actedAs: 'command-line' });
    for (const table of ['oidc_identity', 'known_device', 'challenge'])
      expect(await runSql(database.ownerUrl, `SELECT FROM auth.${table} WHERE account_id = $1`, [jo.accountId]), table).toEqual([]);
  });
});

describe('one’s own account', () => {
  it('takes another name only with a trace: who looked is shown by name', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const actor = actorOf(await get(jo.entered.token, NINE - HOUR));
    const rename = (name: string) => changeOwnProfile(app, actor, { name, locale: 'nl', languages: [] });
    const traces = () =>
      runSql(database.ownerUrl, `SELECT FROM audit_entry WHERE subject_id = $1 AND action = 'name-changed'`, [jo.accountId]);
    await rename('Jo Vos');
    expect(await traces()).toHaveLength(0);
    await rename('Somebody Else');
    expect(await traces()).toHaveLength(1);
  });

  it('has a profile that its holder reads and changes, and nobody else', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    const actor = actorOf(await get(jo.entered.token, NINE - HOUR));
    await changeOwnProfile(app, actor, { name: 'Jo de Vos', locale: 'en', languages: ['ro', 'pl'] });
    expect(await getOwnProfile(app, actor)).toEqual({ name: 'Jo de Vos', locale: 'en', languages: ['ro', 'pl'] });
    const others = actorOf(await get(other.entered.token, NINE - HOUR));
    expect((await getOwnProfile(app, others)).name).toBe('Jo Vos');
    await expect(getOwnProfile(app, PUBLIC_ACTOR)).rejects.toBeInstanceOf(NotThereError);
    await expect(changeOwnProfile(app, PUBLIC_ACTOR, { name: 'X', locale: 'nl', languages: [] })).rejects.toBeInstanceOf(NotThereError);
  });

  it('lists its sessions, and ends one of them, never another person’s', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    const here = await get((await allIn(auth, keys, jo, visit(NINE))).token, NINE);
    await halfIn(auth, keys, jo.email, visit(NINE + MINUTE, { device: 'Chrome, Android' }));
    const now = NINE + MINUTE;
    const sessions = await listSessions(auth, jo.accountId, now);
    expect(sessions.map(({ device, isWhole }) => [device, isWhole])).toEqual([
      ['Chrome, Android', false],
      ['Firefox, Linux', true],
    ]);
    const theirs = await get((await allIn(auth, keys, other, visit(NINE))).token, NINE);
    await endOwnSession(auth, jo.accountId, theirs.session);
    await endOwnSession(auth, jo.accountId, 'no digest');
    expect(await listSessions(auth, other.accountId, now)).toHaveLength(1);
    await endOwnSession(auth, jo.accountId, sessions[0]?.session ?? '');
    expect((await listSessions(auth, jo.accountId, now)).map(({ session }) => session)).toEqual([here.session]);
  });

  it('signs out everywhere else, and knows no other device any more', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const lost = await allIn(auth, keys, jo, visit(NINE));
    const mine = await allIn(auth, keys, jo, visit(NINE + MINUTE));
    const now = NINE + MINUTE;
    await signOutElsewhere(auth, jo.accountId, (await get(mine.token, now)).session, mine.deviceToken);
    expect(await readSession(auth, lost.token, now)).toBeNull();
    expect(await readSession(auth, mine.token, now)).not.toBeNull();
    const devices = await runSql(database.ownerUrl, 'SELECT token_hash FROM auth.known_device WHERE account_id = $1', [jo.accountId]);
    expect(devices).toHaveLength(1);
  });
});

describe('accounts from the command line', () => {
  it('begin with an administrator, who gets a link that works for a day', async () => {
    const owner = openDatabase(database.ownerUrl, 1);
    try {
      const first = await createAdministrator(owner, { email: 'first@example.org', name: 'First', locale: 'nl', now: NINE });
      expect(first.isNew).toBe(true);
      expect(await findLinkOwner(auth, first.token, NINE + 23 * HOUR)).toMatchObject({ email: 'first@example.org' });
      const again = await createAdministrator(owner, { email: 'first@example.org', name: 'First', locale: 'nl', now: NINE });
      expect(again.isNew).toBe(false);
      const listed = (await listAccounts(owner)).find(({ email }) => email === 'first@example.org');
      expect(listed).toMatchObject({
        name: 'First',
        state: 'active',
        grants: [{ role: 'administrator', scope: '' }],
        hasSecondFactor: false,
      });
      await shutOut(owner, listed?.accountId ?? '');
      expect(await findLinkOwner(auth, again.token, NINE)).toBeNull();
      await expect(createAdministrator(owner, { email: 'first@example.org', name: 'First', locale: 'nl', now: NINE })).rejects.toThrow();
      expect(await actionsOn(listed?.accountId ?? '')).toEqual(['made-administrator', 'made-administrator', 'disabled']);
    } finally {
      await owner.destroy();
    }
  });
});

describe('disabling an account', () => {
  const openOf = async (accountId: string) =>
    (
      await runSql<{ open: string }>(
        database.ownerUrl,
        `SELECT 'session' AS open FROM auth.session WHERE account_id = $1 UNION SELECT 'device' FROM auth.known_device WHERE account_id = $1
         UNION SELECT kind FROM auth.challenge WHERE account_id = $1 ORDER BY open`,
        [accountId],
      )
    ).map(({ open }) => open);

  it.each(['the desk', 'the command line'])('ends all that it has open, and nothing of others, from %s', async (place) => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    for (const { accountId } of [jo, other]) await makePasswordLink(auth, accountId, NINE);
    expect(await openOf(jo.accountId)).toEqual(['device', 'new-password', 'session']);
    const owner = openDatabase(database.ownerUrl, 1);
    try {
      if (place === 'the command line') await shutOut(owner, jo.accountId);
      else {
        const { accountId } = await makeAccount(database);
        await runSql(database.ownerUrl, `INSERT INTO staff_grant (account_id, role, scope) VALUES ($1, 'administrator', '')`, [accountId]);
        await disableAccount(auth, { accountId, grants: [] }, jo.accountId);
      }
    } finally {
      await owner.destroy();
    }
    expect(await openOf(jo.accountId)).toEqual([]);
    expect(await openOf(other.accountId)).toEqual(['device', 'new-password', 'session']);
  });
});

describe('people of the demonstration', () => {
  it('are made once, say that they are invented, and one may sign in as them', async () => {
    await fillDemoPeople(database.ownerUrl);
    await fillDemoPeople(database.ownerUrl);
    const people = await listDemoPeople(auth);
    expect(people.map(({ name }) => name)).toEqual(DEMO_PEOPLE.map(({ name }) => name));
    for (const { name } of people) expect(name).toMatch(/^Demo /);
    const entered = await signInAsDemo(auth, people[0]?.accountId ?? '', null, visit(NINE));
    expect(await readSession(auth, entered?.token ?? '', NINE, true)).toMatchObject({
      isDemo: true,
      secondFactor: 'provider',
      grants: [{ role: 'adviser', scope: 'haaglanden' }],
    });
  });
});

describe('what has passed', () => {
  it('is swept away, and what has not stays', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const now = NINE + 200 * 24 * HOUR;
    await signIn(auth, keys, { email: jo.email, password: 'wrong' }, visit(NINE));
    await askNewPassword(auth, keys, { email: jo.email, address: '192.0.2.9', now: NINE });
    await signIn(auth, keys, { email: 'now@example.org', password: 'wrong' }, visit(now));
    const fresh = await allIn(auth, keys, jo, visit(now));
    await sweepAccess(auth, now);
    const left = async (table: string) =>
      (await runSql<{ n: number }>(database.ownerUrl, `SELECT count(*)::int AS n FROM auth.${table}`))[0]?.n;
    // For the one who is in: the pair, its network, and its account have one failed try of another address.
    expect([await left('challenge'), await left('known_device'), await left('session'), await left('failed_try')]).toEqual([0, 1, 1, 3]);
    expect(await readSession(auth, fresh.token, now)).not.toBeNull();
  });
});
