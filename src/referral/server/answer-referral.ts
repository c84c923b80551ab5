import { recordAudit } from '#access/server/index.ts';
import { asActor, type Actor } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { transitionOf } from '../states.ts';
import type { Outcome, ReturnReason } from '../vocabulary.ts';
import { addressesOfAccount } from './addresses.ts';
import { changeState, holdReferral } from './referral.store.ts';
import { sealReply } from './sealed-content.ts';
import type { ReferralService } from './service.ts';
import { receiverRole } from './sides.ts';
import { senderLink, tell } from './tell.ts';

/** What a receiver does with a referral. Words to the sender go with each; a return needs them. */
export type Answer = { id: string; version: number; reply: string } & (
  { to: 'accepted' } | { to: 'in-progress' } | { to: 'returned'; returnReason: ReturnReason } | { to: 'done'; outcome: Outcome }
);

/**
 * Moves a referral on for its receiver: state, history, words, mail to the sender and audit in one transaction.
 * @throws {NotThereError} when it is not there, or not theirs
 * @throws {ChangedMeanwhileError} when it is no longer what was shown: sent a second time, withdrawn, ended
 */
export async function answerReferral({ db, auth, keys, origin }: ReferralService, actor: Actor, answer: Answer, now: Date): Promise<void> {
  const { id, version, to, reply } = answer;
  if (to === 'returned' && reply.trim() === '') throw new RangeError('a return needs advice');
  await asActor(db, actor, async (trx) => {
    const row = await holdReferral(trx, id, version);
    const role = receiverRole(actor, row);
    if (!transitionOf(row.state, to, 'receiver')) throw new ChangedMeanwhileError();
    // Before the change: afterwards a receiver may write nothing any more.
    if (reply.trim() !== '') {
      const replyId = newId(now.getTime());
      await trx
        .insertInto('referral_reply')
        .values({ id: replyId, referral_id: id, at: now, account_id: actor.accountId, sealed: sealReply(keys, replyId, reply.trim()) })
        .execute();
    }
    await changeState(trx, id, {
      to,
      now,
      receiver: actor.accountId,
      ...(to === 'returned' ? { returnReason: answer.returnReason } : {}),
      ...(to === 'done' ? { outcome: answer.outcome } : {}),
    });
    if (to !== 'in-progress')
      await tell(trx, keys, await addressesOfAccount(auth, row.sender_id), 'referral-changed', senderLink(origin, id));
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, role, to);
  });
}
