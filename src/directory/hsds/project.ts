import type { Known } from '../known.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import { THEMES, type Theme } from '#topics/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import { attributesOf, doubtOf, facts, withDoubt, recalled, yesOrNo, type Fact } from './attributes.ts';
import {
  filled,
  some,
  type CostOption,
  type Form,
  type NestedOrganization,
  type NestedService,
  type Organization,
  type OrganizationSummary,
  type RequiredDocument,
  type Service as HsdsService,
  type ServiceArea,
  type ServiceAtLocation,
  type ServiceSummary,
} from './hsds.ts';
import { hsdsId, partId } from './ids.ts';
import { areasOf, NATIONAL } from './nearness.ts';
import { locationOf, locationSummary, serviceAtLocationOf } from './project-location.ts';
import { languagesOf, ownId, phonesOf, said } from './project-parts.ts';
import type { Publication } from './publication.ts';
import { schedulesOf } from './schedules.ts';
import { needTermId, themeTermId } from './taxonomies.ts';

const t = translator('nl');

/** An organization as in lists. Its words are Dutch, else English. */
export function organizationSummary({ directory }: Publication, organisation: Organisation): OrganizationSummary {
  const { id, name, website } = organisation;
  const text = directory.organisationText('nl', id) ?? directory.organisationText('en', id);
  const alternate = said(text?.name);
  return filled<OrganizationSummary>({
    id: hsdsId('organisation', id),
    name,
    alternate_name: alternate === name ? undefined : alternate,
    // The standard demands one. Nobody has said what it does: empty.
    description: said(text && withConditions(text.does, text.conditions)) ?? '',
    website: website?.url,
  });
}

export function organizationOf(publication: Publication, organisation: Organisation, form: Form): Organization {
  const summary = organizationSummary(publication, organisation);
  const { id } = summary;
  const { directory } = publication;
  const { free, anonymous, languages, hours, website } = organisation;
  const isDutch = directory.organisationText('nl', organisation.id) !== undefined;
  const own: Fact[] = [
    ...ownId(organisation.id),
    ['source', organisation.source],
    ['checked', organisation.checked],
    ['text-language', !isDutch && directory.organisationText('en', organisation.id) ? 'en' : null],
    ['kind', organisation.kind],
    ...organisation.topics.map((topic): Fact => (isTheme(topic) ? ['theme', topic, themeTermId(topic)] : ['theme', topic])),
    yesOrNo('free', free.value),
    yesOrNo('anonymous', anonymous.value),
    ...facts('language', languages.value),
    ['opening-hours', said(hours?.value) ?? null],
    ...recalled({
      free,
      anonymous,
      languages: languages.value?.length ? languages : null,
      hours: said(hours?.value) ? hours : null,
      website: website && { value: website.url, confidence: website.confidence },
    }),
  ];
  return filled<Organization>({
    ...summary,
    phones: some(phonesOf(id, organisation.phones)),
    attributes: attributesOf(id, own, form),
  });
}

/** An organization with its locations and services; the services as in lists or with all that belongs to them. */
export function nestedOrganization(publication: Publication, organisation: Organisation, services: 'summary' | 'full'): NestedOrganization {
  const locations = publication.locationsOf(organisation.id);
  const offered = publication.servicesOf(organisation.id);
  return filled<NestedOrganization>({
    ...organizationOf(publication, organisation, 'nested'),
    locations: some(locations.map((location) => locationOf(publication, location, 'nested'))),
    services: some(
      offered.map((service) =>
        services === 'full'
          ? filled<NestedService>({ ...serviceOf(publication, service, 'nested'), service_at_locations: offersOf(publication, service) })
          : serviceFields(publication, service),
      ),
    ),
  });
}

/** A service as in lists, with its organization. */
export function serviceSummary(publication: Publication, service: Service): ServiceSummary {
  const organisation = publication.directory.organisations.get(service.organisation);
  return filled<ServiceSummary>({
    ...serviceFields(publication, service),
    organization: organisation && organizationSummary(publication, organisation),
  });
}

