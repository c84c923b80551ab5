import { recordAudit } from '#access/server/index.ts';
import { today } from '#platform/clock.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import type { ReferralContent } from '../content.ts';
import type { Referral, ReferralEvent } from '../referral.ts';
import { isRunning } from '../states.ts';
import {
  changeState,
  findLink,
  findSealedContent,
  getReferral,
  listEvents,
  listSealedReplies,
  receivedOf,
  referralOf,
} from './referral.store.ts';
import { openContent, openReply } from './sealed-content.ts';
import { receiverRole, senderRole } from './sides.ts';

/** What the receiver wrote back, opened. */
export interface Reply {
  id: string;
  at: number;
  text: string;
}

/** A referral with all that this reader may see. */
export interface OpenedReferral {
  referral: Referral;
  events: ReferralEvent[];
  /** Null: erased, or not for this reader. */
  content: ReferralContent | null;
  replies: Reply[];
  /** Of an organisation without accounts; null: it has an inbox, or is not for this reader. */
  link: { tries: number; openedAt: number | null; expiresAt: number } | null;
}

/**
 * A referral for the region that sent it. An adviser reads all, which is recorded; a coordinator sees state and history.
 * @throws {NotThereError}
 */
export function readReferralOfRegion(db: Database, keys: KeyRing, actor: Actor, id: string): Promise<OpenedReferral> {
  return asActor(db, actor, async (trx) => {
    const row = await getReferral(trx, id);
    const role = senderRole(actor, row.region_id);
    const opened = { referral: referralOf(row), events: await listEvents(trx, id) };
    if (role === 'coordinator') return { ...opened, content: null, replies: [], link: null };
    const said = await openWhatIsSaid(trx, keys, id);
    if (said.content || said.replies.length > 0) await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, role, 'opened');
    return { ...opened, ...said, link: await findLink(trx, id) };
  });
}

/**
 * A referral for its receiver. While it runs they read what it says, which is recorded, and the first time makes it
 * received; afterwards they see the bare row.
 * @throws {NotThereError}
 */
export function openReferral(db: Database, keys: KeyRing, actor: Actor, id: string, now: Date): Promise<OpenedReferral> {
  return asActor(db, actor, async (trx) => {
    const found = await getReferral(trx, id);
    const role = receiverRole(actor, found);
    if (found.state === 'sent') {
      // Two who open it at once: the second waits, and finds it received.
      const held = await trx.selectFrom('referral').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
      if (held?.state === 'sent') await changeState(trx, id, { to: 'received', now, receiver: actor.accountId });
    }
    const row = await getReferral(trx, id);
    const opened = { referral: receivedOf(row), events: await listEvents(trx, id), link: null };
    // What somebody agreed to share until a day is closed after it, also before the sweep that ends it.
    const isOver = row.shared_until !== null && row.shared_until < today(now);
    if (!isRunning(row.state) || isOver) return { ...opened, content: null, replies: [] };
    const said = await openWhatIsSaid(trx, keys, id);
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, role, 'opened');
    return { ...opened, ...said };
  });
}

async function openWhatIsSaid(trx: Trx, keys: KeyRing, id: string): Promise<Pick<OpenedReferral, 'content' | 'replies'>> {
  const sealed = await findSealedContent(trx, id);
  const replies = await listSealedReplies(trx, id);
  return {
    content: sealed && openContent(keys, id, sealed),
    replies: replies.map((reply) => ({ id: reply.id, at: reply.at.getTime(), text: openReply(keys, reply.id, reply.sealed) })),
  };
}
