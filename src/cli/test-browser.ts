import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserType } from 'playwright-core';
import { Failure } from '../platform/failure.ts';

/**
 * `node src/cli/test-browser.ts`: makes sure that a browser for the end-to-end tests is there. It takes CHROMIUM_PATH,
 * else the system's Chromium or Chrome, else Playwright's own; when there is none, it installs one.
 */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Chromium, and letters for Cyrillic and Arabic pages. */
const PACKAGES = ['chromium', 'fonts-noto-core'];
const INSTALL_MINUTES = 15;

/**
 * The path of a browser that runs, or null when there is none.
 * @throws {Failure} when CHROMIUM_PATH names something that does not run.
 */
export function findBrowser(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Failure(`CHROMIUM_PATH is ${chosen}, but no browser runs there. Correct it, or leave it out.`);
  }
  return findSystemBrowser() ?? findPlaywrightBrowser();
}

function findSystemBrowser(): string | null {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))];
  const candidates = PROGRAMS.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  return [...new Set(candidates)].find((file) => existsSync(file) && runs(file)) ?? null;
}

function findPlaywrightBrowser(): string | null {
  const { chromium } = createRequire(import.meta.url)('playwright-core') as { chromium: BrowserType };
  const file = chromium.executablePath();
  return existsSync(file) && runs(file) ? file : null;
}

/** Some systems have a program of this name that only says how to install a browser. */
function runs(file: string): boolean {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Installs Chromium with the system's own means, else Playwright's. */
function installBrowser(): string | null {
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`Installing ${PACKAGES.join(' and ')} …`);
    const apt = (...args: string[]) => quietly('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' });
    if (apt('update') && apt('install', '-y', '--no-install-recommends', ...PACKAGES)) {
      const found = findSystemBrowser();
      if (found) return found;
    }
  }
  console.log("Installing Playwright's Chromium …");
  const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
  quietly(process.execPath, [path.join(path.dirname(playwright), 'cli.js'), 'install', 'chromium'], {});
  return findPlaywrightBrowser();
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function quietly(command: string, args: string[], env: Record<string, string>): boolean {
  return spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env }, timeout: INSTALL_MINUTES * 60_000 }).status === 0;
}

if (import.meta.main) {
  try {
    const found = findBrowser() ?? installBrowser();
    if (!found) {
      throw new Failure(
        'No browser for the tests, and none could be installed. Install Chromium ("apt-get install chromium" on Debian), or set CHROMIUM_PATH to a Chromium or Chrome.',
      );
    }
    console.log(`Browser for the tests: ${found}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
