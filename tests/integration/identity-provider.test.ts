import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, isFresh, type SignedIn } from '#access/index.ts';
import {
  askProvider,
  endSession,
  finishProvider,
  listIdentities,
  ProviderClient,
  readSession,
  tokenHash,
  unlinkIdentities,
  type ProviderOutcome,
} from '#access/server/index.ts';
import { newKeyRing, type KeyRing } from '#platform/crypto/key-ring.ts';
import { openDatabase, type Database } from '#platform/database/connection.ts';
import { Failure } from '#platform/failure.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { CLIENT, REDIRECT, startProvider, type AtProvider, type TestProvider } from './identity-provider.fixture.ts';
import { HOUR, makeAccount, makeSomebody, MINUTE, visit } from './sign-in.fixture.ts';

let database: TestDatabase;
let auth: Database;
let keys: KeyRing;
let provider: TestProvider;
let client: ProviderClient;
beforeAll(async () => {
  database = await createDatabase();
  auth = openDatabase(database.authUrl, 4);
  keys = newKeyRing();
  provider = await startProvider();
  client = clientOf(provider.issuer);
});
afterAll(() => Promise.all([auth.destroy(), provider.stop()]));

const clientOf = (issuer: string) => new ProviderClient({ issuer, ...CLIENT, name: 'Example' });

/** The provider looks at the real clock. */
const now = () => Date.now();
let drawn = 0;
const newSubject = () => `subject-${++drawn}`;

interface Errand {
  signedIn?: SignedIn | null;
  isLink?: boolean;
  isAnew?: boolean;
  next?: string;
}

/** Asks, lets `who` sign in at the provider, and gives where they are sent back to. `change` is what somebody in between does. */
async function goThere(
  who: AtProvider,
  { signedIn = null, isLink = false, isAnew = false, next = '/desk/files' }: Errand = {},
  change = (address: URL) => address,
) {
  provider.present = who;
  const errand = { accountId: isLink ? (signedIn?.accountId ?? null) : null, session: isLink ? (signedIn?.session ?? null) : null };
  const { address, token } = await askProvider(auth, client, { ...errand, isAnew, next }, { redirectUri: REDIRECT, now: now() });
  return { token, answer: await provider.visit(change(new URL(address)).href) };
}

const comeBack = ({ token, answer }: { token: string; answer: URL }, signedIn: SignedIn | null = null, at = now()) =>
  finishProvider(auth, keys, client, { token, answer, redirectUri: REDIRECT }, signedIn, visit(at));

async function signInThere(who: AtProvider, errand: Errand = {}): Promise<ProviderOutcome> {
  return comeBack(await goThere(who, errand), errand.signedIn ?? null);
}

async function get(token: string): Promise<SignedIn> {
  const signedIn = await readSession(auth, token, now());
  if (!signedIn) throw new Error('no session');
  return signedIn;
}

/** Somebody with a password and an app, who has linked themselves. */
async function makeLinked(who: AtProvider) {
  const jo = await makeSomebody(database, auth, keys, now() + HOUR);
  const signedIn = await get(jo.entered.token);
  expect(await signInThere(who, { signedIn, isLink: true, isAnew: true })).toEqual({ kind: 'linked' });
  return { ...jo, signedIn };
}

async function invite(email: string, { by = null as string | null, role = 'adviser', scope = 'region-a', daysAgo = 0 } = {}) {
  const id = newId();
  await runSql(
    database.ownerUrl,
    `INSERT INTO invitation (id, token_hash, email, name, locale, role, scope, invited_by, invited_at, expires_at)
     VALUES ($1, $2, $3, 'Ada Smit', 'nl', $4, $5, $6, now() - $7 * interval '1 day', now() + (14 - $7) * interval '1 day')`,
    [id, tokenHash(id), email, role, scope, by, daysAgo],
  );
  return id;
}

const accountsWith = (email: string) => runSql(database.ownerUrl, 'SELECT account_id FROM staff WHERE email = $1', [email]);
const actionsOn = async (accountId: string) =>
  (
    await runSql<{ action: string }>(database.ownerUrl, 'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY number', [accountId])
  ).map(({ action }) => action);

