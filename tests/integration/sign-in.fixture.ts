import { codeAt } from '#access/index.ts';
import {
  beginAppSetUp,
  choosePassword,
  confirmApp,
  giveSecondFactor,
  readSession,
  signIn,
  type Entered,
  type Visit,
} from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { runSql, type TestDatabase } from './database.ts';

/** Nine o'clock on a Monday, in the middle of a code's half minute. */
export const NINE = Date.parse('2026-11-23T09:00:15+01:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const PASSWORD = 'trein koffie blauwe emmer';

/** A request from one address, from a device that is not known unless its cookie is given. */
export function visit(now: number, { address = '192.0.2.1', deviceToken = null as string | null, device = 'Firefox, Linux' } = {}): Visit {
  return { address, device, deviceToken, now };
}

/** Somebody who can sign in: an adviser with a password, an app and recovery codes. */
export interface Somebody {
  accountId: string;
  email: string;
  secret: string;
  codes: string[];
  /** Of the device on which the app was set up. */
  entered: Entered;
}

let made = 0;

/** An adviser without anything to sign in with. */
export async function makeAccount({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<{ accountId: string; email: string }> {
  const accountId = newId();
  const email = `person-${++made}@example.org`;
  await runSql(
    ownerUrl,
    `WITH person AS (INSERT INTO staff (account_id, email, name) VALUES ($1, $2, 'Jo Vos') RETURNING account_id)
     INSERT INTO staff_grant (account_id, role, scope) SELECT account_id, 'adviser', 'region-a' FROM person`,
    [accountId, email],
  );
  return { accountId, email };
}

/** An adviser who set up everything an hour before `now`. */
export async function makeSomebody(database: TestDatabase, auth: Database, keys: KeyRing, now = NINE): Promise<Somebody> {
  const before = now - HOUR;
  const account = await makeAccount(database);
  const chosen = await choosePassword(auth, keys, account.accountId, { password: PASSWORD, now: before });
  if (chosen !== 'chosen') throw new Error(chosen);
  const token = await halfIn(auth, keys, account.email, visit(before));
  const half = await readSession(auth, token, before);
  if (!half) throw new Error('no session');
  const setUp = beginAppSetUp(keys, half, before);
  const confirmed = await confirmApp(auth, keys, half, { sealed: setUp.sealed, code: codeAt(setUp.secret, before) }, visit(before));
  if (confirmed.kind !== 'done') throw new Error(confirmed.kind);
  return { ...account, secret: setUp.secret, codes: confirmed.codes, entered: confirmed };
}

/** The token of a session after the right password. */
export async function halfIn(auth: Database, keys: KeyRing, email: string, from: Visit, password = PASSWORD): Promise<string> {
  const answer = await signIn(auth, keys, { email, password }, from);
  if (answer.kind !== 'half') throw new Error(answer.kind);
  return answer.token;
}

/** Signs in with both factors. */
export async function allIn(auth: Database, keys: KeyRing, { email, secret }: Somebody, from: Visit): Promise<Entered> {
  const half = await readSession(auth, await halfIn(auth, keys, email, from), from.now);
  if (!half) throw new Error('no session');
  const answer = await giveSecondFactor(auth, keys, half, codeAt(secret, from.now), from);
  if (answer.kind !== 'in') throw new Error(answer.kind);
  return answer;
}
