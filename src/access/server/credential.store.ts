import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { open, seal } from '#platform/crypto/seal.ts';
import type { Database, Trx } from '#platform/database/connection.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** Where the secret of an account's app is sealed for. */
function secretPlace(accountId: string): string {
  return `auth.credential.totp_secret:${accountId}`;
}

/** What can be tried for a mail address: an account that may sign in with a password, and what is kept of that. */
export async function findCredential(auth: Database, email: string): Promise<{ accountId: string; passwordHash: string | null } | null> {
  const row = await auth
    .selectFrom('staff as p')
    .leftJoin('auth.credential as c', 'c.account_id', 'p.account_id')
    .select(['p.account_id', 'c.password_hash'])
    .where('p.email', '=', email)
    .where('p.state', '=', 'active')
    .where('p.is_demo', '=', false)
    .executeTakeFirst();
  return row ? { accountId: row.account_id, passwordHash: row.password_hash } : null;
}

/** Keeps a new password. @returns whether it is the first one of this account */
export async function storePassword(trx: Trx, accountId: string, passwordHash: string, now: number): Promise<boolean> {
  const before = await trx
    .selectFrom('auth.credential')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  const kept = { password_hash: passwordHash, password_changed_at: new Date(now) };
  await trx
    .insertInto('auth.credential')
    .values({ account_id: accountId, totp_secret: null, totp_confirmed_at: null, ...kept })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(kept))
    .execute();
  return !before?.password_hash;
}

/** Keeps the same password under today's cost, unless it was changed meanwhile. */
export async function renewPasswordHash(auth: Database, accountId: string, before: string, after: string): Promise<void> {
  await auth
    .updateTable('auth.credential')
    .set({ password_hash: after })
    .where('account_id', '=', accountId)
    .where('password_hash', '=', before)
    .execute();
}

/** Which second factors an account has. */
export async function findSecondFactors(auth: Database, accountId: string): Promise<{ totp: boolean; passkey: boolean }> {
  const { rows } = await sql<{ totp: boolean; passkey: boolean }>`
    select exists (select from auth.credential where account_id = ${accountId} and totp_confirmed_at is not null) as totp,
           exists (select from auth.passkey where account_id = ${accountId}) as passkey`.execute(auth);
  return rows[0] ?? { totp: false, passkey: false };
}

/** The secret of an account's app; null: it has none. */
export async function findTotpSecret(trx: Trx, keys: KeyRing, accountId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('auth.credential')
    .select('totp_secret')
    .where('account_id', '=', accountId)
    .where('totp_confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row?.totp_secret ? open(keys, secretPlace(accountId), row.totp_secret) : null;
}

/** Uses up a step of time, and all before it. @returns whether it had not been used: a code works once */
export async function useTotpStep(trx: Trx, accountId: string, step: number): Promise<boolean> {
  const used = await trx
    .updateTable('auth.credential')
    .set({ totp_last_step: step })
    .where('account_id', '=', accountId)
    .where('totp_last_step', '<', step)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/**
 * Keeps the secret of an app that has shown a right code.
 * @param step of that code, which is used up
 * @param mayReplace whether another app may stand there already
 * @returns whether it was kept
 */
export async function storeTotpSecret(
  trx: Trx,
  keys: KeyRing,
  { accountId, secret, step, mayReplace, now }: { accountId: string; secret: string; step: number; mayReplace: boolean; now: number },
): Promise<boolean> {
  const kept = { totp_secret: seal(keys, secretPlace(accountId), secret), totp_confirmed_at: new Date(now), totp_last_step: step };
  const stored = await trx
    .insertInto('auth.credential')
    .values({ account_id: accountId, password_hash: null, password_changed_at: null, ...kept })
    .onConflict((conflict) => {
      const update = conflict.column('account_id').doUpdateSet(kept);
      return mayReplace ? update : update.where(sql<boolean>`credential.totp_confirmed_at is null`);
    })
    .returning('account_id')
    .executeTakeFirst();
  return stored !== undefined;
}

/** Takes every second factor from an account, and every identity at a provider: that lets somebody in without either. */
export async function removeSecondFactors(trx: Trx, accountId: string): Promise<void> {
  await trx
    .updateTable('auth.credential')
    .set({ totp_secret: null, totp_confirmed_at: null })
    .where('account_id', '=', accountId)
    .execute();
  await trx.deleteFrom('auth.recovery_code').where('account_id', '=', accountId).execute();
  await trx.deleteFrom('auth.passkey').where('account_id', '=', accountId).execute();
  await trx.deleteFrom('auth.oidc_identity').where('account_id', '=', accountId).execute();
}
