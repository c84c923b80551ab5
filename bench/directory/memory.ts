import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Directory } from '../../src/directory/index.ts';
import { catalogueOf, readQuery } from '../../src/directory/hsds/index.ts';
import { OpeningTimes } from '../../src/directory/server/index.ts';
import { enlarged, helpIndex, MORNING, readNational } from './large-directory.ts';

/** Megabytes that remain in use for each part, and of the whole process. */
export interface Memory {
  records: number;
  index: number;
  hours: number;
  hsds: number;
  /** The whole heap, with the content of the guide. */
  heap: number;
  /** What the system counts for the process; what the generator left behind is in it. */
  resident: number;
}

/** Measures in a process of its own. */
export async function memoryInUse(): Promise<Memory> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)]);
  return JSON.parse(stdout) as Memory;
}

async function measure(): Promise<Memory> {
  const national = await readNational();
  const before = heapMb();
  const directory = new Directory(enlarged(national).records);
  const withRecords = heapMb();
  const index = helpIndex(directory, national);
  const withIndex = heapMb();
  const openings = new OpeningTimes(national.pack.schoolHolidays, MORNING);
  await openings.warm(index.hoursInUse(), MORNING);
  const withHours = heapMb();
  const catalogue = catalogueOf(directory, national.places, {});
  for (const collection of ['services', 'organizations', 'service_at_locations'] as const) {
    // Makes the texts that words are looked for in, and the ids.
    const given = readQuery(collection, new URLSearchParams({ search: 'taal' }), () => true);
    if ('query' in given) catalogue.list(collection, given.query);
    catalogue.find(collection, '', {});
  }
  const withHsds = heapMb();
  const { rss } = process.memoryUsage();
  // Asked for here, so that nothing was thrown away before it was measured.
  if (directory.services.size * index.doors.length * openings.size === 0) throw new Error('There is nothing to measure.');
  return {
    records: Math.round(withRecords - before),
    index: Math.round(withIndex - withRecords),
    hours: Math.round(withHours - withIndex),
    hsds: Math.round(withHsds - withHours),
    heap: Math.round(withHsds),
    resident: Math.round(rss / 1e6),
  };
}

/** Megabytes of the heap in use. */
function heapMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measure()));
