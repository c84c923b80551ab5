import type { Command } from 'commander';
import type { AuditProblem } from '../access/server/index.ts';
import { readSettings } from '../platform/config/settings.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';

const count = new Intl.NumberFormat('en');

/** No transaction lasts as long: whatever was under way this long ago is written by now. */
const SETTLED_MINUTES = 10;
/** More than these are not listed one by one. */
const MOST_LISTED = 100;

const WHAT: Record<AuditProblem['what'], (number: number) => string> = {
  changed: (number) => `entry ${number} is not what was written: it was changed, put in, or moved`,
  missing: (number) => `entry ${number} is missing`,
  'cut-short': (number) => `entries from ${number} on are missing`,
  'head-differs': (number) => `it ends with entry ${number}, and its head is of another`,
};

/** `wegwijs audit …` */
export function registerAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('who looked into files and referrals, and changed accounts')
    .command('verify')
    .description('sum up every chain of entries again, and find what was changed, removed or put in')
    .option('--until <moment>', 'a moment that was noted earlier: number and digest have to be those noted with it')
    .option('--json', 'print the result as JSON')
    .action(verify);
}

async function verify(options: { until?: string; json?: boolean }): Promise<void> {
  const until = options.until === undefined ? new Date(Date.now() - SETTLED_MINUTES * 60_000) : new Date(options.until);
  if (Number.isNaN(until.getTime())) throw new Failure('--until takes a moment such as 2026-11-22T09:00:00.000Z.', 2);
  const { prepareDatabase } = await import('./prepare-database.ts');
  const { backupUrl } = await prepareDatabase(readSettings(process.env));
  if (!backupUrl) throw new Failure('Set DATABASE_BACKUP_URL to a connection as wegwijs_backup: that role sees every entry.');
  const { verifyAudit } = await import('../access/server/index.ts');
  const { chains, entries, problems, noted } = await verifyAudit(backupUrl, until);
  if (options.json) console.log(JSON.stringify({ chains, entries, problems, noted }));
  else {
    for (const { kind, id, number, what } of problems.slice(0, MOST_LISTED)) console.log(`${kind} ${id}: ${WHAT[what](number)}.`);
    if (problems.length > MOST_LISTED) console.log(`… and ${count.format(problems.length - MOST_LISTED)} more.`);
    console.log(`Summed up ${count.format(entries)} entries in ${count.format(chains)} chains: ${sayHowMany(problems.length)}.`);
    console.log(`Until ${noted.until} there are ${count.format(noted.entries)} entries, with the digest ${noted.digest}.`);
    if (options.until === undefined)
      console.log(`Note these three outside of the database. Later, "wegwijs audit verify --until ${noted.until}" has to say the same.`);
  }
  if (problems.length > 0) process.exitCode = 1;
  await shutDown();
}

function sayHowMany(problems: number): string {
  return problems === 0 ? 'all are as they were written' : `${count.format(problems)} ${problems === 1 ? 'thing is' : 'things are'} wrong`;
}
