import { holds } from '#access/index.ts';
import { recordAudit } from '#access/server/index.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { isRowId } from '../../ids.ts';
import type { FollowUpOutcome } from '../../task.ts';
import { lockTask, setTaskDone } from './task.store.ts';

/**
 * Marks a task as done. One that is done already stays as it is: whoever taps twice, or after a colleague, changes nothing.
 * @param outcome of a follow-up, and of nothing else
 * @returns `no-outcome`: a follow-up asks what came of it, and is not done before that is told
 * @throws {NotThereError} for a task that is not there for the actor
 */
export function finishTask(
  db: Database,
  actor: Actor,
  { taskId, outcome }: { taskId: string; outcome: FollowUpOutcome | null },
  now: number,
): Promise<'done' | 'no-outcome'> {
  return asActor(db, actor, async (trx) => {
    const task = await lockTaskOf(trx, taskId);
    const isFollowUp = task.kind === 'follow-up';
    if (isFollowUp && outcome === null) return 'no-outcome';
    if (task.isDone) return 'done';
    await setTaskDone(trx, taskId, { at: new Date(now), outcome: isFollowUp ? outcome : null });
    await recordOf(trx, actor, task, 'task-done');
    return 'done';
  });
}

/** Takes back that a task was done: it was a slip. @throws {NotThereError} for a task that is not there for the actor */
export function reopenTask(db: Database, actor: Actor, { taskId }: { taskId: string }): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const task = await lockTaskOf(trx, taskId);
    if (!task.isDone) return;
    await setTaskDone(trx, taskId, null);
    await recordOf(trx, actor, task, 'task-reopened');
  });
}

type LockedTask = NonNullable<Awaited<ReturnType<typeof lockTask>>>;

async function lockTaskOf(trx: Trx, taskId: string): Promise<LockedTask> {
  const task = isRowId(taskId) ? await lockTask(trx, taskId) : null;
  if (!task) throw new NotThereError();
  return task;
}

async function recordOf(trx: Trx, actor: Actor, { fileId, regionId }: LockedTask, action: string): Promise<void> {
  if (fileId === null) return;
  const as = holds(actor.grants, ['adviser'], regionId) ? 'adviser' : 'coordinator';
  await recordAudit(trx, { kind: 'file', id: fileId, region: regionId }, as, action);
}
