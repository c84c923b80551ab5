import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RIGHTS } from '#access/rights.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { PUBLIC_TABLES } from './public-tables.fixture.ts';
import { kindOf, mayDo, type Tester } from './world/oracle.fixture.ts';
import { makeWorld, type World } from './world/world.fixture.ts';

/**
 * Every table of src/access/rights.ts, every kind of actor, reading, adding, changing and removing: tried with plain SQL on
 * rows inside and outside of every reach. What happens has to be what the matrix says, no more and no less.
 */

/** One try: what is sent, and whether the matrix says that it does something. */
interface Cell {
  label: string;
  sql: string;
  may: boolean;
  /** More rows than these may never be touched; without it the try is about exactly one. */
  most?: number;
}

/** What somebody tries with a table. */
function cellsOf(world: World, table: string, tester: Tester): Cell[] {
  const { rows, change, add, moves, sweeps } = world.tables[table]!;
  const removable = rows.filter(({ facts }) => mayDo(table, 'remove', tester, facts)).length;
  const changeable = rows.filter(({ facts }) => mayDo(table, 'change', tester, facts)).length;
  return [
    ...rows.flatMap(({ where, facts }) => [
      { label: `reads ${where}`, sql: `SELECT FROM ${table} WHERE ${where}`, may: mayDo(table, 'read', tester, facts) },
      { label: `changes ${where}`, sql: `UPDATE ${table} SET ${change} WHERE ${where}`, may: mayDo(table, 'change', tester, facts) },
      { label: `removes ${where}`, sql: `DELETE FROM ${table} WHERE ${where}`, may: mayDo(table, 'remove', tester, facts) },
    ]),
    // Without a condition PostgreSQL does not ask who may read: the rule for the change stands alone.
    { label: 'changes whatever there is', sql: `UPDATE ${table} SET ${change}`, may: changeable > 0, most: changeable },
    { label: 'removes whatever there is', sql: `DELETE FROM ${table}`, may: removable > 0, most: removable },
    ...sweeps.map(({ sql, after }) => {
      // What a row has to be afterwards (of an open file) it need not have been before.
      const most = rows.filter(
        ({ facts }) => mayDo(table, 'change', tester, { ...facts, open: true }) && mayDo(table, 'change', tester, after(facts)),
      ).length;
      return { label: `sends ${sql}`, sql, may: most > 0, most };
    }),
    ...add.map(({ label, sql, facts }) => ({ label: `adds ${label}`, sql: sql(tester), may: mayDo(table, 'add', tester, facts(tester)) })),
    ...moves.map(({ label, sql, before, facts }) => ({
      label: `makes of ${label}`,
      sql: sql(tester),
      may: mayDo(table, 'change', tester, before ?? {}) && mayDo(table, 'change', tester, facts(tester)),
    })),
  ];
}

/** Tries a statement and takes it back. Gives the number of rows, or the code of the refusal. */
const ATTEMPT = `CREATE FUNCTION pg_temp.attempt(statement text) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE touched int;
  BEGIN
    EXECUTE statement;
    GET DIAGNOSTICS touched = ROW_COUNT;
    RAISE EXCEPTION 'taken back' USING ERRCODE = 'UN001';
  EXCEPTION WHEN SQLSTATE 'UN001' THEN RETURN touched::text; WHEN OTHERS THEN RETURN SQLSTATE; END $$`;
const REFUSED = '42501';
/** The trigger of a referral refuses what its policies cannot say: changes of what it was sent with. */
const BREAKS_RULE = '23514';

function asExpected({ may, most }: Cell, outcome: string): boolean {
  if (outcome === REFUSED || outcome === BREAKS_RULE) return !may || (most !== undefined && most > 0);
  if (outcome.length === 5) return false;
  if (most !== undefined) return Number(outcome) <= most;
  return may ? Number(outcome) > 0 : outcome === '0';
}

/** What differs from the matrix when somebody tries all of it. The connection acts as the tester's role already. */
async function differences(client: pg.Client, world: World, table: string, tester: Tester): Promise<string[]> {
  const cells = cellsOf(world, table, tester);
  const grants = tester.grants.map(({ role, scope }) => `${role}@${scope}`).join(',');
  await client.query(`SELECT set_config('wegwijs.account', $1, true), set_config('wegwijs.grants', $2, true)`, [
    tester.accountId ?? '',
    grants,
  ]);
  const { rows } = await client.query<{ outcome: string }>(
    'SELECT pg_temp.attempt(statement) AS outcome FROM unnest($1::text[]) WITH ORDINALITY AS t (statement, turn) ORDER BY turn',
    [cells.map(({ sql }) => sql)],
  );
  return cells.flatMap((cell, at) => {
    const outcome = rows[at]!.outcome;
    return asExpected(cell, outcome) ? [] : [`${table}: ${tester.name} ${cell.label}: ${cell.may ? 'may' : 'may not'}, but ${outcome}`];
  });
}

const roleOf = ({ without }: Tester) => (without === 'signing-in' ? 'wegwijs_auth' : 'wegwijs_app');

const TABLES = Object.keys(RIGHTS);
let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createDatabase();
  world = await makeWorld(database);
});

