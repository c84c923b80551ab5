import { retentionDays } from '#clients/server/index.ts';
import { today } from '#platform/clock.ts';
import { asActor, systemActor, type Database } from '#platform/database/connection.ts';
import './desk.tables.ts';

/** Removes the queues of days that are past their term ("walk-in" of content/retention.json). @returns how many numbers were removed */
export async function removeWalkIns(db: Database, now: number): Promise<number> {
  const before = today(new Date(now - retentionDays('walk-in') * 86_400_000));
  const { numDeletedRows } = await asActor(db, systemActor('retention'), (trx) =>
    trx.deleteFrom('walk_in').where('day', '<', before).executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}
