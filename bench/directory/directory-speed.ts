import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { report } from '../product.ts';
import { benchContent } from '../search/content.ts';
import { finderSpeed } from './finder.ts';
import { enlarged, readNational } from './large-directory.ts';
import { listingSpeed } from './listing.ts';
import { memoryInUse } from './memory.ts';
import { postgresSpeed } from './postgres.ts';
import { speedReport } from './report.ts';

const REPORT = fileURLToPath(new URL('../../docs/directory-speed.md', import.meta.url));

/** The finder and the HSDS lists with fifty thousand services, beside PostgreSQL: writes docs/directory-speed.md. */
export async function directorySpeed(): Promise<void> {
  const before = load();
  const memory = await memoryInUse();
  const { snapshot } = await benchContent();
  const large = enlarged(await readNational());
  const finder = await finderSpeed(large, snapshot);
  const lists = await listingSpeed(large);
  const postgres = await postgresSpeed(large);
  await report('directory-speed', [
    { what: 'search for help', ...finder.find },
    ...finder.byKind.map(({ kind, times }) => ({ what: `search ${kind}`, ...times })),
    { what: 'search and page', ...finder.page },
    { what: 'search, nothing ready', ...finder.cold },
    ...lists.map(({ name, times }) => ({ what: name, ...times })),
    { what: 'PostgreSQL', ...postgres.find },
    { what: 'search, as PostgreSQL', ...finder.findAsPostgres },
  ]);
  const { services, locations, offers } = large.records;
  const counts = { services: services.length, locations: locations.length, offers: offers.length };
  await writeFile(REPORT, speedReport({ ...counts, load: [before, load()], finder, memory, lists, postgres }));
}

function load(): number {
  return os.loadavg()[0] ?? 0;
}
