import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#platform/database/connection.ts';
import type { SecondFactor, SignedIn } from '../signed-in.ts';

/** A session ends after a working day, or after three quarters of an hour in which nothing was asked. Ours, no rule of law. */
const LASTS_HOURS = 12;
const IDLE_MINUTES = 45;
/** Before the second factor there is little time, and nothing to see. */
const HALF_MINUTES = 10;

/** 32 random bytes as text: what a cookie or a link carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot use it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Begins a session.
 * @returns its token, for a cookie
 */
export async function beginSession(
  auth: Database,
  { accountId, secondFactor, device, now }: { accountId: string; secondFactor: SecondFactor | null; device: string; now: number },
): Promise<string> {
  const token = newToken();
  await auth
    .insertInto('auth.session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      created_at: new Date(now),
      last_seen_at: new Date(now),
      expires_at: new Date(now + (secondFactor ? LASTS_HOURS * 3_600_000 : HALF_MINUTES * 60_000)),
      second_factor: secondFactor,
      proved_at: secondFactor ? new Date(now) : null,
      device: device.slice(0, 80),
    })
    .execute();
  return token;
}

/** Who a session's token stands for; null when it ended, was taken back, or the account is disabled. */
export async function readSession(auth: Database, token: string, now: number): Promise<SignedIn | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const hash = tokenHash(token);
  const row = await auth
    .selectFrom('auth.session as s')
    .innerJoin('staff as p', 'p.account_id', 's.account_id')
    .select(['p.account_id', 'p.name', 'p.email', 'p.locale', 'p.is_demo', 's.second_factor', 's.proved_at', 's.last_seen_at'])
    .select((eb) =>
      eb
        .selectFrom('staff_grant as g')
        .whereRef('g.account_id', '=', 'p.account_id')
        .select(
          sql<
            { role: string; scope: string }[]
          >`coalesce(json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.role, g.scope), '[]')`.as('all'),
        )
        .as('grants'),
    )
    .where('s.token_hash', '=', hash)
    .where('s.expires_at', '>', new Date(now))
    .where('s.last_seen_at', '>', new Date(now - IDLE_MINUTES * 60_000))
    .where('p.state', '=', 'active')
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
    grants: row.grants ?? [],
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
