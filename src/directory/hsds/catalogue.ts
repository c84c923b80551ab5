import type { PlaceIndex } from '#places/index.ts';
import type { Directory } from '../directory.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import { hsdsId } from './ids.ts';
import { namesFrom } from './names.ts';
import { nearPostcode, servicesAtPostcode, servicesByArea } from './nearness.ts';
import { once } from './once.ts';
import { Recent } from './recent.ts';
import { pageOf, slicePage, type Page } from './page.ts';
import { nestedOrganization, nestedService, offerWithService, organizationSummary, serviceSummary } from './project.ts';
import { offerId } from './project-location.ts';
import { Publication } from './publication.ts';
import { DEFAULT_PER_PAGE, MAX_MINIMAL, searchable, type Collection, type QueryOf } from './query.ts';
import { hasWords, idsWith, SearchTexts } from './search-texts.ts';
import { findTerm, TAXONOMIES, TERMS, withTaxonomy } from './taxonomies.ts';
import { termFilter, type AskedTerms } from './term-filter.ts';

/** Services and locations that one page may hold inside other objects; an object that is asked for by its id is always whole. */
const MAX_NESTED = 5000;

/** So many lists are kept, of references alone. */
const MOST_RECENT = 32;

/** A page, or the refusal of one that would hold more than can be answered at once. */
export type Listed = { page: Page<unknown> } | { tooMuch: true };

type Test<T> = (record: T) => boolean;

/** The directory as an HSDS API answers it. Records become HSDS objects only on the page that is asked for. */
export class Catalogue {
  private readonly publication: Publication;
  private readonly places: PlaceIndex;
  private readonly texts: SearchTexts;
  private readonly organisationIds: () => ReadonlyMap<string, Organisation>;
  private readonly serviceIds: () => ReadonlyMap<string, Service>;
  private readonly offerIds: () => ReadonlyMap<string, Offer>;
  private readonly byArea: () => ReadonlyMap<string, Service[]>;
  /** What was found lately, whatever page of it was asked for. */
  private readonly foundServices = new Recent<readonly Service[]>(MOST_RECENT);
  private readonly foundOffers = new Recent<readonly Offer[]>(MOST_RECENT);
  /** HSDS id and moment of the last change, by service. */
  private readonly changes: () => ReadonlyMap<Service, { id: string; changed: number }>;

  constructor(publication: Publication, places: PlaceIndex) {
    const { organisations, services, offers } = publication;
    this.publication = publication;
    this.places = places;
    this.texts = new SearchTexts(publication);
    this.organisationIds = once(() => new Map(organisations.map((each) => [hsdsId('organisation', each.id), each])));
    this.serviceIds = once(() => new Map(services.map((each) => [hsdsId('service', each.id), each])));
    this.byArea = once(() => servicesByArea(services));
    this.offerIds = once(() => new Map(offers.map((each) => [offerId(each), each])));
    this.changes = once(
      () =>
        new Map(
          [...this.serviceIds()].map(([id, each]) => [each, { id, changed: Date.parse(`${publication.lastChecked(each)}T00:00:00.000Z`) }]),
        ),
    );
  }

  /** A page of a collection. */
  list<C extends Collection>(collection: C, query: QueryOf<C>): Listed {
    const lists: { [K in Collection]: (query: QueryOf<K>) => Listed } = {
      services: (each) => this.listServices(each),
      organizations: (each) => this.listOrganizations(each),
      service_at_locations: (each) => this.listOffers(each),
      taxonomies: listTaxonomies,
      taxonomy_terms: listTerms,
    };
    return lists[collection](query);
  }

  /** An object of a collection by its id, with all that belongs to it; undefined when there is none. */
  find(collection: Collection, id: string, { fullService = false } = {}): object | undefined {
    const { publication } = this;
    switch (collection) {
      case 'services': {
        const service = this.serviceIds().get(id);
        return service && nestedService(publication, service);
      }
      case 'organizations': {
        const organisation = this.organisationIds().get(id);
        return organisation && nestedOrganization(publication, organisation, fullService ? 'full' : 'summary');
      }
      case 'service_at_locations': {
        const offer = this.offerIds().get(id);
        return offer && offerWithService(publication, offer, 'full');
      }
      case 'taxonomies':
        return TAXONOMIES.find((each) => each.id === id);
      case 'taxonomy_terms': {
        const term = findTerm(id);
        return term && withTaxonomy(term);
      }
    }
  }

  private listServices(query: QueryOf<'services'>): Listed {
    const { publication } = this;
    const { search, minimal, full, page, per_page: perPage } = query;
    const found = this.foundServices.of(keyOf(query), () => {
      const texts = search.length > 0 ? this.texts.services() : null;
      const tests = [...this.serviceTests(query), ...(texts ? [({ id }: Service) => hasWords(search, texts.get(id) ?? '')] : [])];
      return allOf(publication.services, tests);
    });
    if (minimal) {
      const changes = this.changes();
      // The standard's description of this list says "modified_date", its schema "last_modified".
      return paged(found, page, perPage ?? MAX_MINIMAL, (service) => {
        const { id, changed } = changes.get(service) ?? { id: hsdsId('service', service.id), changed: 0 };
        const moment = new Date(changed).toISOString();
        return { id, modified_date: moment, last_modified: moment };
      });
    }
    if (!full) return paged(found, page, perPage, (each) => serviceSummary(publication, each));
    const weight = ({ id }: Service) => publication.directory.offersOf(id).length;
    return paged(found, page, perPage, (each) => nestedService(publication, each), weight);
  }

