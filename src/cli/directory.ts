import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { today } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import type { Database } from '../platform/database/connection.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';

type Format = 'csv' | 'hsds' | 'json';

// Loaded by the command that is run: the other commands, and their help, wait for none of this.
const exchange = () => import('../directory/exchange/index.ts');
const databases = () => import('../platform/database/connection.ts');
const preparation = () => import('./prepare-database.ts');

/** `wegwijs directory …` */
export function registerDirectoryCommands(program: Command): void {
  const directory = program.command('directory').description('organisations, their services, and where these are given');
  const format = () => new Option('--format <format>', 'the form of the file').choices(['csv', 'hsds', 'json']);
  directory
    .command('import')
    .description('write the records of a file into the directory: all of them or nothing')
    .argument('<file>', 'a sheet (CSV), our own JSON, or HSDS: docs/directory-import.md')
    .requiredOption('--owner <owner>', 'whose records these are: los, region:<id> or organisation:<id>')
    .option('--dry-run', 'show what would change, and change nothing')
    .option('--remove-missing', 'also delete what the same owner imported earlier and is not in the file')
    .addOption(format())
    .option('--json', 'print the result as JSON')
    .action(importFile);
  directory
    .command('export')
    .description('write the directory into a file that can be imported again')
    .addOption(format().default('csv'))
    .option('--owner <owner>', 'only the records of this owner')
    .option('--out <file>', 'a new file; without it to standard output')
    .action(exportFile);
  directory
    .command('overdue')
    .description('records that nobody has held against their source in time, by owner')
    .option('--owner <owner>', 'only the records of this owner')
    .option('--json', 'print them as JSON')
    .action(overdue);
  directory
    .command('corrections')
    .description('what visitors said is not right, by owner, newest first')
    .option('--owner <owner>', 'only about records of this owner')
    .option('--json', 'print them as JSON')
    .action(corrections);
  directory
    .command('template')
    .description('the sheet to fill in, with two lines that are examples')
    .action(async () => {
      process.stdout.write((await exchange()).csvTemplate());
    });
}

interface ImportOptions {
  owner: string;
  dryRun?: boolean;
  removeMissing?: boolean;
  format?: Format;
  json?: boolean;
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { formatOf, importDirectory, outcomeInWords, readTextFile } = await exchange();
  // Before the database is started: a wrong file is told at once.
  const text = await readTextFile(file);
  const { MIGRATIONS, prepareDatabase, requireOwner } = await preparation();
  const ownerUrl = requireOwner(await prepareDatabase(readSettings(process.env)));
  const dryRun = options.dryRun ?? false;
  if (!dryRun) await (await import('../platform/database/migrate.ts')).migrate(ownerUrl, MIGRATIONS);
  const result = await importDirectory(ownerUrl, {
    text,
    format: options.format ?? formatOf(file, text),
    owner: options.owner,
    removeMissing: options.removeMissing ?? false,
    dryRun,
  });
  if (options.json) console.log(JSON.stringify({ ...result, dryRun }));
  else {
    console.log(outcomeInWords(result));
    if (dryRun) console.log('Nothing was changed: this was a dry run.');
    else console.log(result.changed ? `Stored as version ${result.version}.` : 'The directory holds exactly this already.');
  }
  await shutDown();
}

async function exportFile(options: { format: Format; owner?: string; out?: string }): Promise<void> {
  const { exportDirectory } = await exchange();
  await withDatabase('reader', async (db) => {
    const { readConsistently } = await databases();
    const chunks = await readConsistently(db, (trx) => exportDirectory(trx, options.format, options.owner ?? null));
    if (options.out === undefined) {
      // Who reads only the beginning (`| head`) closes the pipe.
      await pipeline(Readable.from(chunks), process.stdout, { end: false }).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
      });
      return;
    }
    const out = options.out;
    const file = await open(out, 'wx').catch((error: unknown) => {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new Failure(code === 'EEXIST' ? `${out} exists already. Choose another name.` : `${out} cannot be written: ${message}.`);
    });
    await pipeline(Readable.from(chunks), file.createWriteStream());
    console.log(`Wrote ${out}.`);
  });
}

async function overdue(options: { owner?: string; json?: boolean }): Promise<void> {
  const { overdueRecords } = await exchange();
  await withDatabase('reader', async (db) => {
    const { readConsistently } = await databases();
    const { loadDirectory } = await import('../directory/server/index.ts');
    const records = overdueRecords(await readConsistently(db, loadDirectory), today());
    const shown = records.filter(({ owner }) => options.owner === undefined || owner === options.owner);
    if (options.json) console.log(JSON.stringify(shown));
    else if (shown.length === 0) console.log('Every record was checked in time.');
    else for (const { owner, due, kind, id, name } of shown) console.log(`${owner}  ${due}  ${kind} ${id}  ${name}`.trimEnd());
  });
}

async function corrections(options: { owner?: string; json?: boolean }): Promise<void> {
  await withDatabase('owner', async (db) => {
    let query = db
      .selectFrom('directory_correction')
      .selectAll()
      .orderBy('owner')
      .orderBy('day', 'desc')
      .orderBy('times', 'desc')
      .orderBy('kind')
      .orderBy('record_id');
    if (options.owner !== undefined) query = query.where('owner', '=', options.owner);
    const rows = await query.execute();
    if (options.json) console.log(JSON.stringify(rows));
    else if (rows.length === 0) console.log('Nobody has said that something is not right.');
    else
      for (const { owner, day, kind, record_id: id, reason, times } of rows)
        console.log(`${owner}  ${day}  ${kind} ${id}  ${reason}  ${times}`);
  });
}

/** As the application, which sees what everybody sees, or as the owner. */
async function withDatabase(role: 'reader' | 'owner', work: (db: Database) => Promise<void>): Promise<void> {
  const { prepareDatabase, requireOwner } = await preparation();
  const access = await prepareDatabase(readSettings(process.env));
  const db = (await databases()).openDatabase(role === 'owner' ? requireOwner(access) : access.appUrl, 1);
  try {
    await work(db);
  } finally {
    await db.destroy();
    await shutDown();
  }
}
