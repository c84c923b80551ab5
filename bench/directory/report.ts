import os from 'node:os';
import type { FinderSpeed } from './finder.ts';
import type { Latency } from './latency.ts';
import type { ListSpeed } from './listing.ts';
import type { Memory } from './memory.ts';
import { TYPICAL, type PostgresSpeed } from './postgres.ts';

/** All that one run measured. */
export interface DirectorySpeed {
  /** How many of each there were. */
  services: number;
  locations: number;
  offers: number;
  /** Programs that wanted a processor, on average over a minute: before the run and after it. */
  load: readonly [before: number, after: number];
  finder: FinderSpeed;
  memory: Memory;
  lists: ListSpeed[];
  postgres: PostgresSpeed;
}

/** What p95 must not be longer than, in milliseconds. */
const GOALS = { find: 20, page: 50 };

/** The report in Markdown. */
export function speedReport({ services, locations, offers, load, finder, memory, lists, postgres }: DirectorySpeed): string {
  const slowest = lists.filter(({ isPage }) => isPage).reduce((a, b) => (b.times.p95 > a.times.p95 ? b : a));
  const count = (number: number) => number.toLocaleString('en');
  return [
    '# How fast the directory answers',
    '',
    `Written by \`npm run bench -- directory-speed\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}; in the minute before`,
    `${load[0].toFixed(1)} programs wanted a core, in the last minute ${load[1].toFixed(1)}, of which one was this.`,
    '',
    `The national pack, and beside it an invented directory: ${count(services)} services at ${count(locations)} locations (${count(offers)} offers), with`,
    `${count(finder.differentHours)} different opening hours. Times are in milliseconds; everything is asked three times and the middle time counts, but`,
    'for "worst", which is the longest of all.',
    '',
    '| goal | measured | reached |',
    '|---|---|---|',
    `| 95% of searches for help within ${GOALS.find} ms | ${finder.find.p95} ms | ${yes(finder.find.p95 <= GOALS.find)} |`,
    `| 95% of HSDS pages of fifty within ${GOALS.page} ms, in every kind of list | ${slowest.times.p95} ms (${slowest.name}) | ${yes(slowest.times.p95 <= GOALS.page)} |`,
    '',
    '## The finder',
    '',
    `${count(finder.doors)} doors. Queries as people may ask them: nine in ten with a place, eight in ten with a need, six in ten with a time.`,
    '',
    ...latencies([
      ['search for help', finder.find],
      ...finder.byKind.map(({ kind, times }): [string, Latency] => [`… ${kind}`, times]),
      ['search, and all words of its page (not yet HTML)', finder.page],
      ['search when nothing is ready: right after a start or new content', finder.cold],
    ]),
    '',
    '| made ready | ms | memory, MB |',
    '|---|---|---|',
    `| records in memory, with their texts | ${finder.directoryMs} | ${memory.records} |`,
    `| index of doors | ${finder.indexMs} | ${memory.index} |`,
    `| opening hours of fifteen days, beside other work | ${finder.warmMs} | ${memory.hours} |`,
    `| ids and texts of HSDS | | ${memory.hsds} |`,
    '',
    `A process of its own with all of this and the guide has a heap of ${memory.heap} MB and takes ${memory.resident} MB from the system, in which`,
    `what the generator left behind is counted. While opening hours are made ready others wait ${finder.waitWhileWarming.p50} ms for their turn in`,
    `the middle, ${finder.waitWhileWarming.p99} ms in one case of a hundred.`,
    '',
    '## HSDS lists',
    '',
    'From the query to the JSON, as the routes answer. Nothing of a request is kept. "First" is the first request of its kind after a',
    'start, in the order below.',
    '',
    '| list | p50 | p95 | p99 | worst | first | kB |',
    '|---|---|---|---|---|---|---|',
    ...lists.map(
      ({ name, times: { p50, p95, p99, worst }, first, kilobytes }) =>
        `| ${name} | ${p50} | ${p95} | ${p99} | ${worst} | ${first} | ${kilobytes} |`,
    ),
    '',
    '## Beside PostgreSQL',
    '',
    `The same records in the embedded PostgreSQL, with ${count(postgres.intervals)} rows for the openings of two weeks, which the product does not have.`,
    `Storing the records took ${seconds(postgres.storeMs)}, reading all of them, as a node does when it starts, ${seconds(postgres.loadMs)}.`,
    '',
    ...latencies([
      ['PostgreSQL, one statement over its socket', postgres.find],
      ['our search, the same queries', finder.findAsPostgres],
    ]),
    '',
    `The plan for ${Object.values(TYPICAL).join(', ')}: services are found by both indexes on arrays, of needs and of areas.`,
    postgres.plan.includes('location_position')
      ? 'The index on positions is used too.'
      : 'The index on positions is not used: who may come decides more than where it is, and within 60 km lies much of the country.',
    'Most of the time goes by on the way from services to their offers and locations; the openings are the small part.',
    'Everything was in the cache of the database already, and the statement does less than our search: it says nothing of what may',
    'fit but is not known, weighs fewer things, and looks at the nearest 400 only. So this is its good side. It shows that these',
    'tables could answer the finder too; a copy in memory saves the trip and the table of openings, and costs the megabytes above.',
    '',
    '```',
    postgres.plan,
    '```',
    '',
  ].join('\n');
}

function latencies(rows: readonly [what: string, times: Latency][]): string[] {
  return [
    '| | asked | p50 | p95 | p99 | worst |',
    '|---|---|---|---|---|---|',
    ...rows.map(([what, { count, p50, p95, p99, worst }]) => `| ${what} | ${count} | ${p50} | ${p95} | ${p99} | ${worst} |`),
  ];
}

function machine(): string {
  const [processor] = os.cpus();
  return `${os.cpus().length} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${Math.round(os.totalmem() / 1e9)} GB, Node.js ${process.versions.node}`;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const yes = (reached: boolean) => (reached ? 'yes' : 'no');
