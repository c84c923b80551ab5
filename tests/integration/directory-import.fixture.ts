import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach } from 'vitest';
import { exportDirectory, importDirectory, type DirectoryImport } from '#directory/exchange/index.ts';
import type { DirectoryRecords } from '#directory/index.ts';
import { loadDirectory } from '#directory/server/index.ts';
import type { ContentPack } from '#guide/index.ts';
import { importPack, readPack } from '#guide/server/index.ts';
import { openDatabase, readConsistently } from '#platform/database/connection.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
export const OWNER = 'region:midden-brabant';

/** The content as it was imported. */
export let pack: ContentPack;
/** With the content of the pack and nothing else; only copied. */
export let filled: TestDatabase;
/** The copy of the present test. */
export let database: TestDatabase;
let copies = 0;

/** Registers what a test file needs: the content is imported once, and each test has a copy of that database. */
export function importContentOnce(): void {
  beforeAll(async () => {
    const read = await readPack(CONTENT, '2026-11-21');
    if (!read.pack) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
    pack = read.pack;
    filled = await createDatabase();
    await importPack(filled.ownerUrl, pack);
  });

  beforeEach(async () => {
    database = await copyOf(filled);
  });
}

/** From here on `run` and all that looks at the directory mean another database, until the present test has ended. */
export function switchTo(other: TestDatabase): void {
  database = other;
}

/** A database of its own with all that the original holds. */
export async function copyOf(original: TestDatabase): Promise<TestDatabase> {
  const name = `${original.name}_${++copies}`;
  await runSql(
    original.superuserUrl.replace(`/${original.name}?`, '/postgres?'),
    `CREATE DATABASE ${name} OWNER wegwijs_owner TEMPLATE ${original.name}`,
  );
  const point = (url: string) => url.replace(`/${original.name}?`, `/${name}?`);
  const { appUrl, authUrl, ownerUrl, backupUrl, superuserUrl } = original;
  return {
    name,
    appUrl: point(appUrl),
    authUrl: point(authUrl),
    ownerUrl: point(ownerUrl),
    backupUrl: point(backupUrl),
    superuserUrl: point(superuserUrl),
  };
}

export const COLUMNS = 'organisation_name;service_name;needs;area;location_name;municipality;hours;phone;source;checked';
/** A line of a sheet: the same service, at a location of this name. */
export const row = (name: string, change: { hours?: string; municipality?: string } = {}) =>
  [
    'Stichting Nieuw Welkom',
    'Spreekuur brieven',
    'letters',
    'Tilburg',
    name,
    change.municipality ?? 'Tilburg',
    change.hours ?? 'Mo 09:00-12:00',
    '',
    'Gids',
    '2026-11-21',
  ].join(';');
export const sheet = (...rows: string[]) => [COLUMNS, ...rows].join('\n');

/** Imports a sheet for the owner of these tests, unless `change` says otherwise. */
export const run = (text: string, change: Partial<DirectoryImport> = {}, ownerUrl = database.ownerUrl) =>
  importDirectory(ownerUrl, { text, format: 'csv', owner: OWNER, removeMissing: false, dryRun: false, ...change });

/** Everything that an import might touch, with the moments of its last changes. */
export const everything = () =>
  Promise.all(
    ['organisation', 'organisation_text', 'service', 'service_text', 'location', 'service_at_location', 'content_pack'].map((table) =>
      runSql(database.ownerUrl, `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS sum, count(*) FROM ${table} t`),
    ),
  );
/** The ids of all records of a table that came with an import of the directory. */
export const localIds = async (table: string) =>
  (await runSql<{ id: string }>(database.ownerUrl, `SELECT id FROM ${table} WHERE origin = 'local' ORDER BY id`)).map(({ id }) => id);

/** Calls `work` with the directory as it is now. */
export async function withRecords<T>(work: (records: DirectoryRecords) => T): Promise<T> {
  const db = openDatabase(database.appUrl, 1);
  try {
    return work(await readConsistently(db, loadDirectory));
  } finally {
    await db.destroy();
  }
}

/** The directory as a file; with an owner, only what is theirs. */
export async function exported(format: 'csv' | 'json' | 'hsds', owner: string | null = null): Promise<string> {
  const db = openDatabase(database.appUrl, 1);
  try {
    return [...(await readConsistently(db, (trx) => exportDirectory(trx, format, owner)))].join('');
  } finally {
    await db.destroy();
  }
}
