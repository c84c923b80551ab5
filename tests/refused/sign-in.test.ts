import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, codeAt, DESK_PERMISSIONS, mayOpen } from '#access/index.ts';
import {
  askNewPassword,
  beginAppSetUp,
  choosePassword,
  choosePasswordByLink,
  confirmApp,
  fillDemoPeople,
  findLinkOwner,
  giveSecondFactor,
  listDemoPeople,
  makePasswordLink,
  newToken,
  proveAnew,
  readSession,
  shutOut,
  signIn,
  signInAsDemo,
  tokenHash,
} from '#access/server/index.ts';
import { newKeyRing, type KeyRing } from '#platform/crypto/key-ring.ts';
import { CannotOpenError } from '#platform/crypto/seal.ts';
import { asActor, openDatabase, type Database } from '#platform/database/connection.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { allIn, halfIn, HOUR, makeAccount, makeSomebody, MINUTE, NINE, PASSWORD, visit } from '../integration/sign-in.fixture.ts';

let database: TestDatabase;
let auth: Database;
let app: Database;
let keys: KeyRing;
beforeAll(async () => {
  database = await createDatabase();
  auth = openDatabase(database.authUrl, 8);
  app = openDatabase(database.appUrl, 2);
  keys = newKeyRing();
});
afterAll(() => Promise.all([auth.destroy(), app.destroy()]));

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

async function get(token: string, now: number) {
  const signedIn = await readSession(auth, token, now);
  if (!signedIn) throw new Error('no session');
  return signedIn;
}

describe('what the database keeps of a session', () => {
  it('is no token: whoever reads it cannot sign in', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const { token } = await allIn(auth, keys, jo, visit(NINE));
    const rows = await runSql<{ token_hash: Buffer }>(database.ownerUrl, 'SELECT token_hash FROM auth.session WHERE account_id = $1', [
      jo.accountId,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    for (const { token_hash } of rows) {
      for (const stolen of [token_hash.toString('base64url'), token_hash.toString('hex'), token_hash.toString('base64')]) {
        expect(await readSession(auth, stolen, NINE)).toBeNull();
        expect(await findLinkOwner(auth, stolen, NINE)).toBeNull();
      }
    }
    for (const { token_hash } of rows)
      for (const clear of [Buffer.from(token), Buffer.from(token, 'base64url')]) expect(token_hash.equals(clear)).toBe(false);
  });

  it('is closed to the application: it cannot look into schema auth, nor write there', async () => {
    for (const table of ['credential', 'recovery_code', 'passkey', 'oidc_identity', 'session', 'known_device', 'failed_try', 'challenge']) {
      expect(await refusal(runSql(database.appUrl, `SELECT * FROM auth.${table}`)), table).toBe('42501');
      expect(await refusal(runSql(database.appUrl, `DELETE FROM auth.${table}`)), table).toBe('42501');
    }
  });

  it('is not to be changed by way of one’s own account either', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const actor = actorOf(await get((await allIn(auth, keys, jo, visit(NINE))).token, NINE));
    for (const change of [`state = 'active'`, 'is_demo = true', `email = 'x@example.org'`, 'account_id = uuidv7()']) {
      const work = asActor(app, actor, (trx) =>
        sql`update staff set ${sql.raw(change)} where account_id = ${actor.accountId}`.execute(trx),
      );
      expect(await refusal(work), change).toBe('42501');
    }
  });
});

describe('a session', () => {
  it('ends when the account is disabled, whoever does it', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    const [mine, theirs] = [await allIn(auth, keys, jo, visit(NINE)), await allIn(auth, keys, other, visit(NINE))];
    await runSql(database.ownerUrl, `UPDATE staff SET state = 'disabled' WHERE account_id = $1`, [jo.accountId]);
    expect(await readSession(auth, mine.token, NINE)).toBeNull();
    expect(await signIn(auth, keys, { email: jo.email, password: PASSWORD }, visit(NINE))).toEqual({ kind: 'no' });
    const owner = openDatabase(database.ownerUrl, 1);
    await shutOut(owner, other.accountId).finally(() => owner.destroy());
    expect(await readSession(auth, theirs.token, NINE)).toBeNull();
    expect(await readSession(auth, theirs.token, NINE)).toBeNull();
  });

  it('that somebody planted never gets rights: each step has a new token', async () => {
    const jo = await makeSomebody(database, auth, keys);
    // The attacker begins a session of their own knowledge, and has Jo go on in it.
    const planted = await halfIn(auth, keys, jo.email, visit(NINE));
    const answer = await giveSecondFactor(auth, keys, await get(planted, NINE), codeAt(jo.secret, NINE), visit(NINE));
    if (answer.kind !== 'in') throw new Error(answer.kind);
    expect(answer.token).not.toBe(planted);
    expect(await readSession(auth, planted, NINE)).toBeNull();
  });

  it('that ended in the meantime does not become another', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    await choosePassword(auth, keys, jo.accountId, { password: 'drie stoelen op maandag', now: NINE });
    expect(await giveSecondFactor(auth, keys, half, codeAt(jo.secret, NINE), visit(NINE))).toEqual({ kind: 'no' });
  });

  it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}'`, '%27%20OR%201=1', 'null', `${'a'.repeat(43)}\n`])(
    'is not made of %j',
    async (token) => expect(await readSession(auth, token, NINE)).toBeNull(),
  );
});

