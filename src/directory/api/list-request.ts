import { z } from 'zod';
import type { PlaceIndex } from '#places/index.ts';
import { needsOf, type Need } from '#topics/index.ts';
import { SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import { parameter, readRequest, type Read } from './parameters.ts';

/** More records are never sent at once. */
export const MOST_RECORDS = 100;

/** The part of a list that is asked for, and the language of its words. */
export interface ListRequest {
  locale: Locale;
  page: number;
  pageSize: number;
}

/** Which services are listed. Null: all. */
export interface ServiceFilter {
  /** Any of these. */
  needs: readonly Need[] | null;
  organisation: string | null;
  region: string | null;
  municipality: string | null;
  language: string | null;
}

/** Which locations are listed. Null: all. */
export interface LocationFilter {
  region: string | null;
  municipality: string | null;
  /** True: information points only; false: all others. */
  point: boolean | null;
}

const words = { locale: parameter.locale.default(SOURCE_LOCALE) };
const every = { ...words, page: parameter.page, pageSize: parameter.pageSize(MOST_RECORDS) };

export function readOrganisationsRequest(given: URLSearchParams): Read<ListRequest> {
  return readRequest(z.strictObject(every), 'organisations', given);
}

/** @param hasOrganisation whether an organisation is listed under this id */
export function readServicesRequest(
  given: URLSearchParams,
  places: PlaceIndex,
  hasOrganisation: (id: string) => boolean,
): Read<ListRequest & ServiceFilter> {
  const form = z.strictObject({
    ...every,
    need: parameter.needs.nullable().default(null),
    theme: parameter.theme.nullable().default(null),
    organisation: z.string().refine(hasOrganisation, { error: 'organisation is an id of /api/v1/organisations.' }).nullable().default(null),
    region: parameter.region(places).nullable().default(null),
    municipality: parameter.municipality(places).nullable().default(null),
    language: parameter.language.nullable().default(null),
  });
  const read = readRequest(form, 'services', given);
  if ('wrong' in read) return read;
  const { need, theme, ...rest } = read.request;
  // As in the finder: a need is narrower than its theme, and decides.
  return { request: { ...rest, needs: need ?? (theme === null ? null : needsOf(theme)) } };
}

export function readLocationsRequest(given: URLSearchParams, places: PlaceIndex): Read<ListRequest & LocationFilter> {
  const form = z.strictObject({
    ...every,
    region: parameter.region(places).nullable().default(null),
    municipality: parameter.municipality(places).nullable().default(null),
    point: parameter.flag('point').nullable().default(null),
  });
  return readRequest(form, 'locations', given);
}

/** @param resource "a service" */
export function readRecordRequest(given: URLSearchParams, resource: string): Read<{ locale: Locale }> {
  return readRequest(z.strictObject(words), resource, given);
}
