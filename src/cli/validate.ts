import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: every check of this project, one after the other, until one fails. Names of steps limit it:
 * `node src/cli/validate.ts unit e2e`.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = path.join(ROOT, 'test-results');
const bin = (...parts: string[]) => path.join(ROOT, 'node_modules', ...parts);

interface Step {
  name: string;
  commands: string[][];
  /** Where a test runner leaves its counts. */
  counts?: string;
}

const STEPS: Step[] = [
  { name: 'browser', commands: [['src/cli/test-browser.ts']] },
  {
    name: 'types',
    commands: [
      [bin('@sveltejs', 'kit', 'svelte-kit.js'), 'sync'],
      ['src/cli/build-islands.ts'],
      [bin('svelte-check', 'bin', 'svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ],
  },
  {
    name: 'lint',
    commands: [
      [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
      [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    ],
  },
  {
    name: 'boundaries',
    commands: [[bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), 'src', '--config', '.dependency-cruiser.cjs']],
  },
  { name: 'content', commands: [['bin/wegwijs.js', 'content', 'check', '--no-warnings']] },
  {
    name: 'unit',
    commands: [
      [
        bin('vitest', 'vitest.mjs'),
        'run',
        '--project',
        'unit',
        '--reporter=default',
        '--reporter=json',
        '--outputFile=test-results/unit.json',
      ],
    ],
    counts: 'unit.json',
  },
  {
    name: 'integration',
    commands: [
      [
        bin('vitest', 'vitest.mjs'),
        'run',
        '--project',
        'integration',
        '--reporter=default',
        '--reporter=json',
        '--outputFile=test-results/integration.json',
      ],
    ],
    counts: 'integration.json',
  },
  { name: 'e2e', commands: [[bin('@playwright', 'test', 'cli.js'), 'test']], counts: 'e2e.json' },
];

const chosen = process.argv.slice(2);
let passed = 0;
let failed = 0;
await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
for (const step of STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n── ${step.name}`);
  const began = Date.now();
  let ok = true;
  for (const command of step.commands) ok &&= (await run(command)) === 0;
  if (step.counts) {
    const counts = await readCounts(path.join(RESULTS, step.counts));
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`── ${step.name}: ${ok ? 'in order' : 'FAILED'} (${Math.round((Date.now() - began) / 1000)} s)`);
  if (!ok) {
    console.log(`\n${passed} passed, ${Math.max(1, failed)} failed`);
    process.exit(1);
  }
}
console.log(`\n${passed} passed, ${failed} failed`);

function run(args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, TZ: 'Europe/Amsterdam', PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(RESULTS, 'e2e.json') },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The counts of vitest's or Playwright's JSON report; nothing when the runner did not come that far. */
async function readCounts(file: string): Promise<{ passed: number; failed: number }> {
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number };
  };
  return {
    passed: report.numPassedTests ?? report.stats?.expected ?? 0,
    failed: report.numFailedTests ?? (report.stats ? report.stats.unexpected + report.stats.flaky : 0),
  };
}
