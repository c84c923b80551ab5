import { parseHours } from '../hours/server/parse-hours.ts';
import { readHsds } from './read.ts';
import type { ReadOptions } from './read-options.ts';
import { needTermId } from './taxonomies.ts';

/** Other publishers identify what they have by UUIDs. */
export const UUIDS = {
  organization: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
  service: 'ac148810-d857-441c-9679-408f346de14b',
  location: '3a19ff88-4620-4d17-9830-ac1d859eb5d5',
  given: 'e94c9f38-1e8f-4564-91d4-d53501ab1765',
  taxonomy: '5c4d79d7-cc55-470e-9f1f-8cad074e4892',
  term: '3f7b145d-84af-42d7-8fae-eaca714b02b2',
  parent: '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2',
};

/** What an import knows: one place, one day, one owner. */
export const OPTIONS: ReadOptions = {
  checkHours: (hours) => {
    const checked = parseHours(hours);
    return checked.ok ? null : checked.message;
  },
  placeOf: (_postcode, city) => (city === 'Tilburg' ? { region: 'midden-brabant', municipality: 'tilburg' } : null),
  checked: '2026-11-21',
  owner: 'organisation:buurthuis',
};

export type Json = Record<string, unknown>;

/** A file of another publisher, as HSDS examples look: nothing of our profile in it. */
export function foreign({
  organization = {},
  service = {},
  location = {},
  given = {},
}: { organization?: Json; service?: Json; location?: Json; given?: Json } = {}) {
  return {
    organizations: [{ id: UUIDS.organization, name: 'Stichting Buurthuis', description: 'Helpt mensen in de wijk.', ...organization }],
    services: [
      {
        id: UUIDS.service,
        organization_id: UUIDS.organization,
        name: 'Spreekuur',
        description: 'Beantwoordt vragen over brieven.',
        status: 'active',
        assured_date: '2026-10-01',
        attributes: [{ id: UUIDS.given, taxonomy_term_id: needTermId('letters') }],
        service_areas: [{ id: UUIDS.given, name: 'Tilburg' }],
        ...service,
      },
    ],
    locations: [
      {
        id: UUIDS.location,
        location_type: 'physical',
        name: 'Buurthuis',
        latitude: 51.58,
        longitude: 5.06,
        addresses: [
          {
            id: UUIDS.given,
            address_1: 'Wagnerplein 1',
            city: 'Tilburg',
            postal_code: '5038 ab',
            state_province: 'NB',
            country: 'nl',
            address_type: 'physical',
          },
        ],
        ...location,
      },
    ],
    service_at_locations: [{ id: UUIDS.given, service_id: UUIDS.service, location_id: UUIDS.location, ...given }],
  };
}

/** Reads a file as such an import does. */
export const read = (input: unknown, options: Partial<ReadOptions> = {}) => readHsds(input, { ...OPTIONS, ...options });
/** What is said of a file, each as "path: message". */
export const told = (remarks: readonly { path: string; message: string }[]) => remarks.map(({ path, message }) => `${path}: ${message}`);
