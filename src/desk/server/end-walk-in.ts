import { sql } from 'kysely';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { WalkIn } from '../walk-in.ts';
import { walkInOf } from './walk-in.store.ts';

/**
 * Somebody was helped, or is gone. Said twice is no error.
 * @throws {NotThereError} when the number is not there, or of another region.
 */
export async function endWalkIn(db: Database, actor: Actor, id: string, now: number): Promise<WalkIn> {
  const row = await asActor(db, actor, (trx) =>
    trx
      .updateTable('walk_in')
      .set({ left_at: sql`coalesce(left_at, ${new Date(now)})` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst(),
  );
  if (!row) throw new NotThereError();
  return walkInOf(row);
}

/** Puts somebody back who was called or sent away by mistake, at the place in the queue that they had. */
export async function putBackWalkIn(db: Database, actor: Actor, id: string): Promise<WalkIn> {
  const row = await asActor(db, actor, (trx) =>
    trx
      .updateTable('walk_in')
      .set({ taken_by: null, taken_at: null, left_at: null })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst(),
  );
  if (!row) throw new NotThereError();
  return walkInOf(row);
}
