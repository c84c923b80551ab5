import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { selectAdvisers, selectTasks, type DeskTask, type TaskFilter } from './task.store.ts';

/** Tasks of the actor's regions, by day. Coordinators get them without their words; advisers what a file's task says only of their own. At most 200, or `limit`. */
export function listTasks(db: Database, keys: KeyRing, actor: Actor, filter: Omit<TaskFilter, 'fileId'>): Promise<DeskTask[]> {
  return asActor(db, actor, (trx) => selectTasks(trx, keys, filter));
}

/** Advisers of a region who can be given a task, by name. Empty for who may not see them. */
export function listAdvisers(db: Database, actor: Actor, regionId: string): Promise<{ accountId: string; name: string }[]> {
  return asActor(db, actor, (trx) => selectAdvisers(trx, regionId));
}
