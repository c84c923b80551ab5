import type { PlaceIndex } from '#places/index.ts';
import { isDemo } from '../demo-id.ts';
import type { Directory } from '../directory.ts';
import { languagesOf } from '../help-index.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import type { LocationFilter, ServiceFilter } from './list-request.ts';
import { fittingAll, positionsBy, type Positions } from './positions.ts';

/**
 * What of a directory is given to others: no records of the demonstration, no service that has ended. In the order of ids,
 * made once for a directory.
 */
export class PublicDirectory {
  /** With its texts, and all that is not given to others. */
  readonly directory: Directory;
  readonly organisations: readonly Organisation[];
  readonly services: readonly Service[];
  readonly locations: readonly Location[];
  private readonly byNeed: ReadonlyMap<string, Positions>;
  private readonly byOrganisation: ReadonlyMap<string, Positions>;
  /** By region, municipality, or "national". */
  private readonly byArea: ReadonlyMap<string, Positions>;
  /** By each language that is spoken somewhere, on some day. */
  private readonly byLanguage: ReadonlyMap<string, Positions>;
  private readonly byRegion: ReadonlyMap<string, Positions>;
  private readonly byMunicipality: ReadonlyMap<string, Positions>;
  private readonly byKind: ReadonlyMap<string, Positions>;

  constructor(directory: Directory) {
    this.directory = directory;
    this.organisations = [...directory.organisations.values()].filter(({ id }) => !isDemo(id)).sort(byId);
    this.services = [...directory.services.values()].filter((service) => isPublic(service)).sort(byId);
    this.locations = [...directory.locations.values()].filter(({ id }) => !isDemo(id)).sort(byId);
    this.byNeed = positionsBy(this.services, ({ needs }) => needs);
    this.byOrganisation = positionsBy(this.services, ({ organisation }) => [organisation]);
    this.byArea = positionsBy(this.services, ({ area }) => (area === 'national' ? [area] : area));
    this.byLanguage = positionsBy(this.services, (service) => this.languagesOf(service));
    this.byRegion = positionsBy(this.locations, ({ region }) => [region]);
    this.byMunicipality = positionsBy(this.locations, ({ municipality }) => (municipality === null ? [] : [municipality]));
    this.byKind = positionsBy(this.locations, ({ point }) => [point === null ? 'other' : 'point']);
  }

  findOrganisation(id: string): Organisation | null {
    return isDemo(id) ? null : (this.directory.organisations.get(id) ?? null);
  }

  findService(id: string): Service | null {
    const service = this.directory.services.get(id);
    return service && isPublic(service) ? service : null;
  }

  findLocation(id: string): Location | null {
    return isDemo(id) ? null : (this.directory.locations.get(id) ?? null);
  }

  /** Where a service is given. */
  offersOf(service: string): Offer[] {
    return this.directory.offersOf(service).filter(({ location }) => !isDemo(location));
  }

  /** What is given at a location, with its service. */
  offersAt(location: string): { offer: Offer; service: Service }[] {
    return this.directory.offersAt(location).flatMap((offer) => {
      const service = this.findService(offer.service);
      return service ? [{ offer, service }] : [];
    });
  }

  /** Services for people of a place are those for the whole country too. */
  listServices({ needs, organisation, region, municipality, language }: ServiceFilter, places: PlaceIndex): readonly Service[] {
    return fittingAll(this.services, [
      ...(needs === null ? [] : [partsOf(this.byNeed, needs)]),
      ...(organisation === null ? [] : [partsOf(this.byOrganisation, [organisation])]),
      ...(region === null ? [] : [partsOf(this.byArea, ['national', ...areasOfRegion(region, places)])]),
      ...(municipality === null ? [] : [partsOf(this.byArea, ['national', ...areasOfMunicipality(municipality, places)])]),
      ...(language === null ? [] : [partsOf(this.byLanguage, [language])]),
    ]);
  }

  listLocations({ region, municipality, point }: LocationFilter): readonly Location[] {
    return fittingAll(this.locations, [
      ...(region === null ? [] : [partsOf(this.byRegion, [region])]),
      ...(municipality === null ? [] : [partsOf(this.byMunicipality, [municipality])]),
      ...(point === null ? [] : [partsOf(this.byKind, [point ? 'point' : 'other'])]),
    ]);
  }

  private languagesOf(service: Service): readonly string[] {
    return [null, ...this.offersOf(service.id)].flatMap((offer) => languagesOf({ offer, service }) ?? []);
  }
}

function partsOf(by: ReadonlyMap<string, Positions>, keys: readonly string[]): Positions[] {
  return keys.map((key) => by.get(key) ?? []);
}

const made = new WeakMap<Directory, PublicDirectory>();

/** The public part of a directory, made when it is first asked for. */
export function publicDirectoryOf(directory: Directory): PublicDirectory {
  const known = made.get(directory) ?? new PublicDirectory(directory);
  made.set(directory, known);
  return known;
}

function isPublic({ id, organisation, status }: Service): boolean {
  return status !== 'inactive' && !isDemo(id) && !isDemo(organisation);
}

/** A region and all that lies in it. */
function areasOfRegion(region: string, { municipalities }: PlaceIndex): string[] {
  return [region, ...municipalities.filter((town) => town.region === region).map(({ id }) => id)];
}

/** A municipality and the region that it lies in. */
function areasOfMunicipality(municipality: string, { byId: places }: PlaceIndex): string[] {
  const town = places.get(municipality);
  return town?.kind === 'municipality' ? [town.id, town.region] : [];
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
