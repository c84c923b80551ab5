import { scopesOf } from '#access/index.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import type { Need } from '#topics/index.ts';
import { WAITING_STATES, type ReferralState } from '../states.ts';
import './referral.tables.ts';

/** A referral in whose state something happened, without a word of what it says. */
export interface ReferralNews {
  id: string;
  /** Of the directory. */
  organisation: string;
  need: Need;
  state: ReferralState;
  since: Date;
}

/** More than this at once is not read on one page: the page of referrals has all. */
const MOST = 20;
/** What a receiver, or time, makes of a referral; the others its sender does. */
const MOVED_ON = ['received', 'accepted', 'in-progress', 'returned', 'done', 'expired'] as const satisfies readonly ReferralState[];
const COLUMNS = ['id', 'organisation_id as organisation', 'need', 'state', 'state_since as since'] as const;

/** Referrals of the actor that a receiver, or time, has moved on since a moment; the newest first. */
export function listReferralNews(db: Database, actor: Actor, since: Date): Promise<ReferralNews[]> {
  return asActor(db, actor, (trx) =>
    trx
      .selectFrom('referral')
      .select(COLUMNS)
      .where('sender_id', '=', actor.accountId)
      .where('state_since', '>', since)
      .where('state', 'in', MOVED_ON)
      .orderBy('state_since', 'desc')
      .limit(MOST)
      .execute(),
  );
}

/** Referrals that nobody has answered in time, the latest first: the actor's own, and all of regions that they coordinate. */
export function listLateReferrals(db: Database, actor: Actor, now: Date): Promise<ReferralNews[]> {
  const coordinates = scopesOf(actor.grants, 'coordinator');
  return asActor(db, actor, (trx) =>
    trx
      .selectFrom('referral')
      .select(COLUMNS)
      .where('state', 'in', WAITING_STATES)
      .where('answer_by', '<', now)
      .where((is) =>
        is.or([is('sender_id', '=', actor.accountId), ...(coordinates.length > 0 ? [is('region_id', 'in', coordinates)] : [])]),
      )
      .orderBy('answer_by')
      .limit(MOST)
      .execute(),
  );
}
