import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BackupFormatError,
  BackupReader,
  END_OF_TABLE,
  makeSeal,
  SEAL_LENGTH,
  TableDigest,
  type BackupHeader,
  type BackupSummary,
} from './backup-format.ts';

const header: BackupHeader = {
  format: 'wegwijs-backup',
  version: 1,
  createdAt: '2026-11-21T09:00:00.000Z',
  migrations: [{ name: '0001-foundation.sql', checksum: 'a'.repeat(64) }],
  tables: [
    { name: 'page', columns: ['id'] },
    { name: 'site', columns: ['host', 'name'] },
  ],
};

function summaryOf(tables: readonly Buffer[]): BackupSummary {
  const sums = tables.map((rows, i) => {
    const digest = new TableDigest();
    digest.add(rows);
    return digest.sum(header.tables[i]!.name);
  });
  return { tables: sums, sequences: [{ name: 'content_pack_version_seq', next: '4' }] };
}

function write(tables: readonly Buffer[]): Buffer {
  const parts = tables.flatMap((rows) => [rows, END_OF_TABLE]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts, Buffer.from(`${JSON.stringify(summaryOf(tables))}\n`)]);
}

/** The bytes in pieces of the given lengths, over and over. */
// eslint-disable-next-line @typescript-eslint/require-await -- stands in for a stream
async function* inPieces(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length]!;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

async function read(chunks: AsyncIterable<Buffer>) {
  const reader = new BackupReader(chunks);
  const found = await reader.header();
  const tables: Buffer[] = [];
  for (let i = 0; i < found.tables.length; i++) tables.push(Buffer.concat(await Array.fromAsync(reader.rows())));
  const summary = await reader.summary();
  await reader.end();
  return { header: found, tables, summary };
}

/** Rows as COPY writes them: no newline inside, a backslash only before another or before a letter. */
const row = fc
  .array(fc.constantFrom('\\\\', '\\N', '\\n', '\\\\.', '.', '\t', 'a', '{', 'é', '😀'), { maxLength: 8 })
  .map((parts) => `${parts.join('')}\n`);
const rows = fc.array(row, { maxLength: 12 }).map((lines) => Buffer.from(lines.join('')));
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('the file of a backup', () => {
  it('is read back as it was written, whatever the rows are and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, lengths, async (first, second, pieces) => {
        const found = await read(inPieces(write([first, second]), pieces));
        expect(found.header).toEqual(header);
        expect(found.tables).toEqual([first, second]);
        expect(found.summary).toEqual(summaryOf([first, second]));
      }),
    );
  });

  it('is refused when it ends anywhere before its end, or goes on after it', async () => {
    const bytes = write([Buffer.from('a\nb\n'), Buffer.alloc(0)]);
    for (let end = 0; end < bytes.length; end++) {
      await expect(read(inPieces(bytes.subarray(0, end), [7])), `cut at ${end}`).rejects.toThrow(/ends too early|wrong/);
    }
    await expect(read(inPieces(Buffer.concat([bytes, Buffer.from('\n')]), [7]))).rejects.toThrow('something follows its end');
  });

  it('is told apart from other files and from later formats', async () => {
    const kind = (text: string) =>
      read(inPieces(Buffer.from(text), [64])).then(
        () => 'a backup',
        (error: unknown) => (error instanceof BackupFormatError ? error.kind : error),
      );
    expect(await kind('hello\n')).toBe('other');
    expect(await kind('{"format":"something-else","version":1}\n')).toBe('other');
    expect(await kind(`${JSON.stringify({ ...header, version: 2, new: true })}\n`)).toBe('newer');
    expect(await kind(`${JSON.stringify({ ...header, tables: [] })}\n`)).toBe('damaged');
  });

  it('counts rows over the borders of pieces', () => {
    const digest = new TableDigest();
    for (const piece of ['a\n', 'b', '\n\n', 'c\n']) digest.add(Buffer.from(piece));
    expect(digest.sum('page').rows).toBe(4);
  });
});

describe('the seal of a backup', () => {
  it('is gzip of one line, of the same length for every digest', () => {
    const seal = makeSeal('0123456789abcdef'.repeat(4));
    expect(gunzipSync(seal).toString()).toBe(`sha256 ${'0123456789abcdef'.repeat(4)}\n`);
    expect(seal).toHaveLength(SEAL_LENGTH);
  });
});
