import type { DirectoryRecords } from '../directory.ts';
import { UNKNOWN } from '../known.schema.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';

const provenance = { owner: 'los', source: null, checked: '2026-11-21', review: null };

/** An organisation of which nothing is known but its name. */
export function anOrganisation(fields: Partial<Organisation> = {}): Organisation {
  return {
    id: 'steunpunt',
    name: 'Steunpunt',
    kind: 'ngo',
    topics: [],
    free: UNKNOWN,
    anonymous: UNKNOWN,
    languages: UNKNOWN,
    phones: [],
    website: null,
    hours: null,
    ...provenance,
    ...fields,
  };
}

/** A service of which nothing is known but what it is about. */
export function aService(fields: Partial<Service> = {}): Service {
  return {
    id: 'spreekuur',
    organisation: 'steunpunt',
    needs: ['information'],
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
    ...provenance,
    ...fields,
  };
}

/** A location of which nothing is known but its region. */
export function aLocation(fields: Partial<Location> = {}): Location {
  return {
    id: 'balie',
    name: 'Balie',
    kind: 'desk',
    organisation: null,
    region: 'midden-brabant',
    municipality: null,
    address: null,
    position: null,
    access: UNKNOWN,
    phones: [],
    email: null,
    website: null,
    point: null,
    stops: [],
    ...provenance,
    ...fields,
  };
}

export function anOffer(fields: Partial<Offer> = {}): Offer {
  return { service: 'spreekuur', location: 'balie', hours: UNKNOWN, ways: UNKNOWN, languages: UNKNOWN, languagesByDay: {}, ...fields };
}

/** One organisation, service and location, the service given there; no texts. */
export function someRecords(records: Partial<DirectoryRecords> = {}): DirectoryRecords {
  return {
    organisations: [anOrganisation()],
    services: [aService()],
    locations: [aLocation()],
    offers: [anOffer()],
    organisationTexts: new Map(),
    serviceTexts: new Map(),
    ...records,
  };
}
