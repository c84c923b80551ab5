import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSettings, type Settings } from '../platform/config/settings.ts';
import { Failure } from '../platform/failure.ts';
import { createFrontDoor, listen, ORIGIN_HEADERS, type Handler } from '../platform/http/front-door.ts';
import { onShutdown, shutDown } from '../platform/shutdown.ts';
import { prepareDatabase, shareAccess } from './prepare-database.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = path.join(ROOT, 'build');
const STAMP = path.join(BUILD, '.source-hash');

/** `wegwijs start`: everything from an installed checkout to a served page. */
export async function start(): Promise<void> {
  const settings = readSettings(process.env);
  stopOnSignals();
  await buildWhenNeeded();
  await serve(settings);
}

/** Prepares the database and serves the built application. */
async function serve(settings: Settings): Promise<void> {
  say(settings.databaseUrl ? 'Connecting to the database …' : `Starting the embedded database in ${settings.dataFolder} …`);
  const access = await prepareDatabase(settings);
  if (access.ownerUrl) {
    await bringUpToDate(access.appUrl, access.ownerUrl);
    const demo = await import('./demo.ts');
    await demo.showDemoDirectory(access.ownerUrl, settings.demo);
    if (settings.demo) {
      await demo.fillWhenEmpty(access.ownerUrl);
      await demo.fillDemoPeople(access.ownerUrl);
    }
  }
  shareAccess(access, settings);
  process.env['WEGWIJS_DEMO'] = settings.demo ? '1' : '0';
  process.env['PROTOCOL_HEADER'] = ORIGIN_HEADERS.protocol;
  process.env['HOST_HEADER'] = ORIGIN_HEADERS.host;
  process.env['BODY_SIZE_LIMIT'] ??= '256K';
  const { handler } = (await import(pathToFileURL(path.join(BUILD, 'handler.js')).href)) as { handler: Handler };
  const server = createFrontDoor(settings, handler);
  await listen(server, settings);
  onShutdown(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A reader on a slow line gets five seconds to finish.
        setTimeout(() => server.closeAllConnections(), 5000).unref();
      }),
  );
  say(
    `Wegwijs is ready: ${settings.origin ?? `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${settings.port}`}${settings.demo ? '  (with demonstration data)' : ''}`,
  );
  // Behind a proxy every visitor would have the proxy's address: one who guesses passwords would use up the tries of all.
  if (settings.origin?.startsWith('https:') && !process.env['ADDRESS_HEADER']) {
    say('Behind a proxy, set ADDRESS_HEADER to the header in which it names the visitor (docs/operations.md).');
  }
  say('Stop it with Ctrl-C.');
}

/**
 * Migrates and imports in a process of its own: checking a thousand pages takes memory that the server
 * would otherwise never give back.
 */
export function bringUpToDate(appUrl: string, ownerUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'src', 'cli', 'main.ts'), 'content', 'import'], {
      stdio: ['ignore', 'inherit', 'pipe'],
      env: { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl },
    });
    let output = '';
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Failure(output.trim() || 'The content could not be imported.'));
    });
  });
}

function say(line: string): void {
  console.log(line);
}

/** Ends cleanly on Ctrl-C and SIGTERM; a second signal ends at once. */
export function stopOnSignals(): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      console.log('Stopping …');
      void shutDown().then(() => process.exit(0));
    });
  }
}

/** Builds when there is no build of exactly these sources. */
export async function buildWhenNeeded(): Promise<void> {
  const hash = await sourceHash();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === hash) return;
  say('Building (once; about half a minute) …');
  await prepareSources();
  await run([path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error']);
  await writeFile(STAMP, hash);
}

/** What both the build and the development server need first: SvelteKit's TypeScript settings, and the islands. */
export async function prepareSources(): Promise<void> {
  await run([path.join(ROOT, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js'), 'sync']);
  await run([path.join(ROOT, 'src', 'cli', 'build-islands.ts')]);
}

async function run(args: string[]): Promise<void> {
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Failure(`The build failed:\n${output.trim()}`);
}

async function sourceHash(): Promise<string> {
  const digest = createHash('sha256');
  // Texts that travel with the program; pages and places are read from the database.
  const folders = ['src', 'static', 'content/messages', 'content/desk', 'content/checks', 'content/journey'];
  for (const folder of folders) {
    const names = (await readdir(path.join(ROOT, folder), { recursive: true })).sort();
    for (const name of names) {
      const file = path.join(ROOT, folder, name);
      if (/\.test\.ts$|islands(\.gen\.ts|\/)|(service|desk)-worker\.js$/.test(name) || !(await stat(file)).isFile()) continue;
      digest.update(`${folder}/${name}\0`).update(await readFile(file));
    }
  }
  for (const file of ['package-lock.json', 'vite.config.ts', 'content/desk-checklists.json', 'content/retention.json'])
    digest.update(await readFile(path.join(ROOT, file)));
  return digest.digest('hex');
}
