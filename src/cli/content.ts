import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentReport, localeTable, pageTable, reportCharts, reportMarkdown } from '../guide/index.ts';
import { folderHash, holdsContent, importPack, readPack, stampTranslations, type ReadPack } from '../guide/server/index.ts';
import { today } from '../platform/clock.ts';
import { readSettings } from '../platform/config/settings.ts';
import { migrate } from '../platform/database/migrate.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';
import { ownTextProblems } from './check-own-texts.ts';
import { CONTENT, MIGRATIONS, prepareDatabase, requireOwner } from './prepare-database.ts';

/** `wegwijs content check`: prints problems as file:line, and ends with 1 when one of them is an error. */
export async function check(options: { only: string; json?: boolean; warnings: boolean }): Promise<void> {
  const { pack, problems: ofPack, files } = await readPack(CONTENT, today());
  const problems = [...ofPack, ...(await ownTextProblems(CONTENT, pack))];
  const shown = problems.filter((problem) => problem.file.startsWith(options.only) && (options.warnings || problem.severity === 'error'));
  const errors = shown.filter((problem) => problem.severity === 'error').length;
  if (options.json) {
    console.log(JSON.stringify(shown, null, 2));
  } else {
    for (const { file, line, severity, rule, message } of shown) {
      console.log(`content/${file}:${line}: ${severity === 'error' ? '' : 'warning: '}${message} [${rule}]`);
    }
    const pages = files.filter((file) => file.file.startsWith(options.only)).length;
    console.log(`${pages} pages read, ${errors} errors, ${shown.length - errors} warnings.`);
  }
  process.exitCode = errors > 0 ? 1 : 0;
}

/** Reads the content and refuses it when it holds an error. */
async function readValidPack(): Promise<NonNullable<ReadPack['pack']>> {
  const { pack, problems } = await readPack(CONTENT, today());
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (pack && errors.length === 0) return pack;
  const lines = errors.slice(0, 10).map(({ file, line, message }) => `  content/${file}:${line}: ${message}`);
  const more = errors.length > 10 ? `\n  and ${errors.length - 10} more (wegwijs content check)` : '';
  throw new Failure(`The content has ${errors.length} errors; nothing was changed:\n${lines.join('\n')}${more}`);
}

/** `wegwijs content import`: brings the schema up to date first, as content of this version needs it. */
export async function importContent(options: { json?: boolean }): Promise<void> {
  const owner = requireOwner(await prepareDatabase(readSettings(process.env)));
  const migrated = await migrate(owner, MIGRATIONS);
  // Reading and checking a thousand pages takes seconds: not when the database holds these very files.
  const known = await holdsContent(owner, await folderHash(CONTENT));
  const imported = known ? null : await importPack(owner, await readValidPack());
  if (options.json) {
    console.log(JSON.stringify({ migrated, imported }));
  } else {
    if (migrated.length) console.log(`Database schema brought up to date (${migrated.length} steps).`);
    console.log(
      imported?.changed ? `Imported ${imported.pages} texts as version ${imported.version}.` : 'The database already holds this content.',
    );
  }
  await shutDown();
}

/** `wegwijs content stamp` */
export async function stamp(prefix: string): Promise<void> {
  const { files } = await readPack(CONTENT, today());
  const changed = await stampTranslations(CONTENT, files, prefix);
  console.log(`Stamped ${changed.length} translations.`);
}

/** `wegwijs content report`: how complete, readable, fresh and certain the content is, as tables and charts in a folder. */
export async function report(options: { out: string; json?: boolean }): Promise<void> {
  const { pack } = await readPack(CONTENT, today());
  if (!pack) throw new Failure('The content cannot be read: `wegwijs content check` says why.');
  const measured = contentReport(pack, today());
  const charts = reportCharts(measured);
  const files = { ...charts, 'report.md': reportMarkdown(measured, Object.keys(charts)), 'pages.csv': pageTable(measured) };
  try {
    await mkdir(options.out, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(options.out, name), text);
  } catch (error) {
    throw new Failure(`The report could not be written to ${options.out}: ${(error as Error).message}.`);
  }
  console.log(options.json ? JSON.stringify(measured) : `${localeTable(measured)}\n\nTables and charts: ${path.resolve(options.out)}`);
}
