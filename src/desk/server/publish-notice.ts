import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import type { NoticeWords } from '../notice.ts';
import { readNotices, storeNoticeTexts } from './notice.store.ts';

/**
 * Publishes a notice to everybody at a desk: for LOS alone. A form that was sent twice publishes once.
 * @param id made with the form
 */
export async function publishNotice(
  db: Database,
  actor: Actor,
  { id, notice }: { id: string; notice: NoticeWords },
  now: number,
): Promise<void> {
  await asActor(db, actor, async (trx) => {
    const row = await trx
      .insertInto('notice')
      .values({ id, is_important: notice.isImportant, ends_on: notice.endsOn, published_at: new Date(now), author_id: actor.accountId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row) await storeNoticeTexts(trx, id, notice.texts);
  });
}

/**
 * Changes what a notice says. Who had read it before stays marked: a small change is no news.
 * @param seen version of what was changed
 * @throws {ChangedMeanwhileError} when somebody else changed it since
 * @throws {NotThereError}
 */
export async function changeNotice(
  db: Database,
  actor: Actor,
  { id, notice, seen }: { id: string; notice: NoticeWords; seen: string },
): Promise<void> {
  await asActor(db, actor, async (trx) => {
    const locked = await trx.selectFrom('notice').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
    const [stored] = locked ? await readNotices(trx, actor.accountId ?? '', { id, most: 1 }) : [];
    if (!stored) throw new NotThereError();
    if (stored.version !== seen) throw new ChangedMeanwhileError();
    await trx.updateTable('notice').set({ is_important: notice.isImportant, ends_on: notice.endsOn }).where('id', '=', id).execute();
    await storeNoticeTexts(trx, id, notice.texts);
  });
}

/** Ends a notice: it is shown no more from today on. One that has ended stays so. @throws {NotThereError} for others than LOS too */
export async function endNotice(db: Database, actor: Actor, id: string, yesterday: string): Promise<void> {
  await asActor(db, actor, async (trx) => {
    const locked = await trx.selectFrom('notice').select('ends_on').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!locked) throw new NotThereError();
    if (locked.ends_on > yesterday) await trx.updateTable('notice').set({ ends_on: yesterday }).where('id', '=', id).execute();
  });
}
