import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';
import { registerAccountCommands } from './accounts.ts';
import { registerAuditCommands } from './audit.ts';
import { registerDirectoryCommands } from './directory.ts';
import { registerKeyCommands } from './keys.ts';

process.env.TZ = 'Europe/Amsterdam';

const program = new Command('wegwijs')
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .showHelpAfterError('(wegwijs --help shows what is possible)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 failed or something is wrong, 2 wrong use.\nSettings come from the environment: docs/operations.md lists them.',
  );

program
  .command('start')
  .description('build when needed, prepare the database and content, and serve everything')
  .action(async () => (await import('./start.ts')).start());
program
  .command('dev')
  .description('serve from source and reload on every change')
  .action(async () => (await import('./dev.ts')).dev());

const content = program.command('content').description('the pages, texts and amounts');
content
  .command('check')
  .description('find what is wrong in the content, with file and line')
  .option('--only <prefix>', 'report only files that start with this, for example pl/pay', '')
  .option('--json', 'print problems as JSON')
  .option('--no-warnings', 'leave warnings out')
  .action(async (options: { only: string; json?: boolean; warnings: boolean }) => (await import('./content.ts')).check(options));
content
  .command('import')
  .description('write the content into the database: all of it or nothing')
  .option('--json', 'print the result as JSON')
  .action(async (options: { json?: boolean }) => (await import('./content.ts')).importContent(options));
content
  .command('stamp')
  .description('record that translations match their source as it is now')
  .argument('[prefix]', 'only files that start with this, for example pl/pay', '')
  .action(async (prefix: string) => (await import('./content.ts')).stamp(prefix));
content
  .command('report')
  .description('measure how complete, readable, fresh and certain the content is: tables and charts')
  .option('--out <folder>', 'where to write them', 'build/content-report')
  .option('--json', 'print everything as JSON')
  .action(async (options: { out: string; json?: boolean }) => (await import('./content.ts')).report(options));

const db = program.command('db').description('the database');
db.command('migrate')
  .description('bring the schema up to date')
  .option('--json', 'print the result as JSON')
  .action(async (options: { json?: boolean }) => (await import('./db.ts')).migrateDatabase(options));
db.command('backup')
  .description('write a consistent copy of everything into one file')
  .argument('<file>', 'a new file, for example wegwijs-2026-11-21.backup')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, options: { json?: boolean }) => (await import('./db.ts')).backup(file, options));
db.command('restore')
  .description('replace everything in the database by a backup, and check it')
  .argument('<file>')
  .option('--yes', 'do not ask: the present data is lost')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, options: { yes?: boolean; json?: boolean }) => (await import('./db.ts')).restore(file, options));
program
  .command('unanswered')
  .description('queries of the last weeks that found no answer, as far as enough people asked them')
  .option('--weeks <number>', 'how many weeks to look back, 1 to 13', '4')
  .option('--locale <locale>', 'only this language, for example pl')
  .option('--json', 'print them as JSON')
  .action(async (options: { weeks: string; locale?: string; json?: boolean }) => (await import('./unanswered.ts')).unanswered(options));
registerDirectoryCommands(program);
registerAccountCommands(program);
registerAuditCommands(program);
registerKeyCommands(program);
program
  .command('register')
  .description('the public register of those who may lend workers')
  .command('import')
  .description('replace our copy of the register by a file: all of it or nothing')
  .argument('<file>', 'a CSV: docs/lender-register.md')
  .option('--date <day>', 'the day of the copy, when the file does not say it: 2026-11-21')
  .option('--dry-run', 'only say whether the file can be read')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, options: { date?: string; dryRun?: boolean; json?: boolean }) =>
    (await import('./register.ts')).importRegister(file, options),
  );
program
  .command('demo')
  .description('fill the database with invented figures, labelled as such')
  .action(async () => (await import('./demo.ts')).demo());

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Failure) {
    process.exitCode = error.exitCode;
    console.error(error.message);
  } else {
    console.error(error);
  }
  await shutDown();
  process.exit();
}
