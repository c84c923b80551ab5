import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Notification } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginSession, readSession } from '#access/server/index.ts';
import { backUpDatabase } from '#platform/database/backup.ts';
import { listSequences, listTables } from '#platform/database/backup-catalog.ts';
import { makeSeal, SEAL_LENGTH, type BackupHeader } from '#platform/database/backup-format.ts';
import { openDatabase } from '#platform/database/connection.ts';
import { migrate } from '#platform/database/migrate.ts';
import { verifyBackup } from '#platform/database/read-backup.ts';
import { restoreDatabase, sumTables, type RestoreResult } from '#platform/database/restore.ts';
import { connectTo, createDatabase, MIGRATIONS, runSql, type TestDatabase } from './database.ts';
import { insertSampleRows, sampleId } from './sample-rows.ts';

const NOW = new Date('2026-11-21T09:00:00Z');

let folder: string;
let source: TestDatabase;
/** A backup of `source`. */
let whole: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-backup-'));
  source = await createDatabase();
  await insertSampleRows(source.ownerUrl);
  whole = newFile();
  await backUpDatabase(source.backupUrl, whole, NOW);
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
const newFile = () => path.join(folder, `${++files}.backup`);

/** What `wegwijs db restore` does. */
async function restore(database: TestDatabase, file: string, migrations = MIGRATIONS, url = database.ownerUrl): Promise<RestoreResult> {
  return restoreDatabase(url, await verifyBackup(file), { migrations, notify: ['content_pack'] });
}

/** All that a database holds, as sums: rows of every table, and where its sequences are. */
async function fingerprint({ ownerUrl }: TestDatabase) {
  const client = await connectTo(ownerUrl);
  await client.query(`SET timezone = 'UTC'; SET extra_float_digits = 3`);
  return { tables: await sumTables(client, await listTables(client)), sequences: await listSequences(client) };
}

/** Waits until somebody in this database waits for a table that another holds. */
const untilHeldUp = ({ superuserUrl, name }: TestDatabase) =>
  expect
    .poll(
      () =>
        runSql(superuserUrl, `SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock' AND wait_event = 'relation'`, [
          name,
        ]),
      { timeout: 10_000, interval: 20 },
    )
    .toHaveLength(1);

async function writeFileOf(bytes: Uint8Array | string): Promise<string> {
  const file = newFile();
  await writeFile(file, bytes);
  return file;
}

/** A backup with other contents but right sums: what only another program, or a person, would write. */
async function forge(change: (header: BackupHeader, text: string) => string): Promise<string> {
  const text = gunzipSync((await readFile(whole)).subarray(0, -SEAL_LENGTH)).toString();
  const end = text.indexOf('\n');
  const packed = gzipSync(change(JSON.parse(text.slice(0, end)) as BackupHeader, text.slice(end + 1)));
  return writeFileOf(Buffer.concat([packed, makeSeal(createHash('sha256').update(packed).digest('hex'))]));
}

