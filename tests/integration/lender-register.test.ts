import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LenderRegisterKeeper } from '#checks/server/index.ts';
import { openDatabase } from '#platform/database/connection.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';

const WEGWIJS = fileURLToPath(new URL('../../bin/wegwijs.js', import.meta.url));

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-register-'));
  database = await createDatabase();
});
afterAll(() => rm(folder, { recursive: true }));

/** `wegwijs register import` of a text, as an operator runs it. */
async function imported(text: string, ...options: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = path.join(folder, 'lenders.csv');
  await writeFile(file, text);
  const { PATH } = process.env;
  const env = { PATH, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [WEGWIJS, 'register', 'import', file, ...options], { cwd: folder, env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
  });
}

const COPY = `date,2026-11-20
name,kvk,status,since
Jansen Uitzendbureau B.V.,01234567,admitted,2026-11-02
"Bakker, De Wit & Zn.",12345678,provisional,2026-11-14
`;

it('a copy of the register is imported whole, seen by the nodes, and replaced by the next', async () => {
  const db = openDatabase(database.appUrl, 1);
  const keeper = new LenderRegisterKeeper(db);
  await keeper.refresh();
  expect(keeper.current.date).toBeNull();
  expect(keeper.current.find({ name: 'Jansen', kvk: null })).toEqual([]);

  expect(await imported(COPY, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was changed') as string });
  expect(await imported(COPY)).toMatchObject({ code: 0, out: expect.stringContaining('2 lenders, copy of 2026-11-20') as string });
  await keeper.refresh();
  expect(keeper.current.date).toBe('2026-11-20');
  expect(keeper.current.find({ name: 'jansen uitzendbureau bv', kvk: null })).toEqual([
    { name: 'Jansen Uitzendbureau B.V.', kvk: '01234567', status: 'admitted', since: '2026-11-02' },
  ]);

  const next = COPY.replace('2026-11-20', '2026-11-21').replace('admitted', 'suspended').split('\n').slice(0, 3).join('\n');
  expect(await imported(next)).toMatchObject({ code: 0 });
  await keeper.refresh();
  expect(keeper.current.find({ name: null, kvk: '01234567' })[0]).toMatchObject({ status: 'suspended' });
  expect(keeper.current.find({ name: null, kvk: '12345678' })).toEqual([]);
  await db.destroy();
});

it('a file with a mistake changes nothing, and says where it is', async () => {
  const before = await runSql(database.ownerUrl, 'SELECT * FROM lender ORDER BY position');
  const wrong = COPY.replace('01234567', '123').replace('provisional', 'perhaps');
  const ended = await imported(wrong);
  expect(ended.code).toBe(1);
  expect(ended.err).toContain('nothing was changed');
  expect(ended.err).toContain('line 3, kvk');
  expect(ended.err).toContain('line 4, status');
  expect(ended.err).not.toMatch(/\n\s+at /);
  expect(await imported(COPY, '--date', 'tomorrow')).toMatchObject({ code: 2 });
  expect(await runSql(database.ownerUrl, 'SELECT * FROM lender ORDER BY position')).toEqual(before);
});
