import type { Trx } from '#platform/database/connection.ts';
import { forgetDevices } from './known-devices.ts';
import { endSessionsOf } from './sessions.ts';
import './auth.tables.ts';

/** Ends all that an account has open, when it is disabled or reset: sessions, known devices, mailed links, pending questions. */
export async function endAccess(trx: Trx, accountId: string): Promise<void> {
  await endSessionsOf(trx, accountId);
  await forgetDevices(trx, accountId, null);
  await trx.deleteFrom('auth.challenge').where('account_id', '=', accountId).execute();
}
