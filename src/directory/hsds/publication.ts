import { isDemo } from '../demo-id.ts';
import type { Directory } from '../directory.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import { NO_NAMES, type Names } from './names.ts';

/**
 * What of a directory is published as HSDS: services that are not inactive, and where they are given. A point that is
 * being prepared, or of which nobody knows whether it is open, gives nothing yet. Demonstration records never leave.
 */
export class Publication {
  readonly directory: Directory;
  readonly names: Names;
  readonly organisations: readonly Organisation[];
  readonly services: readonly Service[];
  readonly locations: readonly Location[];
  readonly offers: readonly Offer[];
  /** The other offers: they are fewer. */
  private readonly withheld: ReadonlySet<Offer>;
  private readonly byOrganisation: ReadonlyMap<string | null, readonly Location[]>;

  constructor(directory: Directory, names: Names = NO_NAMES) {
    this.directory = directory;
    this.names = names;
    this.organisations = [...directory.organisations.values()];
    this.locations = [...directory.locations.values()].filter(({ id }) => !isDemo(id));
    this.services = [...directory.services.values()].filter(isPublished);
    this.withheld = new Set(directory.offers.filter((offer) => !isGiven(offer, directory)));
    this.offers = directory.offers.filter((offer) => !this.withheld.has(offer));
    // In an order of their own: that of the records depends on the way by which they came.
    this.byOrganisation = Map.groupBy(this.locations.toSorted(byId), ({ organisation }) => organisation);
  }

  servicesOf(organisation: string): Service[] {
    return this.directory.servicesOf(organisation).filter(isPublished);
  }

  locationsOf(organisation: string): readonly Location[] {
    return this.byOrganisation.get(organisation) ?? [];
  }

  offersOf(service: string): Offer[] {
    return this.directory.offersOf(service).filter((offer) => !this.withheld.has(offer));
  }

  offersAt(location: string): Offer[] {
    return this.directory.offersAt(location).filter((offer) => !this.withheld.has(offer));
  }

  /** The last day of which we know that a service, its organisation or one of its locations was held against its source. */
  lastChecked(service: Service): string {
    const { organisations, locations } = this.directory;
    const days = [
      organisations.get(service.organisation)?.checked,
      ...this.offersOf(service.id).map((offer) => locations.get(offer.location)?.checked),
    ];
    return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), service.checked);
  }
}

function isGiven({ service, location }: Offer, { services, locations }: Directory): boolean {
  const given = services.get(service);
  const at = locations.get(location);
  return (
    given !== undefined &&
    isPublished(given) &&
    at !== undefined &&
    !isDemo(location) &&
    (at.point === null || at.point.status === 'active')
  );
}

function isPublished({ id, status }: Service): boolean {
  return status !== 'inactive' && !isDemo(id);
}

function byId(a: Location, b: Location): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
