import os from 'node:os';
import type { DrawnDesk } from './generate.ts';
import type { LoadResult } from './load.ts';
import type { Timing } from './timings.ts';
import type { NodeCheck } from './two-nodes.ts';

/** One span of load with what it measured. */
export interface LoadRun {
  people: number;
  /** Programs that wanted a core in the minute before, and in the last minute, of which these are some. */
  load: readonly [before: number, after: number];
  result: LoadResult;
  rows: Timing[];
  total: Timing;
  problems: readonly string[];
}

/** Milliseconds of the first search in a language after a start, and of the next one. */
export interface FirstFind {
  language: string;
  first: number;
  next: number;
}

export interface DeskSpeed {
  drawn: Pick<DrawnDesk, 'seconds' | 'megabytes' | 'rows'>;
  firstFinds: readonly FirstFind[];
  atWork: LoadRun;
  full: LoadRun;
  burst: LoadRun & { hashMs: number; signIns: number; seconds: number };
  bothNodes: LoadRun;
  checks: NodeCheck[];
}

/** What is written by hand, and stays when the figures are measured anew, begins with this line. */
export const BY_HAND = '## What was looked into';
/** 95% of all requests of every page and action. */
const BUDGET_MS = 150;

/** docs/desk-speed.md, without the part by hand. */
export function deskReport({ drawn, firstFinds, atWork, full, burst, bothNodes, checks }: DeskSpeed): string {
  const [slowest] = atWork.rows;
  const signIn = burst.rows.filter(({ what }) => what.startsWith('sign-in'));
  const others = burst.rows.filter(({ what }) => !what.startsWith('sign-in'));
  const [slowestBeside] = others;
  return [
    '# How fast the desk answers',
    '',
    `Written by \`npm run bench -- desk\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`,
    'PostgreSQL (embedded, with its default settings), the node or nodes, and the people who ask all share these cores, so an',
    'operator with a database server of their own has more. Times are in milliseconds, from the request to the last byte of the',
    'packed answer, without a network between.',
    '',
    '| goal | measured | reached |',
    '|---|---|---|',
    goal(
      `200 advisers at work: 95% of the requests of every page and action within ${BUDGET_MS} ms`,
      `${slowest?.p95 ?? 0} ms (${slowest?.what ?? ''}); all together ${atWork.total.p95} ms`,
      (slowest?.p95 ?? Infinity) <= BUDGET_MS,
    ),
    goal(
      'no wrong answer in any run',
      `${[atWork, full, burst, bothNodes].reduce((sum, { total }) => sum + total.wrong, 0)}`,
      [atWork, full, burst, bothNodes].every(({ total }) => total.wrong === 0),
    ),
    goal(
      `200 people sign in while the desk is used: 95% of the desk's requests within ${BUDGET_MS} ms`,
      `${slowestBeside?.p95 ?? 0} ms (${slowestBeside?.what ?? ''})`,
      (slowestBeside?.p95 ?? Infinity) <= BUDGET_MS,
    ),
    ...checks.map(({ what, found, right }) => goal(`two nodes: ${what}`, found, right)),
    '',
    '## The database',
    '',
    `Drawn from fixed seeds in ${drawn.seconds} s, ${drawn.megabytes} MB with its indexes and the content: ${Object.entries(drawn.rows)
      .map(([table, rows]) => `${rows.toLocaleString('en')} ${table}`)
      .join(', ')}.`,
    'Regions, municipalities, points and organisations are those of the content. How often languages, contracts, phases, channels',
    'and topics occur stands in `bench/desk/shares.ts`, with what of it follows figures and what is assumed: contract kinds and',
    'phases follow the study of the course of life as far as it says; the others are assumed. How many advisers a region has',
    'follows its number of postcodes, because the content holds no numbers of people.',
    '',
    '## After a start',
    '',
    'The searches are made in the seconds after a start, one language after the other, or when somebody looks for something before.',
    'While one is made, the node answers nobody else. When the content changes, the one before answers until the new one is there.',
    '',
    '| language | first search | next search |',
    '|---|---|---|',
    ...firstFinds.map(({ language, first, next }) => `| ${language} | ${first} | ${next} |`),
    '',
    'All that follows was measured on nodes in which these were made before.',
    '',
    '## 200 advisers at work',
    '',
    said(atWork, 'Everybody waits 10 to 40 seconds between two things that they do.'),
    '',
    ...table(atWork.rows),
    '',
    '## What one node can do',
    '',
    said(full, 'Nobody waits between two things.'),
    'Here everything waits for a core, so times say how long the row is; what counts is the number of requests a second.',
    '',
    ...table(full.rows),
    '',
    '## Signing in at nine',
    '',
    said(
      burst,
      `As before with waiting, and beside it ${burst.signIns} people who sign in with password and app within ${burst.seconds} seconds.`,
    ),
    `A password costs ${burst.hashMs} ms of one core: ${burst.signIns} of them ${Math.round((burst.signIns * burst.hashMs) / 100) / 10} s, spread over the whole time.`,
    '',
    ...table(signIn),
    '',
    'The desk at the same time:',
    '',
    ...table(others),
    '',
    '## Two nodes on one database',
    '',
    said(bothNodes, 'Requests go to the two in turn. Both share the cores with the database, so this is no faster than one.'),
    '',
    ...table(bothNodes.rows),
    '',
  ].join('\n');
}

function goal(what: string, found: string, isReached: boolean): string {
  return `| ${what} | ${found} | ${isReached ? 'yes' : 'no'} |`;
}

function said({ people, result, total, load: [before, after] }: LoadRun, how: string): string {
  return (
    `${people} people (advisers, coordinators, partners) for ${result.seconds} s. ${how} ` +
    `${total.asked.toLocaleString('en')} requests, ${result.perSecond} a second, ${total.wrong} wrong; ` +
    `p50 ${total.p50}, p95 ${total.p95}, p99 ${total.p99}. ` +
    `The node${result.cpu.length > 1 ? 's' : ''} used ${result.cpu.join(' and ')} of a core. In the minute before, ${before.toFixed(1)} programs wanted a core, in the last one ${after.toFixed(1)}.`
  );
}

function table(rows: readonly Timing[]): string[] {
  return [
    '| | asked | wrong | p50 | p95 | p99 | worst |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ what, asked, wrong, p50, p95, p99, worst }) => `| ${what} | ${asked} | ${wrong} | ${p50} | ${p95} | ${p99} | ${worst} |`,
    ),
  ];
}

function machine(): string {
  const [processor] = os.cpus();
  return `${os.cpus().length} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${Math.round(os.totalmem() / 1e9)} GB, Node.js ${process.versions.node}`;
}