describe('the second factor cannot be skipped', () => {
  it('before it nothing is read, and no page of the desk opens but that of the second factor', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    expect(half.grants).not.toEqual([]);
    const seen = await asActor(app, actorOf(half), (trx) => trx.selectFrom('staff').select('account_id').execute());
    expect(seen).toEqual([]);
    const open = Object.entries(DESK_PERMISSIONS).filter(([, permission]) => permission === 'signed-in');
    expect(open.map(([route]) => route)).toEqual(['/desk/second-factor']);
    expect(mayOpen('staff', actorOf(half).grants)).toBe(false);
  });

  it('a second app cannot be set up in a session that has not given the first', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    const { sealed, secret } = beginAppSetUp(keys, half, NINE);
    expect(await confirmApp(auth, keys, half, { sealed, code: codeAt(secret, NINE) }, visit(NINE))).toEqual({ kind: 'over' });
  });

  it('nor in a session that gave both a while ago', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const { token } = await allIn(auth, keys, jo, visit(NINE));
    const later = NINE + 20 * MINUTE;
    const stale = await get(token, later);
    const { sealed, secret } = beginAppSetUp(keys, stale, later);
    expect(await confirmApp(auth, keys, stale, { sealed, code: codeAt(secret, later) }, visit(later))).toEqual({ kind: 'over' });
  });

  it('two first apps at the same moment: one is taken', async () => {
    const account = await makeAccount(database);
    await choosePassword(auth, keys, account.accountId, { password: PASSWORD, now: NINE });
    const halves = await Promise.all([1, 2, 3].map(async (n) => get(await halfIn(auth, keys, account.email, visit(NINE + n)), NINE + n)));
    const answers = await Promise.allSettled(
      halves.map((half) => {
        const { sealed, secret } = beginAppSetUp(keys, half, NINE);
        return confirmApp(auth, keys, half, { sealed, code: codeAt(secret, NINE) }, visit(NINE));
      }),
    );
    expect(answers.filter((each) => each.status === 'fulfilled' && each.value.kind === 'done')).toHaveLength(1);
    const codes = await runSql(database.ownerUrl, 'SELECT FROM auth.recovery_code WHERE account_id = $1', [account.accountId]);
    expect(codes).toHaveLength(10);
  });

  it('a new password does not take its place', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const token = await makePasswordLink(auth, jo.accountId, NINE);
    const choice = { password: 'drie stoelen op maandag', now: NINE, device: '' };
    const chosen = await choosePasswordByLink(auth, keys, token, choice);
    if (chosen.kind !== 'half') throw new Error(chosen.kind);
    expect(actorOf(await get(chosen.token, NINE))).toEqual({ accountId: null, grants: [] });
  });
});

describe('codes work once', () => {
  it('a code of the app, again or in another session at the same moment', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const code = codeAt(jo.secret, NINE);
    const halves = await Promise.all([1, 2, 3, 4].map(async () => get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE)));
    const answers = await Promise.all(halves.map((half) => giveSecondFactor(auth, keys, half, code, visit(NINE))));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['in', 'no', 'no', 'no']);
    const again = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    expect(await giveSecondFactor(auth, keys, again, code, visit(NINE))).toEqual({ kind: 'no' });
    // An earlier code that nobody used is refused too, after a later one.
    expect(await giveSecondFactor(auth, keys, again, codeAt(jo.secret, NINE - 30_000), visit(NINE))).toEqual({ kind: 'no' });
  });

  it('the code with which the app was set up', async () => {
    const account = await makeAccount(database);
    await choosePassword(auth, keys, account.accountId, { password: PASSWORD, now: NINE });
    const half = await get(await halfIn(auth, keys, account.email, visit(NINE)), NINE);
    const { sealed, secret } = beginAppSetUp(keys, half, NINE);
    await confirmApp(auth, keys, half, { sealed, code: codeAt(secret, NINE) }, visit(NINE));
    const next = await get(await halfIn(auth, keys, account.email, visit(NINE)), NINE);
    expect(await giveSecondFactor(auth, keys, next, codeAt(secret, NINE), visit(NINE))).toEqual({ kind: 'no' });
  });

  it('a recovery code, again or at the same moment, and never another person’s', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    const code = jo.codes[0] ?? '';
    const halves = await Promise.all([1, 2, 3].map(async () => get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE)));
    const answers = await Promise.all(halves.map((half) => giveSecondFactor(auth, keys, half, code, visit(NINE))));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['in', 'no', 'no']);
    const theirs = await get(await halfIn(auth, keys, other.email, visit(NINE)), NINE);
    expect(await giveSecondFactor(auth, keys, theirs, jo.codes[1] ?? '', visit(NINE))).toEqual({ kind: 'no' });
  });

  it('the secret of one app, copied to another account, opens nothing', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    await runSql(
      database.ownerUrl,
      `UPDATE auth.credential SET totp_secret = (SELECT totp_secret FROM auth.credential WHERE account_id = $1) WHERE account_id = $2`,
      [jo.accountId, other.accountId],
    );
    const half = await get(await halfIn(auth, keys, other.email, visit(NINE)), NINE);
    await expect(giveSecondFactor(auth, keys, half, codeAt(jo.secret, NINE), visit(NINE))).rejects.toBeInstanceOf(CannotOpenError);
  });
});

