import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { RoleGrant } from '../roles.ts';
import { recordOfAccount } from './audit.ts';
import { requireGiver } from './give-rights.ts';
import { findPerson } from './people.store.ts';

/** A role with its scope, and whom it is given to or taken from. */
export interface RoleOfPerson extends RoleGrant {
  accountId: string;
}

/**
 * Gives somebody another role, at once. Whether the scope is there the caller makes sure of.
 * @returns false when they had it already
 * @throws {NotThereError} for somebody whom the actor does not see, for oneself, and for a role that is not the actor's to give
 */
export function giveRole(db: Database, actor: Actor, { accountId, role, scope }: RoleOfPerson): Promise<boolean> {
  return asActor(db, actor, async (trx) => {
    const giver = await requireGiver(trx, actor, role, scope);
    const person = await findPerson(trx, accountId);
    if (!person || accountId === giver.accountId) throw new NotThereError();
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('staff_grant')
      .values({ account_id: accountId, role, scope, given_by: giver.accountId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await recordOfAccount(trx, accountId, giver.actsAs, `gave-${role}`);
    return true;
  });
}

/**
 * Takes a role away, at once: also from somebody who is signed in.
 * @throws {NotThereError} when they do not hold it, for oneself, and for a role that is not the actor's to take
 */
export function takeRole(db: Database, actor: Actor, { accountId, role, scope }: RoleOfPerson): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const giver = await requireGiver(trx, actor, role, scope);
    const { numDeletedRows } = await trx
      .deleteFrom('staff_grant')
      .where('account_id', '=', accountId)
      .where('role', '=', role)
      .where('scope', '=', scope)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw new NotThereError();
    await recordOfAccount(trx, accountId, giver.actsAs, `took-${role}`);
  });
}
