import type { Locale } from '#platform/i18n/locales.ts';
import type { Need } from '#topics/index.ts';
import type { Facts } from './read-facts.ts';
import type { CheckHours } from './read-hours.ts';
import { hsdsId, type RecordKind } from './ids.ts';
import type { Report } from './report.ts';

/** Where something is, as our records name it. */
export interface FoundPlace {
  region: string;
  municipality: string | null;
}

export type PlaceOf = (postcode: string | null, city: string | null, position: { lat: number; lon: number } | null) => FoundPlace | null;

/** What reading needs to know, and what it takes for what a file does not say. */
export interface ReadOptions {
  checkHours: CheckHours;
  /** Finds region and municipality, which HSDS of others does not know; also a service area by its name, given as city. */
  placeOf: PlaceOf;
  /** For services without a term of ours. None: such a service is a problem. */
  needs?: readonly Need[];
  /** The day for records that do not say when they were checked. None: such a record is a problem. */
  checked?: string;
  /** Who keeps the records. */
  owner?: string;
  /** Language of the texts where the file does not say. */
  locale?: Locale;
}

/** Our id of a record of ours, else its HSDS id. */
export function readId(kind: RecordKind, id: string, facts: Facts): string {
  const own = facts.one('record-id');
  return own !== null && hsdsId(kind, own) === id ? own : id;
}

/** Source, day of the last check and owner. */
export function readProvenance(facts: Facts, said: string | null, path: string, options: ReadOptions, report: Report) {
  const checked = facts.one('checked') ?? said?.slice(0, 10) ?? options.checked ?? null;
  if (checked === null) report.problem(path, 'does not say when it was checked: give the day');
  // Without a day the record is refused; any day then serves.
  return { owner: options.owner ?? 'los', source: facts.one('source'), checked: checked ?? '1970-01-01', review: null };
}