describe('signing in with the provider', () => {
  it('opens the account that linked itself, with all rights where the provider vouches for more than a password', async () => {
    const sub = newSubject();
    const jo = await makeLinked({ sub });
    const outcome = await signInThere({ sub, amr: ['pwd', 'mfa'] });
    if (outcome.kind !== 'in') throw new Error(JSON.stringify(outcome));
    expect(outcome.next).toBe('/desk/files');
    const signedIn = await get(outcome.token);
    expect(signedIn).toMatchObject({ accountId: jo.accountId, secondFactor: 'provider' });
    expect(actorOf(signedIn).grants).toEqual([{ role: 'adviser', scope: 'region-a' }]);
    expect(await actionsOn(jo.accountId)).toEqual(['password-chosen', 'second-factor-set', 'provider-linked']);
  });

  it('is followed by our own second factor where it does not', async () => {
    const sub = newSubject();
    await makeLinked({ sub });
    const outcome = await signInThere({ sub, amr: ['pwd'] });
    if (outcome.kind !== 'half') throw new Error(JSON.stringify(outcome));
    expect(actorOf(await get(outcome.token))).toEqual({ accountId: null, grants: [] });
  });

  it('ends the session before, whose token opens nothing any more', async () => {
    const sub = newSubject();
    const jo = await makeLinked({ sub });
    const outcome = await signInThere({ sub, amr: ['otp'] }, { signedIn: jo.signedIn });
    expect(outcome.kind).toBe('in');
    expect(await readSession(auth, jo.entered.token, now())).toBeNull();
  });

  it('is fresh for what is delicate only when the person signed in there just now', async () => {
    const sub = newSubject();
    await makeLinked({ sub });
    const usual = await signInThere({ sub, amr: ['mfa'] });
    const anew = await signInThere({ sub, amr: ['mfa'] }, { isAnew: true });
    if (usual.kind !== 'in' || anew.kind !== 'in') throw new Error('not in');
    expect([isFresh(await get(usual.token), now()), isFresh(await get(anew.token), now())]).toEqual([false, true]);
  });

  it('does not open an account that was disabled', async () => {
    const sub = newSubject();
    const jo = await makeLinked({ sub });
    await runSql(database.ownerUrl, "UPDATE staff SET state = 'disabled' WHERE account_id = $1", [jo.accountId]);
    expect(await signInThere({ sub, amr: ['mfa'] })).toEqual({ kind: 'no', reason: 'unknown' });
  });

  it('says that it does not know somebody whom nobody invited', async () => {
    const who = { sub: newSubject(), email: 'stranger@example.org', email_verified: true, amr: ['mfa'] };
    expect(await signInThere(who)).toEqual({ kind: 'no', reason: 'unknown' });
    expect(await accountsWith('stranger@example.org')).toEqual([]);
  });
});

describe('an answer that is not to our question', () => {
  const WRONG = { kind: 'no', reason: 'wrong' };
  const OVER = { kind: 'no', reason: 'over' };

  async function linked() {
    const who = { sub: newSubject(), amr: ['mfa'] };
    await makeLinked(who);
    return who;
  }

  it('is refused when its state is another', async () => {
    const there = await goThere(await linked());
    there.answer.searchParams.set('state', 'x'.repeat(43));
    expect(await comeBack(there)).toEqual(WRONG);
  });

  it('is refused when it comes back to another browser', async () => {
    const there = await goThere(await linked());
    expect(await comeBack({ ...there, token: '' })).toEqual(OVER);
    expect(await comeBack({ ...there, token: 'x'.repeat(43) })).toEqual(OVER);
    const other = await goThere(await linked());
    expect(await comeBack({ token: other.token, answer: there.answer })).toEqual(WRONG);
  });

  it('is refused the second time, and so is its code with a new question', async () => {
    const who = await linked();
    const there = await goThere(who);
    expect(await comeBack(there)).toMatchObject({ kind: 'in' });
    expect(await comeBack(there)).toEqual(OVER);
    const again = await goThere(who);
    again.answer.searchParams.set('code', there.answer.searchParams.get('code') ?? '');
    expect(await comeBack(again)).toEqual(WRONG);
  });

  it('is refused when it was made for another nonce', async () => {
    const there = await goThere(await linked(), {}, (address) => {
      address.searchParams.set('nonce', 'another');
      return address;
    });
    expect(await comeBack(there)).toEqual(WRONG);
  });

  it('is refused when another verifier asked for it', async () => {
    const there = await goThere(await linked(), {}, (address) => {
      address.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
      return address;
    });
    expect(await comeBack(there)).toEqual(WRONG);
  });

  it('is refused when another issuer signs it', async () => {
    const there = await goThere(await linked());
    there.answer.searchParams.set('iss', 'https://elsewhere.example');
    expect(await comeBack(there)).toEqual(WRONG);
  });

  it('is refused after ten minutes', async () => {
    const there = await goThere(await linked());
    expect(await comeBack(there, null, now() + 10 * MINUTE)).toEqual(OVER);
  });

  it('is refused when the person had to sign in anew and did not', async () => {
    const there = await goThere(await linked(), { isAnew: true }, (address) => {
      address.searchParams.delete('prompt');
      address.searchParams.delete('max_age');
      return address;
    });
    expect(await comeBack(there)).toEqual(WRONG);
  });

  it('tells that the person went back, and then nothing happened', async () => {
    const there = await goThere(await linked());
    there.answer.searchParams.delete('code');
    there.answer.searchParams.set('error', 'access_denied');
    expect(await comeBack(there)).toEqual({ kind: 'no', reason: 'cancelled' });
  });
});

