import { recordAudit } from '#access/server/index.ts';
import { today } from '#platform/clock.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { isRowId } from '../../ids.ts';
import { taskSchema, type TaskInput } from '../../task.ts';
import { lockOpenFile } from '../file.store.ts';
import { insertTask, selectAdvisers } from './task.store.ts';

export interface AddTaskInput extends TaskInput {
  /** Made with the form, so that a form sent twice adds one task. */
  id?: string;
  /** For a file: then its region counts. */
  fileId: string | null;
  referralId?: string | null;
  /** For a task without a file: one of the actor's regions. */
  regionId: string;
  /** An adviser of that region; null: nobody yet. */
  assigneeId: string | null;
}

/**
 * Adds a task or a follow-up, for a file or without one.
 * @returns its id
 * @throws {NotThereError} for a file or an adviser that is not there for the actor
 * @throws {ChangedMeanwhileError} for a file that was closed
 */
export function addTask(db: Database, keys: KeyRing, actor: Actor, input: AddTaskInput, now: number): Promise<string> {
  return asActor(db, actor, (trx) => addTaskIn(trx, keys, actor, input, now));
}

/** The same as a part of a transaction of the actor: a referral makes its follow-up with itself. */
export async function addTaskIn(trx: Trx, keys: KeyRing, actor: Actor, input: AddTaskInput, now: number): Promise<string> {
  const { kind, words, dueOn } = taskSchema(today(new Date(now))).parse(input);
  const { fileId, assigneeId } = input;
  const regionId = fileId === null ? input.regionId : (await lockOpenFile(trx, fileId)).regionId;
  if (assigneeId !== null && !(await selectAdvisers(trx, regionId)).some(({ accountId }) => accountId === assigneeId))
    throw new NotThereError();
  const referralId = input.referralId ?? null;
  if (referralId !== null && !isRowId(referralId)) throw new NotThereError();
  const id = input.id ?? newId(now);
  if (!isRowId(id)) throw new NotThereError();
  const createdBy = actor.accountId;
  const isNew = await insertTask(trx, keys, { id, regionId, fileId, referralId, kind, words, dueOn, assigneeId, createdBy, now });
  if (isNew && fileId !== null) await recordAudit(trx, { kind: 'file', id: fileId, region: regionId }, 'adviser', 'task-added');
  return id;
}
