import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, runSql, type TestDatabase } from './database.ts';

/** Tables without row-level security, and why. */
const OPEN_TABLES = {
  migration: 'the record of the schema itself: no role but the owner and the backup has any right to it',
};

const TABLE = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
const query = <Row extends object>(statement: string) => runSql<Row>(database.ownerUrl, statement);

describe('the access rules of the schema', () => {
  it('are on, for the owner too, in every table', async () => {
    const open = await query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE ${TABLE} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
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

  it('give no policy to everybody, and to the application none but for reading', async () => {
    expect(
      await query(
        `SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND NOT roles <@ '{wegwijs_owner,wegwijs_app}'`,
      ),
    ).toEqual([]);
    expect(await query(`SELECT tablename, policyname FROM pg_policies WHERE 'wegwijs_app' = ANY (roles) AND cmd <> 'SELECT'`)).toEqual([]);
  });
});

describe('the rights of the application', () => {
  it('include changing rows of no table, and nothing beyond reading', async () => {
    const rights = await query(
      `SELECT c.relname, r.privilege FROM pg_class c,
         unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS r (privilege)
       WHERE ${TABLE} AND (has_table_privilege('wegwijs_app', c.oid, r.privilege)
         OR CASE WHEN r.privilege IN ('INSERT', 'UPDATE', 'REFERENCES') THEN has_any_column_privilege('wegwijs_app', c.oid, r.privilege) END)`,
    );
    expect(rights).toEqual([]);
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
    ]);
  });
});

describe('the rights of the backup', () => {
  it('include reading every table and changing none', async () => {
    const wrong = await query(
      `SELECT c.relname FROM pg_class c WHERE ${TABLE} AND (NOT has_table_privilege('wegwijs_backup', c.oid, 'SELECT')
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
      `SELECT table_name || '.' || column_name AS name, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'`,
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
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_default IS NOT NULL OR is_identity = 'YES')`,
    );
    const filled = new Set(defaults.map((column) => column.name));
    expect(known.filter((column) => column.optional && !filled.has(column.name))).toEqual([]);
  });
});

interface KnownColumn {
  /** `table.column` */
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
      types: [],
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
