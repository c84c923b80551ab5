import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { recordOfAccount } from './audit.ts';
import { removeSecondFactors } from './credential.store.ts';
import { endAccess } from './end-access.ts';
import { forgetTries } from './failed-tries.store.ts';
import { tellOwner } from './tell-owner.ts';
import './staff.tables.ts';

/** Whose second factor is taken away, and as whom: 'administrator', or 'command-line'. */
interface Reset {
  accountId: string;
  actedAs: 'administrator' | 'command-line';
}

/**
 * Takes the second factor from an account whose holder lost it: with the password alone they then set up a new one. All their
 * sessions end, no device is known and no provider linked any more, and a mail tells them. Whether the actor may do this is asked before: only administrators may.
 * @throws {NotThereError}
 */
export function resetSecondFactor(auth: Database, keys: KeyRing, actor: Actor, reset: Reset): Promise<void> {
  return asActor(auth, actor, (trx) => takeSecondFactor(trx, keys, reset));
}

/** The same, in the transaction that makes sure who asks for it. @throws {NotThereError} */
export async function takeSecondFactor(trx: Trx, keys: KeyRing, { accountId, actedAs }: Reset): Promise<void> {
  const person = await trx
    .selectFrom('staff')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('is_demo', '=', false)
    .executeTakeFirst();
  if (!person) throw new NotThereError();
  await removeSecondFactors(trx, accountId);
  await endAccess(trx, accountId);
  await forgetTries(trx, keys, [{ kind: 'code-account', whose: accountId }]);
  await recordOfAccount(trx, accountId, actedAs, 'second-factor-reset');
  await tellOwner(trx, keys, accountId, 'second-factor-reset', '/desk/sign-in');
}