describe('somebody without an account', () => {
  it('accepts the invitation for the address that the provider verified', async () => {
    const email = 'ada@example.org';
    const invitation = await invite(email);
    const who = { sub: newSubject(), email: 'Ada@Example.org', email_verified: true, name: 'Another Name', amr: ['mfa'] };
    const outcome = await signInThere(who);
    if (outcome.kind !== 'in') throw new Error(JSON.stringify(outcome));
    const signedIn = await get(outcome.token);
    expect(signedIn).toMatchObject({ accountId: invitation, email, name: 'Ada Smit', grants: [{ role: 'adviser', scope: 'region-a' }] });
    expect(await actionsOn(invitation)).toEqual(['accepted-adviser', 'provider-linked']);
    // From then on the subject decides, whatever its address has become.
    expect(await signInThere({ sub: who.sub, amr: ['mfa'] })).toMatchObject({ kind: 'in' });
  });

  it('sets up a second factor of ours where the provider vouches for a password alone', async () => {
    await invite('bo@example.org');
    const outcome = await signInThere({ sub: newSubject(), email: 'bo@example.org', email_verified: true });
    expect(outcome.kind).toBe('half');
  });

  it.each([
    ['not verified', { email: 'cas@example.org', email_verified: false }],
    ['not said to be verified', { email: 'cas@example.org' }],
    ['not told', {}],
  ])('gets nothing when the address is %s', async (_, claims) => {
    await invite('cas@example.org');
    expect(await signInThere({ sub: newSubject(), ...claims, amr: ['mfa'] })).toEqual({ kind: 'no', reason: 'unverified' });
    expect(await accountsWith('cas@example.org')).toEqual([]);
  });

  it('gets nothing from an invitation whose inviter may not give it any more, or that ended', async () => {
    const { accountId } = await makeAccount(database);
    await invite('dee@example.org', { by: accountId });
    await invite('dee@example.org', { daysAgo: 14 });
    const who = { sub: newSubject(), email: 'dee@example.org', email_verified: true, amr: ['mfa'] };
    expect(await signInThere(who)).toEqual({ kind: 'no', reason: 'unknown' });
  });

  it('accepts an invitation once, when two sign in at the same moment', async () => {
    await invite('eva@example.org');
    const claims = { email: 'eva@example.org', email_verified: true, amr: ['mfa'] };
    // One after the other at the provider, which knows one person at a time; userinfo is asked for both as the last one.
    const sub = newSubject();
    const both = [await goThere({ sub, ...claims }), await goThere({ sub, ...claims })];
    const outcomes = await Promise.all(both.map((there) => comeBack(there)));
    expect(outcomes.filter(({ kind }) => kind === 'in').length).toBeGreaterThanOrEqual(1);
    expect(await accountsWith('eva@example.org')).toHaveLength(1);
  });
});

