import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenNeeded } from '../src/cli/start.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A running product with its own data folder. */
export interface Product {
  origin: string;
  pid: number;
  /** Milliseconds from the start of the command to the first page served. */
  startMs: number;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'wegwijs-bench-'));
}

/** Starts the product as `npm start` does once it is built, and waits for the first page. */
export async function startProduct(dataFolder: string): Promise<Product> {
  await buildWhenNeeded();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const began = performance.now();
  const child: ChildProcess = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), WEGWIJS_DATA: dataFolder, WEGWIJS_DEMO: '1' },
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error('the product did not start');
    const response = await fetch(`${origin}/pl/pay/minimum-wage`).catch(() => null);
    if (response?.ok) break;
    if (performance.now() - began > 120_000) throw new Error('the product did not answer within two minutes');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const startMs = Math.round(performance.now() - began);
  const group = child.pid ?? 0;
  return {
    origin,
    pid: group,
    startMs,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-group, 'SIGTERM');
      await ended;
    },
  };
}

/** Prints rows as a table and keeps them in bench/results. */
export async function report(name: string, rows: Record<string, string | number>[]): Promise<void> {
  console.table(rows);
  const folder = path.join(ROOT, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, `${name}.json`),
    JSON.stringify({ measured: new Date().toISOString(), cpus: os.cpus().length, rows }, null, 2),
  );
}

export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
