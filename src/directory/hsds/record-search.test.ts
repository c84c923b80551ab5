import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOf, distanceKm } from '#places/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import { THEMES, type Theme } from '#topics/index.ts';
import { Directory } from '../directory.ts';
import type { Location } from '../location.schema.ts';
import type { Service } from '../service.schema.ts';
import { hsdsId } from './ids.ts';
import type { Found } from './marks.ts';
import { namesFrom } from './names.ts';
import { Publication } from './publication.ts';
import { readQuery, searchable, type Collection, type QueryOf } from './query.ts';
import { realDocuments, realPlaces, realRecords } from './real-records.fixture.ts';
import { RecordIds } from './record-ids.ts';
import { RecordSearch, type AskedOfServices } from './record-search.ts';
import { directoryRecords } from './records.fixture.ts';
import { lineOf, needTermId, TAXONOMIES, TERMS, themeTermId } from './taxonomies.ts';
import type { AskedTerms } from './term-filter.ts';

const t = translator('nl');
const places = realPlaces();
const names = namesFrom(places, realDocuments());
const inSeveralTowns = places.postcodes.filter(({ others }) => others.length > 0).slice(0, 2);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary });
const ofAll = {
  search: maybe(fc.constantFrom('hulp', 'E', 'punt', 'gemeente', 'tilburg', 'westland naaldwijk', 'uwv', 'wonen hulp', 'nergens')),
  taxonomy_term_id: maybe(fc.constantFrom(...TERMS.map(({ id }) => id), hsdsId('service', 'none'))),
  taxonomy_id: maybe(fc.constantFrom(...TAXONOMIES.map(({ id }) => id))),
};
const ofServices = (organisations: readonly string[]) => ({
  ...ofAll,
  organization_id: maybe(fc.constantFrom(...organisations, 'none').map((id) => hsdsId('organisation', id))),
  modified_after: maybe(fc.integer({ min: 0, max: 1000 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString())),
});
const home = fc.record({
  postcode: fc.constantFrom('5038', '2671', ...inSeveralTowns.map(({ pc4 }) => pc4)),
  proximity: maybe(fc.constantFrom('0', '50', '5000', '60000', '400000')),
});

function queryOf<C extends Collection>(collection: C, given: Record<string, string | undefined>): QueryOf<C> {
  const known = Object.entries(given).filter((each): each is [string, string] => each[1] !== undefined);
  const read = readQuery(collection, new URLSearchParams(known), (pc4) => places.byPostcode.has(pc4));
  if ('wrong' in read) throw new Error(read.wrong.detail);
  return read.query;
}

/** What a query means, asked of one record after the other. */
function plainSearch(publication: Publication) {
  const { directory, organisations, services, offers } = publication;
  const holds = (words: readonly string[], ...texts: (string | null | undefined)[]) =>
    words.every((word) => texts.some((text) => searchable(text ?? '').includes(word)));
  const isAbout = (terms: readonly string[], { taxonomy_term_id: asked, taxonomy_id: taxonomy }: AskedTerms) =>
    (asked === undefined && taxonomy === undefined) ||
    terms.some((id) => {
      const line = lineOf(id);
      const isOfTerm = asked === undefined || line.some((each) => each.id === asked);
      return isOfTerm && (taxonomy === undefined || line.some((each) => each.taxonomy_id === taxonomy));
    });
  const textsOf = (service: Service) => {
    const { name, does } = directory.describe(service, 'nl');
    const needs = service.needs.map((need) => t(`need.${need}`));
    return [name, does, directory.organisations.get(service.organisation)?.name, ...needs];
  };
  const isMeant = (service: Service, query: AskedOfServices) => {
    const { organization_id: organisation, modified_after: after } = query;
    return (
      isAbout(service.needs.map(needTermId), query) &&
      (organisation === undefined || hsdsId('organisation', service.organisation) === organisation) &&
      (after === undefined || Date.parse(publication.lastChecked(service)) >= after)
    );
  };
  const isForPeopleAt = ({ area }: Service, pc4: string) => {
    const { municipality, others } = places.byPostcode.get(pc4)!;
    const homes = [municipality, ...others].flatMap((id) => places.municipalities.filter((each) => each.id === id));
    return area === 'national' || homes.some(({ id, region }) => area.includes(id) || area.includes(region));
  };
  const metresFrom = (pc4: string, { position, municipality, region }: Location) => {
    const centre = (id: string) => centreOf(places, places.byId.get(id)!);
    return 1000 * distanceKm(centre(places.byPostcode.get(pc4)!.municipality), position ?? centre(municipality ?? region));
  };
  return {
    services: (query: QueryOf<'services'>) => services.filter((each) => isMeant(each, query) && holds(query.search, ...textsOf(each))),
    organisations: (query: QueryOf<'organizations'>) =>
      organisations.filter(({ id, name, topics }) => {
        const text = directory.organisationText('nl', id) ?? directory.organisationText('en', id);
        const themes = topics.filter((each): each is Theme => (THEMES as readonly string[]).includes(each)).map(themeTermId);
        const needs = publication.servicesOf(id).flatMap((service) => service.needs.map(needTermId));
        return isAbout([...themes, ...needs], query) && holds(query.search, name, text?.name, text?.does, text?.conditions);
      }),
    offers: (query: QueryOf<'service_at_locations'>) => {
      const { search, postcode, proximity } = query;
      return offers.filter((offer) => {
        const service = directory.services.get(offer.service)!;
        const location = directory.locations.get(offer.location)!;
        const town = location.municipality === null ? null : names.place(location.municipality)?.name;
        return (
          isMeant(service, query) &&
          holds(search, ...textsOf(service), location.name, location.address?.street, location.address?.city, town) &&
          (postcode === undefined || isForPeopleAt(service, postcode)) &&
          (postcode === undefined || proximity === undefined || metresFrom(postcode, location) <= proximity)
        );
      });
    },
  };
}

const queries = (organisations: readonly string[]) =>
  fc.record({
    ofOrganisations: fc.record(ofAll).map((given) => queryOf('organizations', given)),
    ofServices: fc.record(ofServices(organisations)).map((given) => queryOf('services', given)),
    ofOffers: fc
      .tuple(fc.record(ofServices(organisations)), maybe(home))
      .map(([given, near]) => queryOf('service_at_locations', { ...given, ...near })),
  });
type Queries = typeof queries extends (ids: never) => fc.Arbitrary<infer Q> ? Q : never;

/** How many records were found. Throws when an index finds others than a look at each record does, or in another order. */
function expectTheSame(publication: Publication, search: RecordSearch, { ofOrganisations, ofServices, ofOffers }: Queries): number {
  const plain = plainSearch(publication);
  const all = <T>(found: Found<T>) => found.slice(0, found.length);
  const services = plain.services(ofServices);
  const offers = plain.offers(ofOffers);
  expect(all(search.organisations(ofOrganisations))).toEqual(plain.organisations(ofOrganisations));
  expect(all(search.services(ofServices))).toEqual(services);
  expect(all(search.changes(ofServices)).map(({ id }) => id)).toEqual(services.map(({ id }) => hsdsId('service', id)));
  expect(all(search.offers(ofOffers))).toEqual(offers);
  return services.length + offers.length;
}

const searchOf = (publication: Publication) => new RecordSearch(publication, places, new RecordIds(publication));

test('lists of any records hold what a look at each record would find, in the same order', () => {
  fc.assert(
    fc.property(
      directoryRecords.chain((records) =>
        fc.tuple(fc.constant(records), fc.array(queries(records.organisations.map(({ id }) => id)), { minLength: 1, maxLength: 6 })),
      ),
      ([records, asked]) => {
        const publication = new Publication(new Directory(records), names);
        const search = searchOf(publication);
        for (const each of asked) expectTheSame(publication, search, each);
      },
    ),
  );
});

test('lists of the national directory hold what a look at each record would find', () => {
  const records = realRecords();
  const publication = new Publication(new Directory(records), names);
  const search = searchOf(publication);
  let found = 0;
  fc.assert(
    fc.property(queries(records.organisations.slice(0, 20).map(({ id }) => id)), (asked) => {
      found += expectTheSame(publication, search, asked);
    }),
  );
  expect(found).toBeGreaterThan(0);
});