  private listOrganizations(query: QueryOf<'organizations'>): Listed {
    const { publication } = this;
    const { search, full, full_service: fullService, page, per_page: perPage } = query;
    const texts = search.length > 0 ? this.texts.organisations() : null;
    const asked = termFilter(query);
    const found = allOf(publication.organisations, [
      ...(texts ? [({ id }: Organisation) => hasWords(search, texts.get(id) ?? '')] : []),
      ...(asked
        ? [({ id, topics }: Organisation) => asked.hasTopic(topics) || publication.servicesOf(id).some(({ needs }) => asked.hasNeed(needs))]
        : []),
    ]);
    if (!full && !fullService) return paged(found, page, perPage, (each) => organizationSummary(publication, each));
    const weight = ({ id }: Organisation) => {
      const services = publication.directory.servicesOf(id);
      const offers = fullService ? services.reduce((sum, service) => sum + publication.directory.offersOf(service.id).length, 0) : 0;
      return services.length + offers + publication.locationsOf(id).length;
    };
    return paged(found, page, perPage, (each) => nestedOrganization(publication, each, fullService ? 'full' : 'summary'), weight);
  }

  private listOffers(query: QueryOf<'service_at_locations'>): Listed {
    const { publication } = this;
    const { full, page, per_page: perPage } = query;
    const found = this.foundOffers.of(keyOf(query), () => this.findOffers(query));
    return paged(found, page, perPage, (each) => offerWithService(publication, each, full ? 'full' : 'summary'));
  }

  private findOffers(query: QueryOf<'service_at_locations'>): readonly Offer[] {
    const { places, publication, texts } = this;
    const { search, postcode, proximity } = query;
    const locationTests = postcode !== undefined && proximity !== undefined ? [nearPostcode(places, postcode, proximity / 1000)] : [];
    const tests = this.serviceTests(query);
    const services =
      postcode === undefined
        ? idsOf(publication.services, tests)
        : new Set(allOf(servicesAtPostcode(this.byArea(), places, postcode), tests).map(({ id }) => id));
    const locations = idsOf(publication.locations, locationTests);
    const words = search.map((word) => ({ services: idsWith(word, texts.services()), locations: idsWith(word, texts.locations()) }));
    return allOf(publication.offers, [
      ...(services ? [({ service }: Offer) => services.has(service)] : []),
      ...(locations ? [({ location }: Offer) => locations.has(location)] : []),
      // Each word stands with the service or with the location.
      ...words.map((ids) => (offer: Offer) => ids.services.has(offer.service) || ids.locations.has(offer.location)),
    ]);
  }

  private serviceTests(query: AskedTerms & { organization_id?: string | undefined; modified_after?: number | undefined }): Test<Service>[] {
    const { organization_id: organizationId, modified_after: after } = query;
    const tests: Test<Service>[] = [];
    if (organizationId !== undefined) {
      const organisation = this.organisationIds().get(organizationId)?.id;
      tests.push((service) => service.organisation === organisation);
    }
    const asked = termFilter(query);
    if (asked) tests.push(({ needs }) => asked.hasNeed(needs));
    if (after !== undefined) {
      const changes = this.changes();
      tests.push((service) => (changes.get(service)?.changed ?? 0) >= after);
    }
    return tests;
  }
}

const catalogues = new WeakMap<Directory, Catalogue>();

/** The catalogue of a directory, made when it is first asked for. @param documents what to bring, by id, in Dutch */
export function catalogueOf(directory: Directory, places: PlaceIndex, documents: Readonly<Record<string, string>>): Catalogue {
  let catalogue = catalogues.get(directory);
  if (!catalogue) catalogues.set(directory, (catalogue = new Catalogue(new Publication(directory, namesFrom(places, documents)), places)));
  return catalogue;
}

function listTaxonomies({ search, page, per_page: perPage }: QueryOf<'taxonomies'>): Listed {
  const found = TAXONOMIES.filter(({ name, description }) => hasWords(search, searchable(`${name} ${description}`)));
  return paged(found, page, perPage, (each) => each);
}

function listTerms({
  search,
  taxonomy_id: taxonomyId,
  top_only: topOnly,
  parent_id: parentId,
  page,
  per_page: perPage,
}: QueryOf<'taxonomy_terms'>): Listed {
  const found = TERMS.filter(
    (each) =>
      (taxonomyId === undefined || each.taxonomy_id === taxonomyId) &&
      (parentId === undefined || each.parent_id === parentId) &&
      // The name of this parameter and its description in the standard differ; the name is followed.
      (!topOnly || each.parent_id === undefined) &&
      hasWords(search, searchable(`${each.name} ${each.code}`)),
  );
  return paged(found, page, perPage, withTaxonomy);
}

/** @param weight how many objects a record holds inside */
function paged<T>(
  all: readonly T[],
  number: number,
  perPage: number = DEFAULT_PER_PAGE,
  project: (record: T) => unknown,
  weight?: (record: T) => number,
): Listed {
  const records = slicePage(all, number, perPage);
  if (weight && records.length > 1 && records.reduce((sum, record) => sum + weight(record), 0) > MAX_NESTED) return { tooMuch: true };
  return { page: pageOf(records.map(project), all.length, number, perPage) };
}

/** What is looked for, whatever page and form of it is asked for. */
function keyOf(query: object): string {
  return JSON.stringify(query, (name, value: unknown) => (['page', 'per_page', 'full', 'minimal'].includes(name) ? undefined : value));
}

function allOf<T>(records: readonly T[], tests: readonly Test<T>[]): readonly T[] {
  return tests.length === 0 ? records : records.filter((record) => tests.every((test) => test(record)));
}

/** Ids of the records that pass; null when there is nothing to pass. */
function idsOf<T extends { id: string }>(records: readonly T[], tests: readonly Test<T>[]): ReadonlySet<string> | null {
  return tests.length === 0 ? null : new Set(allOf(records, tests).map(({ id }) => id));
}
