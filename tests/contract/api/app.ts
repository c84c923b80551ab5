import { fileURLToPath } from 'node:url';
import { Directory, HelpIndex, hoursPlaceOf, type DirectoryRecords } from '#directory/index.ts';
import { OpeningTimes } from '#directory/server/index.ts';
import { readPack } from '#guide/server/index.ts';
import { createPlaceIndex } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { demoDirectory } from '../../../src/directory/demo-directory.ts';
import { ORIGIN } from './document.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

/** What the handlers ask of the running application: the real content pack, with the records of the demonstration. */
export async function contentApp() {
  const { pack, problems } = await readPack(CONTENT, today());
  if (!pack) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const { schoolHolidays, bridges } = pack;
  const places = createPlaceIndex(pack.places);
  const directory = new Directory(together(pack.directory, demoDirectory(Date.now())));
  const holidaysOf = (municipality: string | null) => {
    const town = municipality ? places.byId.get(municipality) : undefined;
    return hoursPlaceOf(town?.kind === 'municipality' ? town : null, schoolHolidays);
  };
  const now = Date.now();
  const index = new HelpIndex(directory, places, holidaysOf, now);
  const openings = new OpeningTimes(schoolHolidays, now);
  const app = { origin: ORIGIN, content: { current: { directory, places, schoolHolidays, bridges } } };
  return { getApp: () => app, helpOf: () => ({ index, reading: { openings } }) };
}

export type ContentApp = Awaited<ReturnType<typeof contentApp>>;

function together(one: DirectoryRecords, other: DirectoryRecords): DirectoryRecords {
  return {
    organisations: [...one.organisations, ...other.organisations],
    services: [...one.services, ...other.services],
    locations: [...one.locations, ...other.locations],
    offers: [...one.offers, ...other.offers],
    organisationTexts: one.organisationTexts,
    serviceTexts: new Map(
      [...one.serviceTexts].map(([locale, texts]) => [locale, new Map([...texts, ...(other.serviceTexts.get(locale) ?? [])])]),
    ),
  };
}
