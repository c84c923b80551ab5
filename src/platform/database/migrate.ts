import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { Failure } from '../failure.ts';
import { connect } from './connection.ts';

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The migrations of a folder, in the order of their numbers. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the schema up to date as the owner: all pending migrations in one transaction, one process at a time.
 * @returns the names of the migrations that ran.
 * @throws {Failure} when one that ran before has changed since, or the database is newer than this program.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await connect(client, 'DATABASE_OWNER_URL');
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('wegwijs migrate'))`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS migration (
         name text PRIMARY KEY, checksum text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migration');
    const ran = new Map(rows.map((row) => [row.name, row.checksum]));
    for (const name of ran.keys()) {
      if (!migrations.some((migration) => migration.name === name)) {
        throw new Failure(`The database is newer than this program (it has ${name}). Update Wegwijs, then start again.`);
      }
    }
    const pending: string[] = [];
    for (const { name, sql, checksum } of migrations) {
      const before = ran.get(name);
      if (before && before !== checksum) {
        throw new Failure(`Migration ${name} was changed after it ran. Restore it, and put the change into a new migration.`);
      }
      if (before) continue;
      try {
        await client.query(sql);
      } catch (error) {
        throw new Failure(`Migration ${name} failed: ${(error as Error).message}. Nothing was changed.`);
      }
      await client.query('INSERT INTO migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
      pending.push(name);
    }
    await client.query('COMMIT');
    return pending;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if ((error as NodeJS.ErrnoException).code === '42501') {
      throw new Failure('This role may not change the schema. DATABASE_OWNER_URL must connect as wegwijs_owner (docs/operations.md).');
    }
    throw error;
  } finally {
    await client.end();
  }
}
