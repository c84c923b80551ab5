import pg from 'pg';
import type { BackupSummary, BackupTable } from './backup-format.ts';

/**
 * Settings under which values become text, the same on every server and for every user: what is written on one
 * is read, and sums up to the same, on another.
 */
export const FIXED_TEXT = `SET client_encoding = 'UTF8'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres';
  SET timezone = 'UTC'; SET extra_float_digits = 3; SET bytea_output = 'hex'; SET xmloption = 'content';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '30s'`;

/** The lock under which the schema changes; migrate.ts takes it too. */
export const SCHEMA_LOCK = `hashtext('wegwijs migrate')`;

/** The schemas that migrations make: what is in them is backed up. */
const OUR_SCHEMAS = `c.relnamespace IN (SELECT n.oid FROM pg_namespace n WHERE n.nspname IN ('public', 'auth'))`;

/** SQL for the name of a relation: with its schema (`auth.session`) outside of public. */
const nameOf = (relation: string) =>
  `(CASE ${relation}.relnamespace WHEN 'public'::regnamespace THEN '' ELSE ${relation}.relnamespace::regnamespace || '.' END || ${relation}.relname)`;

/** Objects of extensions come with the extension, not with a backup. */
const NOT_OF_AN_EXTENSION = `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

export interface CatalogTable extends BackupTable {
  /** `ORDER BY` that is the same on every server: by primary key, texts byte by byte. */
  order: string;
}

/** All tables of our schemas, each after those it refers to. */
export async function listTables(client: pg.ClientBase): Promise<CatalogTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: { name: string; text: boolean }[] | null; refers: string[] }>(
    `SELECT ${nameOf('c')} AS name,
            (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            (SELECT json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) ORDER BY k.position)
              FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
              WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
            ARRAY(SELECT ${nameOf('r')} FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
              WHERE f.conrelid = c.oid AND f.contype = 'f' AND r.oid <> c.oid) AS refers
     FROM pg_class c
     WHERE ${OUR_SCHEMAS} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${NOT_OF_AN_EXTENSION}
     ORDER BY ${nameOf('c')} COLLATE "C"`,
  );
  const tables = new Map(rows.map((row) => [row.name, row]));
  const sorted = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    // A circle has no order; its references then have to be deferrable, and restore.ts defers them.
    if (sorted.has(name) || path.includes(name)) return;
    for (const other of tables.get(name)?.refers ?? []) visit(other, [...path, name]);
    sorted.add(name);
  };
  for (const name of tables.keys()) visit(name, []);
  return [...sorted].flatMap((name) => {
    const table = tables.get(name);
    if (!table) return [];
    const order = table.key?.map((column) => pg.escapeIdentifier(column.name) + (column.text ? ' COLLATE "C"' : '')).join(', ');
    return { name, columns: table.columns, order: order ?? `${quoteTable(name)}::text COLLATE "C"` };
  });
}

/** COPY of all rows of a table as text. It reads through a query, so the rows have an order. */
export function copyOut(table: CatalogTable): string {
  return `COPY (SELECT ${quoteColumns(table.columns)} FROM ${quoteTable(table.name)} ORDER BY ${table.order}) TO STDOUT`;
}

/** The number that each sequence gives next. Fails, rather than guesses, when one may not be read. */
export async function listSequences(client: pg.ClientBase): Promise<BackupSummary['sequences']> {
  const { rows } = await client.query<{ name: string; step: string }>(
    `SELECT ${nameOf('c')} AS name, s.seqincrement::text AS step FROM pg_class c JOIN pg_sequence s ON s.seqrelid = c.oid
     WHERE ${OUR_SCHEMAS} AND ${NOT_OF_AN_EXTENSION} ORDER BY ${nameOf('c')} COLLATE "C"`,
  );
  const sequences: BackupSummary['sequences'] = [];
  for (const { name, step } of rows) {
    const state = await client.query<{ next: string }>(
      `SELECT (CASE WHEN is_called THEN last_value + ${step} ELSE last_value END)::text AS next FROM ${quoteTable(name)}`,
    );
    sequences.push(...state.rows.map(({ next }) => ({ name, next })));
  }
  return sequences;
}

/** The name of a table of `listTables` as SQL says it. */
export function quoteTable(name: string): string {
  const [schema, table] = name.includes('.') ? name.split('.', 2) : ['public', name];
  return `${pg.escapeIdentifier(schema ?? '')}.${pg.escapeIdentifier(table ?? '')}`;
}

/** Tables of which this role does not see every row although it may read them: row-level security hides rows without an error. */
export async function listHiddenTables(client: pg.ClientBase): Promise<{ name: string; role: string }[]> {
  const { rows } = await client.query<{ name: string; role: string }>(
    `SELECT ${nameOf('c')} AS name, current_user AS role FROM pg_class c
     WHERE ${OUR_SCHEMAS} AND c.relkind IN ('r', 'p') AND row_security_active(c.oid)
       AND (NOT EXISTS (SELECT FROM pg_policy p CROSS JOIN unnest(p.polroles) AS r (role)
                        WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('*', 'r')
                          AND pg_get_expr(p.polqual, p.polrelid) = 'true' AND (r.role = 0 OR pg_has_role(r.role, 'USAGE')))
         OR EXISTS (SELECT FROM pg_policy p CROSS JOIN unnest(p.polroles) AS r (role)
                     WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd IN ('*', 'r')
                       AND (r.role = 0 OR pg_has_role(r.role, 'USAGE'))))
     ORDER BY ${nameOf('c')} COLLATE "C"`,
  );
  return rows;
}

export function quoteColumns(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
