import { mkdir, chmod } from 'node:fs/promises';
import net from 'node:net';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { existsSync, rmSync, statSync } from 'node:fs';
import { Failure } from '../failure.ts';

/** The longest path of a unix socket that every system accepts, in bytes. */
const MAX_SOCKET_PATH = 100;

/** Where a socket of this name goes: inside the folder, or, if that path is too long, under the temporary folder. */
export function socketPath(folder: string, name: string): string {
  const inside = path.join(folder, name);
  if (Buffer.byteLength(inside) <= MAX_SOCKET_PATH) return inside;
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `wegwijs-${hash}-${name}`);
}

/** Makes the data folder. @throws {Failure} when it cannot be written. */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    // Others may pass through (the database runs as a user of its own under root), but not list.
    await chmod(folder, 0o711);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new Failure(
      `The data folder ${folder} cannot be written (${code}). Give this user the right to it, or set WEGWIJS_DATA to another folder.`,
    );
  }
}

/** Makes a folder and those above it. Node's own `recursive` never ends where a file system refuses new folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = path.dirname(folder);
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

/**
 * Takes the folder for this process until it ends. The lock is a listening socket: the system frees it
 * with the process, however that ends, so no stale lock file can keep people out.
 * @returns a function that gives the folder free.
 * @throws {Failure} when another process holds it.
 */
export async function lockDataFolder(folder: string): Promise<() => void> {
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\wegwijs-${createHash('sha256').update(folder).digest('hex')}` : socketPath(folder, 'lock');
  const inUse = new Failure(
    `The data folder ${folder} is in use by another Wegwijs. Stop that one first, or set WEGWIJS_DATA to another folder.`,
  );
  if (process.platform !== 'win32') {
    if (await answers(address)) throw inUse;
    rmSync(address, { force: true });
  }
  const server = net.createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? inUse
          : new Failure(`The data folder ${folder} cannot be written (${error.code}). Set WEGWIJS_DATA to another folder.`),
      ),
    );
    server.listen(address, resolve);
  });
  server.unref();
  return () => void server.close();
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
