import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Directory, findHelp, type AskedHelp } from '../../src/directory/index.ts';
import { openIntervals, OpeningTimes } from '../../src/directory/server/index.ts';
import { helpPage, type HoursReading, type Snapshot } from '../../src/guide/index.ts';
import { latency, latencyOf, rounded, timed, timesOf, type Latency } from './latency.ts';
import { helpIndex, MORNING, type LargeDirectory } from './large-directory.ts';
import { helpQueries, queriesForPostgres, type BenchQuery } from './queries.ts';

const QUERIES = 2000;
/** Each takes seconds. */
const COLD_QUERIES = 5;

/** What the finder costs, in milliseconds. */
export interface FinderSpeed {
  doors: number;
  differentHours: number;
  directoryMs: number;
  indexMs: number;
  warmMs: number;
  /** How long others wait for their turn while opening hours are made ready. */
  waitWhileWarming: Latency;
  find: Latency;
  byKind: { kind: string; times: Latency }[];
  /** Those that PostgreSQL is asked too. */
  findAsPostgres: Latency;
  /** `findHelp` and all texts of a page, not yet as HTML. */
  page: Latency;
  /** A query when nothing is ready, right after a start: the index is made, and the opening hours that are looked at. */
  cold: Latency;
}

/** Measures finding help, all in this process. @param content texts and sites, as they are without the large directory */
export async function finderSpeed(large: LargeDirectory, content: Snapshot): Promise<FinderSpeed> {
  const { schoolHolidays } = large.pack;
  const [directory, directoryMs] = timed(() => new Directory(large.records));
  const [index, indexMs] = timed(() => helpIndex(directory, large));
  const openings = new OpeningTimes(schoolHolidays, MORNING);
  const waits = monitorEventLoopDelay({ resolution: 1 });
  waits.enable();
  const start = performance.now();
  await openings.warm(index.hoursInUse(), MORNING);
  const warmMs = performance.now() - start;
  waits.disable();

  const find = ({ asked }: BenchQuery) => findHelp(index, large.places, openings, asked.query);
  // Other queries first, so that the machine's code is ready as it is in a program that runs for days.
  for (const query of helpQueries(large.places, 200, 2)) find(query);
  const queries = helpQueries(large.places, QUERIES, 1);
  const times = await timesOf(queries, find);
  const snapshot: Snapshot = { ...content, directory, schoolHolidays };
  const reading: HoursReading = {
    openings,
    read: (hours, where, from, to) => openIntervals(hours, where, from, to, schoolHolidays),
  };
  const page = ({ locale, asked }: BenchQuery) => helpPage(snapshot, locale, { index, reading }, asked, null);
  for (const query of helpQueries(large.places, 200, 2)) page(query);
  return {
    doors: index.doors.length,
    differentHours: openings.size,
    directoryMs: Math.round(directoryMs),
    indexMs: Math.round(indexMs),
    warmMs: Math.round(warmMs),
    waitWhileWarming: {
      count: waits.count,
      p50: rounded(waits.percentile(50) / 1e6),
      p95: rounded(waits.percentile(95) / 1e6),
      p99: rounded(waits.percentile(99) / 1e6),
      worst: rounded(waits.max / 1e6),
    },
    find: latency(times),
    byKind: KINDS.map(([kind, isOf]) => ({ kind, times: latency(times.filter((_, at) => isOf(queries[at]?.asked))) })),
    findAsPostgres: await latencyOf(queriesForPostgres(large.places), (asked) => findHelp(index, large.places, openings, asked.query)),
    page: await latencyOf(queries, page),
    cold: await latencyOf(queries.slice(0, COLD_QUERIES), ({ asked }) =>
      findHelp(helpIndex(directory, large), large.places, new OpeningTimes(schoolHolidays, MORNING), asked.query),
    ),
  };
}

const KINDS: readonly (readonly [kind: string, isOf: (asked: AskedHelp | undefined) => boolean])[] = [
  ['with a place and a need', (asked) => asked?.query.place != null && asked.need !== null],
  ['with a place, without a need', (asked) => asked?.query.place != null && asked.need === null],
  ['without a place', (asked) => asked?.query.place === null],
];