/** A service. Flat, it names its organization; nested it stands in what it belongs to. */
export function serviceOf(publication: Publication, service: Service, form: Form): HsdsService {
  const fields = serviceFields(publication, service);
  const { id } = fields;
  const { locale } = publication.directory.describe(service, 'nl');
  const { ways, languages, free, anonymous, independent, hours, capacity } = service;
  const own: Fact[] = [
    ...ownId(service.id),
    ['source', service.source],
    ['checked', service.checked],
    ['text-language', locale === 'nl' ? null : locale],
    ...service.needs.map((need): Fact => ['need', need, needTermId(need)]),
    ...facts('audience', service.audiences),
    ['own-municipality', service.ownMunicipality ? 'yes' : null],
    ...facts('way', ways.value),
    ['free', free.value === false ? 'no' : null],
    yesOrNo('anonymous', anonymous.value),
    yesOrNo('independent', independent.value),
    ['status', service.status === 'planned' ? 'planned' : null],
    ['capacity', capacity?.state ?? null],
    ['capacity-until', capacity?.until ?? null],
    ...recalled({ ways, languages, free, anonymous, independent, hours }),
  ];
  return filled<HsdsService>({
    ...fields,
    organization_id: form === 'flat' ? hsdsId('organisation', service.organisation) : undefined,
    phones: some(phonesOf(id, service.phones)),
    schedules: some(schedulesOf(id, hours)),
    service_areas: serviceAreas(publication, service, id),
    languages: some(languagesOf(id, languages)),
    cost_options: free.value === true ? [costOption(id, free)] : undefined,
    required_documents: some(documentsOf(publication, service, id)),
    attributes: attributesOf(id, own, form),
  });
}

/** A service with its organization and locations. */
export function nestedService(publication: Publication, service: Service): NestedService {
  const organisation = publication.directory.organisations.get(service.organisation);
  return filled<NestedService>({
    ...serviceOf(publication, service, 'nested'),
    organization: organisation && organizationOf(publication, organisation, 'nested'),
    service_at_locations: offersOf(publication, service),
  });
}

/** A service at a location as in lists, or with all that belongs to both. */
export function offerWithService(publication: Publication, offer: Offer, depth: 'summary' | 'full'): ServiceAtLocation {
  const { services, locations, organisations } = publication.directory;
  const service = services.get(offer.service);
  const location = locations.get(offer.location);
  const organisation = service && organisations.get(service.organisation);
  if (depth === 'summary') {
    const { id } = serviceAtLocationOf(publication, offer, 'flat');
    return filled<ServiceAtLocation>({
      id,
      location: location && locationSummary(location),
      service: service && serviceSummary(publication, service),
    });
  }
  return filled<ServiceAtLocation>({
    ...serviceAtLocationOf(publication, offer, 'nested'),
    service: service && {
      ...serviceOf(publication, service, 'nested'),
      ...(organisation ? { organization: organizationOf(publication, organisation, 'nested') } : {}),
    },
  });
}

function serviceFields(publication: Publication, service: Service): Omit<ServiceSummary, 'organization'> {
  const { name, does, conditions } = publication.directory.describe(service, 'nl');
  const description = said(withConditions(does, conditions));
  const { free, ways } = service;
  const alerts = [
    service.status === 'planned' ? t('point.status-preparing') : null,
    service.capacity?.state === 'full' ? t('service.full') : service.capacity?.state === 'waiting-list' ? t('service.waiting-list') : null,
  ];
  return filled<Omit<ServiceSummary, 'organization'>>({
    id: hsdsId('service', service.id),
    name,
    description: description === name ? undefined : description,
    url: service.website ?? undefined,
    email: service.email ?? undefined,
    // "Temporarily closed" would say that it has been open before.
    status: service.status === 'active' ? 'active' : 'inactive',
    application_process: ways.value ? withDoubt(ways.value.map((way) => t(`way.${way}`)).join('; '), ways) : undefined,
    fees_description: free.value === null ? undefined : withDoubt(t(free.value ? 'service.cost-free' : 'service.cost-paid'), free),
    eligibility_description: said(service.audiences.map((audience) => t(`audience.${audience}`)).join('; ')),
    assured_date: service.checked,
    alert: said(alerts.filter((alert) => alert !== null).join('; ')),
    last_modified: `${publication.lastChecked(service)}T00:00:00.000Z`,
  });
}

function costOption(service: string, free: Known<boolean>): CostOption {
  return filled<CostOption>({ id: partId(service, 'cost'), amount: 0, amount_description: doubtOf(free), currency: 'EUR' });
}

function offersOf(publication: Publication, service: Service): ServiceAtLocation[] | undefined {
  return some(publication.offersOf(service.id).map((offer) => serviceAtLocationOf(publication, offer, 'nested')));
}

function serviceAreas({ names }: Publication, service: Service, id: string): ServiceArea[] {
  return [...new Set(areasOf(service))].map((place) =>
    filled<ServiceArea>({
      id: partId(id, `area:${place}`),
      name: place === NATIONAL ? 'Nederland' : names.place(place)?.name,
      extent: place,
      extent_type: 'text',
    }),
  );
}

function documentsOf({ names }: Publication, { bring }: Service, id: string): RequiredDocument[] {
  return [...new Set(bring)].map((item) => {
    const own = partId(id, `document:${item}`);
    return { id: own, document: names.document(item) ?? item, attributes: attributesOf(own, [['document', item]]) };
  });
}

function withConditions(does: string, conditions: string | null | undefined): string {
  return [does, conditions].filter((text) => said(text)).join('\n\n');
}

function isTheme(topic: string): topic is Theme {
  return (THEMES as readonly string[]).includes(topic);
}
