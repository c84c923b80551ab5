import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import { hsdsId } from './ids.ts';
import { once } from './once.ts';
import { offerId } from './project-location.ts';
import type { Publication } from './publication.ts';

/** What is published, by its HSDS id: made when it is first asked for. */
export class RecordIds {
  readonly organisations: () => ReadonlyMap<string, Organisation>;
  readonly services: () => ReadonlyMap<string, Service>;
  readonly offers: () => ReadonlyMap<string, Offer>;

  constructor({ organisations, services, offers }: Publication) {
    this.organisations = once(() => new Map(organisations.map((each) => [hsdsId('organisation', each.id), each])));
    this.services = once(() => new Map(services.map((each) => [hsdsId('service', each.id), each])));
    this.offers = once(() => new Map(offers.map((each) => [offerId(each), each])));
  }
}
