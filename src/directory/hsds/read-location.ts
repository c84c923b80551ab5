import { ACCESS_FEATURES, BASE_SERVICES, LATITUDES, locationSchema, LONGITUDES, type Location, type Stop } from '../location.schema.ts';
import { offerSchema, WAYS, WEEKDAYS, type Offer } from '../service.schema.ts';
import type { At } from './gather.ts';
import { Facts, list, readLanguages, readPhones, readWebsite } from './read-facts.ts';
import { readHours } from './read-hours.ts';
import { readId, readProvenance, type FoundPlace, type ReadOptions } from './read-options.ts';
import type { ReadLocation, ReadOffer, ReadSchedule } from './read.schema.ts';
import type { Report } from './report.ts';

export interface LocationRead {
  location: Location;
  /** What holds for services here that do not say otherwise: HSDS of others tells hours and languages of a place. */
  hours: string | null;
  languages: readonly string[];
}

/**
 * A location of ours. Null after reporting what is wrong with it.
 * @param organisations our ids of organisations, by their HSDS ids
 */
export function readLocation(
  { path, value }: At<ReadLocation>,
  organisations: ReadonlyMap<string, string>,
  options: ReadOptions,
  report: Report,
): LocationRead | null {
  const facts = new Facts(value.attributes, path, report);
  const address = readAddress(value, path, report);
  const position = readPosition(value, path, report);
  const place = readPlace(facts, value, position, path, options, report);
  if (value.name === null) report.problem(`${path}.name`, 'a location needs a name');
  report.leaveOut(path, value, ['alternate_name', 'transportation']);
  if (!facts.areOurs) report.leaveOut(path, value, ['description', 'accessibility']);
  const stops = value.schedules.flatMap((schedule, index): Stop[] => readStop(schedule, `${path}.schedules[${index}]`, report));
  const others = value.schedules.flatMap((schedule, index): At<ReadSchedule>[] =>
    isStop(schedule) ? [] : [{ path: `${path}.schedules[${index}]`, value: schedule }],
  );
  const status = facts.oneOf('point-status', ['active', 'in-preparation', 'unknown']);
  const access = Object.fromEntries([
    ...facts.of('access', ACCESS_FEATURES).map((feature) => [feature, true] as const),
    ...facts.of('no-access', ACCESS_FEATURES).map((feature) => [feature, false] as const),
  ]);
  const location = report.check(
    locationSchema,
    {
      id: readId('location', value.id, facts),
      name: value.name ?? '-',
      kind: facts.oneOf('kind', ['desk', 'mobile']) ?? 'desk',
      organisation: value.organization_id === null ? null : (organisations.get(value.organization_id) ?? null),
      region: place?.region ?? '-',
      municipality: place?.municipality ?? null,
      address,
      position,
      access: facts.known('access', Object.keys(access).length > 0 ? access : null),
      phones: readPhones(value.phones, path, report),
      email: readEmail(value, path, report),
      website: readWebsite(value.url, `${path}.url`, report),
      point: status === null ? null : { status, base: facts.known('base', list(facts.of('base-service', BASE_SERVICES))) },
      stops,
      ...readProvenance(facts, null, path, options, report),
    } satisfies Record<Exclude<keyof Location, 'closed'>, unknown>,
    path,
  );
  const hours = readHours(others, options.checkHours, report);
  // Of our own locations the languages are only a summary of what each service there says.
  const languages = facts.areOurs ? [] : readLanguages(value.languages, path, report);
  return location && { location, hours, languages };
}

/** A service at a location, both by our ids. Null after reporting what is wrong. */
export function readOffer(
  { path, value }: At<ReadOffer>,
  service: string,
  { location, hours: usualHours, languages: usualLanguages }: LocationRead,
  options: ReadOptions,
  report: Report,
): Offer | null {
  const facts = new Facts(value.attributes, path, report);
  const schedules = value.schedules.map((schedule, index) => ({ path: `${path}.schedules[${index}]`, value: schedule }));
  const hours = readHours(schedules, options.checkHours, report) ?? (schedules.length === 0 ? usualHours : null);
  const spoken = facts.all('language').length > 0 ? facts.all('language') : usualLanguages;
  report.leaveOut(path, value, ['description', 'phones', 'contacts', 'service_areas']);
  return report.check(
    offerSchema,
    {
      service,
      location: location.id,
      hours: facts.known('hours', hours),
      ways: facts.known('ways', list(facts.of('way', WAYS))),
      languages: facts.known('languages', list(spoken)),
      languagesByDay: Object.fromEntries(
        WEEKDAYS.flatMap((day) => {
          const ofDay = facts.all(`language-${day}`);
          return ofDay.length > 0 ? [[day, ofDay]] : [];
        }),
      ),
    } satisfies Record<Exclude<keyof Offer, 'closed'>, unknown>,
    path,
  );
}

