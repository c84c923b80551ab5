import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { TestProject } from 'vitest/node';
import { prepareDataFolder } from '#platform/database/data-folder.ts';
import { startEmbeddedServer } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';

/** One embedded server for a whole run, and for each test file a database of its own, cloned in a tenth of a second. */

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A database and how each role reaches it. */
export interface TestDatabase {
  name: string;
  appUrl: string;
  authUrl: string;
  ownerUrl: string;
  backupUrl: string;
  superuserUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    database: TestDatabase;
  }
}

const TEMPLATE = 'wegwijs_migrated';

/** vitest's globalSetup: starts the server and migrates the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-test-'));
  // Under root the server runs as the user postgres, who has to get through.
  await prepareDataFolder(folder);
  const server = await startEmbeddedServer(folder);
  const { appUrl, authUrl, ownerUrl, backupUrl, superuserUrl } = server;
  const urls: TestDatabase = { name: 'wegwijs', appUrl, authUrl, ownerUrl, backupUrl, superuserUrl };
  await asSuperuser(superuserUrl, `CREATE DATABASE ${TEMPLATE} OWNER wegwijs_owner`);
  await migrate(pointAt(urls, TEMPLATE).ownerUrl, MIGRATIONS);
  project.provide('database', urls);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

let made = 0;

/** A new database: with the schema and without rows, or (`empty`) without anything. */
export async function createDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const urls = inject('database');
  const name = `test_${process.pid}_${++made}`;
  await asSuperuser(urls.superuserUrl, `CREATE DATABASE ${name} OWNER wegwijs_owner${kind === 'migrated' ? ` TEMPLATE ${TEMPLATE}` : ''}`);
  return pointAt(urls, name);
}

function pointAt(urls: TestDatabase, name: string): TestDatabase {
  const point = (url: string) => url.replace(/\/[a-z0-9_]+\?/, `/${name}?`);
  return {
    name,
    appUrl: point(urls.appUrl),
    authUrl: point(urls.authUrl),
    ownerUrl: point(urls.ownerUrl),
    backupUrl: point(urls.backupUrl),
    superuserUrl: point(urls.superuserUrl),
  };
}

async function asSuperuser(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A connection that is closed when the present test has ended. */
export async function connectTo(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Runs one statement on a connection of its own. */
export async function runSql<Row extends pg.QueryResultRow>(
  connectionString: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
