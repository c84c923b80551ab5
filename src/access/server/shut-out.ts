import { asActor, PUBLIC_ACTOR, type Database } from '#platform/database/connection.ts';
import { recordAudit } from './audit.ts';
import { forgetDevices } from './known-devices.ts';
import { endSessionsOf } from './sessions.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** Lets an account sign in no more, for the command line: all its sessions end at once, its mailed links and known devices too. */
export async function shutOut(owner: Database, accountId: string): Promise<void> {
  await asActor(owner, PUBLIC_ACTOR, async (trx) => {
    await trx.updateTable('staff').set({ state: 'disabled' }).where('account_id', '=', accountId).execute();
    await endSessionsOf(trx, accountId);
    await forgetDevices(trx, accountId, null);
    await trx.deleteFrom('auth.challenge').where('account_id', '=', accountId).execute();
    await recordAudit(trx, { kind: 'account', id: accountId, region: '' }, 'command-line', 'disabled');
  });
}