function readAddress({ addresses }: ReadLocation, path: string, report: Report): Location['address'] {
  const index = Math.max(
    0,
    addresses.findIndex(({ address_type: type }) => type === 'physical'),
  );
  const address = addresses[index];
  if (!address) return null;
  const at = `${path}.addresses[${index}]`;
  if (addresses.length > 1) report.note(`${path}.addresses`, 'all but one are left out');
  if (address.country !== null && address.country.toUpperCase() !== 'NL') {
    report.problem(`${at}.country`, `"${address.country}" is not the Netherlands (NL)`);
    return null;
  }
  const street = [address.address_1, address.address_2].filter((line) => line !== null).join(', ');
  const postcode = address.postal_code?.trim().toUpperCase() ?? null;
  if (postcode !== null && !/^\d{4} ?[A-Z]{2}$/.test(postcode)) {
    report.problem(`${at}.postal_code`, `"${postcode}" is no Dutch postcode, such as 5038 AB`);
    return null;
  }
  return street === '' ? null : { street, postcode, city: address.city };
}

function readPosition({ latitude, longitude }: ReadLocation, path: string, report: Report): Location['position'] {
  const lat = latitude ?? null;
  const lon = longitude ?? null;
  if (lat === null && lon === null) return null;
  if (lat === null || lon === null) {
    report.problem(path, 'has a latitude or a longitude, but not both');
    return null;
  }
  const inside = (value: number, { min, max }: { min: number; max: number }) => value >= min && value <= max;
  const latitudeFits = inside(lat, LATITUDES);
  const longitudeFits = inside(lon, LONGITUDES);
  if (!latitudeFits) report.problem(`${path}.latitude`, `${lat} is not in the Netherlands: from ${LATITUDES.min} to ${LATITUDES.max}`);
  if (!longitudeFits) report.problem(`${path}.longitude`, `${lon} is not in the Netherlands: from ${LONGITUDES.min} to ${LONGITUDES.max}`);
  return latitudeFits && longitudeFits ? { lat, lon } : null;
}

function readPlace(
  facts: Facts,
  { addresses }: ReadLocation,
  position: Location['position'],
  path: string,
  { placeOf }: ReadOptions,
  report: Report,
): FoundPlace | null {
  const region = facts.one('region');
  if (region !== null) return { region, municipality: facts.one('municipality') };
  const address = addresses.find(({ postal_code: postcode, city }) => postcode !== null || city !== null);
  const place = placeOf(address?.postal_code ?? null, address?.city ?? null, position);
  if (!place) report.problem(path, 'we cannot tell in which municipality or region this is: give a postcode, a town or a position');
  return place;
}

function isStop({ attributes }: ReadSchedule): boolean {
  return attributes.some(({ link_type: type }) => type === 'stop');
}

function readStop(schedule: ReadSchedule, path: string, report: Report): Stop[] {
  if (!isStop(schedule)) return [];
  const facts = new Facts(schedule.attributes, path, report);
  const { valid_from: from, valid_to: to, opens_at: opens, closes_at: closes, description } = schedule;
  // The form of a location checks what is made of them.
  return [
    {
      id: facts.one('stop') ?? '',
      starts: `${from ?? ''}T${opens ?? ''}`,
      ends: `${to ?? from ?? ''}T${closes ?? ''}`,
      municipality: facts.one('municipality'),
      place: description ?? '',
      cancelled: false,
    },
  ];
}

/** The address of a desk. Names of persons are never taken over, nor what belongs to one. */
function readEmail({ contacts }: ReadLocation, path: string, report: Report): string | null {
  const index = contacts.findIndex(({ name, email }) => name === null && email !== null);
  for (const at of contacts.keys())
    if (at !== index) report.note(`${path}.contacts[${at}]`, 'is left out: contacts are those of desks, never of persons');
  return contacts[index]?.email ?? null;
}
