import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { RIGHTS } from '#access/rights.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';

/** Tables without row-level security, and why. */
const OPEN_TABLES = {
  migration: 'the record of the schema itself: no role but the owner and the backup has any right to it',
};

const TABLE = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
const AUTH_TABLE = `c.relnamespace = 'auth'::regnamespace AND c.relkind IN ('r', 'p')`;

/** Tables of schema public that the connection as `wegwijs_auth` reaches: who has an account, what they were given, and mails to them. */
const TABLES_OF_SIGNING_IN = ['invitation', 'mail_outbox', 'staff', 'staff_grant'];

/** Whether the matrix of rights lets anybody who acts as the application do this with a table. */
const someoneMay = (table: string, operation: 'add' | 'change' | 'remove') =>
  Object.entries(RIGHTS[table] ?? {}).some(([kind, right]) => kind !== 'signing-in' && (right[operation] ?? 'none') !== 'none');

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
const query = <Row extends object>(statement: string) => runSql<Row>(database.ownerUrl, statement);

describe('the access rules of the schema', () => {
  it('are on, for the owner too, in every table', async () => {
    const open = await query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE (${TABLE} OR ${AUTH_TABLE}) AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(open.map((table) => table.name)).toEqual(Object.keys(OPEN_TABLES));
  });

  it('say for every table who sees what, and let the owner see all', async () => {
    const tables = await query<{ name: string; owner: number; app: number }>(
      `SELECT c.relname AS name,
              count(*) FILTER (WHERE p.cmd = 'ALL' AND p.roles = '{wegwijs_owner}' AND p.qual = 'true' AND p.with_check = 'true')::int AS owner,
              count(*) FILTER (WHERE 'wegwijs_app' = ANY (p.roles))::int AS app
       FROM pg_class c LEFT JOIN pg_policies p ON p.schemaname = 'public' AND p.tablename = c.relname
       WHERE ${TABLE} GROUP BY 1 ORDER BY 1`,
    );
    const ruled = tables.filter((table) => !(table.name in OPEN_TABLES));
    expect(ruled.filter((table) => table.owner !== 1)).toEqual([]);
    expect(ruled.filter((table) => table.app === 0)).toEqual([]);
  });

  it('give no policy to everybody, and to the application one for changes only where the matrix of rights has one', async () => {
    expect(
      await query(
        `SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND NOT roles <@ '{wegwijs_owner,wegwijs_app,wegwijs_auth}'`,
      ),
    ).toEqual([]);
    const changing = await query<{ tablename: string; policyname: string; cmd: 'ALL' | 'INSERT' | 'UPDATE' | 'DELETE' }>(
      `SELECT tablename, policyname, cmd FROM pg_policies WHERE schemaname = 'public' AND 'wegwijs_app' = ANY (roles) AND cmd <> 'SELECT'`,
    );
    const operations = { ALL: ['add', 'change', 'remove'], INSERT: ['add'], UPDATE: ['change'], DELETE: ['remove'] } as const;
    expect(changing.filter(({ tablename, cmd }) => !operations[cmd].some((operation) => someoneMay(tablename, operation)))).toEqual([]);
  });

  it('let the role that signs people in see nothing of schema public but who they are', async () => {
    const reached = await query<{ name: string }>(
      `SELECT DISTINCT tablename AS name FROM pg_policies WHERE schemaname = 'public' AND 'wegwijs_auth' = ANY (roles) ORDER BY 1`,
    );
    expect(reached.map(({ name }) => name)).toEqual(TABLES_OF_SIGNING_IN);
    const rights = await query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE ${TABLE} AND (has_table_privilege('wegwijs_auth', c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
         OR has_any_column_privilege('wegwijs_auth', c.oid, 'SELECT,INSERT,UPDATE,REFERENCES')) ORDER BY 1`,
    );
    expect(rights.map(({ name }) => name)).toEqual(TABLES_OF_SIGNING_IN);
  });
});

describe('how people sign in (schema auth)', () => {
  it('is for its own role alone, and for the owner, by policies and by rights', async () => {
    const tables = await query<{ name: string; policies: string[]; readers: string[] }>(
      `SELECT c.relname AS name,
              ARRAY(SELECT p.roles::text FROM pg_policies p WHERE p.schemaname = 'auth' AND p.tablename = c.relname ORDER BY 1) AS policies,
              ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.rolname LIKE 'wegwijs%'
                    AND (has_table_privilege(r.oid, c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
                         OR has_any_column_privilege(r.oid, c.oid, 'SELECT,INSERT,UPDATE,REFERENCES')) ORDER BY 1) AS readers
       FROM pg_class c WHERE ${AUTH_TABLE} ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(8);
    for (const { name, policies, readers } of tables) {
      expect(policies, name).toEqual(['{wegwijs_auth}', '{wegwijs_owner}']);
      // The backup reads by pg_read_all_data.
      expect(readers, name).toEqual(['wegwijs_auth', 'wegwijs_backup', 'wegwijs_owner']);
    }
    expect(
      await query(
        `SELECT rolname FROM pg_roles WHERE rolname LIKE 'wegwijs%' AND has_schema_privilege(oid, 'auth', 'USAGE') AND rolname <> 'wegwijs_owner' ORDER BY 1`,
      ),
    ).toEqual([{ rolname: 'wegwijs_auth' }, { rolname: 'wegwijs_backup' }]);
  });

  it('is no way to more: its role owns nothing, makes nothing and is nobody else', async () => {
    expect(
      await query(
        `SELECT has_schema_privilege('wegwijs_auth', 'public', 'CREATE') OR has_schema_privilege('wegwijs_auth', 'auth', 'CREATE') AS makes,
                has_database_privilege('wegwijs_auth', current_database(), 'CREATE') AS schemas,
                pg_has_role('wegwijs_auth', 'wegwijs_owner', 'MEMBER') OR pg_has_role('wegwijs_auth', 'wegwijs_app', 'MEMBER') AS others,
                pg_has_role('wegwijs_app', 'wegwijs_auth', 'MEMBER') AS reached`,
      ),
    ).toEqual([{ makes: false, schemas: false, others: false, reached: false }]);
  });
});

describe('the rights of the application', () => {
  it('include changing rows of the tables of which the matrix of rights says so, and of no others', async () => {
    const rights = await query<{ name: string; add: boolean; change: boolean; remove: boolean; more: boolean }>(
      `SELECT c.relname AS name,
              has_any_column_privilege('wegwijs_app', c.oid, 'INSERT') AS add, has_any_column_privilege('wegwijs_app', c.oid, 'UPDATE') AS change,
              has_table_privilege('wegwijs_app', c.oid, 'DELETE') AS remove,
              has_table_privilege('wegwijs_app', c.oid, 'TRUNCATE,REFERENCES,TRIGGER,MAINTAIN') OR has_any_column_privilege('wegwijs_app', c.oid, 'REFERENCES') AS more
       FROM pg_class c WHERE ${TABLE} ORDER BY 1`,
    );
    expect(rights).toEqual(
      rights.map(({ name }) => ({
        name,
        add: someoneMay(name, 'add'),
        change: someoneMay(name, 'change'),
        remove: someoneMay(name, 'remove'),
        more: false,
      })),
    );
  });

  it('leave out the columns that nobody may read or set through it', async () => {
    const closed = await query<{ name: string; reads: boolean; sets: boolean }>(
      `SELECT c.relname || '.' || a.attname AS name, has_column_privilege('wegwijs_app', c.oid, a.attnum, 'SELECT') AS reads,
              has_column_privilege('wegwijs_app', c.oid, a.attnum, 'UPDATE') AS sets
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE ${TABLE} AND c.relname || '.' || a.attname = ANY ('{invitation.token_hash,referral_link.token_hash,referral_link.code_hash,staff.email,staff.state,staff.is_demo,staff.account_id}')
       ORDER BY 1`,
    );
    const shown = { reads: true, sets: false };
    const hidden = { reads: false, sets: false };
    expect(Object.fromEntries(closed.map(({ name, ...rights }) => [name, rights]))).toEqual({
      'invitation.token_hash': hidden,
      'referral_link.code_hash': hidden,
      'referral_link.token_hash': hidden,
      'staff.account_id': shown,
      'staff.email': shown,
      'staff.is_demo': shown,
      'staff.state': shown,
    });
  });

  it('do not include sequences, making objects, or being another role', async () => {
    expect(
      await query(
        `SELECT c.relname FROM pg_class c WHERE CASE WHEN c.relkind = 'S' THEN has_sequence_privilege('wegwijs_app', c.oid, 'USAGE,SELECT,UPDATE') END`,
      ),
    ).toEqual([]);
    expect(
      await query(
        `SELECT has_schema_privilege('wegwijs_app', 'public', 'CREATE') AS makes, has_database_privilege('wegwijs_app', current_database(), 'CREATE') AS schemas,
                pg_has_role('wegwijs_app', 'wegwijs_owner', 'MEMBER') AS owns, pg_has_role('wegwijs_app', 'wegwijs_backup', 'MEMBER') AS reads`,
      ),
    ).toEqual([{ makes: false, schemas: false, owns: false, reads: false }]);
  });

  it('include the functions that run as the owner only one by one, each with a fixed search path', async () => {
    const functions = await query<{ name: string; everybody: boolean; path: boolean }>(
      `SELECT p.proname AS name, has_function_privilege('public', p.oid, 'EXECUTE') AS everybody,
              EXISTS (SELECT FROM unnest(p.proconfig) AS s (setting) WHERE s.setting LIKE 'search_path=%pg_temp') AS path
       FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`,
    );
    expect(functions).toEqual([
      { name: 'add_directory_correction', everybody: false, path: true },
      { name: 'add_page_counts', everybody: false, path: true },
      { name: 'add_unanswered_queries', everybody: false, path: true },
      { name: 'guard_referral', everybody: false, path: true },
      { name: 'open_referral_link', everybody: false, path: true },
      { name: 'publish_directory_change', everybody: false, path: true },
      { name: 'record_audit', everybody: false, path: true },
    ]);
  });
});

describe('the rights of the backup', () => {
  it('include reading every table and changing none', async () => {
    const wrong = await query(
      `SELECT c.relname FROM pg_class c WHERE (${TABLE} OR ${AUTH_TABLE}) AND (NOT has_table_privilege('wegwijs_backup', c.oid, 'SELECT')
         OR has_table_privilege('wegwijs_backup', c.oid, 'INSERT,UPDATE,DELETE,TRUNCATE'))`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('the tables that the program knows (src/**/*.tables.ts)', () => {
  let known: KnownColumn[];
  beforeAll(() => {
    known = readKnownColumns();
  });

  it('are those of the database, column by column, and null where that may be null', async () => {
    const columns = await query<{ name: string; nullable: boolean }>(
      `SELECT ${COLUMN} AS name, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema IN ('public', 'auth') AND table_name <> 'migration'`,
    );
    const nullable = new Map(columns.map((column) => [column.name, column.nullable]));
    const describe = (name: string, mayBeNull: boolean | undefined) => `${name}${mayBeNull ? ' or null' : ''}`;
    // A type that is unknown says nothing about null.
    expect(known.map(({ name, mayBeNull }) => describe(name, mayBeNull ?? nullable.get(name))).sort()).toEqual(
      columns.map((column) => describe(column.name, column.nullable)).sort(),
    );
  });

  it('let an insert leave out only what has a default', async () => {
    const defaults = await query<{ name: string }>(
      `SELECT ${COLUMN} AS name FROM information_schema.columns
       WHERE table_schema IN ('public', 'auth') AND (column_default IS NOT NULL OR is_identity = 'YES')`,
    );
    const filled = new Set(defaults.map((column) => column.name));
    expect(known.filter((column) => column.optional && !filled.has(column.name))).toEqual([]);
  });
});

/** A column as the program names it: `page.id`, `auth.session.device`. */
const COLUMN = `CASE table_schema WHEN 'public' THEN '' ELSE table_schema || '.' END || table_name || '.' || column_name`;

interface KnownColumn {
  /** `table.column`, `schema.table.column` outside of public. */
  name: string;
  /** Undefined for a column of type unknown. */
  mayBeNull: boolean | undefined;
  /** An insert may leave it out although it is not null. */
  optional: boolean;
}

/** The columns of the interface `Tables` with all its merged parts, as the TypeScript compiler sees them. */
function readKnownColumns(): KnownColumn[] {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[/.])tables\.ts$/.test(file));
  const program = ts.createProgram(
    files.map((file) => path.join(src, file)),
    {
      strict: true,
      skipLibCheck: true,
      // Node's own types hold Buffer.
      types: ['node'],
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  );
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path.join(src, 'platform/database/tables.ts'));
  const module = file && checker.getSymbolAtLocation(file);
  const tables = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === 'Tables');
  if (!tables) throw new Error('src/platform/database/tables.ts exports no Tables');
  const propertiesOf = (symbol: ts.Symbol) => checker.getTypeOfSymbol(symbol).getProperties();
  return checker
    .getDeclaredTypeOfSymbol(tables)
    .getProperties()
    .flatMap((table) =>
      propertiesOf(table).map((column) => {
        // Kysely's ColumnType says what a column gives and takes in these two; another type is both itself.
        const part = (name: string) => checker.getTypeOfSymbol(propertiesOf(column).find((property) => property.name === name) ?? column);
        return {
          name: `${table.name}.${column.name}`,
          mayBeNull: has(part('__select__'), ts.TypeFlags.Unknown) ? undefined : has(part('__select__'), ts.TypeFlags.Null),
          optional: has(part('__insert__'), ts.TypeFlags.Undefined),
        };
      }),
    );
}

function has(type: ts.Type, flag: ts.TypeFlags): boolean {
  return (type.isUnion() ? type.types : [type]).some((member) => (member.flags & flag) !== 0);
}
