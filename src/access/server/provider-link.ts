import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Database, type Trx } from '#platform/database/connection.ts';
import { hasWayIn } from '../ways-in.ts';
import { recordOfAccount } from './audit.ts';
import { tellOwner } from './tell-owner.ts';
import { findWaysIn, lockAccount } from './ways-in.store.ts';
import './auth.tables.ts';

/** An identity at a provider, as the account's owner sees it. Its subject says nothing to people. */
export interface LinkedIdentity {
  issuer: string;
  subject: string;
  linkedAt: number;
}

/**
 * Links an identity to the account of whoever is signed in; a mail says so.
 * @returns false when another account has it, or this one is not there any more
 */
export function linkIdentity(
  auth: Database,
  keys: KeyRing,
  accountId: string,
  { issuer, subject }: Pick<LinkedIdentity, 'issuer' | 'subject'>,
): Promise<boolean> {
  return asActor(auth, { accountId, grants: [] }, async (trx) => {
    if (!(await lockAccount(trx, accountId))) return false;
    if (await storeIdentity(trx, accountId, { issuer, subject })) {
      await tellOwner(trx, keys, accountId, 'provider-linked');
      return true;
    }
    const own = await trx
      .selectFrom('auth.oidc_identity')
      .select('account_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return own?.account_id === accountId;
  });
}

/** Links an identity, without a mail, in the transaction of what it is linked for. @returns false when an account has it */
export async function storeIdentity(
  trx: Trx,
  accountId: string,
  { issuer, subject }: Pick<LinkedIdentity, 'issuer' | 'subject'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('auth.oidc_identity')
    .values({ issuer, subject, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await recordOfAccount(trx, accountId, 'self', 'provider-linked');
  return true;
}

/** The identities of an account at one provider. */
export async function listIdentities(auth: Database, accountId: string, issuer: string): Promise<LinkedIdentity[]> {
  const rows = await auth
    .selectFrom('auth.oidc_identity')
    .select(['issuer', 'subject', 'linked_at'])
    .where('account_id', '=', accountId)
    .where('issuer', '=', issuer)
    .orderBy('linked_at')
    .execute();
  return rows.map((row) => ({ issuer: row.issuer, subject: row.subject, linkedAt: row.linked_at.getTime() }));
}

/** Takes the identities at a provider from the account. @returns whether they went; false: nothing else would let the person in */
export function unlinkIdentities(auth: Database, accountId: string, issuer: string): Promise<boolean> {
  return asActor(auth, { accountId, grants: [] }, async (trx) => {
    if (!(await lockAccount(trx, accountId))) return false;
    if (!hasWayIn({ ...(await findWaysIn(trx, accountId, issuer)), identities: 0 })) return false;
    const gone = await trx
      .deleteFrom('auth.oidc_identity')
      .where('account_id', '=', accountId)
      .where('issuer', '=', issuer)
      .executeTakeFirst();
    if (gone.numDeletedRows > 0n) await recordOfAccount(trx, accountId, 'self', 'provider-unlinked');
    return true;
  });
}
