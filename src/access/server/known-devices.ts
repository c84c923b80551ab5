import { createHash } from 'node:crypto';
import type { Database } from '#platform/database/connection.ts';
import './auth.tables.ts';

/** A device is known for half a year after it signed in last. */
export const DEVICE_DAYS = 180;

/** One cookie serves all who sign in on a shared computer: what is kept is a digest of it together with the account. */
function deviceHash(token: string, accountId: string): Buffer {
  return createHash('sha256').update(`${token}:${accountId}`).digest();
}

/** Digest of a device that signed in to this account before, in hexadecimal; null: not known. */
export async function findKnownDevice(auth: Database, token: string | null, accountId: string, now: number): Promise<string | null> {
  const row = await auth
    .selectFrom('auth.known_device')
    .select('token_hash')
    .where('token_hash', '=', deviceHash(token ?? '', accountId))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return row?.token_hash.toString('hex') ?? null;
}

/** Knows a device from now on, or longer. */
export async function rememberDevice(auth: Database, token: string, accountId: string, now: number): Promise<void> {
  const expires = { expires_at: new Date(now + DEVICE_DAYS * 86_400_000) };
  await auth
    .insertInto('auth.known_device')
    .values({ token_hash: deviceHash(token, accountId), account_id: accountId, created_at: new Date(now), ...expires })
    .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(expires))
    .execute();
}

/** Forgets all devices of an account but this one. */
export async function forgetDevices(auth: Database, accountId: string, exceptToken: string | null): Promise<void> {
  await auth
    .deleteFrom('auth.known_device')
    .where('account_id', '=', accountId)
    .where('token_hash', '!=', deviceHash(exceptToken ?? '', accountId))
    .execute();
}
