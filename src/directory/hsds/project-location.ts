import type { Location } from '../location.schema.ts';
import { ACCESS_FEATURES } from '../location.schema.ts';
import type { Offer } from '../service.schema.ts';
import { WEEKDAYS } from '../service.schema.ts';
import { translator } from '#platform/i18n/messages.ts';
import { attributesOf, doubtOf, facts, withDoubt, recalled, type Fact } from './attributes.ts';
import {
  filled,
  some,
  type Form,
  type Accessibility,
  type Address,
  type Location as HsdsLocation,
  type LocationSummary,
  type ServiceAtLocation,
} from './hsds.ts';
import { hsdsId, partId } from './ids.ts';
import { languagesOf, ownId, phonesOf } from './project-parts.ts';
import type { Publication } from './publication.ts';
import { schedulesOf, stopSchedules } from './schedules.ts';

const t = translator('nl');

/** A location as in lists. */
export function locationSummary(location: Location): LocationSummary {
  const { point, position } = location;
  return filled<LocationSummary>({
    id: hsdsId('location', location.id),
    // A point that moves is a place to go too: where and when stands in its schedules.
    location_type: 'physical',
    name: location.name,
    description:
      point?.status === 'in-preparation'
        ? t('point.status-preparing')
        : point?.status === 'unknown'
          ? t('point.status-unknown')
          : undefined,
    url: location.website ?? undefined,
    latitude: position?.lat,
    longitude: position?.lon,
  });
}

/** A location. Flat, it names its organisation; nested it stands in what it belongs to. */
export function locationOf(publication: Publication, location: Location, form: Form): HsdsLocation {
  const summary = locationSummary(location);
  const { id } = summary;
  const { access, point, stops } = location;
  // Only what is certain: what is not stands with the service there, where the doubt can stand beside it.
  const spoken = publication.offersAt(location.id).flatMap(({ languages }) => (doubtOf(languages) ? [] : (languages.value ?? [])));
  const present = ACCESS_FEATURES.filter((feature) => access.value?.[feature] === true);
  const absent = ACCESS_FEATURES.filter((feature) => access.value?.[feature] === false);
  const own: Fact[] = [
    ...ownId(location.id),
    ['source', location.source],
    ['checked', location.checked],
    ['kind', location.kind],
    ['region', location.region],
    ['municipality', location.municipality],
    ...facts('access', present),
    ...facts('no-access', absent),
    ['point-status', point?.status ?? null],
    ...facts('base-service', point?.base.value ?? null),
    ...recalled({ access: present.length + absent.length > 0 ? access : null, base: point?.base.value?.length ? point.base : null }),
  ];
  return filled<HsdsLocation>({
    ...summary,
    organization_id: form === 'flat' && location.organisation !== null ? hsdsId('organisation', location.organisation) : undefined,
    languages: some(languagesOf(id, { value: spoken.toSorted(), confidence: 'verified' })),
    addresses: some(addressesOf(publication, location, id)),
    contacts: location.email === null ? undefined : [{ id: partId(id, 'contact'), email: location.email }],
    accessibility: some(
      present.map((feature): Accessibility => ({
        id: partId(id, `accessibility:${feature}`),
        description: withDoubt(t(`access.${feature}`), access),
      })),
    ),
    phones: some(phonesOf(id, location.phones)),
    schedules: some(stopSchedules(id, stops)),
    attributes: attributesOf(id, own),
  });
}

/** A service at a location. Flat, it names both; nested it stands in its service and holds its location. */
export function serviceAtLocationOf(publication: Publication, offer: Offer, form: Form): ServiceAtLocation {
  const id = offerId(offer);
  const { hours, ways, languages, languagesByDay } = offer;
  const own: Fact[] = [
    ...facts('way', ways.value),
    ...facts('language', languages.value),
    ...WEEKDAYS.flatMap((day) => facts(`language-${day}`, languagesByDay[day] ?? null)),
    ...recalled({ hours, ways, languages }),
  ];
  const location = publication.directory.locations.get(offer.location);
  return filled<ServiceAtLocation>({
    id,
    service_id: form === 'flat' ? hsdsId('service', offer.service) : undefined,
    location_id: form === 'flat' ? hsdsId('location', offer.location) : undefined,
    schedules: some(schedulesOf(id, hours)),
    attributes: some(attributesOf(id, own)),
    location: form === 'nested' && location ? locationOf(publication, location, form) : undefined,
  });
}

/** A service at a location has no id of its own with us: it is the pair. */
export function offerId({ service, location }: Offer): string {
  return hsdsId('service_at_location', `${hsdsId('service', service)}/${hsdsId('location', location)}`);
}

function addressesOf({ names }: Publication, { address, municipality, region }: Location, id: string): Address[] {
  if (!address) return [];
  return [
    filled<Address>({
      id: partId(id, 'address'),
      address_1: address.street,
      city: address.city ?? '',
      region: names.place(region)?.name,
      state_province: (municipality === null ? null : names.place(municipality)?.province) ?? '',
      postal_code: address.postcode ?? '',
      country: 'NL',
      address_type: 'physical',
    }),
  ];
}
