import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { readSettings, type Settings } from '../platform/config/settings.ts';
import { backUpDatabase } from '../platform/database/backup.ts';
import { migrate } from '../platform/database/migrate.ts';
import { verifyBackup } from '../platform/database/read-backup.ts';
import { restoreDatabase } from '../platform/database/restore.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';
import { MIGRATIONS, prepareDatabase, requireOwner } from './prepare-database.ts';

const count = new Intl.NumberFormat('en');

/** `wegwijs db migrate` */
export async function migrateDatabase(options: { json?: boolean }): Promise<void> {
  const owner = requireOwner(await prepareDatabase(readSettings(process.env)));
  const ran = await migrate(owner, MIGRATIONS);
  if (options.json) console.log(JSON.stringify({ ran }));
  else console.log(ran.length ? `Ran ${ran.join(', ')}.` : 'The schema is up to date.');
  await shutDown();
}

/** `wegwijs db backup` */
export async function backup(file: string, options: { json?: boolean }): Promise<void> {
  const signal = stopSignal();
  const { backupUrl } = await prepareDatabase(readSettings(process.env));
  if (!backupUrl) throw new Failure('Set DATABASE_BACKUP_URL to a connection as wegwijs_backup: that role sees every row.');
  const result = await backUpDatabase(backupUrl, file, new Date(), signal);
  if (options.json) console.log(JSON.stringify(result));
  else
    console.log(
      `Wrote ${count.format(result.rows)} rows of ${result.tables} tables into ${file} (${count.format(Math.ceil(result.bytes / 1024))} KB).`,
    );
  await shutDown();
}

/** `wegwijs db restore` */
export async function restore(file: string, options: { yes?: boolean; json?: boolean }): Promise<void> {
  const signal = stopSignal();
  const settings = readSettings(process.env);
  const verified = await verifyBackup(file, signal);
  if (!options.yes) await askForYes(`everything in ${nameOf(settings)} by the backup of ${verified.header.createdAt}`, signal);
  const owner = requireOwner(await prepareDatabase(settings));
  const result = await restoreDatabase(owner, verified, { migrations: MIGRATIONS, notify: ['content_pack'], signal });
  if (options.json) {
    console.log(JSON.stringify(result));
  } else {
    const later = result.migrated.length ? ` Then ran ${result.migrated.join(', ')}.` : '';
    console.log(
      `Restored ${count.format(result.rows)} rows of ${result.tables} tables, as they were at ${result.createdAt}, and checked them.${later}`,
    );
  }
  await shutDown();
}

/** @throws {Failure} unless a person at a terminal types yes. */
async function askForYes(what: string, signal: AbortSignal): Promise<void> {
  if (!process.stdin.isTTY) throw new Failure(`This replaces ${what}. Add --yes when that is meant. Nothing was changed.`, 2);
  // On standard error, so that --json keeps standard output for itself.
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal
    .question(`This replaces ${what}; what is there now is lost.\nType yes to go on: `, { signal })
    .catch(() => '');
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new Failure('Nothing was changed.');
}

/** Which database a person is about to replace, without its password. */
function nameOf(settings: Settings): string {
  if (!settings.databaseUrl) return settings.dataFolder;
  const { database, host } = new pg.Client({ connectionString: settings.databaseOwnerUrl ?? settings.databaseUrl });
  return `${database ?? 'the database'} on ${host}`;
}

/** Ctrl-C and its kin stop the work, which then tidies up; a second time ends at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}