describe('an account that is there', () => {
  it('is never taken over by its mail address', async () => {
    const jo = await makeSomebody(database, auth, keys, now() + HOUR);
    await invite(jo.email, { role: 'administrator', scope: '' });
    const who = { sub: newSubject(), email: jo.email, email_verified: true, amr: ['mfa'] };
    expect(await signInThere(who)).toEqual({ kind: 'no', reason: 'unknown' });
    expect(await listIdentities(auth, jo.accountId, provider.issuer)).toEqual([]);
  });

  it('is linked only in the session that asked for it', async () => {
    const [jo, other] = [await makeSomebody(database, auth, keys, now() + HOUR), await makeSomebody(database, auth, keys, now() + HOUR)];
    const [joIn, otherIn] = [await get(jo.entered.token), await get(other.entered.token)];
    for (const who of [null, otherIn]) {
      const there = await goThere({ sub: newSubject() }, { signedIn: joIn, isLink: true, isAnew: true });
      expect(await comeBack(there, who)).toEqual({ kind: 'no', reason: 'over' });
    }
    const there = await goThere({ sub: newSubject() }, { signedIn: joIn, isLink: true, isAnew: true });
    await endSession(auth, jo.entered.token);
    expect(await comeBack(there, null)).toEqual({ kind: 'no', reason: 'over' });
    expect(await listIdentities(auth, jo.accountId, provider.issuer)).toEqual([]);
  });

  it('does not get an identity that another account has, and may link its own twice', async () => {
    const who = { sub: newSubject() };
    const jo = await makeLinked(who);
    expect(await signInThere(who, { signedIn: jo.signedIn, isLink: true, isAnew: true })).toEqual({ kind: 'linked' });
    expect(await listIdentities(auth, jo.accountId, provider.issuer)).toHaveLength(1);
    const other = await get((await makeSomebody(database, auth, keys, now() + HOUR)).entered.token);
    expect(await signInThere(who, { signedIn: other, isLink: true, isAnew: true })).toEqual({ kind: 'no', reason: 'taken' });
  });

  it('may take its identity away, unless nothing else lets the person in', async () => {
    const who = { sub: newSubject(), amr: ['mfa'] };
    const jo = await makeLinked(who);
    expect(await unlinkIdentities(auth, jo.accountId, provider.issuer)).toBe(true);
    expect(await signInThere(who)).toEqual({ kind: 'no', reason: 'unverified' });
    const only = await invite('fay@example.org');
    await signInThere({ sub: newSubject(), email: 'fay@example.org', email_verified: true, amr: ['mfa'] });
    expect(await unlinkIdentities(auth, only, provider.issuer)).toBe(false);
    expect(await listIdentities(auth, only, provider.issuer)).toHaveLength(1);
  });
});

describe('a subject that is a citizen number', () => {
  const SUBJECT = 's00000000:123456782';

  it('is refused: for signing in, for an invitation and for linking, and is kept nowhere', async () => {
    await invite('gus@example.org');
    const refused = { kind: 'no', reason: 'citizen-number' };
    const who = { sub: SUBJECT, email: 'gus@example.org', email_verified: true, amr: ['mfa'] };
    expect(await signInThere(who)).toEqual(refused);
    const signedIn = await get((await makeSomebody(database, auth, keys, now() + HOUR)).entered.token);
    expect(await signInThere(who, { signedIn, isLink: true, isAnew: true })).toEqual(refused);
    expect(await accountsWith('gus@example.org')).toEqual([]);
    expect(await runSql(database.ownerUrl, "SELECT FROM auth.oidc_identity WHERE subject LIKE '%123456782%'", [])).toEqual([]);
  });
});

describe('a provider that fails', () => {
  it('is down when it does not answer, and works again when it does', async () => {
    const later = await startProvider();
    const port = Number(new URL(later.issuer).port);
    await later.stop();
    const waiting = clientOf(later.issuer);
    const errand = { accountId: null, session: null, isAnew: false, next: '/desk' };
    const ask = () => askProvider(auth, waiting, errand, { redirectUri: REDIRECT, now: now() });
    await expect(ask()).rejects.toMatchObject({ problem: 'down' });
    const back = await startProvider(port);
    await expect(ask()).resolves.toHaveProperty('token');
    const { address, token } = await ask();
    const answer = await back.visit(address);
    await back.stop();
    expect(await finishProvider(auth, keys, waiting, { token, answer, redirectUri: REDIRECT }, null, visit(now()))).toEqual({
      kind: 'no',
      reason: 'down',
    });
  });

  it('is not believed when it says that it is another issuer', async () => {
    const liar = createServer((_, response) => {
      void fetch(`${provider.issuer}/.well-known/openid-configuration`)
        .then((answer) => answer.text())
        .then((text) => response.setHeader('content-type', 'application/json').end(text));
    });
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`;
    const asked = clientOf(issuer).ask({ token: 'x'.repeat(43), redirectUri: REDIRECT, isAnew: false });
    await expect(asked).rejects.toMatchObject({ problem: 'down' });
    liar.closeAllConnections();
    liar.close();
  });

  it('is not asked without https, unless it is on this machine', () => {
    expect(() => clientOf('http://sso.example')).toThrow(Failure);
    expect(() => clientOf('https://sso.example')).not.toThrow();
  });

  it('learns nothing but what signing in needs: neither the name is asked for, nor a token of ours shown', async () => {
    const { address, token } = await askProvider(
      auth,
      client,
      { accountId: null, session: null, isAnew: false, next: '/desk/files' },
      { redirectUri: REDIRECT, now: now() },
    );
    const asked = new URL(address).searchParams;
    expect([...asked.keys()].sort()).toEqual(
      ['client_id', 'code_challenge', 'code_challenge_method', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'].sort(),
    );
    expect([asked.get('scope'), asked.get('code_challenge_method')]).toEqual(['openid email', 'S256']);
    expect(address).not.toContain(token);
  });
});
