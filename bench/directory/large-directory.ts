import { fileURLToPath } from 'node:url';
import { HelpIndex, hoursPlaceOf, momentOfText, type Directory, type DirectoryRecords } from '../../src/directory/index.ts';
import type { ContentPack } from '../../src/guide/index.ts';
import { readPack } from '../../src/guide/server/index.ts';
import { createPlaceIndex, type PlaceIndex } from '../../src/places/index.ts';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { generateDirectory } from './generate.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** A Tuesday: the day of every measurement. */
export const DAY = '2026-11-24';
export const MORNING = momentOfText(`${DAY}T10:30`);
export const DAY_START = momentOfText(`${DAY}T00:00`);

/** The national pack as it is. */
export interface National {
  pack: ContentPack;
  places: PlaceIndex;
}

/** The national pack, and the records that regions and organisations might add to it one day. */
export interface LargeDirectory extends National {
  /** Without those of the pack. */
  added: DirectoryRecords;
  /** All of them. */
  records: DirectoryRecords;
}

/** Reads the national pack from its files. */
export async function readNational(): Promise<National> {
  const { pack } = await readPack(CONTENT, DAY);
  if (!pack) throw new Error('The content cannot be read: `wegwijs content check` says why.');
  return { pack, places: createPlaceIndex(pack.places) };
}

export function enlarged({ pack, places }: National): LargeDirectory {
  const added = generateDirectory(places);
  return { pack, places, added, records: joined(pack.directory, added) };
}

/** The finder's index, as the application makes it. */
export function helpIndex(directory: Directory, { places, pack: { schoolHolidays } }: National): HelpIndex {
  return new HelpIndex(
    directory,
    places,
    (municipality) => {
      const town = municipality ? places.byId.get(municipality) : undefined;
      return hoursPlaceOf(town?.kind === 'municipality' ? town : null, schoolHolidays);
    },
    MORNING,
  );
}

function joined(a: DirectoryRecords, b: DirectoryRecords): DirectoryRecords {
  return {
    organisations: [...a.organisations, ...b.organisations],
    services: [...a.services, ...b.services],
    locations: [...a.locations, ...b.locations],
    offers: [...a.offers, ...b.offers],
    organisationTexts: joinedTexts(a.organisationTexts, b.organisationTexts),
    serviceTexts: joinedTexts(a.serviceTexts, b.serviceTexts),
  };
}

type Texts<T> = ReadonlyMap<Locale, ReadonlyMap<string, T>>;

function joinedTexts<T>(a: Texts<T>, b: Texts<T>): Texts<T> {
  return new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((locale) => [locale, new Map([...(a.get(locale) ?? []), ...(b.get(locale) ?? [])])]),
  );
}
