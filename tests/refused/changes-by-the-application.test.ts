import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, runSql } from '../integration/database.ts';
import { insertSampleRows } from '../integration/sample-rows.ts';

/**
 * What the application's database role can do with plain SQL, as if somebody had found a way to send any statement.
 * A table that is not named here is expected to show nothing to anybody.
 */
const PUBLIC_TABLES = [
  'content_pack',
  'region',
  'municipality',
  'place_list',
  'parameter',
  'parameter_entry',
  'parameter_source',
  'organisation',
  'organisation_text',
  'site',
  'service',
  'service_text',
  'location',
  'service_at_location',
  'bridge_card',
  'bridge_text',
  'show_card_group',
  'show_card_text',
  'search_synonyms',
  'page',
  'page_text',
  'term_text',
  'unit_phrases',
  'local_note',
  'local_note_text',
  'lender_register',
  'lender',
];

/** Every role of people, as an attacker would claim them. */
const ALL_ROLES = 'visitor,key-person,adviser,coordinator,partner,editor,translator,los,auditor,administrator,owner,wegwijs_owner';

const CHANGES: Record<string, (table: string, column: string) => string> = {
  'adding rows': (table) => `INSERT INTO ${table} DEFAULT VALUES`,
  'copying rows in': (table) => `COPY ${table} FROM STDIN`,
  'changing rows': (table, column) => `UPDATE ${table} SET ${column} = ${column}`,
  'deleting rows': (table) => `DELETE FROM ${table}`,
  'deleting rows by a merge': (table) => `MERGE INTO ${table} USING (SELECT 1) AS x ON true WHEN MATCHED THEN DELETE`,
  'emptying it': (table) => `TRUNCATE ${table} CASCADE`,
  'keeping rows for writing': (table) => `SELECT * FROM ${table} FOR UPDATE`,
  'locking others out': (table) => `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
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
async function attempt(roles: string, statement: string): Promise<string | unknown[]> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('wegwijs.roles', $1, true), set_config('wegwijs.account', 'somebody', true)`, [roles]);
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? (error as Error).message;
  } finally {
    await client.query('ROLLBACK');
  }
}

const NO_RIGHT = '42501';

describe.each(tables)('the table $name', ({ name, column }) => {
  it.each(Object.entries(CHANGES))('refuses %s, to the public and to every role', async (_what, statement) => {
    for (const roles of ['', ALL_ROLES]) expect(await attempt(roles, statement(name, column))).toBe(NO_RIGHT);
  });

  const expected = PUBLIC_TABLES.includes(name) ? 'shows its rows, which are public' : 'shows the public nothing';
  it(expected, async () => {
    const found = await attempt('', `SELECT * FROM ${name}`);
    if (PUBLIC_TABLES.includes(name)) expect(found.length).toBeGreaterThan(0);
    else expect([NO_RIGHT, []]).toContainEqual(found);
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
    'ALTER FUNCTION actor_has_role(text) OWNER TO wegwijs_app',
    'CREATE OR REPLACE FUNCTION actor_has_role(wanted text) RETURNS boolean LANGUAGE sql RETURN true',
    'SELECT * FROM pg_authid',
    `SET session_replication_role = 'replica'`,
    `SET log_statement = 'none'`,
  ])('%s', async (statement) => {
    expect(await attempt(ALL_ROLES, statement)).toBe(NO_RIGHT);
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
    expect([NO_RIGHT, '25001']).toContain(await attempt(ALL_ROLES, statement));
  });

  it('not end the work of others', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    expect(await attempt(ALL_ROLES, `SELECT pg_terminate_backend(${rows[0]!.pid})`)).toBe(NO_RIGHT);
    await owner.end();
  });
});
