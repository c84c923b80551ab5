import { Directory, type ChangeSurroundings, type WholeOf, type WholeRecord } from '#directory/index.ts';
import { findWhole, loadBridges, loadDirectory, parseHours, versionOf } from '#directory/server/index.ts';
import { loadPlaces } from '#places/server/index.ts';
import { asActor, openDatabase, PUBLIC_ACTOR, readConsistently, type Actor, type Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { onTestFinished } from 'vitest';
import { runSql, type TestDatabase } from './database.ts';

/** The region whose records these tests change, and a point and a counter of it that came with the pack. */
export const HERE = 'midden-brabant';
export const POINT = 'midden-brabant-tilburg';
export const ELSEWHERE = 'haaglanden';
export const THEIR_ORGANISATION = 'juridisch-loket';
export const TODAY = '2026-11-22';

/** People who keep the directory of the pack right. */
export interface Keepers {
  coordinator: Actor;
  otherCoordinator: Actor;
  los: Actor;
  partner: Actor;
  otherPartner: Actor;
  adviser: Actor;
}

const WHO = {
  coordinator: ['coordinator', HERE],
  otherCoordinator: ['coordinator', ELSEWHERE],
  los: ['los', ''],
  partner: ['partner', THEIR_ORGANISATION],
  otherPartner: ['partner', 'fairwork'],
  adviser: ['adviser', HERE],
} as const satisfies Record<keyof Keepers, readonly [string, string]>;

export async function makeKeepers({ ownerUrl }: TestDatabase): Promise<Keepers> {
  const made = Object.entries(WHO).map(([name, [role, scope]]) => ({ name, actor: { accountId: newId(), grants: [{ role, scope }] } }));
  for (const { name, actor } of made)
    await runSql(ownerUrl, 'INSERT INTO staff (account_id, email, name) VALUES ($1, $2, $3)', [
      actor.accountId,
      `${name.toLowerCase()}@example.org`,
      name,
    ]);
  for (const { actor } of made)
    await runSql(ownerUrl, 'INSERT INTO staff_grant (account_id, role, scope) VALUES ($1, $2, $3)', [
      actor.accountId,
      actor.grants[0]?.role,
      actor.grants[0]?.scope,
    ]);
  return Object.fromEntries(made.map(({ name, actor }) => [name, actor])) as unknown as Keepers;
}

/** A connection as the application, until the test has ended. */
export function openApp({ appUrl }: TestDatabase): Database {
  const db = openDatabase(appUrl, 4);
  onTestFinished(() => db.destroy());
  return db;
}

/** What a change may name, as the nodes have it at hand. */
export async function surroundingsOf(db: Database): Promise<ChangeSurroundings> {
  return {
    places: await readConsistently(db, loadPlaces),
    directory: new Directory(await readConsistently(db, loadDirectory)),
    bring: new Set([...(await readConsistently(db, loadBridges)).texts.values()].flatMap(({ ready }) => Object.keys(ready))),
    checkHours: (value) => {
      const check = parseHours(value);
      return check.ok ? null : check.message;
    },
  };
}

/** A record as it is stored, and the version by which a form names it. */
export async function stored<K extends WholeRecord['kind']>(
  db: Database,
  kind: K,
  id: string,
): Promise<{ whole: WholeOf<K>; seen: string }> {
  const whole = await asActor(db, PUBLIC_ACTOR, (trx) => findWhole(trx, kind, id));
  if (!whole) throw new Error(`there is no ${kind} "${id}"`);
  return { whole, seen: versionOf(whole) };
}
