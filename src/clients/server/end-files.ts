import { today } from '#platform/clock.ts';
import { asActor, systemActor, type Database, type Trx } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { endsSoonUntil } from '../file.ts';
import { retentionDays } from './retention.ts';
import { eraseFile } from './erase-file.ts';
import type { FileParts } from './file-parts.ts';

/** What a sweep did. */
export interface EndedFiles {
  /** Closed and erased, because their day had passed. */
  ended: number;
  /** Their advisers got a task: there are two weeks to ask for a new consent. */
  announced: number;
  /** Closed so long ago that their row went too. */
  removed: number;
}

const AT_ONCE = 100;

/**
 * Ends the files whose day has passed, announces those that end soon, and removes the rows of those that were closed long
 * ago. Each file is a transaction of its own, and on one node at a time: stopped in the middle, the next sweep goes on.
 */
export async function endFiles(db: Database, now: number, parts: FileParts): Promise<EndedFiles> {
  const done: EndedFiles = { ended: 0, announced: 0, removed: 0 };
  while (await endOne(db, now, parts)) done.ended++;
  while (await announceOne(db, now)) done.announced++;
  for (let removed = AT_ONCE; removed === AT_ONCE; done.removed += removed) removed = await removeSome(db, now);
  return done;
}

const RETENTION = systemActor('retention');
const asRetention = <T>(db: Database, work: (trx: Trx) => Promise<T>) => asActor(db, RETENTION, work);

async function endOne(db: Database, now: number, parts: FileParts): Promise<boolean> {
  return asRetention(db, async (trx) => {
    const file = await trx
      .selectFrom('client_file')
      .select(['id', 'region_id'])
      .where('state', '=', 'open')
      .where('ends_on', '<', today(new Date(now)))
      .orderBy('ends_on')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!file) return false;
    await eraseFile(trx, { actor: RETENTION, fileId: file.id, regionId: file.region_id, closedFor: 'ended', now }, parts);
    return true;
  });
}

async function announceOne(db: Database, now: number): Promise<boolean> {
  const day = today(new Date(now));
  return asRetention(db, async (trx) => {
    const file = await trx
      .selectFrom('client_file as f')
      .select(['f.id', 'f.region_id', 'f.adviser_id', 'f.ends_on'])
      .where('f.state', '=', 'open')
      .where('f.ends_on', '>=', day)
      .where('f.ends_on', '<=', endsSoonUntil(day))
      // Also one that was marked as done: it was read, and the person chose to let the file end.
      .where((query) =>
        query.not(
          query.exists(
            query
              .selectFrom('desk_task as t')
              .select('t.id')
              .whereRef('t.file_id', '=', 'f.id')
              .where('t.kind', '=', 'file-ends')
              .whereRef('t.due_on', '=', 'f.ends_on'),
          ),
        ),
      )
      .orderBy('f.ends_on')
      .limit(1)
      .forUpdate('f')
      .skipLocked()
      .executeTakeFirst();
    if (!file) return false;
    await trx
      .insertInto('desk_task')
      .values({
        id: newId(now),
        region_id: file.region_id,
        file_id: file.id,
        kind: 'file-ends',
        due_on: file.ends_on,
        assignee_id: file.adviser_id,
        created_at: new Date(now),
      })
      .execute();
    return true;
  });
}

async function removeSome(db: Database, now: number): Promise<number> {
  return asRetention(db, async (trx) => {
    const removed = await trx
      .deleteFrom('client_file')
      .where('id', 'in', (query) =>
        query
          .selectFrom('client_file')
          .select('id')
          .where('state', '=', 'closed')
          .where('closed_at', '<', new Date(now - retentionDays('closed-file') * 86_400_000))
          .limit(AT_ONCE)
          .forUpdate()
          .skipLocked(),
      )
      .executeTakeFirst();
    return Number(removed.numDeletedRows);
  });
}
