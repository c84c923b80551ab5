import { listUnanswered } from '../counting/server/index.ts';
import { today } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import { openDatabase } from '../platform/database/connection.ts';
import { Failure } from '../platform/failure.ts';
import { isLocale, LOCALES } from '../platform/i18n/locales.ts';
import { shutDown } from '../platform/shutdown.ts';
import { prepareDatabase, requireOwner } from './prepare-database.ts';

/** `wegwijs unanswered` */
export async function unanswered(options: { weeks: string; locale?: string; json?: boolean }): Promise<void> {
  const weeks = Number(options.weeks);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 13) throw new Failure('--weeks takes a whole number from 1 to 13.', 2);
  if (options.locale !== undefined && !isLocale(options.locale)) throw new Failure(`--locale takes one of ${LOCALES.join(', ')}.`, 2);
  const since = new Date(`${today()}T00:00:00Z`);
  since.setUTCDate(since.getUTCDate() - 7 * weeks);
  const db = openDatabase(requireOwner(await prepareDatabase(readSettings(process.env))), 1);
  try {
    const rows = await listUnanswered(db, since.toISOString().slice(0, 10), options.locale ?? null);
    if (options.json) console.log(JSON.stringify(rows));
    else if (rows.length === 0) console.log('No query without an answer was asked often enough to be shown.');
    else for (const { week, locale, times, query } of rows) console.log(`${week}  ${locale}  ${String(times).padStart(5)}  ${query}`);
  } finally {
    await db.destroy();
    await shutDown();
  }
}
