import { sql, type Selectable } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import { isTheme } from '../contact.ts';
import type { WalkIn } from '../walk-in.ts';
import './desk.tables.ts';

/** Whose queue: a point of a region on a day ('2026-11-22'). */
export interface QueueOf {
  region: string;
  point: string;
  day: string;
}

export function walkInOf(row: Selectable<Tables['walk_in']>): WalkIn {
  return {
    id: row.id,
    number: row.number,
    language: row.language,
    topic: row.topic !== null && isTheme(row.topic) ? row.topic : null,
    cameAt: row.came_at,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
  };
}

/** Lets one at a time through for the same words, until the transaction ends. */
export async function oneAtATime(trx: Trx, words: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${words}, 0))`.execute(trx);
}

/** Who has not left, in the order in which they came. */
export async function presentAt(trx: Trx, { region, point, day }: QueueOf): Promise<WalkIn[]> {
  const rows = await trx
    .selectFrom('walk_in')
    .selectAll()
    .where('region_id', '=', region)
    .where('day', '=', day)
    .where('point_id', '=', point)
    .where('left_at', 'is', null)
    .orderBy('came_at')
    .orderBy('number')
    .execute();
  return rows.map(walkInOf);
}

/** The one who waits longest, for this transaction alone: whom another transaction is taking is passed over. */
export async function takeLongestWaiting(trx: Trx, { region, point, day }: QueueOf, by: string, at: Date): Promise<WalkIn | null> {
  const longest = await trx
    .selectFrom('walk_in')
    .select('id')
    .where('region_id', '=', region)
    .where('day', '=', day)
    .where('point_id', '=', point)
    .where('taken_at', 'is', null)
    .where('left_at', 'is', null)
    .orderBy('came_at')
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!longest) return null;
  const row = await trx
    .updateTable('walk_in')
    .set({ taken_by: by, taken_at: at })
    .where('id', '=', longest.id)
    .returningAll()
    .executeTakeFirst();
  return row ? walkInOf(row) : null;
}

/** The last number that was given at a point on a day; 0 before the first. */
export async function lastNumber(trx: Trx, { point, day }: QueueOf): Promise<number> {
  const row = await trx
    .selectFrom('walk_in')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('point_id', '=', point)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.last ?? 0;
}
