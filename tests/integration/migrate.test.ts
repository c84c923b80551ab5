import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '#platform/database/migrate.ts';
import { createDatabase, MIGRATIONS, runSql, type TestDatabase } from './database.ts';

describe('bringing the schema up to date', () => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await createDatabase('empty');
    folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-migrations-'));
    await cp(MIGRATIONS, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const tables = () =>
    runSql<{ name: string }>(
      database.ownerUrl,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
  const ran = () => runSql<{ name: string; checksum: string }>(database.ownerUrl, 'SELECT name, checksum FROM migration ORDER BY name');

  it('runs every migration once, and a second time none', async () => {
    const all = (await readMigrations(MIGRATIONS)).map((migration) => migration.name);
    expect(await migrate(database.ownerUrl, folder)).toEqual(all);
    const before = await ran();
    expect(await migrate(database.ownerUrl, folder)).toEqual([]);
    expect(await ran()).toEqual(before);
  });

  it('lets two nodes that start together run each migration once', async () => {
    const [one, other] = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)]);
    expect([one.length, other.length].sort()).toEqual([0, (await readMigrations(MIGRATIONS)).length].sort());
  });

  it('refuses a migration that was changed after it ran', async () => {
    await migrate(database.ownerUrl, folder);
    await writeFile(path.join(folder, '0001-foundation.sql'), 'SELECT 1');
    await writeFile(path.join(folder, '9000-later.sql'), 'CREATE TABLE later ()');
    const before = await tables();
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/^Migration 0001-foundation.sql was changed after it ran/);
    expect(await tables()).toEqual(before);
  });

  it('refuses a database that is newer than the program', async () => {
    await writeFile(path.join(folder, '9000-later.sql'), 'SELECT 1');
    await migrate(database.ownerUrl, folder);
    await expect(migrate(database.ownerUrl, MIGRATIONS)).rejects.toThrow(
      /^The database is newer than this program \(it has 9000-later.sql\)/,
    );
  });

  it('changes nothing when one migration fails, not even by those before it', async () => {
    await writeFile(path.join(folder, '9000-broken.sql'), 'CREATE TABLE half (id int); SELECT * FROM missing');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(
      /^Migration 9000-broken.sql failed: .*"missing".* Nothing was changed/,
    );
    expect(await tables()).toEqual([]);
  });

  it('is refused to the role that the application runs as', async () => {
    await migrate(database.ownerUrl, folder);
    await writeFile(path.join(folder, '9000-later.sql'), 'CREATE TABLE later ()');
    await expect(migrate(database.appUrl, folder)).rejects.toThrow(/may not change the schema/);
    expect((await tables()).map((table) => table.name)).not.toContain('later');
  });
});