describe('a backup', () => {
  it('brings every table and every row into another database, checked sum by sum', async () => {
    const target = await createDatabase('empty');
    const result = await restore(target, whole);
    const before = await fingerprint(source);
    expect(
      before.tables.filter((table) => table.rows === 0),
      'insertSampleRows fills every table',
    ).toEqual([]);
    expect(await fingerprint(target)).toEqual(before);
    expect(result).toEqual({
      createdAt: NOW.toISOString(),
      tables: before.tables.length,
      rows: before.tables.reduce((sum, table) => sum + table.rows, 0),
      migrated: [],
    });
  });

  it('of the restored database has the same sums, and the same bytes but for its date', async () => {
    const target = await createDatabase('empty');
    await restore(target, whole);
    const second = newFile();
    await backUpDatabase(target.backupUrl, second, NOW);
    expect((await verifyBackup(second)).summary).toEqual((await verifyBackup(whole)).summary);
    expect(await readFile(second)).toEqual(await readFile(whole));
  });

  it('replaces what was there, goes on counting where it was, and tells the nodes', async () => {
    const target = await createDatabase();
    await insertSampleRows(target.ownerUrl, 3);
    await runSql(target.ownerUrl, `INSERT INTO content_pack (hash) SELECT 'x' FROM generate_series(1, 50)`);
    const listener = await connectTo(target.appUrl);
    const heard = new Promise((resolve) => listener.once('notification', (message: Notification) => resolve(message.channel)));
    await listener.query('LISTEN content_pack');
    await restore(target, whole);
    expect(await fingerprint(target)).toEqual(await fingerprint(source));
    expect(await heard).toBe('content_pack');
    expect(await runSql(target.ownerUrl, `INSERT INTO content_pack (hash) VALUES ('next') RETURNING version`)).toEqual([{ version: 4 }]);
  });

  it('leaves the access rules in force on every table', async () => {
    const target = await createDatabase('empty');
    await restore(target, whole);
    const open = await runSql(
      target.ownerUrl,
      `SELECT relname FROM pg_class
       WHERE relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open).toEqual([{ relname: 'migration' }]);
    expect(await runSql(target.appUrl, 'SELECT * FROM page_count')).toEqual([]);
    expect(await runSql(target.appUrl, 'SELECT * FROM client_file')).toEqual([]);
    await expect(runSql(target.appUrl, 'SELECT * FROM auth.session')).rejects.toThrow(/permission denied/);
  });

  it('brings back accounts with their sessions, and each referral with the history that it had', async () => {
    const now = Date.now();
    const before = openDatabase(source.authUrl, 1);
    const token = await beginSession(before, { accountId: sampleId('staff', 1), secondFactor: 'totp', device: 'Firefox', now });
    await before.destroy();
    const file = newFile();
    await backUpDatabase(source.backupUrl, file, NOW);
    const target = await createDatabase();
    await insertSampleRows(target.ownerUrl, 3);
    await restore(target, file);
    const auth = openDatabase(target.authUrl, 1);
    expect(await readSession(auth, token, now)).toMatchObject({
      accountId: sampleId('staff', 1),
      secondFactor: 'totp',
      grants: [{ role: 'adviser', scope: 'region-1' }],
    });
    await auth.destroy();
    expect(await runSql(target.ownerUrl, 'SELECT referral_id, number, to_state FROM referral_event ORDER BY referral_id')).toEqual(
      [0, 1, 2].map((i) => ({ referral_id: sampleId('referral', i), number: 1, to_state: 'draft' })),
    );
    await runSql(source.ownerUrl, `DELETE FROM auth.session WHERE device = 'Firefox'`);
  });

  it('shows one moment, although others write while it is made', async () => {
    const busy = await createDatabase();
    await insertSampleRows(busy.ownerUrl, 500);
    const writer = await connectTo(busy.ownerUrl);
    const done = new AbortController();
    const written = (async () => {
      for (let i = 0; !done.signal.aborted; i++) {
        await writer.query(`WITH p AS (INSERT INTO page VALUES ('pay/new-${i}', 'pay', 1, true, '', '{}'))
          INSERT INTO local_note_text VALUES ('note-0', 'x${i}', '', '')`);
      }
    })();
    const file = newFile();
    await backUpDatabase(busy.backupUrl, file, NOW);
    done.abort();
    await written;
    const rows = new Map((await verifyBackup(file)).summary.tables.map((table) => [table.name, table.rows]));
    expect(rows.get('page')! - 500).toBe(rows.get('local_note_text')! - 9);
    await restore(await createDatabase('empty'), file);
  });

  it('is readable by its owner only, as it holds everything', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(0o600);
  });
});

describe('making a backup', () => {
  it('never overwrites a file, nor one that another backup is writing', async () => {
    const before = await readFile(whole);
    await expect(backUpDatabase(source.backupUrl, whole, NOW)).rejects.toThrow(/exists already/);
    expect(await readFile(whole)).toEqual(before);
    const file = newFile();
    await writeFile(`${file}.partial`, 'half');
    await expect(backUpDatabase(source.backupUrl, file, NOW)).rejects.toThrow(/\.partial exists/);
    expect(await readFile(`${file}.partial`, 'utf8')).toBe('half');
    expect(existsSync(file)).toBe(false);
  });

  it('leaves no file when it is stopped', async () => {
    const controller = new AbortController();
    const file = newFile();
    const holder = await connectTo(source.ownerUrl);
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE page IN ACCESS EXCLUSIVE MODE');
    const stopped = expect(backUpDatabase(source.backupUrl, file, NOW, controller.signal)).rejects.toThrow(
      'Stopped. No backup was written.',
    );
    await untilHeldUp(source);
    expect(existsSync(`${file}.partial`)).toBe(true);
    controller.abort();
    await stopped;
    await holder.query('ROLLBACK');
    expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, false]);
  });

  it('is refused to a role that does not see every row, and open to the owner', async () => {
    const file = newFile();
    await expect(backUpDatabase(source.appUrl, file, NOW)).rejects.toThrow(
      /(does not see every row of \w+|No right to read everything).*wegwijs_backup/,
    );
    expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, false]);
    await backUpDatabase(source.ownerUrl, file, NOW);
    expect((await verifyBackup(file)).summary).toEqual((await verifyBackup(whole)).summary);
  });

  it('is refused although every table may be read, when the access rules hide rows', async () => {
    const { ownerUrl, appUrl } = await createDatabase();
    await runSql(ownerUrl, 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO wegwijs_app');
    await runSql(ownerUrl, 'GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO wegwijs_app');
    await runSql(ownerUrl, 'GRANT USAGE ON SCHEMA auth TO wegwijs_app');
    await runSql(ownerUrl, 'GRANT SELECT ON ALL TABLES IN SCHEMA auth TO wegwijs_app');
    const file = newFile();
    await expect(backUpDatabase(appUrl, file, NOW)).rejects.toThrow(/^The role wegwijs_app does not see every row of audit_chain\./);
    expect(existsSync(file)).toBe(false);
  });

  it('says in one line what is missing', async () => {
    const empty = await createDatabase('empty');
    await expect(backUpDatabase(empty.backupUrl, newFile(), NOW)).rejects.toThrow(/^The database is empty/);
    await expect(backUpDatabase(source.backupUrl, path.join(folder, 'no', 'such.backup'), NOW)).rejects.toThrow(
      /^There is no folder .*no\.$/,
    );
  });
});

describe('restoring', () => {
  let target: TestDatabase;
  let before: unknown;
  beforeAll(async () => {
    target = await createDatabase();
    await insertSampleRows(target.ownerUrl, 7);
    before = await runSql(target.ownerUrl, 'SELECT * FROM page_text ORDER BY page_id, locale');
  });

  async function refuses(file: string, message: RegExp, migrations = MIGRATIONS, url = target.ownerUrl) {
    const untouched = await fingerprint(target);
    await expect(restore(target, file, migrations, url)).rejects.toThrow(message);
    expect(await fingerprint(target)).toEqual(untouched);
    expect(await runSql(target.ownerUrl, 'SELECT * FROM page_text ORDER BY page_id, locale')).toEqual(before);
  }

  it('finds any single changed byte before it touches anything', async () => {
    const bytes = await readFile(whole);
    const byte = fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(byte, async ([at, change]) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= change;
        await expect(verifyBackup(await writeFileOf(damaged))).rejects.toThrow(/is damaged or cut off|is not a backup of Wegwijs/);
      }),
      { numRuns: 300 },
    );
    // The bytes that gzip itself does not look at: time, system, and those of the seal's header.
    for (const at of [4, 8, 9, bytes.length - SEAL_LENGTH + 4, bytes.length - SEAL_LENGTH + 9, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x41;
      await refuses(await writeFileOf(damaged), /is damaged or cut off/);
    }
  });

  it('finds that a file was cut off, or that something was put behind it', async () => {
    const bytes = await readFile(whole);
    const lengths = [3, 20, SEAL_LENGTH, SEAL_LENGTH + 1, 500, bytes.length >> 1, bytes.length - SEAL_LENGTH, bytes.length - 1];
    for (const length of lengths) await refuses(await writeFileOf(bytes.subarray(0, length)), /is damaged or cut off/);
    await refuses(await writeFileOf(Buffer.concat([bytes, Buffer.from('x')])), /is damaged or cut off/);
    await refuses(await writeFileOf(Buffer.concat([bytes, bytes])), /is damaged or cut off/);
  });

  it('refuses what is no backup, in one line', async () => {
    for (const other of ['', 'hello', gzipSync('hello\n'), gzipSync('{"format":"other"}\n'.repeat(20))]) {
      await refuses(await writeFileOf(other), /is not a backup of Wegwijs|is damaged or cut off/);
    }
    await refuses(await writeFileOf('just a text'), /^.*\.backup is not a backup of Wegwijs\. Nothing was changed\.$/);
    await refuses(path.join(folder, 'missing.backup'), /^There is no file .*missing\.backup\.$/);
    const directory = newFile();
    await mkdir(directory);
    await refuses(directory, /is not a backup of Wegwijs/);
  });

  it('refuses a backup of a newer program, by its format, its migrations or their sums', async () => {
    await refuses(
      await forge((header, rest) => `${JSON.stringify({ ...header, version: 2 })}\n${rest}`),
      /was written by a newer Wegwijs \(format 2\)/,
    );
    const later = { name: '9000-later.sql', checksum: 'f'.repeat(64) };
    await refuses(
      await forge((header, rest) => `${JSON.stringify({ ...header, migrations: [...header.migrations, later] })}\n${rest}`),
      /was made by a newer Wegwijs \(it has 9000-later.sql\)/,
    );
    await refuses(
      await forge(
        (header, rest) => `${JSON.stringify({ ...header, migrations: [{ ...header.migrations[0], checksum: later.checksum }] })}\n${rest}`,
      ),
      /Migration 0001-foundation.sql is not the one of/,
    );
  });

  it('refuses rows that this schema does not take, and leaves even sequences as they were', async () => {
    const resum = (text: string, name: string, rows: string, changed: string) => {
      const sum = (part: string) => createHash('sha256').update(part).digest('hex');
      expect(text).toContain(rows);
      expect(text).toContain(sum(rows));
      return text.replace(rows, changed).replace(sum(rows), sum(changed));
    };
    const phrases = 'nl\t{"cents": {"other": "{n} cent"}}\n';
    const forged = (changed: string) =>
      forge((header, rest) => `${JSON.stringify(header)}\n${resum(rest, 'unit_phrases', phrases, changed)}`);
    await refuses(await forged('nl\tno json\n'), /The database refuses rows of the backup: invalid input syntax for type json/);
    await refuses(await forged('nl\n'), /The database refuses rows of the backup: missing data for column "phrases"/);
    await refuses(await forged('\\N\t{}\n'), /The database refuses rows of the backup: null value in column "locale"/);
    // A text that PostgreSQL reads, but writes in another way: what is stored is not what the backup says.
    await refuses(await forged('nl\t{"cents":   {"other": "{n} cent"}}\n'), /did not store unit_phrases as the backup has it/);
  });

  it('refuses a role without the rights of the owner', async () => {
    await refuses(whole, /^No right to restore .* as wegwijs_owner/, MIGRATIONS, target.appUrl);
    await refuses(whole, /^No right to restore .* as wegwijs_owner/, MIGRATIONS, target.backupUrl);
  });

  it('changes nothing when it is stopped half-way', async () => {
    const controller = new AbortController();
    const holder = await connectTo(target.ownerUrl);
    // Somebody who reads keeps the restore waiting at its first change.
    await holder.query('BEGIN');
    await holder.query('SELECT count(*) FROM page');
    const untouched = await fingerprint(target);
    const restoring = restoreDatabase(target.ownerUrl, await verifyBackup(whole), {
      migrations: MIGRATIONS,
      notify: [],
      signal: controller.signal,
    });
    const stopped = expect(restoring).rejects.toThrow('Stopped. Nothing was changed.');
    await untilHeldUp(target);
    controller.abort();
    await stopped;
    await holder.query('ROLLBACK');
    expect(await fingerprint(target)).toEqual(untouched);
  });

  it('says so when the database is newer than the program', async () => {
    const ahead = await createDatabase();
    await runSql(ahead.ownerUrl, `INSERT INTO migration VALUES ('9000-later.sql', 'x')`);
    await expect(restore(ahead, whole)).rejects.toThrow(/^The database is newer than this program \(it has 9000-later.sql\)/);
  });
});

describe('a backup from before an update', () => {
  let later: string;
  beforeAll(async () => {
    later = path.join(folder, 'migrations');
    await cp(MIGRATIONS, later, { recursive: true });
    // A migration that also changes rows: those of an old backup must go through it too.
    await writeFile(
      path.join(later, '9000-later.sql'),
      `CREATE TYPE mood AS ENUM ('good');
       CREATE FUNCTION shout(value text) RETURNS text LANGUAGE sql RETURN upper(value);
       ALTER TABLE site ADD COLUMN shouted text;
       UPDATE site SET shouted = shout(host);
       ALTER TABLE site ALTER COLUMN shouted SET NOT NULL;
       ALTER TABLE site DROP COLUMN name;
       CREATE VIEW shouts AS SELECT shouted FROM site`,
    );
  });

  const shouted = (database: TestDatabase) =>
    runSql<{ n: number }>(database.ownerUrl, `SELECT count(*)::int AS n FROM shouts WHERE shouted LIKE 'HOST-%'`);

  it('is restored into an empty database, and updated there', async () => {
    const target = await createDatabase('empty');
    expect((await restore(target, whole, later)).migrated).toEqual(['9000-later.sql']);
    expect(await shouted(target)).toEqual([{ n: 9 }]);
    expect(await migrate(target.ownerUrl, later)).toEqual([]);
  });

  it('is restored over a database that was updated already', async () => {
    const target = await createDatabase();
    await insertSampleRows(target.ownerUrl, 3);
    await migrate(target.ownerUrl, later);
    expect((await restore(target, whole, later)).migrated).toEqual(['9000-later.sql']);
    expect(await shouted(target)).toEqual([{ n: 9 }]);
    expect(await runSql(target.appUrl, 'SELECT count(*)::int AS n FROM page')).toEqual([{ n: 20 }]);
    expect(await migrate(target.ownerUrl, later)).toEqual([]);
  });
});
