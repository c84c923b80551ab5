import { asActor, systemActor, type Database } from '#platform/database/connection.ts';
import './referral.tables.ts';

/**
 * Erases what referrals said that ended so many days ago; their rows stay, without a word about anybody.
 * @param days how long after the end (content/retention.json, `referral-content`)
 * @returns how many contents and replies were erased
 */
export function eraseEnded(db: Database, days: number, now: Date): Promise<{ contents: number; replies: number }> {
  const until = new Date(now.getTime() - days * 86_400_000);
  return asActor(db, systemActor('retention'), async (trx) => {
    const ended = trx.selectFrom('referral').select('id').where('ended_at', '<', until);
    const contents = await trx.deleteFrom('referral_content').where('referral_id', 'in', ended).executeTakeFirst();
    const replies = await trx.deleteFrom('referral_reply').where('referral_id', 'in', ended).executeTakeFirst();
    return { contents: Number(contents.numDeletedRows), replies: Number(replies.numDeletedRows) };
  });
}
