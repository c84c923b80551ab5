import pg from 'pg';
import { newId } from '#platform/new-id.ts';
import type { TestDatabase } from '../../integration/database.ts';
import { makePeople, ORGANISATION, OTHER_REGION, REGION } from '../../integration/people.ts';
import type { Facts, Tester } from './oracle.fixture.ts';

/** A row that is there: how to find it, and what decides who may reach it. */
export interface WorldRow {
  where: string;
  facts: Facts;
}

/** A row that somebody tries to add, or what they try to make of one that is there. */
export interface Attempt {
  label: string;
  sql: (by: Tester) => string;
  facts: (by: Tester) => Facts;
  /** Of a change: what it was before. */
  before?: Facts;
}

export interface WorldTable {
  rows: WorldRow[];
  /** A change that leaves the row where it is. */
  change: string;
  add: Attempt[];
  moves: Attempt[];
  /** Changes of all rows at once, and what a row is after one. */
  sweeps: { sql: string; after: (before: Facts) => Facts }[];
}

type Value = string | number | boolean | null | Date | string[] | Buffer;

/** What the files beside this one make their part of the world with. */
export interface WorldMaker {
  tables: Record<string, WorldTable>;
  /** People who sign in, of every role. */
  staff: readonly Tester[];
  /** Somebody who has no role yet. */
  newcomer: Tester;
  /** An account of a colleague, for rows that carry one. */
  someone: string | null;
  /** Declares a table, with a change that leaves a row where it is. */
  table: (name: string, change: string) => WorldTable;
  /** Adds a row, found by the first `keys` of its columns. */
  insert: (name: string, row: Record<string, Value>, facts: Facts, keys?: number) => Promise<void>;
  end: () => Promise<void>;
}

export const literal = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);
export const BYTES = `'\\x00'`;
export const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
export const inPlace = (region: string): Facts => ({ regions: [region] });
export const me = ({ accountId }: Tester): string => literal(accountId);

/** Makes the people, in an empty database, as its owner. */
export async function beginWorld(database: TestDatabase): Promise<WorldMaker> {
  const { keys: _, ...people } = await makePeople(database);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const tables: Record<string, WorldTable> = {};
  const staffOf = async (name: string, grants: Tester['grants']): Promise<Tester> => {
    const accountId = newId();
    await owner.query('INSERT INTO staff (account_id, email, name) VALUES ($1, $2, $3)', [
      accountId,
      `${name.replaceAll(' ', '-')}@example.org`,
      name,
    ]);
    for (const { role, scope } of grants)
      await owner.query('INSERT INTO staff_grant (account_id, role, scope) VALUES ($1, $2, $3)', [accountId, role, scope]);
    return { name, accountId, grants };
  };
  const staff: Tester[] = [
    ...Object.entries(people).map(([name, actor]) => ({ name, ...actor })),
    await staffOf('translator', [{ role: 'translator', scope: 'pl' }]),
    { ...(await staffOf('without role', [])), without: 'without-role' },
    // Roles of one person add up, and do not mix their scopes.
    await staffOf('adviser of b who coordinates a', [
      { role: 'adviser', scope: OTHER_REGION },
      { role: 'coordinator', scope: REGION },
    ]),
    await staffOf('partner who advises in b', [
      { role: 'partner', scope: ORGANISATION },
      { role: 'adviser', scope: OTHER_REGION },
    ]),
    await staffOf('key person and translator', [
      { role: 'key-person', scope: REGION },
      { role: 'translator', scope: 'pl' },
    ]),
  ];
  return {
    tables,
    staff,
    newcomer: await staffOf('newcomer', []),
    someone: people.colleague.accountId,
    table: (name, change) => (tables[name] ??= { rows: [], change, add: [], moves: [], sweeps: [] }),
    insert: async (name, row, facts, keys = 1) => {
      const columns = Object.keys(row);
      await owner.query(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((_column, at) => `$${at + 1}`).join(', ')})`,
        Object.values(row),
      );
      const where = columns.slice(0, keys).map((column) => `${column} = ${literal(String(row[column]))}`);
      tables[name]?.rows.push({ where: where.join(' AND '), facts });
    },
    end: () => owner.end(),
  };
}

/** The account of somebody else than the one who tries, in a function of the world that is made. */
export const otherThan =
  ({ someone, staff }: WorldMaker) =>
  (by: Tester): string =>
    literal(by.accountId === someone ? (staff[0]?.accountId ?? null) : someone);

/** The id of an open file of a region, as SQL says it. */
export function openFileOf({ tables }: WorldMaker, region: string): string {
  const row = tables['client_file']?.rows.find(({ facts }) => facts.regions?.includes(region) && facts.open);
  if (!row) throw new Error(`there is no open file of ${region}`);
  return row.where.slice('id = '.length);
}

/** Without a condition: whoever cannot see a row cannot make it theirs, or give theirs away. */
export const toRegion = (table: string, region: string): WorldTable['sweeps'][number] => ({
  sql: `UPDATE ${table} SET region_id = '${region}'`,
  after: (facts) => ({ ...facts, regions: [region] }),
});
