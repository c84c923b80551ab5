import { asActor, PUBLIC_ACTOR, type Database } from '#platform/database/connection.ts';
import { recordOfAccount } from './audit.ts';
import { endAccess } from './end-access.ts';
import './staff.tables.ts';

/** Lets an account sign in no more, for the command line: all that it has open ends at once. */
export async function shutOut(owner: Database, accountId: string): Promise<void> {
  await asActor(owner, PUBLIC_ACTOR, async (trx) => {
    await trx.updateTable('staff').set({ state: 'disabled' }).where('account_id', '=', accountId).execute();
    await endAccess(trx, accountId);
    await recordOfAccount(trx, accountId, 'command-line', 'disabled');
  });
}
