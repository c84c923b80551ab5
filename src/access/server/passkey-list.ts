import { asActor, type Database } from '#platform/database/connection.ts';
import { hasWayIn } from '../ways-in.ts';
import { recordOfAccount } from './audit.ts';
import { findWaysIn, lockAccount } from './ways-in.store.ts';
import './auth.tables.ts';

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  /** Base64url of its bytes: names it, and is no secret. */
  id: string;
  name: string;
  addedAt: number;
  /** Null: never. */
  usedAt: number | null;
}

/** The passkeys of an account, the oldest first. */
export async function listPasskeys(auth: Database, accountId: string): Promise<OwnPasskey[]> {
  const rows = await auth
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id.toString('base64url'),
    name: row.name,
    addedAt: row.created_at.getTime(),
    usedAt: row.last_used_at?.getTime() ?? null,
  }));
}

/**
 * Removes a passkey of the account itself; one that is not there, or another's, stays without a word.
 * @param issuer of the identity provider that is used here; null: there is none
 * @returns false when nothing else would let the person in: it stays
 */
export function removePasskey(auth: Database, accountId: string, id: string, issuer: string | null): Promise<boolean> {
  return asActor(auth, { accountId, grants: [] }, async (trx) => {
    if (!(await lockAccount(trx, accountId))) return false;
    const gone = await trx
      .deleteFrom('auth.passkey')
      .where('account_id', '=', accountId)
      .where('id', '=', Buffer.from(id, 'base64url'))
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return true;
    if (!hasWayIn(await findWaysIn(trx, accountId, issuer))) throw new LastWayIn();
    await recordOfAccount(trx, accountId, 'self', 'passkey-removed');
    return true;
  }).catch((reason: unknown) => {
    if (reason instanceof LastWayIn) return false;
    throw reason;
  });
}

/** Undoes the removal. */
class LastWayIn extends Error {}

/** How a passkey names its account: bytes that say nothing of the person. */
export function accountHandle(accountId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
}
