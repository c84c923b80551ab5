import type { DirectoryRecords } from '../directory.ts';
import { UNKNOWN } from '../known.schema.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';

/** Records for tests: as little as a record can say, and what a test changes of it. */

export const NO_RECORDS: DirectoryRecords = {
  organisations: [],
  services: [],
  locations: [],
  offers: [],
  organisationTexts: new Map(),
  serviceTexts: new Map(),
};

export function organisation(change: Partial<Organisation> = {}): Organisation {
  return {
    id: 'stichting-welkom',
    name: 'Stichting Welkom',
    kind: 'other',
    topics: [],
    free: UNKNOWN,
    anonymous: UNKNOWN,
    languages: UNKNOWN,
    phones: [],
    website: null,
    hours: null,
    owner: 'region:midden-brabant',
    source: 'https://welkom.example',
    checked: '2026-11-21',
    review: null,
    ...change,
  };
}

export function service(change: Partial<Service> = {}): Service {
  return {
    id: 'spreekuur',
    organisation: 'stichting-welkom',
    needs: ['letters'],
    audiences: [],
    area: ['midden-brabant'],
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
    owner: 'region:midden-brabant',
    source: 'https://welkom.example',
    checked: '2026-11-21',
    review: null,
    ...change,
  };
}

export function location(change: Partial<Location> = {}): Location {
  return {
    id: 'tilburg-noord',
    name: 'Tilburg Noord',
    kind: 'desk',
    organisation: null,
    region: 'midden-brabant',
    municipality: 'tilburg',
    address: null,
    position: null,
    access: UNKNOWN,
    phones: [],
    email: null,
    website: null,
    point: null,
    stops: [],
    owner: 'region:midden-brabant',
    source: 'https://welkom.example',
    checked: '2026-11-21',
    review: null,
    ...change,
  };
}

export function offer(change: Partial<Offer> = {}): Offer {
  return {
    service: 'spreekuur',
    location: 'tilburg-noord',
    hours: UNKNOWN,
    ways: UNKNOWN,
    languages: UNKNOWN,
    languagesByDay: {},
    ...change,
  };
}
