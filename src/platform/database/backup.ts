import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { Failure } from '../failure.ts';
import { copyOut, FIXED_TEXT, listHiddenTables, listSequences, listTables, SCHEMA_LOCK, type CatalogTable } from './backup-catalog.ts';
import { END_OF_TABLE, FORMAT_VERSION, makeSeal, TableDigest, type BackupHeader, type BackupSummary } from './backup-format.ts';
import { connect } from './connection.ts';

export interface BackupResult {
  file: string;
  createdAt: string;
  bytes: number;
  tables: number;
  rows: number;
}

/**
 * Writes everything in schemas public and auth, as it is at one moment, into a new file (backup-format.ts). Memory stays
 * constant; readers and writers of the database go on.
 * @param now becomes the date in the file.
 * @param signal stops the work; then no file is left.
 * @throws {Failure} when the file exists or cannot be written, or when this role does not see every row.
 */
export async function backUpDatabase(backupUrl: string, file: string, now: Date, signal?: AbortSignal): Promise<BackupResult> {
  const partial = `${file}.partial`;
  if (existsSync(file)) throw new Failure(`${file} exists already. Choose another name, or remove it first.`);
  const client = new pg.Client({ connectionString: backupUrl });
  await connect(client, 'DATABASE_BACKUP_URL');
  // A lost connection also fails the query in hand; this only keeps the event from ending the process.
  client.on('error', () => undefined);
  const stop = () => hangUp(client);
  signal?.addEventListener('abort', stop);
  let output: FileHandle | undefined;
  try {
    output = await create(partial);
    const { header, tables } = await begin(client, now);
    const summary: BackupSummary = { tables: [], sequences: [] };
    const bytes = await write(output, contents(client, header, tables, summary));
    await client.query('COMMIT');
    await client.end();
    await output.sync();
    await output.close();
    if (existsSync(file)) throw new Failure(`${file} was made by somebody else meanwhile. Nothing was written.`);
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0);
    return { file, createdAt: header.createdAt, bytes, tables: tables.length, rows };
  } catch (error) {
    if (output) {
      await output.close().catch(() => undefined);
      await rm(partial, { force: true });
    }
    if (signal?.aborted) throw new Failure('Stopped. No backup was written.', 130);
    throw asFailure(error, file);
  } finally {
    signal?.removeEventListener('abort', stop);
    // After a failure the server may still be sending rows that nobody reads; it is not waited for.
    hangUp(client);
  }
}

/** Only this process may write the file, and only its owner read it: it holds everything. */
async function create(partial: string): Promise<FileHandle> {
  try {
    return await open(partial, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Failure(`${partial} exists: a backup is being written, or one was cut off. Remove it, or choose another name.`);
  }
}

/** Opens the one consistent picture that everything is read from, and says what is in it. */
async function begin(client: pg.Client, now: Date): Promise<{ header: BackupHeader; tables: CatalogTable[] }> {
  await client.query(FIXED_TEXT);
  // Before the transaction: its picture is taken at its first statement, and the schema may not change after that.
  await client.query(`SELECT pg_advisory_lock_shared(${SCHEMA_LOCK})`);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await listTables(client);
  if (!tables.some((table) => table.name === 'migration')) {
    throw new Failure('The database is empty: there is nothing to back up. Run "wegwijs db migrate" first.');
  }
  await requireAllRows(client);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM public.migration ORDER BY name COLLATE "C"',
  );
  const header: BackupHeader = {
    format: 'wegwijs-backup',
    version: FORMAT_VERSION,
    createdAt: now.toISOString(),
    migrations: rows,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
  return { header, tables };
}

/** A backup by a role to which the access rules apply must not look complete. */
async function requireAllRows(client: pg.Client): Promise<void> {
  const [hidden] = await listHiddenTables(client);
  if (hidden) {
    throw new Failure(
      `The role ${hidden.role} does not see every row of ${hidden.name}. Set DATABASE_BACKUP_URL to a connection as wegwijs_backup.`,
    );
  }
}

/** The text of the backup, piece by piece; fills `summary` on the way. */
async function* contents(
  client: pg.Client,
  header: BackupHeader,
  tables: readonly CatalogTable[],
  summary: BackupSummary,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  for (const table of tables) {
    const digest = new TableDigest();
    for await (const chunk of client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>) {
      digest.add(chunk);
      yield chunk;
    }
    summary.tables.push(digest.sum(table.name));
    yield END_OF_TABLE;
  }
  // Sequences stand outside the transaction; read last, none is behind the rows that were read.
  summary.sequences = await listSequences(client);
  yield Buffer.from(`${JSON.stringify(summary)}\n`);
}

/** Packs and writes, and seals the file. @returns its length. */
async function write(output: FileHandle, chunks: AsyncIterable<Buffer>): Promise<number> {
  const digest = createHash('sha256');
  let bytes = 0;
  await pipeline(chunks, createGzip(), async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) {
      digest.update(chunk);
      bytes += chunk.length;
      await output.appendFile(chunk);
    }
  });
  const seal = makeSeal(digest.digest('hex'));
  await output.appendFile(seal);
  return bytes + seal.length;
}

/** The name of the file is safe too, not only its bytes. Some systems cannot do that to a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Ends a connection at once; the server rolls back what was under way. */
export function hangUp(client: pg.Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}

function asFailure(error: unknown, file: string): unknown {
  if (error instanceof Failure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const folder = path.dirname(path.resolve(file));
  if (code === 'ENOENT' && !existsSync(folder)) return new Failure(`There is no folder ${folder}.`);
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(code))
    return new Failure(`${file} cannot be written (${code}). Give this user the right to ${folder}, or choose another folder.`);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new Failure(`${folder} is full (${code}). No backup was written.`);
  if (code === '42501')
    return new Failure(`No right to read everything (${message}). Set DATABASE_BACKUP_URL to a connection as wegwijs_backup.`);
  if (code === '55P03') return new Failure('The schema is being changed by another process. Try again later.');
  if (message.startsWith('Connection terminated')) return new Failure('The connection to the database was lost. No backup was written.');
  return error;
}
