import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { requireAdministrator } from './disable-account.ts';
import { takeSecondFactor } from './reset-second-factor.ts';

/**
 * An administrator takes the second factor from somebody who lost it. Their own they change on their own page.
 * @param auth connection as `wegwijs_auth`
 * @throws {NotThereError} for everybody else, and for oneself
 */
export function resetForColleague(auth: Database, keys: KeyRing, actor: Actor, accountId: string): Promise<void> {
  return asActor(auth, actor, async (trx) => {
    await requireAdministrator(trx, actor);
    if (accountId === actor.accountId) throw new NotThereError();
    await takeSecondFactor(trx, keys, { accountId, actedAs: 'administrator' });
  });
}
