import { readFile } from 'node:fs/promises';
import { readLenderCsv, storeLenderRegister } from '../checks/server/index.ts';
import { isIsoDay } from '../law/index.ts';
import { today } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import { openDatabase } from '../platform/database/connection.ts';
import { migrate } from '../platform/database/migrate.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';
import { MIGRATIONS, prepareDatabase, requireOwner } from './prepare-database.ts';

/** So many problems are shown; mending these shows the next. */
const MOST_LINES = 50;

/** `wegwijs register import`: replaces the copy of the public register of lenders by a file, whole or not at all. */
export async function importRegister(file: string, options: { date?: string; dryRun?: boolean; json?: boolean }): Promise<void> {
  const { date } = options;
  if (date !== undefined && !isIsoDay(date)) throw new Failure('--date takes a day: 2026-11-21.', 2);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(`${file} cannot be read: ${(error as Error).message}.`);
  });
  const read = readLenderCsv(text, { date: date ?? null, today: today() });
  if (read.kind === 'problems') {
    if (options.json) console.log(JSON.stringify(read));
    const lines = read.problems
      .slice(0, MOST_LINES)
      .map(({ line, field, message }) => `line ${line}${field ? `, ${field}` : ''}: ${message}`);
    throw new Failure([`${file} was not imported; nothing was changed.`, ...lines].join('\n'));
  }
  const { lenders } = read;
  if (!options.dryRun) {
    const ownerUrl = requireOwner(await prepareDatabase(readSettings(process.env)));
    await migrate(ownerUrl, MIGRATIONS);
    const db = openDatabase(ownerUrl, 1);
    try {
      await db.transaction().execute((trx) => storeLenderRegister(trx, read.date, lenders));
    } finally {
      await db.destroy();
    }
  }
  if (options.json) console.log(JSON.stringify({ date: read.date, lenders: lenders.length, stored: !options.dryRun }));
  else
    console.log(
      `${lenders.length} lenders, copy of ${read.date}${options.dryRun ? '. Nothing was changed: this was a dry run.' : ': stored.'}`,
    );
  await shutDown();
}
