import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import type { WalkIn } from '../walk-in.ts';
import { presentAt, type QueueOf } from './walk-in.store.ts';

/** Who is at a point now. */
export interface Queue {
  /** In the order in which they came. */
  waiting: WalkIn[];
  /** Called by the actor. */
  mine: WalkIn[];
  /** Called by colleagues. */
  withOthers: WalkIn[];
}

/** The queue of a point today; empty for a region of others. */
export async function listQueue(db: Database, actor: Actor, queue: QueueOf): Promise<Queue> {
  const present = await asActor(db, actor, (trx) => presentAt(trx, queue));
  return {
    waiting: present.filter(({ takenAt }) => takenAt === null),
    mine: present.filter(({ takenAt, takenBy }) => takenAt !== null && takenBy === actor.accountId),
    withOthers: present.filter(({ takenAt, takenBy }) => takenAt !== null && takenBy !== actor.accountId),
  };
}
