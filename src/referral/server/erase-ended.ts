import { asActor, systemActor, type Database } from '#platform/database/connection.ts';
import './referral.tables.ts';

/** Days after the end of a referral (content/retention.json): `content` of what it said, `row` of all of it. */
export interface EndedSpans {
  content: number;
  row: number;
}

/**
 * Erases what referrals said that ended so many days ago, and later their rows, which say nothing about anybody.
 * @returns how many contents, replies and rows were erased
 */
export function eraseEnded(db: Database, days: EndedSpans, now: Date): Promise<{ contents: number; replies: number; rows: number }> {
  const before = (count: number) => new Date(now.getTime() - count * 86_400_000);
  return asActor(db, systemActor('retention'), async (trx) => {
    const ended = trx.selectFrom('referral').select('id').where('ended_at', '<', before(days.content));
    const contents = await trx.deleteFrom('referral_content').where('referral_id', 'in', ended).executeTakeFirst();
    const replies = await trx.deleteFrom('referral_reply').where('referral_id', 'in', ended).executeTakeFirst();
    const rows = await trx.deleteFrom('referral').where('ended_at', '<', before(days.row)).executeTakeFirst();
    return { contents: Number(contents.numDeletedRows), replies: Number(replies.numDeletedRows), rows: Number(rows.numDeletedRows) };
  });
}
