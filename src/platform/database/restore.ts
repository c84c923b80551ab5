import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Failure } from '../failure.ts';
import { hangUp } from './backup.ts';
import {
  copyOut,
  FIXED_TEXT,
  listSequences,
  listTables,
  quoteColumns,
  quoteTable,
  SCHEMA_LOCK,
  type CatalogTable,
} from './backup-catalog.ts';
import {
  BackupFormatError,
  TableDigest,
  type BackupHeader,
  type BackupReader,
  type BackupSummary,
  type BackupTable,
  type TableSum,
} from './backup-format.ts';
import { connect } from './connection.ts';
import { readMigrations, type Migration } from './migrate.ts';
import { fileFailure, readBackup, type VerifiedBackup } from './read-backup.ts';

export interface RestoreOptions {
  /** The folder of migrations of this program. */
  migrations: string;
  /** Channels on which nodes hear, at the commit, that what they hold is old. */
  notify: readonly string[];
  signal?: AbortSignal;
}

export interface RestoreResult {
  createdAt: string;
  tables: number;
  rows: number;
  /** Migrations that came after the backup was made, and were run on its rows. */
  migrated: string[];
}

/**
 * Replaces everything in schemas public and auth by a backup, in one transaction: what the database holds afterwards is read
 * back and has the sums of the backup, or nothing was changed. Rows are loaded into the schema that they were saved
 * from; later migrations run after them, so that what those do to rows is done to these rows too.
 *
 * PostgreSQL refuses `COPY … FROM` on a table whose row-level security applies to the role, and here it applies even
 * to the owner (FORCE). So rows are copied into a temporary table, and go on from there by an INSERT under the owner's
 * own policies. Every row is written twice, but there is no moment, and no failure, in which the access rules are off.
 * @throws {Failure} when the backup does not fit this program or this database, or rights are missing.
 */
