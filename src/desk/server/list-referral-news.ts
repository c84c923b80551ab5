import { sql } from 'kysely';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';

/** A referral in whose state something happened, without a word of what it says. */
export interface ReferralNews {
  id: string;
  /** Of the directory. */
  organisation: string;
  need: string;
  state: string;
  since: Date;
  /** The term in which the receiver answers has passed. */
  isLate: boolean;
}

/** More than this at once is not read on one page: the page of referrals has all. */
const MOST = 20;

/** Referrals of the actor that a receiver, or time, has moved on since a moment; the newest first. */
export async function listReferralNews(db: Database, actor: Actor, since: Date): Promise<ReferralNews[]> {
  const { accountId } = actor;
  if (!accountId) return [];
  return asActor(db, actor, async (trx) => {
    const { rows } = await sql<ReferralNews>`
      select id, organisation_id as organisation, need, state, state_since as since, false as "isLate" from referral
      where sender_id = ${accountId} and state_since > ${since}
        and state in ('received', 'accepted', 'in-progress', 'returned', 'done', 'expired')
      order by state_since desc limit ${MOST}`.execute(trx);
    return rows;
  });
}

/** Referrals of the actor's regions that nobody has answered in time; the latest first. For coordinators all, for others their own. */
export async function listLateReferrals(db: Database, actor: Actor, regions: readonly string[], now: number): Promise<ReferralNews[]> {
  const { accountId } = actor;
  if (!accountId) return [];
  return asActor(db, actor, async (trx) => {
    const { rows } = await sql<ReferralNews>`
      select id, organisation_id as organisation, need, state, state_since as since, true as "isLate" from referral
      where state in ('sent', 'received') and answer_by < ${new Date(now)}
        and (sender_id = ${accountId} or region_id = any(${regions}::text[]))
      order by answer_by limit ${MOST}`.execute(trx);
    return rows;
  });
}
