import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import {
  BackupFormatError,
  BackupReader,
  makeSeal,
  SEAL_LENGTH,
  TableDigest,
  type BackupHeader,
  type BackupSummary,
  type TableSum,
} from './backup-format.ts';

/** A file that was read from beginning to end and found whole. */
export interface VerifiedBackup {
  file: string;
  bytes: number;
  header: BackupHeader;
  summary: BackupSummary;
}

/**
 * Reads a whole backup and holds every sum against what it says.
 * @throws {Failure} when the file is missing, is something else, is newer than this program, or has one wrong byte.
 */
export async function verifyBackup(file: string, signal?: AbortSignal): Promise<VerifiedBackup> {
  try {
    const bytes = await requireGzip(file);
    const digest = createHash('sha256');
    const { reader, ended } = openReader(file, bytes, (chunk) => digest.update(chunk), signal);
    try {
      const header = await reader.header();
      const sums: TableSum[] = [];
      for (const { name } of header.tables) {
        const table = new TableDigest();
        for await (const chunk of reader.rows()) table.add(chunk);
        sums.push(table.sum(name));
      }
      const summary = await reader.summary();
      await reader.end();
      await ended;
      if (JSON.stringify(sums) !== JSON.stringify(summary.tables)) throw new BackupFormatError('damaged', 'a table does not have its sum');
      const seal = makeSeal(digest.digest('hex'));
      if (!(await readSeal(file, bytes)).equals(seal)) throw new BackupFormatError('damaged', 'its seal is wrong');
      return { file, bytes, header, summary };
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (signal?.aborted) throw new Failure('Stopped. Nothing was changed.', 130);
    throw fileFailure(error, file);
  }
}

/** Reads the first member of a backup once more, when it is known to be whole. */
export function readBackup({ file, bytes }: VerifiedBackup, signal?: AbortSignal): BackupReader {
  return openReader(file, bytes, () => undefined, signal).reader;
}

function openReader(file: string, bytes: number, see: (packed: Buffer) => void, signal?: AbortSignal) {
  const gunzip = createGunzip();
  const ended = pipeline(
    createReadStream(file, { start: 0, end: bytes - SEAL_LENGTH - 1 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        see(chunk);
        yield chunk;
      }
    },
    gunzip,
    ...(signal ? [{ signal }] : []),
  );
  // Whoever reads from `gunzip` gets the error; without a reader it must not end the process.
  ended.catch(() => undefined);
  return { reader: new BackupReader(gunzip), ended };
}

/** @returns the length of a file that may be a backup. */
async function requireGzip(file: string): Promise<number> {
  const facts = await stat(file);
  if (!facts.isFile()) throw new BackupFormatError('other', 'it is not a file');
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    if (!buffer.equals(Buffer.from([0x1f, 0x8b, 8]))) throw new BackupFormatError('other', 'it is not gzip');
  } finally {
    await handle.close();
  }
  if (facts.size <= SEAL_LENGTH) throw new BackupFormatError('damaged', 'it ends too early');
  return facts.size;
}

async function readSeal(file: string, bytes: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(SEAL_LENGTH), 0, SEAL_LENGTH, bytes - SEAL_LENGTH);
    return buffer;
  } finally {
    await handle.close();
  }
}

/** One line about a file that cannot be restored; other errors as they are. */
export function fileFailure(error: unknown, file: string): unknown {
  if (error instanceof BackupFormatError) {
    if (error.kind === 'other') return new Failure(`${file} is not a backup of Wegwijs. Nothing was changed.`);
    if (error.kind === 'newer')
      return new Failure(`${file} was written by a newer Wegwijs (${error.message}). Update Wegwijs, then restore again.`);
    return damaged(file, error.message);
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new Failure(`There is no file ${file}.`);
  if (code === 'EACCES' || code === 'EPERM') return new Failure(`${file} cannot be read (${code}). Give this user the right to it.`);
  if (code?.startsWith('Z_')) return damaged(file, message);
  return error;
}

function damaged(file: string, reason: string): Failure {
  return new Failure(`${file} is damaged or cut off (${reason}). Nothing was changed; take another backup.`);
}
