import type { PlaceIndex } from '#places/index.ts';
import type { Directory } from '../directory.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Service } from '../service.schema.ts';
import type { Found } from './marks.ts';
import { namesFrom } from './names.ts';
import { pageOf, slicePage, type Page } from './page.ts';
import { nestedOrganization, nestedService, offerWithService, organizationSummary, serviceSummary } from './project.ts';
import { Publication } from './publication.ts';
import { DEFAULT_PER_PAGE, MAX_MINIMAL, searchable, type Collection, type QueryOf } from './query.ts';
import { RecordIds } from './record-ids.ts';
import { RecordSearch } from './record-search.ts';
import { findTerm, TAXONOMIES, TERMS, withTaxonomy } from './taxonomies.ts';

/** Services and locations that one page may hold inside other objects; an object that is asked for by its id is always whole. */
const MAX_NESTED = 5000;

/** A page, or the refusal of one that would hold more than can be answered at once. */
export type Listed = { page: Page<unknown> } | { tooMuch: true };

/** The directory as an HSDS API answers it. Records become HSDS objects only on the page that is asked for. */
export class Catalogue {
  private readonly publication: Publication;
  private readonly ids: RecordIds;
  private readonly search: RecordSearch;

  constructor(publication: Publication, places: PlaceIndex) {
    this.publication = publication;
    this.ids = new RecordIds(publication);
    this.search = new RecordSearch(publication, places, this.ids);
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
        const service = this.ids.services().get(id);
        return service && nestedService(publication, service);
      }
      case 'organizations': {
        const organisation = this.ids.organisations().get(id);
        return organisation && nestedOrganization(publication, organisation, fullService ? 'full' : 'summary');
      }
      case 'service_at_locations': {
        const offer = this.ids.offers().get(id);
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
    const { minimal, full, page, per_page: perPage } = query;
    if (minimal)
      // The standard's description of this list says "modified_date", its schema "last_modified".
      return paged(this.search.changes(query), page, perPage ?? MAX_MINIMAL, ({ id, changed }) => {
        const moment = new Date(changed).toISOString();
        return { id, modified_date: moment, last_modified: moment };
      });
    const found = this.search.services(query);
    if (!full) return paged(found, page, perPage, (each) => serviceSummary(publication, each));
    const weight = ({ id }: Service) => publication.directory.offersOf(id).length;
    return paged(found, page, perPage, (each) => nestedService(publication, each), weight);
  }

  private listOrganizations(query: QueryOf<'organizations'>): Listed {
    const { publication } = this;
    const { full, full_service: fullService, page, per_page: perPage } = query;
    const found = this.search.organisations(query);
    if (!full && !fullService) return paged(found, page, perPage, (each) => organizationSummary(publication, each));
    const weight = ({ id }: Organisation) => {
      const services = publication.directory.servicesOf(id);
      const offers = fullService ? services.reduce((sum, service) => sum + publication.directory.offersOf(service.id).length, 0) : 0;
      return services.length + offers + publication.locationsOf(id).length;
    };
    return paged(found, page, perPage, (each) => nestedOrganization(publication, each, fullService ? 'full' : 'summary'), weight);
  }

  private listOffers(query: QueryOf<'service_at_locations'>): Listed {
    const { full, page, per_page: perPage } = query;
    return paged(this.search.offers(query), page, perPage, (each) => offerWithService(this.publication, each, full ? 'full' : 'summary'));
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
  const found = TAXONOMIES.filter(({ name, description }) => hasWords(search, `${name} ${description}`));
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
      hasWords(search, `${each.name} ${each.code}`),
  );
  return paged(found, page, perPage, withTaxonomy);
}

/** @param weight how many objects a record holds inside */
function paged<T>(
  found: Found<T>,
  number: number,
  perPage: number = DEFAULT_PER_PAGE,
  project: (record: T) => unknown,
  weight?: (record: T) => number,
): Listed {
  const records = slicePage(found, number, perPage);
  if (weight && records.length > 1 && records.reduce((sum, record) => sum + weight(record), 0) > MAX_NESTED) return { tooMuch: true };
  return { page: pageOf(records.map(project), found.length, number, perPage) };
}

function hasWords(words: readonly string[], text: string): boolean {
  return words.every((word) => searchable(text).includes(word));
}
