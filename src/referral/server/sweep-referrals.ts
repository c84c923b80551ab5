import { recordAudit } from '#access/server/index.ts';
import { today } from '#platform/clock.ts';
import { asActor, systemActor, type Trx } from '#platform/database/connection.ts';
import { isRunning, TAKEN_STATES, WAITING_STATES } from '../states.ts';
import { DRAFT_DAYS, dueSteps, type DueStep } from '../terms.ts';
import { addressesOfAccount, addressesOfCoordinators } from './addresses.ts';
import { changeState, type ReferralRow } from './referral.store.ts';
import type { ReferralService } from './service.ts';
import { senderLink, tell, tellReceiver } from './tell.ts';

/** What a sweep did. */
export type Swept = Record<DueStep, number>;

const SYSTEM = systemActor('referrals');
/** So many are looked at in one sweep; the next one takes the rest. */
const AT_ONCE = 500;

/**
 * Reminds, tells, escalates and lets expire what is due, each once: a referral and its mail in one transaction, so that a
 * crash leaves both or neither, and another node that sweeps at the same time passes over it.
 */
export async function sweepReferrals(service: ReferralService, now: Date): Promise<Swept> {
  const swept: Swept = { remind: 0, 'tell-sender': 0, escalate: 0, expire: 0 };
  for (const id of await findCandidates(service, now)) {
    for (const step of await sweepOne(service, id, now)) swept[step] += 1;
  }
  return swept;
}

/** Ids of what is due: decided once more when its row is held. */
function findCandidates({ db }: ReferralService, now: Date): Promise<string[]> {
  return asActor(db, SYSTEM, async (trx) => {
    const rows = await trx
      .selectFrom('referral')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('state', 'in', WAITING_STATES),
          eb.and([eb('state', 'in', TAKEN_STATES), eb('shared_until', '<', today(now))]),
          eb.and([eb('state', '=', 'draft'), eb('state_since', '<', draftsFrom(now))]),
        ]),
      )
      .orderBy('id')
      .execute();
    return rows
      .filter((row) => stepsFor(row, now).length > 0)
      .slice(0, AT_ONCE)
      .map(({ id }) => id);
  });
}

function draftsFrom(now: Date): Date {
  return new Date(now.getTime() - DRAFT_DAYS * 86_400_000);
}

function sweepOne(service: ReferralService, id: string, now: Date): Promise<DueStep[]> {
  return asActor(service.db, SYSTEM, async (trx) => {
    const row = await trx.selectFrom('referral').selectAll().where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();
    const steps = row ? stepsFor(row, now) : [];
    for (const step of steps) if (row) await take(trx, service, row, step, now);
    return steps;
  });
}

function stepsFor(row: ReferralRow, now: Date): DueStep[] {
  const { state, sent_at: sentAt, answer_by: answerBy } = row;
  if (state === 'draft') return row.state_since < draftsFrom(now) ? ['expire'] : [];
  // What somebody agreed to share for a time is shared no longer.
  if (row.shared_until !== null && row.ended_at === null && row.shared_until < today(now)) return ['expire'];
  if (!sentAt || !answerBy) return [];
  return dueSteps(
    {
      state,
      sentAt: sentAt.getTime(),
      sentOn: today(sentAt),
      answerBy: answerBy.getTime(),
      answerOn: today(answerBy),
      remindedAt: row.reminded_at?.getTime() ?? null,
      overdueAt: row.overdue_at?.getTime() ?? null,
      escalatedAt: row.escalated_at?.getTime() ?? null,
    },
    now.getTime(),
  );
}

const MARKS = { remind: 'reminded_at', 'tell-sender': 'overdue_at', escalate: 'escalated_at' } as const;

async function take(trx: Trx, service: ReferralService, row: ReferralRow, step: DueStep, now: Date): Promise<void> {
  const { auth, keys, origin } = service;
  const { id, sender_id: sender, region_id: region } = row;
  if (step === 'expire') {
    if (isRunning(row.state)) await tellReceiver(trx, service, row, { byLink: 'referral-over', withAccount: 'referral-changed' });
    await changeState(trx, id, { to: 'expired', now });
    await recordAudit(trx, { kind: 'referral', id, region }, 'system', 'expired');
    await tell(trx, keys, await addressesOfAccount(auth, sender), 'referral-changed', senderLink(origin, id));
    return;
  }
  await trx
    .updateTable('referral')
    .set({ [MARKS[step]]: now })
    .where('id', '=', id)
    .execute();
  if (step === 'remind') await tellReceiver(trx, service, row, { byLink: 'referral-reminder', withAccount: 'referral-reminder' });
  if (step === 'tell-sender') await tell(trx, keys, await addressesOfAccount(auth, sender), 'referral-reminder', senderLink(origin, id));
  if (step === 'escalate') await tell(trx, keys, await addressesOfCoordinators(auth, region), 'referral-escalated', senderLink(origin, id));
}
