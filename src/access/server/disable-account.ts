import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { holds } from '../roles.ts';
import { recordOfAccount } from './audit.ts';
import { endAccess } from './end-access.ts';
import { presentGrants } from './give-rights.ts';
import './staff.tables.ts';

/**
 * Keeps somebody from signing in, and ends all that they have open. Their roles stay, and hold again when they are let in again.
 * @param auth connection as `wegwijs_auth`: the application's own cannot change a state
 * @throws {NotThereError} unless the actor is an administrator and this is somebody else's account that is in use
 */
export function disableAccount(auth: Database, actor: Actor, accountId: string): Promise<void> {
  return changeState(auth, actor, accountId, 'disabled', (trx) => endAccess(trx, accountId));
}

/** Lets somebody in again. @throws {NotThereError} unless the actor is an administrator and the account is disabled */
export function enableAccount(auth: Database, actor: Actor, accountId: string): Promise<void> {
  return changeState(auth, actor, accountId, 'active', () => Promise.resolve());
}

/**
 * Makes sure that the actor is an administrator now.
 * @throws {NotThereError}
 */
export async function requireAdministrator(trx: Trx, actor: Actor): Promise<void> {
  const { grants } = await presentGrants(trx, actor);
  if (!holds(grants, ['administrator'])) throw new NotThereError();
}

function changeState(
  auth: Database,
  actor: Actor,
  accountId: string,
  state: 'active' | 'disabled',
  also: (trx: Trx) => Promise<unknown>,
): Promise<void> {
  return asActor(auth, actor, async (trx) => {
    await requireAdministrator(trx, actor);
    if (accountId === actor.accountId) throw new NotThereError();
    const { numUpdatedRows } = await trx
      .updateTable('staff')
      .set({ state })
      .where('account_id', '=', accountId)
      .where('state', '!=', state)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new NotThereError();
    await also(trx);
    await recordOfAccount(trx, accountId, 'administrator', state === 'disabled' ? 'disabled' : 'enabled');
  });
}
