import { sql } from 'kysely';
import { scopesOf } from '#access/index.ts';
import { today } from '#platform/clock.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { endsSoonUntil, type FileRow } from '../file.ts';
import { selectLooks, type Look } from './audit.store.ts';
import { fileColumns, filesWithAdvisers, getFile } from './file.store.ts';

export const FILE_FILTERS = ['mine', 'all', 'closing'] as const;
export type FileFilter = (typeof FILE_FILTERS)[number];

/** A file in a list: nothing in it says who it is about. */
export interface ListedFile extends FileRow {
  /** Open tasks that are due today, or were before. */
  tasksDue: number;
}

export interface FileList {
  files: ListedFile[];
  hasMore: boolean;
}

export const FILES_A_PAGE = 50;

/**
 * Open files of the actor's regions: their own first, then the newest. With a code only the file that has it, also when it
 * is closed. Without a right to any: none.
 * @param page from 1
 */
export function listFiles(
  db: Database,
  actor: Actor,
  { filter, code, page }: { filter: FileFilter; code: string | null; page: number },
  now: number,
): Promise<FileList> {
  const day = today(new Date(now));
  // The policies say the same; said here too, the index finds the region instead of reading the whole country.
  const regions = scopesOf(actor.grants, 'adviser', 'coordinator');
  return asActor(db, actor, async (trx) => {
    const rows = await filesWithAdvisers(trx)
      .select(fileColumns)
      .where(sql<boolean>`f.region_id = any(${regions}::text[])`)
      .select((query) =>
        query
          .selectFrom('desk_task as t')
          .whereRef('t.file_id', '=', 'f.id')
          .where('t.done_at', 'is', null)
          .where('t.due_on', '<=', day)
          .select(sql<number>`count(*)::int`.as('due'))
          .as('tasksDue'),
      )
      .$if(code !== null, (query) => query.where('f.code', '=', code))
      .$if(code === null, (query) => query.where('f.state', '=', 'open'))
      .$if(code === null && filter === 'mine', (query) => query.where('f.adviser_id', '=', actor.accountId))
      .$if(code === null && filter === 'closing', (query) => query.where('f.ends_on', '<=', endsSoonUntil(day)).orderBy('f.ends_on'))
      .orderBy(sql`(f.adviser_id is not distinct from ${actor.accountId}::uuid)`, 'desc')
      .orderBy('f.id', 'desc')
      .limit(FILES_A_PAGE + 1)
      .offset((page - 1) * FILES_A_PAGE)
      .execute();
    const files = rows.slice(0, FILES_A_PAGE).map((row) => ({ ...row, tasksDue: row.tasksDue ?? 0 }));
    return { files, hasMore: rows.length > FILES_A_PAGE };
  });
}

/** The row of a file, which says nothing of the person. @throws {NotThereError} when it is not there for the actor */
export function readFileRow(db: Database, actor: Actor, fileId: string): Promise<FileRow> {
  return asActor(db, actor, (trx) => getFile(trx, fileId));
}

/**
 * The row of a file and who opened or changed it: for advisers and coordinators of its region. It opens nothing.
 * @throws {NotThereError} when it is not there for the actor
 */
export function readLooks(db: Database, actor: Actor, fileId: string): Promise<{ file: FileRow; looks: Look[] }> {
  return asActor(db, actor, async (trx) => ({ file: await getFile(trx, fileId), looks: await selectLooks(trx, fileId) }));
}
