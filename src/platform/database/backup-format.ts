import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/**
 * The file of a backup. It is gzip, so `zcat` shows it, in two members:
 *
 *     {"format":"wegwijs-backup","version":1, …}    header: when, which migrations, which tables and columns
 *     1⇥minimum-wage⇥…                              the rows of the first table as PostgreSQL's COPY writes them
 *     \.                                            end of that table; then the next one
 *     {"tables":[…],"sequences":[…]}                summary: row count and SHA-256 of each table
 *
 *     sha256 9f86d0…                                seal: SHA-256 of every byte of the first member
 *
 * The summary shows that a table arrived in the database as it was; the seal that no byte of the file has changed,
 * not even one that gzip would ignore, and that its end is there.
 */
export const FORMAT_VERSION = 1;

const name = z.string().min(1);
const digits = z.string().regex(/^-?\d{1,19}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.object({
  format: z.literal('wegwijs-backup'),
  version: z.literal(FORMAT_VERSION),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name, checksum: sha256 })).min(1),
  /** In an order in which a table stands after those it refers to. */
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })).min(1),
});

const summarySchema = z.object({
  tables: z.array(z.object({ name, rows: z.int().min(0), sha256 })),
  /** The number that each sequence gives next; text, because it may not fit a JavaScript number. */
  sequences: z.array(z.object({ name, next: digits })),
});

export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupSummary = z.infer<typeof summarySchema>;
export type BackupTable = BackupHeader['tables'][number];
export type TableSum = BackupSummary['tables'][number];

/** The file is not what a backup of this version must be; the reader of the file says which file. */
export class BackupFormatError extends Error {
  readonly kind: 'other' | 'newer' | 'damaged';
  constructor(kind: 'other' | 'newer' | 'damaged', reason: string) {
    super(reason);
    this.name = 'BackupFormatError';
    this.kind = kind;
  }
}

export function parseHeader(line: string): BackupHeader {
  const value = parseJson(line);
  const any = z.object({ format: z.literal('wegwijs-backup'), version: z.int() }).safeParse(value);
  if (!any.success) throw new BackupFormatError('other', 'it does not begin as a backup does');
  if (any.data.version > FORMAT_VERSION) throw new BackupFormatError('newer', `format ${any.data.version}`);
  const result = headerSchema.safeParse(value);
  if (!result.success) throw new BackupFormatError('damaged', 'its header is wrong');
  return result.data;
}

export function parseSummary(line: string): BackupSummary {
  const result = summarySchema.safeParse(parseJson(line));
  if (!result.success) throw new BackupFormatError('damaged', 'its summary is wrong');
  return result.data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const NEWLINE = 0x0a;
/** What ends the rows of a table. COPY writes a backslash in a value as two, so no row can look like it. */
export const END_OF_TABLE = Buffer.from('\\.\n');
const END_AFTER_ROW = Buffer.concat([Buffer.from([NEWLINE]), END_OF_TABLE]);
const LONGEST_LINE = 16 * 1024 * 1024;

/** Counts and sums the rows of one table as they pass. */
export class TableDigest {
  private rows = 0;
  private readonly hash = createHash('sha256');

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.rows++;
  }

  sum(name: string): TableSum {
    return { name, rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** Takes the first member of a backup apart, in whatever pieces it arrives: header, tables, summary, end. */
export class BackupReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private pending: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  async header(): Promise<BackupHeader> {
    return parseHeader(await this.line('other'));
  }

  /** The rows of the next table; to be read to their end before anything else is asked. */
  async *rows(): AsyncGenerator<Buffer> {
    // An empty table begins with its end, so the newline before it is put in front once more, and not given out.
    this.pending = Buffer.concat([Buffer.from([NEWLINE]), this.pending]);
    let given = 1;
    for (;;) {
      const end = this.pending.indexOf(END_AFTER_ROW);
      if (end >= 0) {
        if (end + 1 > given) yield this.pending.subarray(given, end + 1);
        this.pending = this.pending.subarray(end + END_AFTER_ROW.length);
        return;
      }
      // What may be the first half of the end stays for the next round.
      const certain = this.pending.length - END_AFTER_ROW.length + 1;
      if (certain > given) {
        yield this.pending.subarray(given, certain);
        this.pending = this.pending.subarray(certain);
        given = 0;
      }
      if (!(await this.more())) throw new BackupFormatError('damaged', 'it ends too early');
    }
  }

  async summary(): Promise<BackupSummary> {
    return parseSummary(await this.line('damaged'));
  }

  /** Reads on to the end, at which nothing may be left. */
  async end(): Promise<void> {
    if (this.pending.length > 0 || (await this.more())) throw new BackupFormatError('damaged', 'something follows its end');
  }

  /** Lets go of the source, read to its end or not. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async line(otherwise: 'other' | 'damaged'): Promise<string> {
    let searched = 0;
    for (;;) {
      const end = this.pending.indexOf(NEWLINE, searched);
      if (end >= 0) {
        const line = this.pending.toString('utf8', 0, end);
        this.pending = this.pending.subarray(end + 1);
        return line;
      }
      searched = this.pending.length;
      if (searched > LONGEST_LINE || !(await this.more())) throw new BackupFormatError(otherwise, 'it ends too early');
    }
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.pending = this.pending.length ? Buffer.concat([this.pending, next.value]) : next.value;
    return true;
  }
}

/** A gzip member that says the SHA-256 of the first one; always of the same length. */
export function makeSeal(hexDigest: string): Buffer {
  const text = Buffer.from(`sha256 ${hexDigest}\n`);
  // Written by hand, stored and not compressed, so that the same digest is the same bytes on every system.
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 1, text.length, 0, 0xff - text.length, 0xff]);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(text), 0);
  trailer.writeUInt32LE(text.length, 4);
  return Buffer.concat([header, text, trailer]);
}

export const SEAL_LENGTH = makeSeal('0'.repeat(64)).length;
