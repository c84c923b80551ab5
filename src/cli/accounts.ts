import type { Command } from 'commander';
import { readSettings, type Settings } from '../platform/config/settings.ts';
import type { Database } from '../platform/database/connection.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';

// Loaded by the command that is run: the other commands, and their help, wait for none of this.
const access = () => import('../access/server/index.ts');
const fields = () => import('../access/index.ts');
const databases = () => import('../platform/database/connection.ts');
const preparation = () => import('./prepare-database.ts');

/** `wegwijs accounts …` */
export function registerAccountCommands(program: Command): void {
  const accounts = program.command('accounts').description('people who sign in');
  accounts
    .command('create-administrator')
    .description('make an administrator, and print a link to choose a password')
    .argument('<email>')
    .requiredOption('--name <name>', 'as colleagues see it')
    .option('--locale <locale>', 'nl or en', 'nl')
    .action(createAdministrator);
  accounts.command('list').description('who can sign in, and with which roles').option('--json', 'print them as JSON').action(list);
  accounts.command('disable').description('end all sessions of somebody, and let them sign in no more').argument('<email>').action(disable);
  accounts
    .command('reset-second-factor')
    .description('take the second factor from somebody who lost it: they set up a new one')
    .argument('<email>')
    .action(resetSecondFactor);
}

async function readEmail(typed: string): Promise<string> {
  const { mailAddress } = await fields();
  const read = mailAddress.safeParse(typed);
  if (!read.success) throw new Failure(`"${typed}" is not an e-mail address.`, 2);
  return read.data;
}

function originOf({ origin, port }: Settings): string {
  return origin ?? `http://localhost:${port}`;
}

/** Runs `work` as the owner of the database, on one connection, and stops what was started. */
async function asOwner<T>(settings: Settings, work: (owner: Database, embedded: boolean) => Promise<T>): Promise<T> {
  const { MIGRATIONS, prepareDatabase, requireOwner } = await preparation();
  const prepared = await prepareDatabase(settings);
  const ownerUrl = requireOwner(prepared);
  const { migrate } = await import('../platform/database/migrate.ts');
  await migrate(ownerUrl, MIGRATIONS);
  const owner = (await databases()).openDatabase(ownerUrl, 1);
  try {
    return await work(owner, prepared.embedded);
  } finally {
    await owner.destroy();
    await shutDown();
  }
}

async function createAdministrator(typed: string, options: { name: string; locale: string }): Promise<void> {
  const email = await readEmail(typed);
  const { personName } = await fields();
  const name = personName.safeParse(options.name);
  if (!name.success) throw new Failure('--name takes a name of at most 120 characters on one line, without a citizen number (BSN).', 2);
  if (options.locale !== 'nl' && options.locale !== 'en') throw new Failure('--locale takes nl or en.', 2);
  const { locale } = options;
  const settings = readSettings(process.env);
  const { AddressTakenError, createAdministrator: create } = await access();
  await asOwner(settings, async (owner) => {
    try {
      const { token, isNew } = await create(owner, { email, name: name.data, locale, now: Date.now() });
      console.log(
        `${email} is an administrator${isNew ? '' : ' now'}. With this link a password is chosen, once, within a day:\n${originOf(settings)}/desk/new-password/${token}`,
      );
    } catch (error) {
      if (error instanceof AddressTakenError) {
        throw new Failure(`The account of ${email} is disabled, or belongs to the demonstration. Use another address.`);
      }
      throw error;
    }
  });
}

async function list(options: { json?: boolean }): Promise<void> {
  const { listAccounts } = await access();
  await asOwner(readSettings(process.env), async (owner) => {
    const accounts = await listAccounts(owner);
    if (options.json) console.log(JSON.stringify(accounts));
    else if (accounts.length === 0) console.log('Nobody can sign in yet. Make the first: npx wegwijs accounts create-administrator.');
    else {
      for (const { email, name, state, grants, hasSecondFactor, isDemo } of accounts) {
        const roles = grants.map(({ role, scope }) => (scope ? `${role} of ${scope}` : role)).join(', ') || 'no role';
        const notes = [state === 'disabled' && 'disabled', isDemo ? 'demonstration' : !hasSecondFactor && 'no second factor'];
        console.log([email, name, roles, ...notes.filter(Boolean)].join('  '));
      }
    }
  });
}

async function disable(typed: string): Promise<void> {
  const email = await readEmail(typed);
  const { shutOut } = await access();
  await asOwner(readSettings(process.env), async (owner) => {
    await shutOut(owner, await getAccount(owner, email));
    console.log(`${email} can sign in no more, and was signed out everywhere.`);
  });
}

async function resetSecondFactor(typed: string): Promise<void> {
  const email = await readEmail(typed);
  const settings = readSettings(process.env);
  const { keyFile } = settings;
  if (!keyFile) throw new Failure('Set WEGWIJS_KEYS to the key ring: the mail that tells the person is sealed with it.');
  const { resetSecondFactor: reset } = await access();
  const { keyRingOf, readKeyRing } = await import('../platform/crypto/key-ring.ts');
  await asOwner(settings, async (owner, embedded) => {
    const accountId = await getAccount(owner, email);
    const { PUBLIC_ACTOR } = await databases();
    const keys = embedded ? keyRingOf(keyFile) : readKeyRing(keyFile);
    await reset(owner, keys, PUBLIC_ACTOR, { accountId, actedAs: 'command-line' });
    console.log(`${email} was signed out everywhere, and sets up a new second factor at the next sign-in.`);
  });
}

/** @throws {Failure} when nobody has this address */
async function getAccount(owner: Database, email: string): Promise<string> {
  const { listAccounts } = await access();
  const account = (await listAccounts(owner)).find((each) => each.email === email && !each.isDemo);
  if (!account) throw new Failure(`Nobody signs in with ${email}. See who does: npx wegwijs accounts list.`);
  return account.accountId;
}
