import type { Locale } from '#platform/i18n/locales.ts';
import type { DirectoryRecords } from '../directory.ts';
import type { OrganisationText } from '../organisation.schema.ts';
import type { Offer, ServiceText } from '../service.schema.ts';
import { gather, type At, type Gathered } from './gather.ts';
import { readLocation, readOffer, type LocationRead } from './read-location.ts';
import type { ReadOptions } from './read-options.ts';
import { readOrganization } from './read-organization.ts';
import { readService, type ServiceRead } from './read-service.ts';
import { checkTerms } from './read-terms.ts';
import type { ReadOffer } from './read.schema.ts';
import { Report, type Remark } from './report.ts';

export interface HsdsRead {
  /** Null when there is a problem: a file is taken over whole or not at all. */
  records: DirectoryRecords | null;
  /** What is wrong, and where. */
  problems: Remark[];
  /** What was left out because our records do not hold it. */
  notes: Remark[];
}

/**
 * Reads HSDS 3.x into records of ours: one object with `organizations`, `services` and so on, or a page or list of full
 * services, organizations or services at locations. What somebody publishes about themselves counts as verified, unless the
 * file says otherwise.
 */
export function readHsds(input: unknown, options: ReadOptions): HsdsRead {
  const report = new Report();
  const gathered = gather(input, report);
  checkTerms(gathered, report);
  checkReferences(gathered, report);
  const records = readRecords(gathered, options, report);
  const { problems, notes } = report;
  return { records: problems.length === 0 ? records : null, problems, notes };
}

function checkReferences({ isWhole, organizations, services, locations, offers, refused }: Gathered, report: Report): void {
  const isThere = (objects: ReadonlyMap<string, unknown>, id: string) => objects.has(id) || refused.has(id);
  for (const { path, value } of services.values()) {
    const { organization_id: id } = value;
    if (id === null) report.problem(`${path}.organization_id`, 'a service needs an organization');
    else if (!isThere(organizations, id)) report.problem(`${path}.organization_id`, `there is no organization "${id}"`);
  }
  for (const { path, value } of locations.values()) {
    const { organization_id: id } = value;
    if (id === null || isThere(organizations, id)) continue;
    // A page of services holds the organizations of the services, not those of every location.
    if (isWhole) report.problem(`${path}.organization_id`, `there is no organization "${id}"`);
    else report.note(`${path}.organization_id`, 'is left out: the organization is not in this file');
  }
  const pairs = new Set<string>();
  for (const { path, value } of offers) {
    const { service_id: service, location_id: location } = value;
    if (service === null || !isThere(services, service)) report.problem(`${path}.service_id`, `there is no service "${service ?? ''}"`);
    if (location === null || !isThere(locations, location))
      report.problem(`${path}.location_id`, `there is no location "${location ?? ''}"`);
    const pair = `${service ?? ''} ${location ?? ''}`;
    if (pairs.has(pair)) report.problem(path, 'this service stands at this location twice');
    pairs.add(pair);
  }
}

function readRecords(gathered: Gathered, options: ReadOptions, report: Report): DirectoryRecords {
  const organisations = readAll(gathered.organizations, (each) => readOrganization(each, options, report));
  const organisationIds = new Map([...organisations].map(([id, { organisation }]) => [id, organisation.id]));
  const locations = readAll(gathered.locations, (each) => {
    if (each.value.location_type === 'physical') return readLocation(each, organisationIds, options, report);
    report.note(each.path, `is left out: a ${each.value.location_type} location is no place to go`);
    return null;
  });
  const offersOf = Map.groupBy(gathered.offers, ({ value }) => value.service_id);
  const services = readAll(gathered.services, (each) => {
    const organisation = organisations.get(each.value.organization_id ?? '');
    const regions = (offersOf.get(each.value.id) ?? []).flatMap(
      ({ value }) => locations.get(value.location_id ?? '')?.location.region ?? [],
    );
    return organisation ? readService(each, organisation, regions, gathered, options, report) : null;
  });
  return {
    organisations: [...organisations.values()].map(({ organisation }) => organisation),
    services: [...services.values()].map(({ service }) => service),
    locations: [...locations.values()].map(({ location }) => location),
    offers: gathered.offers.flatMap((each) => readGiven(each, services, locations, options, report) ?? []),
    organisationTexts: byLocale(
      [...organisations.values()].map(({ organisation, text, locale }) => ({ id: organisation.id, text, locale })),
    ),
    serviceTexts: byLocale([...services.values()].map(({ service, text, locale }) => ({ id: service.id, text, locale }))),
  };
}

function readGiven(
  each: At<ReadOffer>,
  services: ReadonlyMap<string, ServiceRead>,
  locations: ReadonlyMap<string, LocationRead>,
  options: ReadOptions,
  report: Report,
): Offer | null {
  const service = services.get(each.value.service_id ?? '');
  const location = locations.get(each.value.location_id ?? '');
  return service && location ? readOffer(each, service.service.id, location, options, report) : null;
}

function readAll<T, U>(objects: ReadonlyMap<string, At<T>>, read: (each: At<T>) => U | null): Map<string, U> {
  const all = new Map<string, U>();
  for (const [id, each] of objects) {
    const record = read(each);
    if (record !== null) all.set(id, record);
  }
  return all;
}

function byLocale<T extends OrganisationText | ServiceText>(
  texts: readonly { id: string; text: T | null; locale: Locale }[],
): ReadonlyMap<Locale, ReadonlyMap<string, T>> {
  const all = new Map<Locale, Map<string, T>>();
  for (const { id, text, locale } of texts) {
    if (text === null) continue;
    let ofLocale = all.get(locale);
    if (!ofLocale) all.set(locale, (ofLocale = new Map<string, T>()));
    ofLocale.set(id, text);
  }
  return all;
}