describe('guessing', () => {
  const wrong = (email: string, n: number, address = '192.0.2.1', now = NINE) =>
    signIn(auth, keys, { email, password: `guess number ${n}` }, visit(now, { address }));

  it('says the same of a wrong password, an unknown address and a disabled account', async () => {
    const [jo, gone] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    await runSql(database.ownerUrl, `UPDATE staff SET state = 'disabled' WHERE account_id = $1`, [gone.accountId]);
    const empty = await makeAccount(database);
    const answers = await Promise.all(
      [jo.email, gone.email, empty.email, 'nobody@example.org', `x' OR '1'='1`].map((email) => wrong(email, 1)),
    );
    for (const answer of answers) expect(answer).toEqual({ kind: 'no' });
  });

  it('from one address gets five tries in a quarter of an hour, also for an address that nobody has, and the right password waits too', async () => {
    const jo = await makeSomebody(database, auth, keys);
    for (const email of [jo.email, 'nobody-here@example.org']) {
      const kinds = [];
      for (let n = 0; n < 7; n++) kinds.push((await wrong(email, n, '198.51.100.7')).kind);
      expect(kinds, email).toEqual(['no', 'no', 'no', 'no', 'no', 'wait', 'wait']);
    }
    const there = visit(NINE, { address: '198.51.100.7' });
    expect(await signIn(auth, keys, { email: jo.email, password: PASSWORD }, there)).toEqual({ kind: 'wait', until: NINE + 15 * MINUTE });
    const later = visit(NINE + 15 * MINUTE, { address: '198.51.100.7' });
    expect(await signIn(auth, keys, { email: jo.email, password: PASSWORD }, later)).toMatchObject({ kind: 'half' });
  });

  it('many at once get no more tries than one after the other', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => wrong(jo.email, n, '198.51.100.8')));
    expect(answers.filter(({ kind }) => kind === 'no')).toHaveLength(5);
  });

  it('a thousand times from as many addresses never keeps the owner out: a known device signs in, an unknown one by a mailed link', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const { deviceToken } = jo.entered;
    const kinds: string[] = [];
    for (let n = 0; n < 1000; n += 50) {
      const batch = Array.from({ length: 50 }, (_, k) => wrong(jo.email, n + k, `10.${Math.floor((n + k) / 250)}.${(n + k) % 250}.9`));
      kinds.push(...(await Promise.all(batch)).map(({ kind }) => kind));
    }
    expect(kinds.filter((kind) => kind === 'no')).toHaveLength(20);
    const elsewhere = await signIn(auth, keys, { email: jo.email, password: PASSWORD }, visit(NINE, { address: '203.0.113.5' }));
    expect(elsewhere.kind).toBe('wait');

    const known = visit(NINE, { address: '203.0.113.5', deviceToken });
    expect(await allIn(auth, keys, jo, known)).toMatchObject({ kind: 'in' });

    expect(await askNewPassword(auth, keys, { email: jo.email, address: '203.0.113.6', now: NINE })).toBeNull();
    const token = await makePasswordLink(auth, jo.accountId, NINE);
    const choice = { password: 'drie stoelen op maandag', now: NINE + MINUTE, device: '' };
    const chosen = await choosePasswordByLink(auth, keys, token, choice);
    if (chosen.kind !== 'half') throw new Error(chosen.kind);
    const unknown = visit(NINE + MINUTE, { address: '203.0.113.6' });
    const half = await get(chosen.token, NINE + MINUTE);
    expect(await giveSecondFactor(auth, keys, half, codeAt(jo.secret, NINE + MINUTE), unknown)).toMatchObject({ kind: 'in' });
  });

  it('on a known device has its own bound, and the device is known for its own account only', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys), await makeSomebody(database, auth, keys)];
    const from = visit(NINE, { deviceToken: jo.entered.deviceToken });
    const kinds = [];
    for (let n = 0; n < 12; n++) kinds.push((await signIn(auth, keys, { email: jo.email, password: `guess ${n}` }, from)).kind);
    expect(kinds.indexOf('wait')).toBe(10);
    const theirs = [];
    for (let n = 0; n < 7; n++) theirs.push((await signIn(auth, keys, { email: other.email, password: `guess ${n}` }, from)).kind);
    expect(theirs.indexOf('wait')).toBe(5);
  });

  it('over all accounts has a bound for each network', async () => {
    const address = '2001:db8:77:1::';
    const kinds: string[] = [];
    for (let n = 0; n < 310; n += 31) {
      const batch = Array.from({ length: 31 }, (_, k) => wrong(`person${n + k}@elsewhere.example`, 1, `${address}${(n + k).toString(16)}`));
      kinds.push(...(await Promise.all(batch)).map(({ kind }) => kind));
    }
    expect(kinds.filter((kind) => kind === 'no')).toHaveLength(300);
  });

  it('a code gets ten tries in an hour, over all sessions; then the right one waits too', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const kinds = [];
    for (let n = 0; n < 12; n++) {
      const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
      kinds.push((await giveSecondFactor(auth, keys, half, '000000', visit(NINE))).kind);
    }
    expect(kinds.indexOf('wait')).toBe(10);
    const half = await get(await halfIn(auth, keys, jo.email, visit(NINE)), NINE);
    expect(await giveSecondFactor(auth, keys, half, codeAt(jo.secret, NINE), visit(NINE))).toEqual({ kind: 'wait', until: NINE + HOUR });
    expect(await giveSecondFactor(auth, keys, half, jo.codes[0] ?? '', visit(NINE))).toMatchObject({ kind: 'wait' });
  });

  it('the password anew in an open session is bounded like signing in', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const signedIn = await get((await allIn(auth, keys, jo, visit(NINE))).token, NINE);
    const kinds = [];
    for (let n = 0; n < 7; n++) {
      kinds.push(
        (await proveAnew(auth, keys, signedIn, { password: `guess ${n}`, code: '000000' }, visit(NINE, { address: '192.0.2.88' }))).kind,
      );
    }
    expect(kinds.indexOf('wait')).toBe(5);
  });

  it('a link finds nothing, and the digest of a link is none', async () => {
    const jo = await makeSomebody(database, auth, keys);
    const token = await makePasswordLink(auth, jo.accountId, NINE);
    expect(await findLinkOwner(auth, tokenHash(token).toString('base64url'), NINE)).toBeNull();
    for (let n = 0; n < 50; n++) expect(await findLinkOwner(auth, newToken(), NINE)).toBeNull();
    const choice = { now: NINE, device: '' };
    const both = await Promise.all(
      ['drie stoelen op maandag', 'vier stoelen op dinsdag'].map((password) =>
        choosePasswordByLink(auth, keys, token, { ...choice, password }),
      ),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['half', 'over']);
  });

  it('keeps no address and no name of whom it was tried for', async () => {
    await wrong('secret-person@example.org', 1, '203.0.113.77');
    const rows = await runSql(database.ownerUrl, `SELECT encode(bucket, 'escape') || tries AS row FROM auth.failed_try`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/secret-person|203\.0\.113/);
  });
});

