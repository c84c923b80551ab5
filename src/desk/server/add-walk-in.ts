import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { LAST_NUMBER, type NewWalkIn, type WalkIn } from '../walk-in.ts';
import { lastNumber, oneAtATime, walkInOf, type QueueOf } from './walk-in.store.ts';

/** All numbers of the day are given. */
export class QueueIsFullError extends Error {
  constructor() {
    super('all numbers of the day are given');
  }
}

/**
 * Gives somebody the next number of the day. A form that was sent twice gives the number that it gave before.
 * @throws {QueueIsFullError} after the last number; a region of others is refused by the database
 * @throws {NotThereError} for a key that is in use where the actor does not see it
 */
export async function addWalkIn(
  db: Database,
  actor: Actor,
  queue: QueueOf,
  { key, language, topic }: NewWalkIn,
  now: number,
): Promise<WalkIn> {
  return asActor(db, actor, async (trx) => {
    await oneAtATime(trx, `walk-in number ${queue.point} ${queue.day}`);
    const before = await trx.selectFrom('walk_in').selectAll().where('id', '=', key).executeTakeFirst();
    if (before) return walkInOf(before);
    const number = (await lastNumber(trx, queue)) + 1;
    if (number > LAST_NUMBER) throw new QueueIsFullError();
    const row = await trx
      .insertInto('walk_in')
      .values({ id: key, region_id: queue.region, point_id: queue.point, day: queue.day, number, language, topic, came_at: new Date(now) })
      // A key of somebody in a queue that the actor does not see.
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new NotThereError();
    return walkInOf(row);
  });
}
