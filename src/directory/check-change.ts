import { findPlace, type PlaceIndex } from '#places/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { WholeRecord } from './change.ts';
import type { Directory, DirectoryRecords } from './directory.ts';
import { checkRecords, type RecordProblem } from './exchange/check-records.ts';
import type { RecordRef } from './exchange/entries.ts';
import { locationSchema } from './location.schema.ts';
import { organisationSchema, organisationTextSchema } from './organisation.schema.ts';
import { offerSchema, serviceSchema, serviceTextSchema } from './service.schema.ts';

/** What is wrong with a field of a changed record. `form`: it cannot be read; `elsewhere`: it lies outside of the owner's region. */
export interface ChangeProblem {
  record: RecordRef;
  field: string;
  rule: RecordProblem['rule'] | 'form' | 'elsewhere' | 'too-long';
  /** For who reads English; screens say the rule in words of their own. */
  message: string;
}

/** What a record may name, and how its hours are read. */
export interface ChangeSurroundings {
  places: PlaceIndex;
  bring: ReadonlySet<string>;
  checkHours: (value: string) => string | null;
  directory: Directory;
}

const SCHEMAS = { organisation: organisationSchema, service: serviceSchema, location: locationSchema, offer: offerSchema } as const;
/** Longer words are no help to anybody, and no list is longer. Ours. */
export const LONGEST_TEXT = 2000;
const MOST_IN_LIST = 600;

/** All that is wrong with a record as it would be stored: the rules of an import, and that a region speaks for itself alone. */
export function changeProblems(whole: WholeRecord, before: WholeRecord | null, surroundings: ChangeSurroundings): ChangeProblem[] {
  const record: RecordRef = {
    kind: whole.kind,
    id: 'id' in whole.record ? whole.record.id : `${whole.record.service} at ${whole.record.location}`,
  };
  const problem = (field: string, rule: ChangeProblem['rule'], message: string): ChangeProblem => ({ record, field, rule, message });
  const formed = SCHEMAS[whole.kind].safeParse(whole.record);
  const wrong = formed.success ? [] : formed.error.issues.map(({ path, message }) => problem(String(path[0] ?? ''), 'form', message));
  if ('texts' in whole) {
    const schema = whole.kind === 'service' ? serviceTextSchema : organisationTextSchema;
    for (const [locale, text] of Object.entries(whole.texts)) {
      const read = schema.safeParse(text);
      if (!read.success)
        wrong.push(...read.error.issues.map(({ path, message }) => problem(`${String(path[0])} in ${locale}`, 'form', message)));
    }
  }
  const long = [...Object.entries(whole.record), ...('texts' in whole ? textFields(whole.texts) : [])].filter(([, value]) =>
    isTooLong(value),
  );
  wrong.push(...long.map(([field]) => problem(field, 'too-long', `More than ${LONGEST_TEXT} letters.`)));
  if (wrong.length > 0) return wrong;
  const present = namedBy(surroundings.directory);
  const found = checkRecords(recordsOfOne(whole), { ...surroundings, present });
  return [
    // Both sides of an offer were looked up where they are stored.
    ...found.filter(({ rule }) => whole.kind !== 'offer' || rule !== 'reference'),
    ...elsewhere(whole, before, surroundings.places).map((field) => problem(field, 'elsewhere', 'It lies in another region.')),
  ];
}

function textFields(texts: object): [string, unknown][] {
  return Object.entries(texts).flatMap(([locale, text]) =>
    Object.entries(text as object).map(([name, value]): [string, unknown] => [`${name} in ${locale}`, value]),
  );
}

function isTooLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST_TEXT;
  if (Array.isArray(value) && value.length > MOST_IN_LIST) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(isTooLong);
}

/** A record as the only one of a directory. */
function recordsOfOne(whole: WholeRecord): DirectoryRecords {
  const texts = <T>(id: string, byLocale: Readonly<Partial<Record<Locale, T>>>) =>
    new Map(
      Object.entries(byLocale).flatMap(([locale, text]) =>
        text === undefined ? [] : [[locale as Locale, new Map([[id, text as T]])] as const],
      ),
    );
  return {
    organisations: whole.kind === 'organisation' ? [whole.record] : [],
    services: whole.kind === 'service' ? [whole.record] : [],
    locations: whole.kind === 'location' ? [whole.record] : [],
    offers: whole.kind === 'offer' ? [whole.record] : [],
    organisationTexts: whole.kind === 'organisation' ? texts(whole.record.id, whole.texts) : new Map(),
    serviceTexts: whole.kind === 'service' ? texts(whole.record.id, whole.texts) : new Map(),
  };
}

function namedBy({ organisations, services, locations, offers }: Directory): DirectoryRecords {
  return {
    organisations: [...organisations.values()],
    services: [...services.values()],
    locations: [...locations.values()],
    offers,
    organisationTexts: new Map(),
    serviceTexts: new Map(),
  };
}

/** Fields by which a region's record would speak for another region. What was so before may stay. */
function elsewhere(whole: WholeRecord, before: WholeRecord | null, places: PlaceIndex): string[] {
  const owner = 'owner' in whole.record ? whole.record.owner : '';
  if (!owner.startsWith('region:')) return [];
  const region = owner.slice('region:'.length);
  if (whole.kind === 'location') {
    const stood = before?.kind === 'location' ? before.record.region : null;
    return whole.record.region === region || whole.record.region === stood ? [] : ['municipality'];
  }
  if (whole.kind !== 'service') return [];
  const old = before?.kind === 'service' ? before.record.area : [];
  const isTheirs = (place: string) => {
    const found = findPlace(places, place);
    return place === region || (found?.kind === 'municipality' && found.region === region);
  };
  if (whole.record.area === 'national') return old === 'national' ? [] : ['area'];
  return whole.record.area.every((place) => isTheirs(place) || old.includes(place)) ? [] : ['area'];
}
