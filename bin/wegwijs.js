#!/usr/bin/env node
// Finds Node 24 (a dependency of this project) when the machine's own Node is older, then runs the command line.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.env.TZ ??= 'Europe/Amsterdam';
  await import(main);
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  if (!existsSync(node)) {
    console.error(`Wegwijs needs Node 24 or newer; this is ${process.version}. Run "npm ci" first, or install Node 24.`);
    process.exit(1);
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { TZ: 'Europe/Amsterdam', ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
