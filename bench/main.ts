import { checks } from './checks.ts';
import { desk } from './desk.ts';
import { directorySpeed } from './directory/directory-speed.ts';
import { offline } from './offline.ts';
import { pages } from './pages.ts';
import { searchFuzz } from './search/fuzz.ts';
import { searchQuality, searchTuning } from './search/quality.ts';
import { searchSpeed } from './search/speed.ts';
import { start } from './start.ts';
import { throughput } from './throughput.ts';

const BENCHES: Record<string, () => Promise<void>> = {
  pages,
  throughput,
  start,
  offline,
  search: searchQuality,
  'search-tuning': searchTuning,
  'search-speed': searchSpeed,
  'search-fuzz': searchFuzz,
  'directory-speed': directorySpeed,
  checks,
  desk,
};
const names = process.argv.slice(2);
for (const name of names.length ? names : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`There is no bench "${name}". Choose from: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
  }
  console.log(`\n${name}`);
  await bench();
}
