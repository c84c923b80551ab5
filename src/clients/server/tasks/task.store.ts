import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { open, seal } from '#platform/crypto/seal.ts';
import type { Trx } from '#platform/database/connection.ts';
import type { FollowUpOutcome, TaskKind } from '../../task.ts';

/** Something that is still to be done, or was. */
export interface DeskTask {
  id: string;
  regionId: string;
  fileId: string | null;
  /** The code of its file, to say which one it is about. */
  fileCode: string | null;
  referralId: string | null;
  kind: TaskKind;
  /** 'YYYY-MM-DD'. */
  dueOn: string;
  assigneeId: string | null;
  assigneeName: string | null;
  doneAt: Date | null;
  outcome: FollowUpOutcome | null;
  /** What is to be done; null where there are no words, or the actor may not read them (coordinators) or has to open the file. */
  words: string | null;
}

export interface NewTask {
  id: string;
  regionId: string;
  fileId: string | null;
  referralId: string | null;
  kind: TaskKind;
  words: string;
  dueOn: string;
  assigneeId: string | null;
  createdBy: string | null;
  now: number;
}

export interface TaskFilter {
  fileId?: string;
  assigneeId?: string;
  regionIds?: readonly string[];
  /** Due on this day or before. */
  until?: string;
  /** Left out: both. */
  done?: boolean;
  limit?: number;
}

const textPlace = (taskId: string) => `desk_task_text.sealed:${taskId}`;
const MOST_TASKS = 200;

/** @returns false when there is a task with this id already: a form that was sent twice */
export async function insertTask(trx: Trx, keys: KeyRing, task: NewTask): Promise<boolean> {
  const added = await trx
    .insertInto('desk_task')
    .values({
      id: task.id,
      region_id: task.regionId,
      file_id: task.fileId,
      referral_id: task.referralId,
      kind: task.kind,
      due_on: task.dueOn,
      assignee_id: task.assigneeId,
      created_by: task.createdBy,
      created_at: new Date(task.now),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  if (task.words !== '')
    await trx
      .insertInto('desk_task_text')
      .values({ task_id: task.id, sealed: seal(keys, textPlace(task.id), task.words) })
      .execute();
  return true;
}

/**
 * Tasks that the actor may see: by day, undone ones first where both are asked for. What a task says of a file is told in
 * the file, where looking is recorded, and to who gave themselves the task or has it to do.
 */
export async function selectTasks(trx: Trx, keys: KeyRing, filter: TaskFilter): Promise<DeskTask[]> {
  const actor = sql<string>`(select actor_account())`;
  const rows = await trx
    .selectFrom('desk_task as t')
    .leftJoin('desk_task_text as w', (join) =>
      join
        .onRef('w.task_id', '=', 't.id')
        .on((is) =>
          filter.fileId === undefined
            ? is.or([is('t.file_id', 'is', null), is('t.assignee_id', '=', actor), is('t.created_by', '=', actor)])
            : is.lit(true),
        ),
    )
    .leftJoin('client_file as f', 'f.id', 't.file_id')
    .leftJoin('staff as p', 'p.account_id', 't.assignee_id')
    .select(['t.id', 't.region_id', 't.file_id', 'f.code', 't.referral_id', 't.kind', 't.due_on', 't.assignee_id'])
    .select(['p.name', 't.done_at', 't.outcome', 'w.sealed'])
    .$if(filter.fileId !== undefined, (query) => query.where('t.file_id', '=', filter.fileId ?? ''))
    .$if(filter.assigneeId !== undefined, (query) => query.where('t.assignee_id', '=', filter.assigneeId ?? ''))
    .$if(filter.regionIds !== undefined, (query) => query.where('t.region_id', '=', sql<string>`any(${filter.regionIds})`))
    .$if(filter.until !== undefined, (query) => query.where('t.due_on', '<=', filter.until ?? ''))
    .$if(filter.done === false, (query) => query.where('t.done_at', 'is', null))
    .$if(filter.done === true, (query) => query.where('t.done_at', 'is not', null))
    .orderBy(sql`t.done_at is not null`)
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(filter.limit ?? MOST_TASKS)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    regionId: row.region_id,
    fileId: row.file_id,
    fileCode: row.code,
    referralId: row.referral_id,
    kind: row.kind,
    dueOn: row.due_on,
    assigneeId: row.assignee_id,
    assigneeName: row.name,
    doneAt: row.done_at,
    outcome: row.outcome,
    words: row.sealed && open(keys, textPlace(row.id), row.sealed),
  }));
}

/** What of a task decides whether it may be finished; null when it is not there for the actor. Locked until the end. */
export async function lockTask(
  trx: Trx,
  taskId: string,
): Promise<{ regionId: string; fileId: string | null; kind: TaskKind; isDone: boolean } | null> {
  const row = await trx
    .selectFrom('desk_task')
    .select(['region_id', 'file_id', 'kind', 'done_at'])
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();
  return row ? { regionId: row.region_id, fileId: row.file_id, kind: row.kind, isDone: row.done_at !== null } : null;
}

export async function setTaskDone(trx: Trx, taskId: string, done: { at: Date; outcome: FollowUpOutcome | null } | null): Promise<void> {
  await trx
    .updateTable('desk_task')
    .set({ done_at: done?.at ?? null, outcome: done?.outcome ?? null })
    .where('id', '=', taskId)
    .execute();
}

/** Takes away what a closed file leaves to do, and the words of what was done; that it was done, and the outcome, stay. */
export async function eraseTasks(trx: Trx, fileId: string): Promise<void> {
  await trx
    .deleteFrom('desk_task_text')
    .where('task_id', 'in', (query) => query.selectFrom('desk_task').select('id').where('file_id', '=', fileId))
    .execute();
  await trx.deleteFrom('desk_task').where('file_id', '=', fileId).where('done_at', 'is', null).execute();
}

/** A file that goes on no longer ends soon. */
export async function removeEndTasks(trx: Trx, fileId: string): Promise<void> {
  await trx.deleteFrom('desk_task').where('file_id', '=', fileId).where('kind', '=', 'file-ends').where('done_at', 'is', null).execute();
}

/** Advisers of a region who can be given a task. */
export async function selectAdvisers(trx: Trx, regionId: string): Promise<{ accountId: string; name: string }[]> {
  const rows = await trx
    .selectFrom('staff as p')
    .innerJoin('staff_grant as g', 'g.account_id', 'p.account_id')
    .select(['p.account_id', 'p.name'])
    .where('g.role', '=', 'adviser')
    .where('g.scope', '=', regionId)
    .where('p.state', '=', 'active')
    .orderBy('p.name')
    .execute();
  return rows.map(({ account_id, name }) => ({ accountId: account_id, name }));
}
