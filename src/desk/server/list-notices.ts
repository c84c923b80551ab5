import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { readNotices, type StoredNotice } from './notice.store.ts';

/** More notices than this at once nobody reads. */
const MOST = 100;

/** Notices that are shown on a day, the newest first. */
export async function listNotices(db: Database, actor: Actor, day: string): Promise<StoredNotice[]> {
  const { accountId } = actor;
  return accountId ? asActor(db, actor, (trx) => readNotices(trx, accountId, { from: day, most: MOST })) : [];
}

/** How many important notices of a day the actor has not read: for the header of every page. */
export async function countUnread(db: Database, actor: Actor, day: string): Promise<number> {
  const { accountId } = actor;
  if (!accountId) return 0;
  const row = await asActor(db, actor, (trx) =>
    trx
      .selectFrom('notice as n')
      .select((eb) => eb.fn.countAll<number>().as('unread'))
      .where('n.is_important', '=', true)
      .where('n.ends_on', '>=', day)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('notice_read as r')
              .select('r.read_at')
              .whereRef('r.notice_id', '=', 'n.id')
              .where('r.account_id', '=', accountId),
          ),
        ),
      )
      .executeTakeFirstOrThrow(),
  );
  return row.unread;
}

/** A notice as LOS keeps it: also one that has ended, and how many have read it. Who has, is shown to nobody. */
export interface KeptNotice extends StoredNotice {
  readBy: number;
}

/** All notices for those who write them, the newest first. Sees nothing of the counts without the rights of LOS. */
export async function listKeptNotices(db: Database, actor: Actor): Promise<KeptNotice[]> {
  const { accountId } = actor;
  if (!accountId) return [];
  return asActor(db, actor, async (trx) => {
    const notices = await readNotices(trx, accountId, { most: MOST });
    if (notices.length === 0) return [];
    const counts = await trx
      .selectFrom('notice_read')
      .select(['notice_id', (eb) => eb.fn.countAll<number>().as('people')])
      .where(
        'notice_id',
        'in',
        notices.map(({ id }) => id),
      )
      .groupBy('notice_id')
      .execute();
    const people = new Map(counts.map((row) => [row.notice_id, row.people]));
    return notices.map((notice) => ({ ...notice, readBy: people.get(notice.id) ?? 0 }));
  });
}

/** One notice. @throws {NotThereError} */
export async function getNotice(db: Database, actor: Actor, id: string): Promise<StoredNotice> {
  const { accountId } = actor;
  const [notice] = accountId ? await asActor(db, actor, (trx) => readNotices(trx, accountId, { id, most: 1 })) : [];
  if (!notice) throw new NotThereError();
  return notice;
}
