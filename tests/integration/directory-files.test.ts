import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatOf, readTextFile } from '#directory/exchange/index.ts';
import { toJson } from '#directory/exchange/json.ts';
import { NO_RECORDS } from '#directory/exchange/records.fixture.ts';

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('that are too large are refused by their size, before anything is read', async () => {
    const file = path.join(folder, 'large.csv');
    const handle = await open(file, 'w');
    await handle.truncate(25 * 1024 * 1024);
    await handle.close();
    const memory = process.memoryUsage().arrayBuffers;
    await expect(readTextFile(file)).rejects.toThrow(/25\.0 MB; at most 20 MB/);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(5 * 1024 * 1024);
  });

  test('that are none are refused with what is the matter', async () => {
    await expect(readTextFile(path.join(folder, 'none.csv'))).rejects.toThrow(/no such file/);
    await expect(readTextFile(folder)).rejects.toThrow(/is no file/);
    const file = path.join(folder, 'windows.csv');
    await writeFile(file, Buffer.from([0x61, 0x0a, 0xe9]));
    await expect(readTextFile(file)).rejects.toThrow(/windows\.csv: Line 2 .*CSV UTF-8/);
  });

  test('are known by their name, and else by what is in them', () => {
    expect(formatOf('a.csv', '{')).toBe('csv');
    expect(formatOf('a.json', toJson(NO_RECORDS))).toBe('json');
    expect(formatOf('a.json', '{"organizations": []}')).toBe('hsds');
    expect(formatOf('export', ' [{}]')).toBe('hsds');
    expect(formatOf('export', 'organisation_name;needs')).toBe('csv');
  });
});
