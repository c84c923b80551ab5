import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { newKeyRing, readKeyRing, writeKeyRing, type KeyRing } from '#platform/crypto/key-ring.ts';
import { keyNumberOf, open, seal } from '#platform/crypto/seal.ts';
import { SEALED_COLUMNS } from '#platform/crypto/sealed-columns.ts';
import { connectTo, createDatabase, runSql, type TestDatabase } from './database.ts';
import { insertSampleRows } from './sample-rows.ts';

const WEGWIJS = fileURLToPath(new URL('../../bin/wegwijs.js', import.meta.url));
/** So many mails that the one in the middle is not among the first that are sealed in one go. */
const MANY = 1000;

let folder: string;
let file: string;
let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-keys-'));
  database = await createDatabase();
  await insertSampleRows(database.ownerUrl, 3);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // For a run to be stopped in the middle of them.
  await owner.query(
    `INSERT INTO mail_outbox (sealed_to, kind, locale, details) SELECT '\\x00', 'x', 'nl', '\\x00' FROM generate_series(1, $1)`,
    [MANY],
  );
});
afterAll(async () => {
  await owner.end();
  await rm(folder, { recursive: true });
});

const env = () => ({
  PATH: process.env['PATH'],
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  DATABASE_BACKUP_URL: database.backupUrl,
  WEGWIJS_KEYS: file,
});
const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [WEGWIJS, 'keys', ...args], { env: env() }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
  });

/** Puts a sealed text into every row of every sealed column that holds something. */
async function sealAll(ring: KeyRing): Promise<void> {
  for (const { table, column, id, place } of SEALED_COLUMNS) {
    const { rows } = await owner.query<{ id: string }>(`SELECT ${id} AS id FROM ${table} WHERE ${column} IS NOT NULL`);
    await owner.query(
      `UPDATE ${table} AS t SET ${column} = n.sealed FROM unnest($1::uuid[], $2::bytea[]) AS n (id, sealed) WHERE t.${id} = n.id`,
      [rows.map((row) => row.id), rows.map((row) => seal(ring, `${place}:${row.id}`, `of ${row.id}`))],
    );
  }
}

/** Opens every sealed text with the ring on the disk. @returns the keys that they are sealed with, and how many there are. */
async function openAll(): Promise<{ keys: string[]; texts: number }> {
  const ring = readKeyRing(file);
  const keys = new Set<string>();
  let texts = 0;
  for (const { table, column, id, place } of SEALED_COLUMNS) {
    const { rows } = await owner.query<{ id: string; sealed: Buffer }>(
      `SELECT ${id} AS id, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    for (const row of rows) {
      expect(open(ring, `${place}:${row.id}`, row.sealed)).toBe(`of ${row.id}`);
      keys.add(keyNumberOf(row.sealed));
      texts++;
    }
  }
  return { keys: [...keys].sort(), texts };
}

beforeEach(async () => {
  file = path.join(folder, `${crypto.randomUUID()}.json`);
  writeKeyRing(file, newKeyRing());
  await sealAll(readKeyRing(file));
});

describe('the list of sealed columns', () => {
  it('names every column of the schema that is sealed: all bytes that are no digest and no key of a passkey', async () => {
    const columns = await runSql<{ name: string }>(
      database.superuserUrl,
      `SELECT CASE table_schema WHEN 'public' THEN '' ELSE table_schema || '.' END || table_name || '.' || column_name AS name
       FROM information_schema.columns WHERE table_schema IN ('public', 'auth') AND data_type = 'bytea'
         AND column_name !~ '(^|_)(hash|digest|head)$' AND NOT (table_name = 'failed_try' AND column_name = 'bucket') AND table_name <> 'passkey' ORDER BY 1`,
    );
    expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(columns.map(({ name }) => name).sort());
    for (const { table, column } of SEALED_COLUMNS)
      expect((await owner.query(`SELECT FROM ${table} WHERE ${column} IS NOT NULL`)).rowCount, `${table}.${column}`).toBeGreaterThan(0);
  });
});

describe('what is sealed', () => {
  it('is sealed at the places of that list, and at no others', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /server.*\.ts$|platform\/mail.*\.ts$/.test(name),
    );
    const written = files.flatMap((name) => [
      ...readFileSync(path.join(src, name), 'utf8').matchAll(/`((?:auth\.)?[a-z_]+\.[a-z_]+):\$\{/g),
    ]);
    expect([...new Set(written.map(([, place]) => place))].sort()).toEqual(SEALED_COLUMNS.map(({ place }) => place).sort());
  });
});

