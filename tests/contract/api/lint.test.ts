import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from '../../../src/routes/api/v1/open-api.ts';

/** The Dutch API Design Rules, with what docs/deviations.md says of them. */
const RULES = fileURLToPath(new URL('ruleset.yaml', import.meta.url));
const SPECTRAL = fileURLToPath(new URL('../../../node_modules/@stoplight/spectral-cli/dist/index.js', import.meta.url));
const TIME_LIMIT = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-lint-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names of the rules that a document breaks, errors and warnings alike. */
async function brokenRules(name: string, document: object): Promise<string[]> {
  const file = path.join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(document));
  const args = [SPECTRAL, 'lint', '--ruleset', RULES, '--fail-severity', 'warn', '--format', 'json', '--quiet', file];
  const { code, output } = await run(args);
  // 1: rules are broken. Anything else is a linter that did not work.
  expect([0, 1], output).toContain(code);
  const found = JSON.parse(output) as { code: string; path: string[]; message: string }[];
  return found.map((each) => `${each.code}: ${each.path.join('.')}: ${each.message}`);
}

function run(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { timeout: TIME_LIMIT, maxBuffer: 16_000_000 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(new Error(`the linter did not end by itself: ${stderr}`, { cause: error }));
      else resolve({ code: Number(error?.code ?? 0), output: stdout || stderr });
    });
  });
}

test(
  'our description follows the Dutch API Design Rules',
  async () => {
    expect(await brokenRules('ours', openApi('https://wegwijs.example'))).toEqual([]);
  },
  TIME_LIMIT,
);

test(
  'a description that breaks them is found out',
  async () => {
    const ours = structuredClone(openApi('https://wegwijs.example')) as {
      info: { contact?: { url?: string } };
      paths: Record<string, { get: { responses: Record<string, { headers?: object }> } }>;
    };
    delete ours.info.contact?.url;
    delete ours.paths['/help']!.get.responses['200']!.headers;
    ours.paths['/Help_Desks/'] = ours.paths['/services']!;
    const broken = (await brokenRules('broken', ours)).join('\n');
    for (const rule of ['info-contact-fields-exist', 'missing-header', 'paths-kebab-case', 'no-trailing-slash'])
      expect(broken).toContain(rule);
  },
  TIME_LIMIT,
);
