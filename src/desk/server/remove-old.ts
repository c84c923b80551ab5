import { retentionDays } from '#clients/server/index.ts';
import { today } from '#platform/clock.ts';
import { asActor, systemActor, type Database } from '#platform/database/connection.ts';
import './desk.tables.ts';

const RETENTION = systemActor('retention');
const A_DAY = 86_400_000;

/** Removes the queues of days that are past their term ("walk-in" of content/retention.json). @returns how many numbers were removed */
export async function removeWalkIns(db: Database, now: number): Promise<number> {
  const before = today(new Date(now - retentionDays('walk-in') * A_DAY));
  const { numDeletedRows } = await asActor(db, RETENTION, (trx) =>
    trx.deleteFrom('walk_in').where('day', '<', before).executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}

/** Removes contacts that are past their term ("contact"). @returns how many were removed */
export async function removeContacts(db: Database, now: number): Promise<number> {
  const before = new Date(now - retentionDays('contact') * A_DAY);
  const { numDeletedRows } = await asActor(db, RETENTION, (trx) =>
    trx.deleteFrom('contact_moment').where('at', '<', before).executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}
