import type { Database } from '#platform/database/connection.ts';
import './staff.tables.ts';

/** An invitation is kept so long after it was accepted or has ended. Ours, no rule of law: it names somebody who may never have come. */
const KEPT_DAYS = 30;

/**
 * Removes invitations that were accepted or ended some time ago.
 * @param auth connection as `wegwijs_auth`
 * @returns how many
 */
export async function forgetInvitations(auth: Database, now: number): Promise<number> {
  const before = new Date(now - KEPT_DAYS * 86_400_000);
  const { numDeletedRows } = await auth
    .deleteFrom('invitation')
    .where((eb) => eb.or([eb('accepted_at', '<', before), eb('expires_at', '<', before)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
