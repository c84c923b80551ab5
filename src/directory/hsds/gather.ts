import {
  locationForm,
  offerForm,
  organizationForm,
  serviceForm,
  taxonomyForm,
  termForm,
  type ReadLocation,
  type ReadOffer,
  type ReadOrganization,
  type ReadService,
  type ReadTerm,
} from './read.schema.ts';
import { isFilled, type Report } from './report.ts';

/** An object with the place in the file where it stands first. */
export interface At<T> {
  path: string;
  value: T;
}

/** Everything in a file, taken out of each other. */
export interface Gathered {
  /** True when the file lists each kind of record, so that what is named and not there is missing. */
  isWhole: boolean;
  organizations: Map<string, At<ReadOrganization>>;
  services: Map<string, At<ReadService>>;
  locations: Map<string, At<ReadLocation>>;
  offers: At<ReadOffer>[];
  /** Ids of objects that are there but wrong: what names them need not complain as well. */
  refused: Set<string>;
  /** Ids of taxonomies that the file brings along. */
  taxonomies: Set<string>;
  terms: Map<string, At<ReadTerm>>;
}

type Raw = Record<string, unknown>;

const BULK = ['organizations', 'services', 'locations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const;

/**
 * Takes the objects of a file apart: one object with a list of each kind, or a page or list of full services,
 * organizations or services at locations, with what belongs to them inside.
 */
export function gather(input: unknown, report: Report): Gathered {
  const isWhole = isRaw(input) && BULK.some((name) => name in input);
  const all: Gathered = {
    isWhole,
    organizations: new Map(),
    services: new Map(),
    locations: new Map(),
    offers: [],
    refused: new Set(),
    taxonomies: new Set(),
    terms: new Map(),
  };
  const gatherer = new Gatherer(all, report);
  if (Array.isArray(input)) gatherer.list(input, '$', null);
  else if (isRaw(input) && Array.isArray(input['contents'])) gatherer.list(input['contents'], '$.contents', null);
  else if (isWhole) {
    for (const name of BULK) if (isFilled(input[name])) gatherer.list(input[name], `$.${name}`, name);
  } else report.problem('$', `is no HSDS: an object with ${BULK.join(', ')}, a page with contents, or a list of services or organizations`);
  return all;
}

class Gatherer {
  private readonly all: Gathered;
  private readonly report: Report;

  constructor(all: Gathered, report: Report) {
    this.all = all;
    this.report = report;
  }

  /** @param name kind of the objects in it; null: as each looks */
  list(objects: unknown, path: string, name: (typeof BULK)[number] | null): void {
    const ids = new Set<unknown>();
    this.each(objects, path, (raw, at) => {
      // What stands in a list of records stands there once; inside others a record may come again.
      const id = typeof raw['id'] === 'string' ? raw['id'].toLowerCase() : null;
      if (id !== null && ids.has(id)) this.report.problem(`${at}.id`, `"${id}" stands in this list twice`);
      ids.add(id);
      switch (name ?? kindOf(raw)) {
        case 'organizations':
          return void this.organization(raw, at);
        case 'services':
          return void this.service(raw, at, null);
        case 'locations':
          return void this.location(raw, at, null);
        case 'service_at_locations':
          return void this.offer(raw, at, null);
        case 'taxonomies':
          return void this.taxonomy(raw, at);
        case 'taxonomy_terms':
          return void this.term(raw, at);
      }
    });
  }

  private organization(raw: Raw, path: string): string | null {
    const value = this.report.check(organizationForm, raw, path);
    if (!value) return this.refuse(raw);
    this.keep(this.all.organizations, value.id, { path, value });
    this.each(raw['locations'], `${path}.locations`, (location, at) => void this.location(location, at, value.id));
    this.each(raw['services'], `${path}.services`, (service, at) => void this.service(service, at, value.id));
    this.leaveOut(raw, path, ['programs', 'funding', 'contacts', 'organization_identifiers', 'additional_websites']);
    return value.id;
  }

  /** @param within the organization in which it stands */
  private service(raw: Raw, path: string, within: string | null): string | null {
    const value = this.report.check(serviceForm, raw, path);
    if (!value) return this.refuse(raw);
    const nested = isRaw(raw['organization']) ? this.organization(raw['organization'], `${path}.organization`) : null;
    const organizations = new Set([value.organization_id, nested, within].filter((each) => each !== null));
    if (organizations.size > 1)
      this.report.problem(`${path}.organization_id`, `names another organization than the one around or inside it`);
    const [organization = null] = organizations;
    this.keep(this.all.services, value.id, { path, value: { ...value, organization_id: organization } });
    this.each(raw['service_at_locations'], `${path}.service_at_locations`, (offer, at) => void this.offer(offer, at, value.id));
    this.leaveOut(raw, path, ['program', 'funding', 'additional_urls', 'licenses', 'fees']);
    return value.id;
  }

  /** @param within the organization in which it stands */
  private location(raw: Raw, path: string, within: string | null): string | null {
    const value = this.report.check(locationForm, raw, path);
    if (!value) return this.refuse(raw);
    this.keep(this.all.locations, value.id, { path, value: { ...value, organization_id: value.organization_id ?? within } });
    return value.id;
  }

  /** @param within the service in which it stands */
  private offer(raw: Raw, path: string, within: string | null): null {
    const value = this.report.check(offerForm, raw, path);
    if (!value) return null;
    const service = isRaw(raw['service']) ? this.service(raw['service'], `${path}.service`, null) : null;
    const location = isRaw(raw['location']) ? this.location(raw['location'], `${path}.location`, null) : null;
    this.all.offers.push({
      path,
      value: { ...value, service_id: value.service_id ?? service ?? within, location_id: value.location_id ?? location },
    });
    return null;
  }

  private refuse({ id }: Raw): null {
    if (typeof id === 'string') this.all.refused.add(id.toLowerCase());
    return null;
  }

  private taxonomy(raw: Raw, path: string): null {
    const value = this.report.check(taxonomyForm, raw, path);
    if (value) this.all.taxonomies.add(value.id);
    return null;
  }

  private term(raw: Raw, path: string): null {
    const value = this.report.check(termForm, raw, path);
    if (value) this.all.terms.set(value.id, { path, value });
    return null;
  }

  /** Adds an object, or adds to it when it is there already. What both say must be the same. */
  private keep<T extends object>(objects: Map<string, At<T>>, id: string, { path, value }: At<T>): void {
    const known = objects.get(id);
    if (!known) return void objects.set(id, { path, value });
    const merged: T = { ...known.value };
    for (const key of Object.keys(value) as (keyof T & string)[]) {
      if (!isFilled(value[key])) continue;
      if (!isFilled(merged[key])) merged[key] = value[key];
      else if (JSON.stringify(merged[key]) !== JSON.stringify(value[key]))
        this.report.problem(`${path}.${key}`, `differs from the same record at ${known.path}`);
    }
    objects.set(id, { path: known.path, value: merged });
  }

  private each(list: unknown, path: string, read: (raw: Raw, path: string) => void): void {
    if (!isFilled(list)) return;
    if (!Array.isArray(list)) {
      this.report.problem(path, 'must be a list');
      return;
    }
    for (const [index, raw] of (list as unknown[]).entries()) {
      if (isRaw(raw)) read(raw, `${path}[${index}]`);
      else this.report.problem(`${path}[${index}]`, 'must be an object');
    }
  }

  private leaveOut(raw: Raw, path: string, fields: readonly string[]): void {
    this.report.leaveOut(path, raw, fields);
  }
}

function kindOf(raw: Raw): 'organizations' | 'services' | 'service_at_locations' {
  if ('service' in raw || 'location' in raw || 'service_id' in raw) return 'service_at_locations';
  return 'status' in raw || 'organization' in raw || 'organization_id' in raw ? 'services' : 'organizations';
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
