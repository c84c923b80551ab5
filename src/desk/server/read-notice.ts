import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import './desk.tables.ts';

/** Marks a notice as read by the actor; marked twice is no error. */
export async function markNoticeRead(db: Database, actor: Actor, id: string, now: number): Promise<void> {
  const { accountId } = actor;
  if (!accountId) throw new NotThereError();
  await asActor(db, actor, async (trx) => {
    const there = await trx.selectFrom('notice').select('id').where('id', '=', id).executeTakeFirst();
    if (!there) throw new NotThereError();
    await trx
      .insertInto('notice_read')
      .values({ notice_id: id, account_id: accountId, read_at: new Date(now) })
      .onConflict((conflict) => conflict.columns(['notice_id', 'account_id']).doNothing())
      .execute();
  });
}

/** Takes the actor's mark away. */
export async function markNoticeUnread(db: Database, actor: Actor, id: string): Promise<void> {
  const { accountId } = actor;
  if (!accountId) throw new NotThereError();
  await asActor(db, actor, (trx) =>
    trx.deleteFrom('notice_read').where('notice_id', '=', id).where('account_id', '=', accountId).execute(),
  );
}