describe('people of the demonstration', () => {
  it('cannot sign in at all where there is none', async () => {
    await fillDemoPeople(database.ownerUrl);
    const [demo] = await listDemoPeople(auth);
    const entered = await signInAsDemo(auth, demo?.accountId ?? '', null, visit(NINE));
    expect(await readSession(auth, entered?.token ?? '', NINE, true)).not.toBeNull();
    expect(await readSession(auth, entered?.token ?? '', NINE, false)).toBeNull();
    expect(await readSession(auth, entered?.token ?? '', NINE)).toBeNull();
  });

  it('have no password, and get none', async () => {
    const [demo] = await listDemoPeople(auth);
    const email = 'adviser@demo.invalid';
    expect(await choosePassword(auth, keys, demo?.accountId ?? '', { password: PASSWORD, now: NINE })).toBe('over');
    expect(await signIn(auth, keys, { email, password: '' }, visit(NINE))).toEqual({ kind: 'no' });
    await askNewPassword(auth, keys, { email, address: '192.0.2.55', now: NINE });
    expect(await runSql(database.ownerUrl, 'SELECT FROM auth.challenge WHERE account_id = $1', [demo?.accountId])).toEqual([]);
  });

  it('are the only ones as whom one signs in without a password', async () => {
    const jo = await makeSomebody(database, auth, keys);
    for (const id of [jo.accountId, '', 'no id']) expect(await signInAsDemo(auth, id, null, visit(NINE))).toBeNull();
  });
});
