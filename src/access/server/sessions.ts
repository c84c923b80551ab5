import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '#platform/database/connection.ts';
import type { SecondFactor, SignedIn } from '../signed-in.ts';
import { grantsOf } from './grants.store.ts';
import { rememberDevice } from './known-devices.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** A session ends after a working day, or after three quarters of an hour in which nothing was asked. Ours, no rule of law. */
const LASTS_HOURS = 12;
const IDLE_MINUTES = 45;
/** Before the second factor there is little time, and nothing to see. */
const HALF_MINUTES = 10;
/** Without a second factor so far, an app has to be installed first. */
const SET_UP_MINUTES = 30;

/** 32 random bytes as text: what a cookie or a link carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot use it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether a text has the form of a token. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** A session that begins. */
export interface NewSession {
  accountId: string;
  secondFactor: SecondFactor | null;
  /** "Firefox, Linux" */
  device: string;
  now: number;
  /** Whether a second factor has to be set up first, which takes longer than giving one. */
  isFirst?: boolean;
}

/**
 * Begins a session.
 * @returns its token, for a cookie
 */
export async function beginSession(auth: Database, { accountId, secondFactor, device, now, isFirst }: NewSession): Promise<string> {
  const token = newToken();
  const lasts = secondFactor ? LASTS_HOURS * 60 : isFirst ? SET_UP_MINUTES : HALF_MINUTES;
  await auth
    .insertInto('auth.session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      created_at: new Date(now),
      last_seen_at: new Date(now),
      expires_at: new Date(now + lasts * 60_000),
      second_factor: secondFactor,
      proved_at: secondFactor ? new Date(now) : null,
      device: device.slice(0, 80),
    })
    .execute();
  return token;
}

/** What a browser gets when both factors were given: cookies of the session and of the device. */
export interface Entered {
  token: string;
  deviceToken: string;
}

/**
 * Begins a session with full rights in the place of the one before. Its token is new: whoever knew the old one stays outside.
 * @param before digest of the session that ends, in hexadecimal; null: there is none
 * @param deviceToken of this device, when it has one
 * @returns null when the session before has ended in the meantime: nothing comes of it
 */
export async function raiseSession(
  auth: Database,
  session: NewSession & { secondFactor: SecondFactor },
  before: string | null,
  deviceToken: string | null,
): Promise<Entered | null> {
  if (before) {
    const ended = await auth.deleteFrom('auth.session').where('token_hash', '=', Buffer.from(before, 'hex')).executeTakeFirst();
    if (ended.numDeletedRows !== 1n) return null;
  }
  const kept = deviceToken !== null && isToken(deviceToken) ? deviceToken : newToken();
  await rememberDevice(auth, kept, session.accountId, session.now);
  return { token: await beginSession(auth, session), deviceToken: kept };
}

/**
 * Who a session's token stands for; null when it ended, was taken back, or the account is disabled.
 * @param demo whether accounts of the demonstration may be used
 */
export async function readSession(auth: Database, token: string, now: number, demo = false): Promise<SignedIn | null> {
  if (!isToken(token)) return null;
  const hash = tokenHash(token);
  const row = await auth
    .selectFrom('auth.session as s')
    .innerJoin('staff as p', 'p.account_id', 's.account_id')
    .select(['p.account_id', 'p.name', 'p.email', 'p.locale', 'p.is_demo', 's.second_factor', 's.proved_at', 's.last_seen_at'])
    .select(grantsOf('p.account_id').as('grants'))
    .where('s.token_hash', '=', hash)
    .where('s.expires_at', '>', new Date(now))
    .where('s.last_seen_at', '>', idleSince(now))
    .where('p.state', '=', 'active')
    .$if(!demo, (query) => query.where('p.is_demo', '=', false))
    .executeTakeFirst();
  if (!row) return null;
  // Once a minute is exact enough, and spares a write for each page.
  if (now - row.last_seen_at.getTime() > 60_000) {
    await auth
      .updateTable('auth.session')
      .set({ last_seen_at: new Date(now) })
      .where('token_hash', '=', hash)
      .execute();
  }
  return {
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    grants: row.grants,
    secondFactor: row.second_factor,
    provedAt: row.proved_at?.getTime() ?? null,
    session: hash.toString('hex'),
    isDemo: row.is_demo,
  };
}

/** Ends a session; one that is not there is no error. */
export async function endSession(auth: Database, token: string): Promise<void> {
  await auth.deleteFrom('auth.session').where('token_hash', '=', tokenHash(token)).execute();
}

/** Ends all sessions of an account. @param except digest of the one that stays, in hexadecimal */
export async function endSessionsOf(auth: Database, accountId: string, except: string | null = null): Promise<void> {
  let ended = auth.deleteFrom('auth.session').where('account_id', '=', accountId);
  if (except) ended = ended.where('token_hash', '!=', Buffer.from(except, 'hex'));
  await ended.execute();
}

/** Before this moment a session was last used that has ended for want of use. */
export function idleSince(now: number): Date {
  return new Date(now - IDLE_MINUTES * 60_000);
}
