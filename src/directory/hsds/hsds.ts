/**
 * The objects of Open Referral HSDS 3.1 that we write, with the fields that we write. Names are those of the standard.
 * What is not known is not there: no field is null.
 */

export interface Taxonomy {
  id: string;
  name: string;
  description: string;
}

export interface TaxonomyTerm {
  id: string;
  /** Unique among all terms: taxonomy and name, such as "need:doctor". */
  code: string;
  name: string;
  description: string;
  parent_id?: string;
  taxonomy: string;
  taxonomy_id: string;
  taxonomy_detail?: Taxonomy;
  language: string;
}

/** A fact for which the standard has no field of its own; `link_type` says which, see `profile.ts`. */
export interface Attribute {
  id: string;
  link_type: string;
  value: string;
  label?: string;
  taxonomy_term_id?: string;
  taxonomy_term?: TaxonomyTerm;
}

export interface Phone {
  id: string;
  number: string;
  type: 'voice';
  attributes?: Attribute[];
}

export interface Language {
  id: string;
  code: string;
  name: string;
  note?: string;
}

export interface Schedule {
  id: string;
  freq?: 'WEEKLY';
  /** Comma separated: "MO,TU". */
  byday?: string;
  valid_from?: string;
  valid_to?: string;
  /** Dutch local time, HH:MM. */
  opens_at?: string;
  closes_at?: string;
  description: string;
  notes?: string;
  attributes?: Attribute[];
}

export interface ServiceArea {
  id: string;
  name?: string;
  extent: string;
  extent_type: 'text';
}

export interface CostOption {
  id: string;
  amount: number;
  amount_description?: string;
  currency: string;
}

export interface RequiredDocument {
  id: string;
  document: string;
  attributes: Attribute[];
}

export interface Accessibility {
  id: string;
  description: string;
}

export interface Address {
  id: string;
  address_1: string;
  /** Empty when it is not known: the standard demands the field. So with the two below. */
  city: string;
  region?: string;
  state_province: string;
  postal_code: string;
  country: 'NL';
  address_type: 'physical';
}

/** How to reach a desk. Never a person. */
export interface Contact {
  id: string;
  email: string;
}

/** An organization as in lists: what stands in it once. */
export interface OrganizationSummary {
  id: string;
  name: string;
  alternate_name?: string;
  description: string;
  website?: string;
}

export interface Organization extends OrganizationSummary {
  phones?: Phone[];
  attributes: Attribute[];
}

/** An organization with all that belongs to it. */
export interface NestedOrganization extends Organization {
  locations?: Location[];
  services?: (ServiceSummary | NestedService)[];
}

/** A location as in lists. */
export interface LocationSummary {
  id: string;
  location_type: 'physical';
  name: string;
  description?: string;
  url?: string;
  latitude?: number;
  longitude?: number;
}

export interface Location extends LocationSummary {
  organization_id?: string;
  languages?: Language[];
  addresses?: Address[];
  contacts?: Contact[];
  accessibility?: Accessibility[];
  phones?: Phone[];
  schedules?: Schedule[];
  attributes: Attribute[];
}

/** A service as in lists. */
export interface ServiceSummary {
  id: string;
  name: string;
  description?: string;
  url?: string;
  email?: string;
  status: 'active' | 'inactive';
  application_process?: string;
  fees_description?: string;
  eligibility_description?: string;
  assured_date: string;
  alert?: string;
  last_modified: string;
  organization?: OrganizationSummary;
}

export interface Service extends Omit<ServiceSummary, 'organization'> {
  organization_id?: string;
  phones?: Phone[];
  schedules?: Schedule[];
  service_areas: ServiceArea[];
  languages?: Language[];
  cost_options?: CostOption[];
  required_documents?: RequiredDocument[];
  attributes: Attribute[];
}

/** A service with all that belongs to it. */
export interface NestedService extends Service {
  organization?: Organization;
  service_at_locations?: ServiceAtLocation[];
}

export interface ServiceAtLocation {
  id: string;
  service_id?: string;
  location_id?: string;
  schedules?: Schedule[];
  attributes?: Attribute[];
  location?: Location | LocationSummary;
  service?: ServiceSummary | (Service & { organization?: Organization });
}

/** A whole directory as one object: records refer to each other by id. */
export interface Bulk {
  organizations: Organization[];
  services: Service[];
  locations: Location[];
  service_at_locations: ServiceAtLocation[];
  taxonomies: Taxonomy[];
  taxonomy_terms: TaxonomyTerm[];
}

/** How records stand to each other: by id, as in one object that holds all of them, or one inside the other. */
export type Form = 'flat' | 'nested';

type Unknowable<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** The object without its undefined fields. All objects of a page come by here: no lists are made of their fields. */
export function filled<T extends object>(fields: Unknowable<T>): T {
  const known: Partial<Unknowable<T>> = {};
  for (const name in fields) if (fields[name] !== undefined) known[name] = fields[name];
  return known as T;
}

/** The list, or undefined when it is empty: an empty list would say that there are none. */
export function some<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}
