import { sql } from 'kysely';
import { scopesOf } from '#access/index.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import type { Referral } from '../referral.ts';
import { ENDED_STATES, TAKEN_STATES, WAITING_STATES } from '../states.ts';
import { receivedOf, referralOf } from './referral.store.ts';

/** Which referrals of the actor's regions are shown. */
export const REFERRAL_FILTERS = ['mine', 'waiting', 'late', 'running', 'drafts', 'ended', 'all'] as const;
export type ReferralFilter = (typeof REFERRAL_FILTERS)[number];

/** Which referrals of their organisation a receiver is shown. */
export const INBOX_FILTERS = ['waiting', 'running', 'ended'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** So many are shown at once; `before` leads to older ones. */
export const LISTED = 50;

/** A line of the region's list. */
export interface ListedReferral extends Referral {
  senderName: string | null;
  fileCode: string | null;
}

/**
 * Referrals of the actor's regions: escalated ones and late ones first among those that wait, else the latest change first.
 * At most `LISTED` + 1: one more tells that there are older ones.
 */
export function listReferrals(
  db: Database,
  actor: Actor,
  { filter, organisation, file, before }: { filter: ReferralFilter; organisation?: string; file?: string; before?: Date },
  now: Date,
): Promise<ListedReferral[]> {
  return asActor(db, actor, async (trx) => {
    let query = trx
      .selectFrom('referral as r')
      .leftJoin('staff as p', 'p.account_id', 'r.sender_id')
      .leftJoin('client_file as f', 'f.id', 'r.file_id')
      .selectAll('r')
      .select(['p.name as sender_name', 'f.code as file_code'])
      .where(ofOwnRegions(actor, 'r.region_id'));
    if (organisation) query = query.where('r.organisation_id', '=', organisation);
    if (file) query = query.where('r.file_id', '=', file);
    if (before) query = query.where('r.state_since', '<', before);
    if (filter === 'mine') query = query.where('r.sender_id', '=', actor.accountId);
    if (filter === 'drafts') query = query.where('r.state', '=', 'draft');
    if (filter === 'waiting' || filter === 'late') query = query.where('r.state', 'in', WAITING_STATES);
    if (filter === 'late') query = query.where('r.answer_by', '<', now);
    if (filter === 'running') query = query.where('r.state', 'in', TAKEN_STATES);
    if (filter === 'ended') query = query.where('r.state', 'in', ENDED_STATES);
    if (filter === 'waiting' || filter === 'late') query = query.orderBy(sql`r.escalated_at is null`).orderBy('r.answer_by');
    const rows = await query
      .orderBy('r.state_since', 'desc')
      .orderBy('r.id')
      .limit(LISTED + 1)
      .execute();
    return rows.map((row) => ({ ...referralOf(row), senderName: row.sender_name, fileCode: row.file_code }));
  });
}

/** The policies say the same; said here too, the index finds the region instead of reading the whole country. */
function ofOwnRegions({ grants }: Actor, column: 'region_id' | 'r.region_id') {
  return sql<boolean>`${sql.ref(column)} = any(${scopesOf(grants, 'adviser', 'coordinator')}::text[])`;
}

/** So many of the actor's regions wait, are late, and were escalated. */
export function countWaiting(db: Database, actor: Actor, now: Date): Promise<{ waiting: number; late: number; escalated: number }> {
  return asActor(db, actor, (trx) =>
    trx
      .selectFrom('referral')
      .where('state', 'in', WAITING_STATES)
      .where(ofOwnRegions(actor, 'region_id'))
      .select((eb) => [
        eb.fn.countAll<number>().as('waiting'),
        eb.fn.countAll<number>().filterWhere('answer_by', '<', now).as('late'),
        eb.fn.countAll<number>().filterWhere('escalated_at', 'is not', null).as('escalated'),
      ])
      .executeTakeFirstOrThrow(),
  );
}

/** What was sent to the actor's organisations: late ones first, then by urgency and day; ended ones the latest first. */
export function listInbox(
  db: Database,
  actor: Actor,
  { filter, language, before }: { filter: InboxFilter; language?: string; before?: Date },
  now: Date,
): Promise<Referral[]> {
  const organisations = actor.grants.filter(({ role }) => role === 'partner').map(({ scope }) => scope);
  if (organisations.length === 0) return Promise.resolve([]);
  return asActor(db, actor, async (trx) => {
    let query = trx.selectFrom('referral').selectAll().where('organisation_id', 'in', organisations).where('sent_at', 'is not', null);
    if (language) query = query.where('language', '=', language);
    if (before) query = query.where('state_since', '<', before);
    if (filter === 'ended') query = query.where('state', 'in', ENDED_STATES);
    else {
      query = query
        .where('state', 'in', filter === 'waiting' ? WAITING_STATES : TAKEN_STATES)
        .orderBy(sql`state = any(${WAITING_STATES}) and answer_by >= ${now}`)
        .orderBy(sql`array_position(array['today', 'this-week', 'normal'], urgency)`)
        .orderBy('answer_by');
    }
    const rows = await query
      .orderBy('state_since', 'desc')
      .orderBy('id')
      .limit(LISTED + 1)
      .execute();
    return rows.map(receivedOf);
  });
}
