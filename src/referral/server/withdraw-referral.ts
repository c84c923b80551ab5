import { recordAudit } from '#access/server/index.ts';
import type { ClosingFile } from '#clients/server/index.ts';
import { asActor, type Actor, type Trx } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { sql } from 'kysely';
import { ENDED_STATES, isRunning, transitionOf } from '../states.ts';
import { addressesOfAccount } from './addresses.ts';
import { changeState, holdReferral, type ReferralRow } from './referral.store.ts';
import type { ReferralService } from './service.ts';
import { senderRole } from './sides.ts';
import { senderLink, tell, tellReceiver } from './tell.ts';

/**
 * Takes a referral back, for the region or because the person no longer wants it. What it said is erased at once, by the
 * database itself; consent and follow-up end with it, also when a coordinator withdraws it, who reaches neither.
 * @throws {NotThereError} when it is not there, or not the actor's
 * @throws {ChangedMeanwhileError} when it ended in the meantime
 */
export async function withdrawReferral(
  service: ReferralService,
  actor: Actor,
  { id, version, wish }: { id: string; version: number; wish: 'person' | 'sender' },
  now: Date,
): Promise<void> {
  await asActor(service.db, actor, async (trx) => {
    const row = await holdReferral(trx, id, version);
    const role = senderRole(actor, row.region_id);
    if (!transitionOf(row.state, 'withdrawn', 'sender')) throw new ChangedMeanwhileError();
    await withdraw(trx, service, row, now);
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, role, wish === 'person' ? 'withdrawn-by-person' : 'withdrawn');
  });
}

/**
 * Ends all that runs of a file, in the transaction that closes it, and erases what was said in those that ended before:
 * an adviser takes them back, and those of a file that ended by itself expire.
 *
 *     closeFile(db, actor, input, now, { beforeErase: [endReferralsOf(service)] })
 */
export function endReferralsOf(service: ReferralService): (trx: Trx, file: ClosingFile) => Promise<void> {
  return async (trx, { fileId, closedFor, now }) => {
    const rows = await trx
      .selectFrom('referral')
      .selectAll()
      .where('file_id', '=', fileId)
      .where('state', 'not in', ENDED_STATES)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const row of rows) {
      const subject = { kind: 'referral', id: row.id, region: row.region_id } as const;
      if (closedFor === 'ended') {
        await tellOver(trx, service, row);
        await changeState(trx, row.id, { to: 'expired', now: new Date(now) });
        await recordAudit(trx, subject, 'system', 'expired');
      } else {
        await withdraw(trx, service, row, new Date(now));
        await recordAudit(trx, subject, 'adviser', 'withdrawn');
      }
    }
    for (const table of ['referral_content', 'referral_reply'] as const) {
      await trx
        .deleteFrom(table)
        .where('referral_id', 'in', (eb) => eb.selectFrom('referral').select('id').where('file_id', '=', fileId))
        .execute();
    }
  };
}

async function withdraw(trx: Trx, service: ReferralService, row: ReferralRow, now: Date): Promise<void> {
  const { auth, keys, origin } = service;
  const { id, sender_id: sender } = row;
  await tellOver(trx, service, row);
  await changeState(trx, id, { to: 'withdrawn', now });
  const { rows } = await sql<{ account: string | null }>`select actor_account() as account`.execute(trx);
  if (sender !== rows[0]?.account)
    await tell(trx, keys, await addressesOfAccount(auth, sender), 'referral-changed', senderLink(origin, id));
}

async function tellOver(trx: Trx, service: ReferralService, row: ReferralRow): Promise<void> {
  if (isRunning(row.state)) await tellReceiver(trx, service, row, { byLink: 'referral-over', withAccount: 'referral-changed' });
}
