import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { insertSampleRows } from './sample-rows.ts';

const WEGWIJS = fileURLToPath(new URL('../../bin/wegwijs.js', import.meta.url));

let folder: string;
let database: TestDatabase;
let tables: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-commands-'));
  database = await createDatabase();
  await insertSampleRows(database.ownerUrl);
  const rows = await runSql<{ n: number }>(
    database.superuserUrl,
    `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname IN ('public', 'auth')`,
  );
  tables = rows[0]!.n;
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs `wegwijs` as an operator does with a server of their own, away from any terminal. */
function wegwijs(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const { PATH } = process.env;
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_BACKUP_URL: database.backupUrl };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [WEGWIJS, ...args], { cwd: folder, env: { PATH, ...urls, ...env } }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
    child.stdin?.end();
  });
}

describe('wegwijs db', () => {
  it('backs up, restores and says what it did, for people and for programs', async () => {
    expect(await wegwijs(['db', 'backup', 'one.backup'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(new RegExp(`^Wrote [\\d,]+ rows of ${tables} tables into one\\.backup \\(\\d+ KB\\)\\.$`)),
      err: '',
    });
    const second = await wegwijs(['db', 'backup', 'two.backup', '--json']);
    const made = JSON.parse(second.out) as { file: string; tables: number; rows: number; createdAt: string };
    expect(made).toMatchObject({ file: 'two.backup', tables });
    await runSql(database.ownerUrl, 'DELETE FROM page');
    const restored = await wegwijs(['db', 'restore', 'two.backup', '--yes', '--json']);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(restored.out)).toEqual({ createdAt: made.createdAt, tables, rows: made.rows, migrated: [] });
    expect(await runSql(database.ownerUrl, 'SELECT count(*)::int AS n FROM page')).toEqual([{ n: 20 }]);
    expect((await readdir(folder)).sort()).toEqual(['one.backup', 'two.backup']);
  });

  it('does not restore without being told twice', async () => {
    await wegwijs(['db', 'backup', 'kept.backup']);
    await runSql(database.ownerUrl, `UPDATE page SET must = 'changed since'`);
    const { code, err } = await wegwijs(['db', 'restore', 'kept.backup']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^This replaces everything in test_\w+ on .* by the backup of .*\. Add --yes when that is meant\. Nothing was changed\.$/,
    );
    expect(await runSql(database.ownerUrl, 'SELECT DISTINCT must FROM page')).toEqual([{ must: 'changed since' }]);
  });

  it('says in one line, without a stack trace, what is wrong', async () => {
    await writeFile(path.join(folder, 'text'), 'hello');
    const cases: [string[], Record<string, string>, RegExp][] = [
      [['db', 'restore', 'missing', '--yes'], {}, /^There is no file missing\.$/],
      [['db', 'restore', 'text', '--yes'], {}, /^text is not a backup of Wegwijs\. Nothing was changed\.$/],
      [['db', 'backup', 'text'], {}, /^text exists already\./],
      [['db', 'backup', 'new'], { DATABASE_BACKUP_URL: database.appUrl }, /wegwijs_backup/],
      [
        ['db', 'backup', 'new'],
        { DATABASE_BACKUP_URL: '', DATABASE_OWNER_URL: '' },
        /^Set DATABASE_BACKUP_URL to a connection as wegwijs_backup/,
      ],
      [['db', 'migrate'], { DATABASE_OWNER_URL: '' }, /^Set DATABASE_OWNER_URL to a connection as wegwijs_owner/],
      [
        ['db', 'migrate'],
        { DATABASE_URL: database.ownerUrl },
        /^DATABASE_URL connects as "wegwijs_owner", which can step around the access rules/,
      ],
      [['demo'], {}, /^Demonstration data is only for a trial: set WEGWIJS_DEMO=1\.$/],
    ];
    for (const [args, env, message] of cases) {
      const { code, out, err } = await wegwijs(args, env);
      expect({ args, code, out }).toEqual({ args, code: 1, out: '' });
      expect(err).toMatch(message);
      expect(err.split('\n')).toHaveLength(1);
    }
    expect(await readdir(folder)).not.toContain('new');
  });

  it('brings the schema up to date once', async () => {
    expect(await wegwijs(['db', 'migrate', '--json'])).toEqual({ code: 0, out: '{"ran":[]}', err: '' });
  });
});