export async function restoreDatabase(ownerUrl: string, backup: VerifiedBackup, options: RestoreOptions): Promise<RestoreResult> {
  const known = await readMigrations(options.migrations);
  requireKnown(backup.header.migrations, known, {
    newer: (name) => `${backup.file} was made by a newer Wegwijs (it has ${name}). Update Wegwijs, then restore again.`,
    changed: (name) => `Migration ${name} is not the one of ${backup.file}. Restore with the Wegwijs that made the backup.`,
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await connect(client, 'DATABASE_OWNER_URL');
  // A lost connection also fails the query in hand; this only keeps the event from ending the process.
  client.on('error', () => undefined);
  const stop = () => hangUp(client);
  options.signal?.addEventListener('abort', stop);
  try {
    await client.query(FIXED_TEXT);
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(${SCHEMA_LOCK})`);
    await prepareSchema(client, backup.header, known);
    await replaceRows(client, backup, options.signal);
    const migrated = await migrateOn(client, backup.header, known);
    for (const channel of options.notify) await client.query(`NOTIFY ${pg.escapeIdentifier(channel)}, 'restored'`);
    // From here on a stop would leave open what happened; the commit takes no time.
    options.signal?.removeEventListener('abort', stop);
    await client.query('COMMIT');
    await client.end();
    const rows = backup.summary.tables.reduce((sum, table) => sum + table.rows, 0);
    return { createdAt: backup.header.createdAt, tables: backup.summary.tables.length, rows, migrated };
  } catch (error) {
    if (options.signal?.aborted) throw new Failure('Stopped. Nothing was changed.', 130);
    throw asFailure(fileFailure(error, backup.file));
  } finally {
    options.signal?.removeEventListener('abort', stop);
    // Without COMMIT the server rolls back.
    hangUp(client);
  }
}

/** Refuses migrations that this program does not have, or has otherwise. */
function requireKnown(
  ran: readonly { name: string; checksum: string }[],
  known: readonly Migration[],
  say: { newer(name: string): string; changed(name: string): string },
): void {
  const checksums = new Map(known.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum } of ran) {
    const ours = checksums.get(name);
    if (ours === undefined) throw new Failure(say.newer(name));
    if (ours !== checksum) throw new Failure(say.changed(name));
  }
}

/** Brings the schema to exactly where it was when the backup was made. */
async function prepareSchema(client: pg.Client, header: BackupHeader, known: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(`SELECT to_regclass('public.migration') IS NOT NULL AS present`);
  let ran = new Set<string>();
  if (rows[0]?.present) {
    const done = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM public.migration');
    requireKnown(done.rows, known, {
      newer: (name) => `The database is newer than this program (it has ${name}). Update Wegwijs, then restore again.`,
      changed: (name) => `Migration ${name} was changed after it ran. Restore that file, then restore the backup again.`,
    });
    ran = new Set(done.rows.map((row) => row.name));
  }
  const wanted = new Set(header.migrations.map((migration) => migration.name));
  if ([...ran].some((name) => !wanted.has(name))) {
    // The database is ahead of an older backup, and there is no way back but from the beginning.
    await dropEverything(client);
    ran = new Set();
  }
  await client.query(
    'CREATE TABLE IF NOT EXISTS public.migration (name text PRIMARY KEY, checksum text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now())',
  );
  for (const migration of known) if (wanted.has(migration.name) && !ran.has(migration.name)) await run(client, migration);
}

async function run(client: pg.Client, { name, sql }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Failure(`Migration ${name} failed: ${(error as Error).message}. Nothing was changed.`);
  }
}

/** Runs what is newer than the backup, on its rows. @returns the names. */
async function migrateOn(client: pg.Client, header: BackupHeader, known: readonly Migration[]): Promise<string[]> {
  const had = new Set(header.migrations.map((migration) => migration.name));
  const later = known.filter((migration) => !had.has(migration.name));
  for (const migration of later) {
    await run(client, migration);
    await client.query('INSERT INTO public.migration (name, checksum) VALUES ($1, $2)', [migration.name, migration.checksum]);
  }
  return later.map((migration) => migration.name);
}

/** Drops all that migrations made; what extensions made in schema public stays. */
async function dropEverything(client: pg.Client): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS auth CASCADE');
  const { rows } = await client.query<{ command: string }>(
    `SELECT format('DROP %s IF EXISTS %s CASCADE', kind, name) AS command FROM (
       SELECT 1 AS turn, 'pg_class'::regclass AS catalog, oid, format('public.%I', relname) AS name,
              CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                           WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS kind
         FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c')
       UNION ALL
       SELECT 2, 'pg_proc'::regclass, oid, format('public.%I(%s)', proname, pg_get_function_identity_arguments(oid)), 'ROUTINE'
         FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       UNION ALL
       SELECT 3, 'pg_type'::regclass, oid, format('public.%I', typname), 'TYPE'
         FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd', 'r')
     ) AS made
     WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = made.catalog AND d.objid = made.oid AND d.deptype IN ('e', 'i'))
     ORDER BY turn`,
  );
  for (const { command } of rows) await client.query(command);
}

/** Empties the tables of the backup, fills them from it, and reads back that they are the same. */
async function replaceRows(client: pg.Client, backup: VerifiedBackup, signal?: AbortSignal): Promise<void> {
  const { header, summary } = backup;
  const tables = await matchTables(client, header);
  await client.query(`TRUNCATE ${header.tables.map((table) => quoteTable(table.name)).join(', ')}`);
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  const reader = readBackup(backup, signal);
  try {
    await reader.header();
    for (const table of header.tables) await load(client, table, reader);
  } finally {
    await reader.close();
  }
  // Now, and not at the commit: the next migration may change these tables, and the error names the constraint.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  await setSequences(client, summary.sequences);
  const stored = await sumTables(client, tables);
  for (const [i, expected] of summary.tables.entries()) {
    const found = stored[i];
    if (found?.rows !== expected.rows || found.sha256 !== expected.sha256) {
      throw new Failure(
        `The database did not store ${expected.name} as the backup has it (${found?.rows ?? 0} of ${expected.rows} rows). Nothing was changed.`,
      );
    }
  }
}

/** The tables of the backup as this database has them. @throws {Failure} when a table or column differs. */
async function matchTables(client: pg.Client, header: BackupHeader): Promise<CatalogTable[]> {
  const present = new Map((await listTables(client)).map((table) => [table.name, table]));
  return header.tables.map(({ name, columns }) => {
    const table = present.get(name);
    if (!table || [...table.columns].sort().join() !== [...columns].sort().join()) {
      throw new Failure(
        `The table ${name} of the backup does not fit the one that this Wegwijs makes: it was changed by hand. Nothing was changed.`,
      );
    }
    return { ...table, columns };
  });
}

async function load(client: pg.Client, table: BackupTable, reader: BackupReader): Promise<void> {
  const columns = quoteColumns(table.columns);
  await client.query(
    `CREATE TEMPORARY TABLE wegwijs_restore ON COMMIT DROP AS SELECT ${columns} FROM ${quoteTable(table.name)} WITH NO DATA`,
  );
  await pipeline(
    Readable.from(reader.rows(), { objectMode: false }),
    client.query(copyFrom(`COPY pg_temp.wegwijs_restore (${columns}) FROM STDIN`)),
  );
  await client.query(
    `INSERT INTO ${quoteTable(table.name)} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM pg_temp.wegwijs_restore`,
  );
  await client.query('DROP TABLE pg_temp.wegwijs_restore');
}

/** RESTART and not setval: setval would stay after a rollback. */
async function setSequences(client: pg.Client, wanted: BackupSummary['sequences']): Promise<void> {
  const present = new Set((await listSequences(client)).map((sequence) => sequence.name));
  for (const { name, next } of wanted) {
    if (!present.has(name)) throw new Failure(`The sequence ${name} of the backup does not exist here. Nothing was changed.`);
    await client.query(`ALTER SEQUENCE ${quoteTable(name)} RESTART WITH ${next}`);
  }
}

/** Row count and SHA-256 of tables as they are in the database, computed as a backup computes them. */
export async function sumTables(client: pg.Client, tables: readonly CatalogTable[]): Promise<TableSum[]> {
  const sums: TableSum[] = [];
  for (const table of tables) {
    const digest = new TableDigest();
    for await (const chunk of client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>) digest.add(chunk);
    sums.push(digest.sum(table.name));
  }
  return sums;
}

function asFailure(error: unknown): unknown {
  if (error instanceof Failure || error instanceof BackupFormatError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === '42501')
    return new Failure(`No right to restore (${message}). Set DATABASE_OWNER_URL to a connection as wegwijs_owner. Nothing was changed.`);
  if (code === '55P03' || code === '40P01')
    return new Failure(
      'The database is busy with something that keeps its tables. Stop other Wegwijs processes and try again. Nothing was changed.',
    );
  if (code === '53100') return new Failure('The disk of the database is full. Nothing was changed.');
  if (message.startsWith('Connection terminated'))
    return new Failure('The connection to the database was lost before it confirmed. Restore again.');
  // Class 22 and 23: a value or a constraint that this schema does not take.
  if (code && /^2[23]/.test(code)) return new Failure(`The database refuses rows of the backup: ${message}. Nothing was changed.`);
  return error;
}
