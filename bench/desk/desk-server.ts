import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUpToDate, buildWhenNeeded } from '../../src/cli/start.ts';
import { prepareDataFolder } from '../../src/platform/database/data-folder.ts';
import { startEmbeddedServer, type EmbeddedServer } from '../../src/platform/database/embedded.ts';
import { newKeyRing, writeKeyRing, type KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { freePort, remove, temporaryFolder } from '../product.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A database server of its own with the content in it, and the keys of what is sealed. */
export interface BenchServer {
  folder: string;
  server: EmbeddedServer;
  keys: KeyRing;
  stop(): Promise<void>;
}

/** Starts an embedded server in a temporary folder, migrates, and imports the content. */
export async function startServer(): Promise<BenchServer> {
  const folder = await temporaryFolder();
  await prepareDataFolder(folder);
  const server = await startEmbeddedServer(folder);
  const stop = async () => {
    await server.stop();
    await remove(folder);
  };
  try {
    await bringUpToDate(server.appUrl, server.ownerUrl);
    const keys = newKeyRing();
    writeKeyRing(path.join(folder, 'keys.json'), keys);
    return { folder, server, keys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One running node of the product. */
export interface Node {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts the built product on a database, as an operator with a server of their own does. Several may share one. */
export async function startNode({ folder, server }: BenchServer, name: string): Promise<Node> {
  await buildWhenNeeded();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.join(ROOT, 'src', 'cli', 'main.ts'), 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      ORIGIN: origin,
      DATABASE_URL: server.appUrl,
      DATABASE_AUTH_URL: server.authUrl,
      WEGWIJS_KEYS: path.join(folder, 'keys.json'),
      WEGWIJS_DATA: path.join(folder, name),
      WEGWIJS_DEMO: '0',
    },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const deadline = performance.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error('the product did not start');
    const response = await fetch(`${origin}/desk/sign-in`).catch(() => null);
    if (response?.ok) break;
    if (performance.now() > deadline) throw new Error('the product did not answer within a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
