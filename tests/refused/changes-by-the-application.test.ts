import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RIGHTS } from '#access/rights.ts';
import { createDatabase, runSql } from '../integration/database.ts';
import { insertSampleRows } from '../integration/sample-rows.ts';
import { PUBLIC_TABLES } from './public-tables.fixture.ts';

/** What the application's database role can do with plain SQL, as if somebody had found a way to send any statement. */

/** Roles as an attacker would claim them who can also set what a transaction says of its actor. */
const ALL_GRANTS = [
  ...['visitor', 'key-person', 'adviser', 'coordinator', 'partner', 'editor', 'translator', 'los', 'auditor', 'administrator'],
  ...['owner', 'wegwijs_owner', 'postgres', 'backup'],
]
  .map((role) => `${role}@`)
  .join(',');

/** Changes of rows: rights.test.ts tries who may do them, in the tables in which somebody may. */
const CHANGES_OF_ROWS: Record<string, (table: string, column: string) => string> = {
  'copying rows in': (table) => `COPY ${table} FROM STDIN`,
  // PostgreSQL lets whoever may change rows lock the table: this one cannot be refused to the application there.
  'locking others out': (table) => `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
  'adding rows': (table) => `INSERT INTO ${table} DEFAULT VALUES`,
  'changing rows': (table, column) => `UPDATE ${table} SET ${column} = ${column}`,
  'deleting rows': (table) => `DELETE FROM ${table}`,
  'deleting rows by a merge': (table) => `MERGE INTO ${table} USING (SELECT 1) AS x ON true WHEN MATCHED THEN DELETE`,
  'keeping rows for writing': (table) => `SELECT * FROM ${table} FOR UPDATE`,
};

/** What nobody may do with any table. */
const CHANGES: Record<string, (table: string, column: string) => string> = {
  'emptying it': (table) => `TRUNCATE ${table} CASCADE`,
  'switching off its rules': (table) => `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
  'adding a policy': (table) => `CREATE POLICY mine ON ${table} USING (true)`,
  'adding a trigger': (table) => `CREATE TRIGGER mine BEFORE INSERT ON ${table} EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  'adding a rule': (table) => `CREATE RULE mine AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  'adding an index': (table, column) => `CREATE INDEX ON ${table} (${column})`,
  'dropping it': (table) => `DROP TABLE ${table} CASCADE`,
};

const database = await createDatabase();
await insertSampleRows(database.ownerUrl);
const tables = await runSql<{ name: string; column: string }>(
  database.ownerUrl,
  `SELECT c.relname AS name, min(a.attname) AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attidentity = ''
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1 ORDER BY 1`,
);

const client = new pg.Client({ connectionString: database.appUrl });
beforeAll(() => client.connect());
afterAll(() => client.end());

