import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requireAppRole } from '#platform/database/connection.ts';
import { lockDataFolder, prepareDataFolder, socketPath } from '#platform/database/data-folder.ts';
import { startEmbeddedServer, type EmbeddedServer } from '#platform/database/embedded.ts';
import { runSql } from './database.ts';

const WRITER = fileURLToPath(new URL('embedded-writer.fixture.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-embedded-'));
  await prepareDataFolder(folder);
  onTestFinished(async () => {
    await endOrphan(folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A test that kills its writer leaves the writer's database behind, as it is meant to. */
async function endOrphan(folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'postgres', 'postmaster.pid'))) return;
  const pid = serverPid(folder);
  if (!isKnown(pid) || !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) return;
  process.kill(pid, 'SIGQUIT');
  await isGone(pid);
}

/** Starts the server in this process, as `wegwijs start` does, and stops it when the test ends. */
async function startHere(folder: string): Promise<EmbeddedServer> {
  await prepareDataFolder(folder);
  const unlock = await lockDataFolder(folder);
  const server = await startEmbeddedServer(folder).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const stop = async () => {
    await server.stop();
    unlock();
  };
  onTestFinished(stop);
  return { ...server, stop };
}

interface Writer {
  process: ChildProcess;
  /** The highest number whose commit was acknowledged. */
  acknowledged(): number;
  /** What it said at its end, if it ended by itself. */
  lines: string[];
  exited: Promise<void>;
}

