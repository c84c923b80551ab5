import { defineConfig, devices } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './src/cli/test-browser.ts';
import type { ReaderOptions } from './tests/e2e/product.ts';

// This file is read by the main process and again by every worker: what the first decides, it hands on in the environment.
const { env } = process;
const isMain = env['TEST_WORKER_INDEX'] === undefined;

env['TZ'] = 'Europe/Amsterdam';
if (isMain && !env['E2E_SEED']) env['E2E_SEED'] = String(Date.now());
if (isMain) console.log(`Draws of this run: E2E_SEED=${env['E2E_SEED'] ?? ''}`);

env['E2E_BROWSER'] ??= findBrowser() ?? '';
if (!env['E2E_BROWSER']) throw new Error('No browser for the tests. Run: node src/cli/test-browser.ts');

// A running copy can be named in E2E_BASE_URL; otherwise we start one of our own.
if (isMain && !env['E2E_BASE_URL']) {
  env['E2E_PORT'] = String(await freePort());
  env['E2E_BASE_URL'] = `http://localhost:${env['E2E_PORT']}`;
  // The database runs as a user of its own under root: its folder must not lie in a private home folder.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wegwijs-e2e-'));
  env['E2E_DATA'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Playwright stops what it started on Ctrl-C only; a job that runs out of time sends SIGTERM.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.kill(process.pid, 'SIGINT'));
}
const baseURL = env['E2E_BASE_URL'] ?? '';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
/** What a reader does on any phone, with and without JavaScript. */
const JOURNEYS = /(main-journey|finding-help|choosing-a-place|searching|was-this-clear)\.spec\.ts/;
const OFFLINE = /offline.*\.spec\.ts/;

export default defineConfig<ReaderOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(env['CI']),
  workers: 2,
  // A second look on a busy machine: what passes only then is listed as flaky, to be mended.
  retries: 1,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ...(env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as ['json']] : [])],
  use: {
    ...devices['Desktop Chrome'],
    // Numbers and dates are the page's, not the browser's.
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    baseURL,
    trace: 'off',
    launchOptions: {
      executablePath: env['E2E_BROWSER'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // No request leaves this machine, whatever a page asks for.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    { name: 'desktop-en', use: { reader: 'en' } },
    { name: 'phone-pl', testMatch: JOURNEYS, use: { ...phone, reader: 'pl' } },
    { name: 'phone-ar', testMatch: JOURNEYS, use: { ...phone, reader: 'ar' } },
    { name: 'nojs-pl', testMatch: JOURNEYS, use: { ...phone, reader: 'pl', javaScriptEnabled: false } },
    { name: 'nojs-ar', testMatch: JOURNEYS, use: { ...phone, reader: 'ar', javaScriptEnabled: false } },
    { name: 'offline-pl', testMatch: OFFLINE, use: { ...phone, reader: 'pl' } },
    { name: 'offline-ar', testMatch: OFFLINE, use: { ...phone, reader: 'ar' } },
  ],
  ...(env['E2E_DATA']
    ? {
        webServer: {
          command: 'node bin/wegwijs.js start',
          url: `${baseURL}/readyz`,
          // A first start builds.
          timeout: 240_000,
          // Otherwise it is killed, and its database stays behind.
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
          env: {
            PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${env['PATH'] ?? ''}`,
            PORT: env['E2E_PORT'] ?? '',
            HOST: '127.0.0.1',
            ORIGIN: '',
            DATABASE_URL: '',
            WEGWIJS_DATA: env['E2E_DATA'],
            WEGWIJS_DEMO: '1',
          },
        },
      }
    : {}),
});
