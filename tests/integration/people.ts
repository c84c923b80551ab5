import { afterAll, beforeAll } from 'vitest';
import { newKeyRing, type KeyRing } from '#platform/crypto/key-ring.ts';
import { openDatabase, type Actor, type Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';

/** People of two regions and two organisations, as the rules of the database know them, and a key ring for what they write. */
export interface People {
  keys: KeyRing;
  adviser: Actor;
  colleague: Actor;
  otherAdviser: Actor;
  coordinator: Actor;
  otherCoordinator: Actor;
  partner: Actor;
  otherPartner: Actor;
  keyPerson: Actor;
  los: Actor;
  editor: Actor;
  auditor: Actor;
  administrator: Actor;
}

export const REGION = 'region-a';
export const OTHER_REGION = 'region-b';
export const ORGANISATION = 'legal-aid';
export const OTHER_ORGANISATION = 'tax-help';

const WHO = {
  adviser: ['adviser', REGION],
  colleague: ['adviser', REGION],
  otherAdviser: ['adviser', OTHER_REGION],
  coordinator: ['coordinator', REGION],
  otherCoordinator: ['coordinator', OTHER_REGION],
  partner: ['partner', ORGANISATION],
  otherPartner: ['partner', OTHER_ORGANISATION],
  keyPerson: ['key-person', REGION],
  los: ['los', ''],
  editor: ['editor', ''],
  auditor: ['auditor', ''],
  administrator: ['administrator', ''],
} as const satisfies Record<Exclude<keyof People, 'keys'>, readonly [role: string, scope: string]>;

/** Makes the two regions, the two organisations, and an account with one grant for each of them. */
export async function makePeople({ ownerUrl }: TestDatabase): Promise<People> {
  await runSql(
    ownerUrl,
    `WITH regions AS (INSERT INTO region (id, code, name, details) VALUES ('${REGION}', 'AM01', 'A', '{}'), ('${OTHER_REGION}', 'AM02', 'B', '{}'))
     INSERT INTO organisation (id, name, kind, details) VALUES ('${ORGANISATION}', 'Legal aid', 'kind', '{}'), ('${OTHER_ORGANISATION}', 'Tax help', 'kind', '{}')`,
  );
  const made = await Promise.all(
    Object.entries(WHO).map(async ([name, [role, scope]]): Promise<[string, Actor]> => {
      const accountId = newId();
      await runSql(
        ownerUrl,
        `WITH person AS (INSERT INTO staff (account_id, email, name) VALUES ($1, $2, $3) RETURNING account_id)
          INSERT INTO staff_grant (account_id, role, scope) SELECT account_id, $4, $5 FROM person`,
        [accountId, `${name.toLowerCase()}@example.org`, name, role, scope],
      );
      return [name, { accountId, grants: [{ role, scope }] }];
    }),
  );
  return { keys: newKeyRing(), ...(Object.fromEntries(made) as unknown as Record<keyof typeof WHO, Actor>) };
}

/** A database with people in it, and how the application reaches it. */
export interface Desk {
  database: TestDatabase;
  people: People;
  /** As the application. */
  db: Database;
  /** As the part that signs people in. */
  auth: Database;
}

/**
 * Registers what a test file about the desk needs: a database of its own with its people, opened before the tests and closed
 * after them.
 * @param connections how many each role may have at once, at most; none is opened before it is needed
 * @returns fields that are there once the tests run, so they are read in tests and hooks and not before
 */
export function useDesk(connections: { db: number; auth?: number }): Desk {
  const desk = {} as Desk;
  beforeAll(async () => {
    desk.database = await createDatabase();
    desk.people = await makePeople(desk.database);
    desk.db = openDatabase(desk.database.appUrl, connections.db);
    desk.auth = openDatabase(desk.database.authUrl, connections.auth ?? 1);
  });
  afterAll(() => Promise.all([desk.db.destroy(), desk.auth.destroy()]));
  return desk;
}