/** Starts the fixture in a process of its own and waits until it has written some rows. */
async function startWriter(folder: string, mode: 'write' | 'hold' = 'write'): Promise<Writer> {
  const child = spawn(process.execPath, [WRITER, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let last = 0;
  let writes = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('wrote ')) return void lines.push(line);
    last = Number(line.slice(6));
    writes++;
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  while (child.exitCode === null && (mode === 'hold' ? lines.length === 0 : writes < 50)) await sleep(10);
  return { process: child, acknowledged: () => last, lines, exited };
}

const serverPid = (folder: string) => Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

function isKnown(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * PostgreSQL does not start while its predecessor is in the process table, dead or not. Clearing it from there is the
 * work of init, which may take its time.
 */
async function isGone(pid: number): Promise<void> {
  while (isKnown(pid)) await sleep(20);
}

/** All acknowledged rows are there, and none that was never sent. */
async function expectNothingLost(server: EmbeddedServer, acknowledged: number) {
  const rows = await runSql<{ found: number; last: number }>(
    server.ownerUrl,
    'SELECT count(*)::int AS found, max(number)::int AS last FROM written',
  );
  expect(rows[0]!.found).toBe(rows[0]!.last);
  expect(rows[0]!.found).toBeGreaterThanOrEqual(acknowledged);
  // One may have been committed while its answer was lost.
  expect(rows[0]!.found).toBeLessThanOrEqual(acknowledged + 1);
}

describe('the first start in an empty folder', () => {
  it('makes a server that only this machine reaches, with roles that cannot step around the access rules', async () => {
    const folder = await newFolder();
    const server = await startHere(folder);
    const roles = await runSql(
      server.superuserUrl,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname LIKE 'wegwijs%' ORDER BY 1`,
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual([
      { rolname: 'wegwijs_app', ...plain },
      { rolname: 'wegwijs_auth', ...plain },
      { rolname: 'wegwijs_backup', ...plain, rolbypassrls: true },
      { rolname: 'wegwijs_owner', ...plain },
    ]);
    expect(
      await runSql(server.appUrl, `SELECT current_setting('listen_addresses') AS addresses, current_setting('fsync') AS fsync`),
    ).toEqual([{ addresses: '', fsync: 'on' }]);
    expect((await stat(path.join(folder, 'roles.json'))).mode & 0o777).toBe(0o600);
    await requireAppRole(server.appUrl);
  });

  it('is done again when it was cut short', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'postgres', 'base'), { recursive: true });
    await writeFile(path.join(folder, 'postgres', 'half'), 'made');
    const server = await startHere(folder);
    expect(await runSql(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const folder = path.join(await newFolder(), 'x'.repeat(120));
    onTestFinished(() => rm(path.dirname(socketPath(folder, 'socket/.s.PGSQL.5432')), { recursive: true }));
    const server = await startHere(folder);
    expect(await runSql(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('the connection that the application runs on', () => {
  it('may not be the owner, the superuser or one that sees past the rules', async () => {
    const server = await startHere(await newFolder());
    await runSql(server.ownerUrl, 'CREATE TABLE content_pack ()');
    for (const url of [server.superuserUrl, server.ownerUrl, server.backupUrl]) {
      await expect(requireAppRole(url)).rejects.toThrow(/can step around the access rules\. Use the role wegwijs_app/);
    }
  });
});

describe('committed rows are there at the next start', () => {
  it('when the database process was killed while writing', async () => {
    const folder = await newFolder();
    const writer = await startWriter(folder);
    const server = serverPid(folder);
    process.kill(server, 'SIGKILL');
    await writer.exited;
    await isGone(server);
    await expectNothingLost(await startHere(folder), writer.acknowledged());
  });

  it('when this program was killed while writing, and its database went on as an orphan', async () => {
    const folder = await newFolder();
    const writer = await startWriter(folder);
    const orphan = serverPid(folder);
    writer.process.kill('SIGKILL');
    await writer.exited;
    expect(isKnown(orphan)).toBe(true);
    const server = await startHere(folder);
    expect(serverPid(folder)).not.toBe(orphan);
    await expectNothingLost(server, writer.acknowledged());
  });

  it('when both were killed at once, several times in a row', async () => {
    const folder = await newFolder();
    let acknowledged = 0;
    for (let round = 0; round < 4; round++) {
      const writer = await startWriter(folder);
      expect(writer.lines[0]).toMatch(/^ready/);
      const server = serverPid(folder);
      process.kill(server, 'SIGKILL');
      writer.process.kill('SIGKILL');
      await writer.exited;
      acknowledged = writer.acknowledged();
      await isGone(server);
    }
    expect(acknowledged).toBeGreaterThanOrEqual(4 * 50);
    await expectNothingLost(await startHere(folder), acknowledged);
  });

  it('when the number of the killed database meanwhile belongs to another program, which is left alone', async () => {
    const folder = await newFolder();
    await (await startHere(folder)).stop();
    const other = spawn('sleep', ['60'], { stdio: 'ignore' });
    onTestFinished(() => void other.kill());
    await writeFile(path.join(folder, 'postgres', 'postmaster.pid'), `${other.pid}\n`);
    const server = await startHere(folder);
    expect(await runSql(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(other.exitCode).toBe(null);
  });
});

describe('a folder that is in use', () => {
  it('is refused to a second Wegwijs with one clear line, and free when the first has ended', async () => {
    const folder = await newFolder();
    const first = await startWriter(folder, 'hold');
    expect(first.lines).toEqual([`ready ${first.process.pid}`]);
    const second = await startWriter(folder, 'hold');
    await second.exited;
    expect(second.lines).toEqual([
      `failure The data folder ${folder} is in use by another Wegwijs. Stop that one first, or set WEGWIJS_DATA to another folder.`,
    ]);
    await expect(lockDataFolder(folder)).rejects.toThrow(/is in use by another Wegwijs/);
    first.process.kill('SIGTERM');
    await first.exited;
    await startHere(folder);
  });

  it('is not held by the lock of a Wegwijs that was killed', async () => {
    const folder = await newFolder();
    const first = await startWriter(folder, 'hold');
    first.process.kill('SIGKILL');
    await first.exited;
    const unlock = await lockDataFolder(folder);
    unlock();
  });
});

describe('a folder that cannot be used', () => {
  it('gives one clear line when a file is in the way', async () => {
    const file = path.join(await newFolder(), 'file');
    await writeFile(file, '');
    await expect(prepareDataFolder(path.join(file, 'data'))).rejects.toThrow(
      /^The data folder .*data cannot be written \(ENOTDIR\)\. Give this user the right to it, or set WEGWIJS_DATA/,
    );
  });

  it.skipIf(isRoot)('gives one clear line when it is not ours (not under root, who may write everywhere)', async () => {
    const folder = await newFolder();
    await chmod(folder, 0o500);
    await expect(prepareDataFolder(path.join(folder, 'data'))).rejects.toThrow(/^The data folder .* cannot be written \(EACCES\)/);
    await chmod(folder, 0o700);
  });

  it.runIf(isRoot)('gives one clear line when the user postgres cannot get there (only under root)', async () => {
    const home = await newFolder();
    const folder = path.join(home, 'data');
    await chmod(home, 0o700);
    await expect(startHere(folder)).rejects.toThrow(
      /^(The user "postgres" cannot reach|The embedded database could not be created in) .*data.*$/,
    );
  });

  it('gives one clear line, and keeps the data, when another version of PostgreSQL made it', async () => {
    const folder = await newFolder();
    await (await startHere(folder)).stop();
    const version = path.join(folder, 'postgres', 'PG_VERSION');
    const before = await readFile(version);
    await writeFile(version, '11\n');
    await expect(startHere(folder)).rejects.toThrow(/^The embedded database did not start: .*/);
    await writeFile(version, before);
    await startHere(folder);
  });
});

describe('the socket', () => {
  it('is never at a path longer than systems take', () => {
    for (const length of [10, 80, 99, 100, 101, 500]) {
      const socket = socketPath(`/${'x'.repeat(length)}`, '.s.PGSQL.5432');
      expect(Buffer.byteLength(socket)).toBeLessThan(107);
      expect(net.isIP(socket)).toBe(0);
    }
  });
});