/** Sends a statement in a transaction that is rolled back. @returns PostgreSQL's error code, or the rows. */
async function attempt(grants: string, statement: string): Promise<string | unknown[]> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('wegwijs.grants', $1, true), set_config('wegwijs.account', 'somebody', true)`, [grants]);
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? (error as Error).message;
  } finally {
    await client.query('ROLLBACK');
  }
}

const NO_RIGHT = '42501';

/** Tables in which somebody may add, change or remove rows. */
const WRITTEN = Object.keys(RIGHTS).filter((table) =>
  Object.values(RIGHTS[table]!).some(({ add, change, remove }) => add ?? change ?? remove),
);

describe.each(tables)('the table $name', ({ name, column }) => {
  it.each(Object.entries(CHANGES))('refuses %s, to the public and to every role', async (_what, statement) => {
    for (const grants of ['', ALL_GRANTS]) expect(await attempt(grants, statement(name, column))).toBe(NO_RIGHT);
  });

  if (WRITTEN.includes(name)) {
    it('gives the public no row to change or remove, and takes none', async () => {
      const returning = (statement: string) => `WITH changed AS (${statement} RETURNING 1) SELECT * FROM changed`;
      const statements = [
        `INSERT INTO ${name} DEFAULT VALUES`,
        returning(`UPDATE ${name} SET ${column} = ${column}`),
        returning(`DELETE FROM ${name}`),
        `SELECT * FROM ${name} FOR UPDATE`,
      ];
      for (const statement of statements) expect([NO_RIGHT, []], statement).toContainEqual(await attempt('', statement));
      // Rows cannot be copied into a table with row-level security at all.
      expect([NO_RIGHT, '0A000']).toContain(await attempt('', `COPY ${name} FROM STDIN`));
    });
  } else {
    it.each(Object.entries(CHANGES_OF_ROWS))('refuses %s, to the public and to every role', async (_what, statement) => {
      for (const grants of ['', ALL_GRANTS]) expect(await attempt(grants, statement(name, column))).toBe(NO_RIGHT);
    });
  }

  const expected = PUBLIC_TABLES.includes(name) ? 'shows its rows, which are public' : 'shows the public nothing';
  it(expected, async () => {
    const found = await attempt('', `SELECT * FROM ${name}`);
    if (PUBLIC_TABLES.includes(name)) expect(found.length).toBeGreaterThan(0);
    else expect([NO_RIGHT, []]).toContainEqual(found);
  });
});

describe('how people sign in (schema auth)', () => {
  it('is closed to the application, whatever it claims to be', async () => {
    const names = await runSql<{ name: string }>(
      database.ownerUrl,
      `SELECT 'auth.' || tablename AS name FROM pg_tables WHERE schemaname = 'auth'`,
    );
    expect(names.length).toBeGreaterThan(5);
    for (const { name } of names)
      for (const grants of ['', ALL_GRANTS])
        for (const statement of [`SELECT FROM ${name}`, `DELETE FROM ${name}`, `INSERT INTO ${name} DEFAULT VALUES`, `TRUNCATE ${name}`])
          expect(await attempt(grants, statement), statement).toBe(NO_RIGHT);
  });
});

describe('the application cannot become somebody else', () => {
  it.each([
    'SET ROLE wegwijs_owner',
    'SET ROLE wegwijs_backup',
    'SET ROLE postgres',
    'SET SESSION AUTHORIZATION wegwijs_owner',
    'ALTER ROLE wegwijs_app BYPASSRLS',
    `ALTER ROLE wegwijs_owner PASSWORD 'mine'`,
    'CREATE ROLE mine SUPERUSER',
    'GRANT wegwijs_owner TO wegwijs_app',
    'GRANT pg_read_all_data TO wegwijs_app',
    'ALTER FUNCTION add_page_counts SECURITY INVOKER',
    'SET ROLE wegwijs_auth',
    'GRANT wegwijs_auth TO wegwijs_app',
    'GRANT USAGE ON SCHEMA auth TO wegwijs_app',
    'ALTER FUNCTION actor_is(text[]) OWNER TO wegwijs_app',
    'CREATE OR REPLACE FUNCTION actor_is(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql RETURN true',
    'ALTER TABLE referral DISABLE TRIGGER ALL',
    'DROP TRIGGER guard_before ON referral',
    'SELECT * FROM pg_authid',
    `SET session_replication_role = 'replica'`,
    `SET log_statement = 'none'`,
  ])('%s', async (statement) => {
    expect(await attempt(ALL_GRANTS, statement)).toBe(NO_RIGHT);
  });
});

describe('the application cannot leave the database, or build in it', () => {
  it.each([
    `COPY page TO PROGRAM 'cat'`,
    `COPY page TO '/tmp/mine'`,
    `SELECT pg_read_file('/etc/passwd')`,
    `SELECT pg_ls_dir('.')`,
    `SELECT lo_import('/etc/passwd')`,
    'CREATE EXTENSION dblink',
    'CREATE TABLE mine ()',
    'CREATE SCHEMA mine',
    'CREATE DATABASE mine',
    'CREATE VIEW mine AS SELECT 1',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1',
    'CREATE PUBLICATION mine FOR ALL TABLES',
    `SELECT pg_create_physical_replication_slot('mine')`,
  ])('%s', async (statement) => {
    // Making a database is refused inside a transaction even before rights are looked at.
    expect([NO_RIGHT, '25001']).toContain(await attempt(ALL_GRANTS, statement));
  });

  it('not end the work of others', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    expect(await attempt(ALL_GRANTS, `SELECT pg_terminate_backend(${rows[0]!.pid})`)).toBe(NO_RIGHT);
    await owner.end();
  });
});
