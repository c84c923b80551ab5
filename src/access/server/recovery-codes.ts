import { randomBytes } from 'node:crypto';
import { keyedDigest, type KeyRing } from '#platform/crypto/key-ring.ts';
import type { Database, Trx } from '#platform/database/connection.ts';
import { RECOVERY_CODES, recoveryCodeOf } from '../recovery-code.ts';
import './auth.tables.ts';

/** Keyed: 50 bits alone could be tried out by who has a copy of the database. */
function codeHash(keys: KeyRing, accountId: string, code: string): Buffer {
  return keyedDigest(keys, 'recovery-code', `${accountId}:${code}`);
}

/** Ten new recovery codes in the place of those before. They are shown once. */
export async function replaceRecoveryCodes(trx: Trx, keys: KeyRing, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(16)));
  await trx.deleteFrom('auth.recovery_code').where('account_id', '=', accountId).execute();
  await trx
    .insertInto('auth.recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: codeHash(keys, accountId, code), used_at: null })))
    .execute();
  return codes;
}

/** Uses a recovery code. @returns whether it was one that had not been used */
export async function useRecoveryCode(trx: Trx, keys: KeyRing, accountId: string, code: string, now: number): Promise<boolean> {
  const used = await trx
    .updateTable('auth.recovery_code')
    .set({ used_at: new Date(now) })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash(keys, accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(auth: Database, accountId: string): Promise<number> {
  const { left } = await auth
    .selectFrom('auth.recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}
