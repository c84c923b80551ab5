import { sql, type Selectable } from 'kysely';
import { isRowId } from '#clients/index.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Referral, ReferralEvent } from '../referral.ts';
import { hasEnded, type ReferralState } from '../states.ts';
import type { Outcome, ReturnReason } from '../vocabulary.ts';
import './referral.tables.ts';

export type ReferralRow = Selectable<Tables['referral']>;

/** What lists and screens show of a row. */
export function referralOf(row: ReferralRow): Referral {
  return {
    id: row.id,
    region: row.region_id,
    file: row.file_id,
    sender: row.sender_id,
    organisation: row.organisation_id,
    service: row.service_id,
    need: row.need,
    language: row.language,
    urgency: row.urgency,
    state: row.state,
    createdAt: row.created_at.getTime(),
    sentAt: row.sent_at?.getTime() ?? null,
    answerBy: row.answer_by?.getTime() ?? null,
    sharedUntil: row.shared_until,
    since: row.state_since.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
    outcome: row.outcome,
    returnReason: row.return_reason,
    escalatedAt: row.escalated_at?.getTime() ?? null,
    version: row.version,
  };
}

/** What the receiver is shown of a row: not whose file it is, nor who of the region wrote it. */
export function receivedOf(row: ReferralRow): Referral {
  return { ...referralOf(row), file: null, sender: null };
}

/** @throws {NotThereError} when it is not there, or not for this actor */
export async function getReferral(trx: Trx, id: string): Promise<ReferralRow> {
  const row = isRowId(id) ? await trx.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new NotThereError();
  return row;
}

/**
 * Holds a referral for this transaction.
 * @throws {NotThereError} when it is not there, or not for this actor
 * @throws {ChangedMeanwhileError} when it is no longer what was shown, or the actor may not change it any more
 */
export async function holdReferral(trx: Trx, id: string, version: number): Promise<ReferralRow> {
  await getReferral(trx, id);
  const row = await trx.selectFrom('referral').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row?.version !== version) throw new ChangedMeanwhileError();
  return row;
}

/**
 * Holds an open file for this transaction: nothing is written for one that closes at the same time.
 * @throws {NotThereError} when it is not open, or not of this region and actor
 */
export async function holdFile(trx: Trx, file: string, region: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from client_file where id = ${file} and region_id = ${region} and state = 'open' for update`.execute(trx);
  if (rows.length === 0) throw new NotThereError();
}

/** What goes with a change of state. */
export interface StateChange {
  to: ReferralState;
  now: Date;
  sent?: { answerBy: Date; sharedUntil: string };
  outcome?: Outcome;
  returnReason?: ReturnReason;
  /** Who of the receiver took it. */
  receiver?: string | null;
}

/** Moves a referral that this transaction holds on; the database writes its history, and refuses what states.ts does not allow. */
export async function changeState(trx: Trx, id: string, { to, now, sent, outcome, returnReason, receiver }: StateChange): Promise<void> {
  await trx
    .updateTable('referral')
    .set((eb) => ({
      state: to,
      state_since: now,
      version: eb('version', '+', 1),
      ...(hasEnded(to) ? { ended_at: now } : {}),
      ...(sent ? { sent_at: now, answer_by: sent.answerBy, shared_until: sent.sharedUntil } : {}),
      ...(outcome ? { outcome } : {}),
      ...(returnReason ? { return_reason: returnReason } : {}),
      ...(receiver ? { receiver_id: receiver } : {}),
    }))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** A form that was shown before this no longer fits. */
export async function raiseVersion(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('referral')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The history of a referral, from its first state on. */
export async function listEvents(trx: Trx, id: string): Promise<ReferralEvent[]> {
  const rows = await trx.selectFrom('referral_event').selectAll().where('referral_id', '=', id).orderBy('number').execute();
  return rows.map((row) => ({ number: row.number, at: row.at.getTime(), from: row.from_state, to: row.to_state, by: row.by }));
}

/** The sealed content, or null when it was erased or is not for this actor. */
export async function findSealedContent(trx: Trx, id: string): Promise<Buffer | null> {
  const row = await trx.selectFrom('referral_content').select('sealed').where('referral_id', '=', id).executeTakeFirst();
  return row?.sealed ?? null;
}

export async function putSealedContent(trx: Trx, id: string, sealed: Buffer): Promise<void> {
  const { numUpdatedRows } = await trx.updateTable('referral_content').set({ sealed }).where('referral_id', '=', id).executeTakeFirst();
  if (numUpdatedRows === 0n) await trx.insertInto('referral_content').values({ referral_id: id, sealed }).execute();
}

/** What the receiver wrote back, in order. */
export function listSealedReplies(trx: Trx, id: string): Promise<{ id: string; at: Date; sealed: Buffer }[]> {
  return trx
    .selectFrom('referral_reply')
    .select(['id', 'at', 'sealed'])
    .where('referral_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** The link of a referral, without what opens it. */
export async function findLink(trx: Trx, id: string): Promise<{ tries: number; openedAt: number | null; expiresAt: number } | null> {
  const row = await trx
    .selectFrom('referral_link')
    .select(['tries', 'opened_at', 'expires_at'])
    .where('referral_id', '=', id)
    .executeTakeFirst();
  return row ? { tries: row.tries, openedAt: row.opened_at?.getTime() ?? null, expiresAt: row.expires_at.getTime() } : null;
}
