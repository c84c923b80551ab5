import municipalities from '../../content/places/municipalities.json' with { type: 'json' };
import names from '../../content/places/names.json' with { type: 'json' };
import postcodes from '../../content/places/postcodes.json' with { type: 'json' };
import regions from '../../content/places/regions.json' with { type: 'json' };
import { createPlaceIndex, findPlace, parsePlaceData, type Place } from '#places/index.ts';
import { Directory, type DirectoryRecords } from './directory.ts';
import { findHelp, type HelpFound, type HelpMatch, type HelpQuery } from './find-help.ts';
import { HelpIndex } from './help-index.ts';
import type { HoursPlace } from './hours/hours-place.ts';
import { SCHOOL_HOLIDAYS } from './hours/hours.fixture.ts';
import type { OpenInterval } from './hours/open-interval.ts';
import { hoursPlaceOf } from './hours/school-holidays.ts';
import { openIntervals } from './hours/server/open-intervals.ts';
import { OpeningTimes } from './hours/server/opening-times.ts';
import { UNKNOWN, type Known, type Phone } from './known.schema.ts';
import type { Location, Stop } from './location.schema.ts';
import type { Organisation } from './organisation.schema.ts';
import type { Offer, Service } from './service.schema.ts';

/** The real places of the content pack. */
export const PLACES = createPlaceIndex(parsePlaceData({ regions, municipalities, postcodes, names }));

/** A Wednesday in winter, 11:00 in the Netherlands. */
export const NOW = Date.parse('2026-11-25T10:00:00Z');

/** @throws {Error} when there is no such place */
export function placeOf(id: string): Place {
  const place = findPlace(PLACES, id);
  if (!place) throw new Error(`there is no place "${id}"`);
  return place;
}

/** What somebody has told, and others have seen. */
export function told<T>(value: T): Known<T> {
  return { value, confidence: 'verified' };
}

export function phoneOf(tel: string, publish = true): Phone {
  return { number: tel, tel, confidence: publish ? 'verified' : 'recalled', publish };
}

const PROVENANCE = { owner: 'los', source: 'example.org', checked: '2026-11-21', review: null };

/** An organisation of which nothing is known but its name. */
export function organisationOf(id: string, changes: Partial<Organisation> = {}): Organisation {
  return {
    id,
    name: `The ${id}`,
    kind: 'foundation',
    topics: [],
    free: UNKNOWN,
    anonymous: UNKNOWN,
    languages: UNKNOWN,
    phones: [],
    website: null,
    hours: null,
    ...PROVENANCE,
    ...changes,
  };
}

/** A national service that helps with wages; nothing else is known of it. */
export function serviceOf(id: string, changes: Partial<Service> = {}): Service {
  return {
    id,
    organisation: 'helpers',
    needs: ['contract-and-pay'],
    audiences: [],
    area: 'national',
    ownMunicipality: false,
    ways: UNKNOWN,
    languages: UNKNOWN,
    free: UNKNOWN,
    anonymous: UNKNOWN,
    independent: UNKNOWN,
    phones: [],
    email: null,
    website: null,
    hours: UNKNOWN,
    bring: [],
    capacity: null,
    status: 'active',
    ...PROVENANCE,
    ...changes,
  };
}

/** A desk in a municipality, of which nothing else is known. */
export function locationOf(id: string, municipality: string, changes: Partial<Location> = {}): Location {
  const town = placeOf(municipality);
  return {
    id,
    name: `Desk ${id}`,
    kind: 'desk',
    organisation: null,
    region: town.kind === 'municipality' ? town.region : town.id,
    municipality,
    address: null,
    position: null,
    access: UNKNOWN,
    phones: [],
    email: null,
    website: null,
    point: null,
    stops: [],
    ...PROVENANCE,
    ...changes,
  };
}

/** An information point, open unless it says otherwise. */
export function pointOf(
  id: string,
  municipality: string,
  status: 'active' | 'in-preparation' | 'unknown' = 'active',
  changes: Partial<Location> = {},
): Location {
  return locationOf(id, municipality, { point: { status, base: UNKNOWN }, ...changes });
}

/** A service at a location; what is not told here is not known. */
export function offerOf(service: string, location: string, changes: Partial<Offer> = {}): Offer {
  return { service, location, hours: UNKNOWN, ways: UNKNOWN, languages: UNKNOWN, languagesByDay: {}, ...changes };
}

/** A stop in Dutch time, such as '2026-12-01T18:30'. */
export function stopOf(id: string, starts: string, ends: string, changes: Partial<Stop> = {}): Stop {
  return { id, starts, ends, municipality: null, place: 'Market square', cancelled: false, ...changes };
}

/** Records of a directory; those that are not given are none. */
export function recordsOf(some: Partial<DirectoryRecords>): DirectoryRecords {
  return { organisations: [], services: [], locations: [], offers: [], organisationTexts: new Map(), serviceTexts: new Map(), ...some };
}

function holidaysOf(municipality: string | null): HoursPlace {
  const town = municipality ? findPlace(PLACES, municipality) : undefined;
  return hoursPlaceOf(town?.kind === 'municipality' ? town : null, SCHOOL_HOLIDAYS);
}

export function helpIndexOf(records: Partial<DirectoryRecords>, now = NOW): HelpIndex {
  return new HelpIndex(new Directory(recordsOf(records)), PLACES, holidaysOf, now);
}

/** How the server reads opening hours. */
export function readingAt(now = NOW): {
  openings: OpeningTimes;
  read: (hours: string, where: HoursPlace, from: Date, to: Date) => OpenInterval[];
} {
  return {
    openings: new OpeningTimes(SCHOOL_HOLIDAYS, now),
    read: (hours, where, from, to) => openIntervals(hours, where, from, to, SCHOOL_HOLIDAYS),
  };
}

/** A question without any wish, from a reader of Dutch. */
export function queryOf(changes: Partial<HelpQuery> = {}): HelpQuery {
  return {
    place: null,
    near: null,
    needs: [],
    span: null,
    language: null,
    readerLanguage: 'nl',
    way: null,
    anonymous: false,
    audience: null,
    now: NOW,
    ...changes,
  };
}

/** What is found in records, with hours read as on the day of `NOW`. */
export function findIn(records: Partial<DirectoryRecords>, query: Partial<HelpQuery> = {}): HelpFound {
  return findHelp(helpIndexOf(records), PLACES, readingAt().openings, queryOf(query));
}

/** A match as "service", or "service at location". */
export function nameOf({ door: { service, location } }: HelpMatch): string {
  return location ? `${service.id} at ${location.id}` : service.id;
}

export function namesOf(matches: readonly HelpMatch[]): string[] {
  return matches.map(nameOf);
}

/** Of the published content what the views of the directory look at. */
export function contentOf(records: Partial<DirectoryRecords>) {
  return {
    directory: new Directory(recordsOf(records)),
    places: PLACES,
    schoolHolidays: SCHOOL_HOLIDAYS,
    siteLanguages: new Map<string, readonly string[]>(),
    phrases: new Map(),
    bridges: { words: {}, cards: [], texts: new Map() },
  };
}
