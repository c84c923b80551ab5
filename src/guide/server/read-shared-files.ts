import {
  bridgesFile,
  locationsFile,
  offersFile,
  organisationsFile,
  schoolHolidaysFile,
  servicesFile,
  sitesFile,
} from '#directory/index.ts';
import { parameterFileSchema } from '#law/index.ts';
import { showCardsFile } from '#show-cards/index.ts';
import type { Report } from '../check/problem.ts';
import { glossaryFile, guideFile, notesFile } from '../pack.schema.ts';
import type { PackFolder } from './pack-folder.ts';
import { readPlaces } from './read-places.ts';

/** The files of a pack that are there once, for all languages. */
export type SharedFiles = NonNullable<Awaited<ReturnType<typeof readSharedFiles>>>;

/** Reads the files that are there once for all languages, each as far as it goes; null when one of them could not be read. */
export async function readSharedFiles(folder: PackFolder, report: Report) {
  const files = {
    guide: await folder.readJson('guide.json', guideFile),
    law: await folder.readJson('parameters.json', parameterFileSchema()),
    organisations: await folder.readJson('directory/organisations.json', organisationsFile),
    sites: await folder.readJson('sites.json', sitesFile),
    services: await folder.readJson('directory/services.json', servicesFile),
    locations: await folder.readJson('directory/locations.json', locationsFile),
    offers: await folder.readJson('directory/offers.json', offersFile),
    glossary: await folder.readJson('glossary.json', glossaryFile),
    notes: await folder.readJson('places/notes.json', notesFile),
    bridges: await folder.readJson('bridges/cards.json', bridgesFile),
    showCards: await folder.readJson('show-cards/cards.json', showCardsFile),
    schoolHolidays: await folder.readJson('places/school-holidays.json', schoolHolidaysFile),
    places: await readPlaces(folder, report),
  };
  return isWhole(files) ? files : null;
}

type Whole<T> = { [K in keyof T]: NonNullable<T[K]> };

function isWhole<T extends object>(files: T): files is T & Whole<T> {
  return Object.values(files).every((file) => file !== null);
}
