import { sql } from 'kysely';
import { fillDemoPeople } from '../access/server/index.ts';
import { demoCounts } from '../counting/index.ts';
import { demoDirectory, storeDemoDirectory } from '../directory/server/index.ts';
import { today } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import { openDatabase } from '../platform/database/connection.ts';
import { migrate } from '../platform/database/migrate.ts';
import { Failure } from '../platform/failure.ts';
import { LOCALES } from '../platform/i18n/locales.ts';
import { shutDown } from '../platform/shutdown.ts';
import { MIGRATIONS, prepareDatabase, requireOwner } from './prepare-database.ts';

export { fillDemoPeople };

/** What was written, or why nothing was. */
export interface Filled {
  rows: number;
  views: number;
  reason: 'filled' | 'no pages' | 'has counts';
}

/** `wegwijs demo` */
export async function demo(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.demo) throw new Failure('Demonstration data is only for a trial: set WEGWIJS_DEMO=1.');
  const owner = requireOwner(await prepareDatabase(settings));
  await migrate(owner, MIGRATIONS);
  await showDemoDirectory(owner, true);
  await fillDemoPeople(owner);
  const { rows, views, reason } = await fillWhenEmpty(owner);
  if (reason === 'no pages') throw new Failure('The database holds no pages to count yet. Run "wegwijs content import" first.');
  if (reason === 'has counts') console.log('The database holds counts already; nothing was written.');
  else console.log(`Wrote ${views} invented views of the last 60 days (${rows} rows). They are shown as demonstration data.`);
  await shutDown();
}

/** Shows the invented points and telephone line, with stops from now on; or takes them away, when no demonstration is wanted any more. */
export async function showDemoDirectory(ownerUrl: string, isShown: boolean, now = Date.now()): Promise<void> {
  const db = openDatabase(ownerUrl, 1);
  try {
    await db.transaction().execute(async (trx) => {
      const point = await trx.selectFrom('service').select('id').where('id', '=', 'win-punt').executeTakeFirst();
      await storeDemoDirectory(trx, isShown && point ? demoDirectory(now) : null);
    });
  } finally {
    await db.destroy();
  }
}

/** Writes invented page counts when there are none, so that real ones are never mixed with them. */
export async function fillWhenEmpty(ownerUrl: string): Promise<Filled> {
  const db = openDatabase(ownerUrl, 1);
  try {
    return await db.transaction().execute(async (trx) => {
      // Two nodes that start together would both find the table empty.
      await sql`select pg_advisory_xact_lock(hashtext('wegwijs demo'))`.execute(trx);
      if (await trx.selectFrom('page_count').select('day').limit(1).executeTakeFirst()) return { rows: 0, views: 0, reason: 'has counts' };
      const ids = async (table: 'page' | 'region') =>
        (await trx.selectFrom(table).select('id').orderBy('id').execute()).map((row) => row.id);
      const pageIds = await ids('page');
      if (pageIds.length === 0) return { rows: 0, views: 0, reason: 'no pages' };
      const counts = demoCounts({ today: today(), pageIds, locales: LOCALES, regionIds: await ids('region'), seed: 1 });
      // PostgreSQL takes at most 65,535 parameters in one statement.
      for (let start = 0; start < counts.length; start += 1000) {
        await trx
          .insertInto('page_count')
          .values(counts.slice(start, start + 1000))
          .execute();
      }
      return { rows: counts.length, views: counts.reduce((sum, count) => sum + count.views, 0), reason: 'filled' };
    });
  } finally {
    await db.destroy();
  }
}