describe('changing the key', () => {
  it('seals every text anew, and keeps the old key for backups', async () => {
    const before = readKeyRing(file);
    const { code, out } = await run('rotate', '--json');
    expect(code).toBe(0);
    const after = readKeyRing(file);
    expect(after.current).not.toBe(before.current);
    expect([...after.keys.keys()].sort()).toEqual([before.current, after.current].sort());
    expect(after.lookup).toEqual(before.lookup);
    const opened = await openAll();
    expect(opened.keys).toEqual([after.current]);
    expect(JSON.parse(out)).toEqual({ current: after.current, isNew: true, texts: opened.texts, closed: [], left: 0 });
  });

  it('uses the key that was added before, so that no node meets one that it does not know', async () => {
    const before = readKeyRing(file);
    expect((await run('add')).out).toContain('It opens, and does not seal yet.');
    const waiting = readKeyRing(file);
    expect(waiting.current).toBe(before.current);
    expect((await run('add')).out).toContain(`A key waits already: ${waiting.next}`);
    await run('rotate');
    expect(readKeyRing(file)).toMatchObject({ current: waiting.next, keys: waiting.keys });
    // A node that was started when the key was added, and not since.
    const [mail] = (await owner.query<{ id: string; sealed: Buffer }>('SELECT id, sealed_to AS sealed FROM mail_outbox LIMIT 1')).rows;
    expect(open(waiting, `mail_outbox.to:${mail!.id}`, mail!.sealed)).toBe(`of ${mail!.id}`);
  });

  it('leaves every text open when it is killed in the middle, and goes on where it was', async () => {
    const before = readKeyRing(file);
    const holder = await connectTo(database.ownerUrl);
    await holder.query('BEGIN');
    await holder.query('SELECT FROM mail_outbox WHERE id = (SELECT id FROM mail_outbox ORDER BY id OFFSET $1 LIMIT 1) FOR UPDATE', [
      MANY / 2,
    ]);
    const child = spawn(process.execPath, [WEGWIJS, 'keys', 'rotate'], { env: env(), stdio: 'ignore' });
    const ended = once(child, 'exit');
    onTestFinished(() => void child.kill('SIGKILL'));
    const waiting = `SELECT query FROM pg_stat_activity WHERE datname = '${database.name}' AND wait_event_type = 'Lock'`;
    await expect
      .poll(() => runSql(database.superuserUrl, waiting), { timeout: 30_000 })
      .toEqual([{ query: expect.stringContaining('FOR UPDATE') }]);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await holder.query('ROLLBACK');
    const half = readKeyRing(file);
    expect(half.current).not.toBe(before.current);
    const { rows } = await owner.query<{ key: string }>(
      `SELECT encode(substring(details FROM 2 FOR 4), 'hex') AS key FROM mail_outbox ORDER BY id`,
    );
    expect([rows[0]?.key, rows.at(-1)?.key]).toEqual([half.current, before.current]);
    expect((await openAll()).keys).toEqual([before.current, half.current].sort());
    expect(await run('rotate')).toMatchObject({ code: 0, out: expect.stringContaining('Went on with the rotation of before') });
    expect(readKeyRing(file)).toEqual(half);
    expect((await openAll()).keys).toEqual([half.current]);
  });

  it('leaves alone what does not open, says where it is, and seals the rest', async () => {
    const [{ id }] = (await owner.query<{ id: string }>('SELECT id FROM client_note LIMIT 1')).rows as [{ id: string }];
    await owner.query('UPDATE client_note SET sealed = $2 WHERE id = $1', [id, seal(newKeyRing(), 'elsewhere', 'x')]);
    for (let i = 0; i < 2; i++) {
      const { code, out } = await run('rotate');
      expect(code).toBe(1);
      expect(out).toContain(`client_note.sealed:${id} does not open`);
      expect(out).toContain('From now on the key');
    }
    expect(readKeyRing(file).keys.size).toBe(3);
    expect((await run('list')).code).toBe(1);
    const ring = readKeyRing(file);
    await owner.query('UPDATE client_note SET sealed = $2 WHERE id = $1', [id, seal(ring, `client_note.sealed:${id}`, `of ${id}`)]);
    expect((await openAll()).keys).toEqual([ring.current]);
  });

  it('tells which key sealed how much, and no key itself', async () => {
    await run('add');
    const { current, next } = readKeyRing(file);
    const { out } = await run('list', '--json');
    expect(JSON.parse(out)).toEqual(
      [
        { key: current, use: 'seals', texts: (await openAll()).texts },
        { key: next, use: 'waits', texts: 0 },
      ].sort((a, b) => (a.key! < b.key! ? -1 : 1)),
    );
    for (const secret of Object.values((JSON.parse(readFileSync(file, 'utf8')) as { keys: Record<string, string> }).keys))
      expect(out).not.toContain(secret);
  });
});

describe('wegwijs keys create', () => {
  it('makes a ring where there is none, and never replaces one', async () => {
    const bytes = readFileSync(file);
    expect(await run('create')).toMatchObject({ code: 1, err: expect.stringMatching(/exists already.*nothing was written\.$/) });
    expect(readFileSync(file)).toEqual(bytes);
    file = path.join(folder, 'new', 'keys.json');
    expect((await run('list')).err).toMatch(/^There is no key ring at .*npx wegwijs keys create/);
    expect((await run('create')).code).toBe(0);
    expect(readKeyRing(file).keys.size).toBe(1);
    file = '/proc/keys.json';
    expect(await run('create')).toMatchObject({ code: 1, err: expect.stringMatching(/^The key ring .* cannot be written/) });
  });

  it('asks where it is to be kept when nobody said', async () => {
    file = '';
    expect((await run('create')).err).toMatch(/^Set WEGWIJS_KEYS to the file of the key ring/);
  });
});
