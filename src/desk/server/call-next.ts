import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { WalkIn } from '../walk-in.ts';
import { oneAtATime, presentAt, takeLongestWaiting, type QueueOf } from './walk-in.store.ts';

/**
 * Calls whoever waits longest, for the actor alone: two advisers never get the same person. A form that was sent twice
 * calls one person.
 * @param shown ids of those with whom the actor was already when the form was shown
 * @returns null when nobody waits
 */
export async function callNext(db: Database, actor: Actor, queue: QueueOf, shown: readonly string[], now: number): Promise<WalkIn | null> {
  const { accountId } = actor;
  if (!accountId) throw new NotThereError();
  return asActor(db, actor, async (trx) => {
    await oneAtATime(trx, `call next ${accountId}`);
    const called = (await presentAt(trx, queue)).find(({ id, takenBy }) => takenBy === accountId && !shown.includes(id));
    return called ?? takeLongestWaiting(trx, queue, accountId, new Date(now));
  });
}