describe('the matrix of rights', () => {
  it('names every table that is not for everybody', async () => {
    const tables = await runSql<{ name: string }>(database.ownerUrl, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const names = tables.map(({ name }) => name).filter((name) => name !== 'migration');
    expect(names.filter((name) => !PUBLIC_TABLES.includes(name) && !TABLES.includes(name))).toEqual([]);
    expect(TABLES.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is tried on rows that somebody may reach and on rows that they may not, in each of its cells', () => {
    const never: string[] = [];
    for (const table of TABLES)
      for (const [kind, right] of Object.entries(RIGHTS[table]!))
        for (const operation of ['read', 'add', 'change', 'remove'] as const) {
          const reach = right[operation] ?? 'none';
          if (reach === 'none') continue;
          const word = { read: 'reads', add: 'adds', change: 'changes', remove: 'removes' }[operation];
          const testers = world.testers.filter(({ without, grants }) =>
            without ? without === kind : grants.some((grant) => kindOf(grant) === kind),
          );
          const cells = testers
            .flatMap((tester) => cellsOf(world, table, tester))
            .filter(({ label, most }) => label.startsWith(word) && most === undefined);
          if (!cells.some(({ may }) => may)) never.push(`${table} ${kind} ${operation}: never allowed`);
          if (reach !== 'all' && !cells.some(({ may }) => !may)) never.push(`${table} ${kind} ${operation}: never refused`);
        }
    expect(never).toEqual([]);
  });

  describe.each(['wegwijs_app', 'wegwijs_auth'] as const)('as %s', (role) => {
    let client: pg.Client;
    beforeAll(async () => {
      client = new pg.Client({ connectionString: role === 'wegwijs_app' ? database.appUrl : database.authUrl });
      await client.connect();
      await client.query(ATTEMPT);
    });
    afterAll(() => client.end());

    it.each(TABLES)('is what happens in %s', async (table) => {
      await client.query('BEGIN');
      const found: string[] = [];
      for (const tester of world.testers.filter((tester) => roleOf(tester) === role))
        found.push(...(await differences(client, world, table, tester)));
      await client.query('ROLLBACK');
      expect(found).toEqual([]);
    });
  });
});

/** What something else refuses as well, so that no try can tell whether the policy does. */
const REFUSED_TWICE = {
  'region_change of referral without its check': 'the trigger keeps the region of a referral',
  'system_erase of client_consent without its condition': 'the file of a consent cannot be changed',
  'receiver_change of referral without its check': 'the trigger keeps the organisation of a referral that was sent',
};

/** A fault that somebody could make in a policy. */
interface Mutant {
  table: string;
  name: string;
  sql: string;
}

/** Each policy taken away, and each of its conditions made to hold always. */
async function listMutants(): Promise<Mutant[]> {
  const policies = await runSql<{ table: string; name: string; using: string | null; check: string | null; cmd: string }>(
    database.ownerUrl,
    `SELECT tablename AS table, policyname AS name, qual AS using, with_check AS check, cmd FROM pg_policies
     WHERE schemaname = 'public' AND tablename = ANY ($1) AND policyname <> 'owner_all' ORDER BY 1, 2`,
    [TABLES],
  );
  return policies.flatMap(({ table, name, using, check, cmd }) => [
    { table, name: `${name} of ${table} taken away`, sql: `DROP POLICY ${name} ON ${table}` },
    ...(using && using !== 'true'
      ? [{ table, name: `${name} of ${table} without its condition`, sql: `ALTER POLICY ${name} ON ${table} USING (true)` }]
      : []),
    ...(check && check !== 'true' && cmd !== 'SELECT'
      ? [{ table, name: `${name} of ${table} without its check`, sql: `ALTER POLICY ${name} ON ${table} WITH CHECK (true)` }]
      : []),
  ]);
}

/** Who has a right to the table stands first: with them most faults show. */
function likelyFirst(testers: readonly Tester[], table: string): Tester[] {
  const has = ({ without, grants }: Tester) =>
    Object.keys(RIGHTS[table]!).some((kind) => kind === without || grants.some((grant) => kindOf(grant) === kind));
  return [...testers.filter(has), ...testers.filter((tester) => !has(tester))];
}

describe('taking away a policy, or one of its conditions', () => {
  it('is noticed, whichever it is', { timeout: 600_000 }, async () => {
    const copy = await createDatabase();
    const there = await makeWorld(copy);
    // Whoever may change policies is not bound by them, and becomes one of the two roles within the transaction.
    const client = new pg.Client({ connectionString: copy.superuserUrl });
    await client.connect();
    await client.query(ATTEMPT);
    const unnoticed: string[] = [];
    for (const { table, name, sql } of await listMutants()) {
      await client.query('BEGIN');
      await client.query(sql);
      let noticed = false;
      for (const tester of likelyFirst(there.testers, table)) {
        await client.query(`SET LOCAL SESSION AUTHORIZATION ${roleOf(tester)}`);
        noticed = (await differences(client, there, table, tester)).length > 0;
        await client.query('RESET SESSION AUTHORIZATION');
        if (noticed) break;
      }
      await client.query('ROLLBACK');
      if (!noticed) unnoticed.push(name);
    }
    await client.end();
    expect(unnoticed.sort()).toEqual(Object.keys(REFUSED_TWICE).sort());
  });
});
