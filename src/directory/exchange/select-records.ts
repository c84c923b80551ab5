import type { DirectoryRecords } from '../directory.ts';
import { keyOf, offerId, type RecordKind, type RecordRef } from './entries.ts';

/** The records of one owner, with what is given by its services or at its locations. */
export function recordsOf(records: DirectoryRecords, owner: string): DirectoryRecords {
  const own = <R extends { owner: string }>(list: readonly R[]) => list.filter((each) => each.owner === owner);
  const services = own(records.services);
  const locations = own(records.locations);
  const [ofServices, ofLocations] = [idsOf(services), idsOf(locations)];
  const offers = records.offers.filter(({ service, location }) => ofServices.has(service) || ofLocations.has(location));
  return withTexts({ organisations: own(records.organisations), services, locations, offers }, records);
}

/** The records that are named. */
export function recordsAmong(records: DirectoryRecords, refs: readonly RecordRef[]): DirectoryRecords {
  const keys = new Set(refs.map(keyOf));
  return pick(records, (ref) => keys.has(keyOf(ref)));
}

/** All records but those that are named. */
export function recordsBut(records: DirectoryRecords, refs: readonly RecordRef[]): DirectoryRecords {
  const keys = new Set(refs.map(keyOf));
  return pick(records, (ref) => !keys.has(keyOf(ref)));
}

function pick(records: DirectoryRecords, isWanted: (ref: RecordRef) => boolean): DirectoryRecords {
  const some = <R extends { id: string }>(kind: RecordKind, list: readonly R[]) => list.filter(({ id }) => isWanted({ kind, id }));
  return withTexts(
    {
      organisations: some('organisation', records.organisations),
      services: some('service', records.services),
      locations: some('location', records.locations),
      offers: records.offers.filter((offer) => isWanted({ kind: 'offer', id: offerId(offer) })),
    },
    records,
  );
}

/** Some records, with those of others that they name: for a form in which nothing can be named without being described. */
export function withNamedRecords(some: DirectoryRecords, all: DirectoryRecords): DirectoryRecords {
  const services = named(
    some.services,
    all.services,
    some.offers.map(({ service }) => service),
  );
  const locations = named(
    some.locations,
    all.locations,
    some.offers.map(({ location }) => location),
  );
  const givers = [...services, ...locations].flatMap(({ organisation }) => organisation ?? []);
  return withTexts({ organisations: named(some.organisations, all.organisations, givers), services, locations, offers: some.offers }, all);
}

function named<R extends { id: string }>(some: readonly R[], all: readonly R[], ids: readonly string[]): R[] {
  const wanted = new Set([...ids, ...some.map(({ id }) => id)]);
  return all.filter(({ id }) => wanted.has(id));
}

/** Some records, with their texts among those of all. */
function withTexts(
  some: Pick<DirectoryRecords, 'organisations' | 'services' | 'locations' | 'offers'>,
  { organisationTexts, serviceTexts }: DirectoryRecords,
): DirectoryRecords {
  const own = <L, T>(texts: ReadonlyMap<L, ReadonlyMap<string, T>>, wanted: ReadonlySet<string>) =>
    new Map([...texts].map(([locale, byId]) => [locale, new Map([...byId].filter(([id]) => wanted.has(id)))]));
  return {
    ...some,
    organisationTexts: own(organisationTexts, idsOf(some.organisations)),
    serviceTexts: own(serviceTexts, idsOf(some.services)),
  };
}

function idsOf(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}
