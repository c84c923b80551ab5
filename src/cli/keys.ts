import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { readSettings, type Settings } from '../platform/config/settings.ts';
import { newKeyRing, readKeyRing, withNextInUse, withNextKey, writeKeyRing, type KeyRing } from '../platform/crypto/key-ring.ts';
import { countSealed, sealAnew, type SealedCount } from '../platform/crypto/seal-anew.ts';
import { connect } from '../platform/database/connection.ts';
import { Failure } from '../platform/failure.ts';
import { shutDown } from '../platform/shutdown.ts';

const count = new Intl.NumberFormat('en');

/** `wegwijs keys …` */
export function registerKeyCommands(program: Command): void {
  const keys = program.command('keys').description('the keys with which what is said about people is sealed');
  keys.command('create').description('make the key ring').action(create);
  keys.command('add').description('add a key that opens and does not seal yet, so that every node gets to know it').action(add);
  keys
    .command('rotate')
    .description('seal with the key that was added, or a new one, and seal everything anew; run again, it goes on where it was stopped')
    .option('--json', 'print the result as JSON')
    .action(rotate);
  keys.command('list').description('numbers of the keys, and how much each has sealed').option('--json', 'print them as JSON').action(list);
}

function fileOf({ keyFile }: Settings): string {
  if (keyFile) return keyFile;
  throw new Failure('Set WEGWIJS_KEYS to the file of the key ring. Keep it on another disk than the database and its backups.');
}

/** Writes the ring, or says in one line why not. */
function write(file: string, ring: KeyRing): void {
  try {
    writeKeyRing(file, ring);
  } catch (error) {
    throw new Failure(
      `The key ring ${file} cannot be written (${(error as NodeJS.ErrnoException).code}). Give this user the right to its folder.`,
    );
  }
}

function create(): void {
  const file = fileOf(readSettings(process.env));
  if (existsSync(file)) throw new Failure(`${file} exists already. A new ring would open nothing that it has sealed: nothing was written.`);
  const ring = newKeyRing();
  write(file, ring);
  console.log(`Made the key ring ${file} with the key ${ring.current}.`);
  console.log(
    'Keep a copy of it apart from the backups of the database: who has both reads everything, and without it nobody reads anything.',
  );
}

function add(): void {
  const file = fileOf(readSettings(process.env));
  const before = readKeyRing(file);
  const ring = withNextKey(before);
  if (ring !== before) write(file, ring);
  console.log(`${ring === before ? 'A key waits already' : 'Added a key'}: ${ring.next}. It opens, and does not seal yet.`);
  console.log('Give every node this file and start it anew; then: npx wegwijs keys rotate.');
}

async function rotate(options: { json?: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  const file = fileOf(settings);
  const before = readKeyRing(file);
  const { prepareDatabase, requireOwner } = await import('./prepare-database.ts');
  const owner = requireOwner(await prepareDatabase(settings));
  const { isNew, ring, texts, closed, left } = await onConnection(owner, 'DATABASE_OWNER_URL', async (client) => {
    // Texts under another key than the current one that open: an earlier rotation did not come to its end.
    const rest = await sealAnew(client, before);
    const isNew = rest.texts === 0;
    const ring = isNew ? withNextInUse(before) : before;
    // First the file: whatever is sealed from here on opens with what is on the disk.
    if (isNew) write(file, ring);
    const { texts, closed } = isNew ? await sealAnew(client, ring) : rest;
    const others = (await countSealed(client)).filter(({ key }) => key !== ring.current);
    return { isNew, ring, texts, closed, left: others.reduce((sum, each) => sum + each.texts, 0) - closed.length };
  });
  const { current } = ring;
  if (options.json) console.log(JSON.stringify({ current, isNew, texts, closed, left }));
  else {
    console.log(
      `${isNew ? 'From now on' : 'Went on with the rotation of before:'} the key ${current} seals. Sealed ${count.format(texts)} texts anew.`,
    );
    for (const place of closed) console.log(`${place} does not open: it was changed, or its key is not in the ring. It stays as it is.`);
    if (left > 0)
      console.log(
        `Meanwhile ${count.format(left)} texts were sealed with the key of before. Start every node anew with this file, and run this again.`,
      );
    console.log('Older keys stay in the ring: backups need them.');
  }
  if (closed.length > 0) process.exitCode = 1;
  await shutDown();
}

async function list(options: { json?: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  const ring = readKeyRing(fileOf(settings));
  const { prepareDatabase } = await import('./prepare-database.ts');
  const { backupUrl } = await prepareDatabase(settings);
  if (!backupUrl) throw new Failure('Set DATABASE_BACKUP_URL to a connection as wegwijs_backup: that role sees every row.');
  const counts = await onConnection(backupUrl, 'DATABASE_BACKUP_URL', countSealed);
  const missing = [...new Set(counts.map(({ key }) => key))].filter((key) => !ring.keys.has(key));
  const keys = [...ring.keys.keys(), ...missing].sort().map((key) => ({ key, use: useOf(ring, key), texts: sumOf(counts, key) }));
  if (options.json) console.log(JSON.stringify(keys));
  else for (const { key, use, texts } of keys) console.log(`${key}  ${use.padEnd(8)}  ${count.format(texts).padStart(9)} texts`);
  if (missing.length > 0) process.exitCode = 1;
  await shutDown();
}

function useOf({ current, next, keys }: KeyRing, key: string): 'seals' | 'waits' | 'opens' | 'missing' {
  if (!keys.has(key)) return 'missing';
  if (key === current) return 'seals';
  return key === next ? 'waits' : 'opens';
}

function sumOf(counts: readonly SealedCount[], key: string): number {
  return counts.reduce((sum, each) => sum + (each.key === key ? each.texts : 0), 0);
}

async function onConnection<T>(url: string, variable: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await connect(client, variable);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
