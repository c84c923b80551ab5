import { distanceKm, type PlaceIndex, type Position } from '#places/index.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import { hsdsId } from './ids.ts';
import { keyIndex, type KeyIndex } from './key-index.ts';
import { eitherOf, linksTo, marksAlong, marksWhere, positionsIn, recordsAt, type Found, type Marks } from './marks.ts';
import { areasOf, homesAt, standsOf, startAt } from './nearness.ts';
import { once } from './once.ts';
import type { Publication } from './publication.ts';
import type { QueryOf } from './query.ts';
import type { RecordIds } from './record-ids.ts';
import { SearchTexts } from './search-texts.ts';
import { termFilter, type AskedTerms } from './term-filter.ts';

/** The HSDS id of a service, and the moment of its last change in milliseconds. */
export interface Change {
  id: string;
  changed: number;
}

/** What services are looked for by, alone or at locations, beside words. */
export interface AskedOfServices extends AskedTerms {
  organization_id?: string | undefined;
  modified_after?: number | undefined;
}

/**
 * Finds what a list asks for, in the order of the records. Each parameter marks the records that it means, by an index
 * that is made when it is first needed. The records themselves are read when they stand on the page.
 */
export class RecordSearch {
  private readonly publication: Publication;
  private readonly places: PlaceIndex;
  private readonly ids: RecordIds;
  private readonly texts: SearchTexts;
  private readonly byNeed: () => KeyIndex<string>;
  private readonly byArea: () => KeyIndex<string>;
  private readonly byOrganisation: () => KeyIndex<string>;
  /** Of each service. */
  private readonly allChanges: () => readonly Change[];
  /** Of each location, where distances to it end. */
  private readonly stands: () => readonly (Position | null)[];
  /** Of each offer, which service is given and at which location. */
  private readonly given: () => Uint32Array;
  private readonly givenAt: () => Uint32Array;

  constructor(publication: Publication, places: PlaceIndex, ids: RecordIds) {
    const { services, locations, offers } = publication;
    this.publication = publication;
    this.places = places;
    this.ids = ids;
    this.texts = new SearchTexts(publication);
    this.byNeed = once(() => keyIndex(services, ({ needs }) => needs));
    this.byArea = once(() => keyIndex(services, areasOf));
    this.byOrganisation = once(() => keyIndex(services, ({ organisation }) => [organisation]));
    this.allChanges = once(() => changesOf(publication, ids));
    this.stands = once(() => standsOf(places, locations));
    this.given = once(() => linksTo(services, offers, ({ service }) => service));
    this.givenAt = once(() => linksTo(locations, offers, ({ location }) => location));
  }

  services(query: QueryOf<'services'>): Found<Service> {
    return recordsAt(this.publication.services, this.positionsOfServices(query));
  }

  /** The same services, as those ask for them who only want to know what changed. */
  changes(query: QueryOf<'services'>): Found<Change> {
    return recordsAt(this.allChanges(), this.positionsOfServices(query));
  }

  organisations(query: QueryOf<'organizations'>): Found<Organisation> {
    const { organisations, services } = this.publication;
    const asked = termFilter(query);
    const marks = query.search.map((word) => this.texts.organisations().holding(word));
    if (asked) {
      const helping = recordsAt(services, positionsIn([this.byNeed().having(asked.needs)]));
      const ids = new Set(helping.slice(0, helping.length).map(({ organisation }) => organisation));
      marks.push(marksWhere(organisations, ({ id, topics }) => ids.has(id) || topics.some((topic) => asked.topics.has(topic))));
    }
    return recordsAt(organisations, positionsIn(marks));
  }

  offers(query: QueryOf<'service_at_locations'>): Found<Offer> {
    const { search, postcode, proximity } = query;
    const atHome = postcode === undefined ? [] : [this.byArea().having(homesAt(this.places, postcode))];
    const near = postcode === undefined || proximity === undefined ? [] : [this.near(postcode, proximity / 1000)];
    const marks = [
      ...[...this.marksOfServices(query), ...atHome].map((services) => marksAlong(this.given(), services)),
      ...near.map((locations) => marksAlong(this.givenAt(), locations)),
      // Each word stands with the service or with the location.
      ...search.map((word) =>
        eitherOf(
          marksAlong(this.given(), this.texts.services().holding(word)),
          marksAlong(this.givenAt(), this.texts.locations().holding(word)),
        ),
      ),
    ];
    return recordsAt(this.publication.offers, positionsIn(marks));
  }

  private positionsOfServices(query: QueryOf<'services'>): Uint32Array | null {
    const words = query.search.map((word) => this.texts.services().holding(word));
    return positionsIn([...this.marksOfServices(query), ...words]);
  }

  private marksOfServices({ organization_id: organizationId, modified_after: after, ...terms }: AskedOfServices): Marks[] {
    const marks: Marks[] = [];
    const asked = termFilter(terms);
    if (organizationId !== undefined) {
      const organisation = this.ids.organisations().get(organizationId);
      marks.push(this.byOrganisation().having(organisation ? [organisation.id] : []));
    }
    if (asked) marks.push(this.byNeed().having(asked.needs));
    if (after !== undefined) marks.push(marksWhere(this.allChanges(), ({ changed }) => changed >= after));
    return marks;
  }

  private near(pc4: string, km: number): Marks {
    const start = startAt(this.places, pc4);
    return marksWhere(this.stands(), (stand) => start !== null && stand !== null && distanceKm(start, stand) <= km);
  }
}

function changesOf(publication: Publication, ids: RecordIds): Change[] {
  const made = new Map([...ids.services()].map(([id, service]) => [service, id]));
  return publication.services.map((service) => ({
    id: made.get(service) ?? hsdsId('service', service.id),
    changed: Date.parse(`${publication.lastChecked(service)}T00:00:00.000Z`),
  }));
}
