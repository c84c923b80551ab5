import { z } from 'zod';
import { ACCESS_FEATURES, BASE_SERVICES, LATITUDES, LONGITUDES, type Location } from '../location.schema.ts';
import {
  knownAs,
  readEmail,
  readPhones,
  readProvenance,
  readWebsite,
  sureField,
  typedList,
  typedPhones,
  typedProvenance,
} from './parts.ts';
import { FormReader, isTicked, typedText, type FormProblem, type Typed } from './typed.ts';

export const POINT_STATUSES = ['active', 'in-preparation', 'unknown'] as const;
export const accessField = (feature: string) => `access-${feature}`;

/** A location as its form shows it; null: a new one. */
export function typedLocation(location: Location | null): Typed {
  if (!location) return { kind: ['desk'] };
  const { name, kind, organisation, municipality, address, position, access, phones, email, website, point } = location;
  return {
    name: [name],
    kind: [kind],
    organisation: organisation === null ? [] : [organisation],
    municipality: municipality === null ? [] : [municipality],
    street: address ? [address.street] : [],
    postcode: address?.postcode ? [address.postcode] : [],
    city: address?.city ? [address.city] : [],
    latitude: position ? [String(position.lat)] : [],
    longitude: position ? [String(position.lon)] : [],
    ...Object.fromEntries(
      ACCESS_FEATURES.flatMap((feature) => {
        const known = access.value?.[feature];
        return known === undefined ? [] : [[accessField(feature), [known ? 'yes' : 'no']]];
      }),
    ),
    [sureField('access')]: access.confidence === 'verified' ? ['yes'] : [],
    ...typedPhones(phones),
    email: email === null ? [] : [email],
    website: website === null ? [] : [website],
    point: point ? [point.status] : [],
    ...typedList('base', point?.base ?? { value: null, confidence: null }),
    ...typedProvenance(location),
  };
}

/**
 * The location that was typed, or what is wrong with it.
 * @param before what it was; null for a new one, whose id is made when it is stored
 * @param region of a new one
 */
export function readLocation(
  typed: Typed,
  before: Location | null,
  { region, owner, today }: { region: string; owner: string; today: string },
): { record: Location } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const status = reader.choice('point', POINT_STATUSES);
  const base = reader.several('base', BASE_SERVICES);
  const record: Location = {
    ...(before ?? { id: 'new', stops: [] }),
    name: reader.needed('name', 200),
    kind: reader.choice('kind', ['desk', 'mobile']) ?? 'desk',
    organisation: typedText(typed, 'organisation') || null,
    region: before?.region ?? region,
    municipality: typedText(typed, 'municipality') || null,
    address: readAddress(reader),
    position: readPosition(reader, before),
    access: readAccess(reader, before),
    phones: readPhones(reader, before?.phones ?? []),
    email: readEmail(reader),
    website: readWebsite(reader),
    point:
      status === null
        ? null
        : { status, base: knownAs(base.length > 0 ? base : null, isTicked(typed, sureField('base')), before?.point?.base) },
    owner: before?.owner ?? owner,
    ...readProvenance(reader, today),
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { record };
}

function readAddress(reader: FormReader): Location['address'] {
  const street = reader.words('street', 200);
  const postcode = reader.formed('postcode', z.string().regex(/^\d{4} ?[A-Za-z]{2}$/), 'postcode')?.toUpperCase() ?? null;
  const city = reader.words('city', 120);
  if (street === null && (postcode !== null || city !== null) && typedText(reader.typed, 'street') === '')
    reader.report('street', 'missing');
  return street === null ? null : { street, postcode, city };
}

function readPosition(reader: FormReader, before: Location | null): Location['position'] {
  const [lat, lon] = ['latitude', 'longitude'].map((field) => typedText(reader.typed, field).replace(',', '.'));
  if (!lat && !lon) return null;
  const position = { lat: Number(lat || Number.NaN), lon: Number(lon || Number.NaN) };
  if (before?.position?.lat === position.lat && before.position.lon === position.lon) return before.position;
  const isThere =
    position.lat >= LATITUDES.min && position.lat <= LATITUDES.max && position.lon >= LONGITUDES.min && position.lon <= LONGITUDES.max;
  return isThere ? position : reader.report('latitude', 'position');
}

function readAccess(reader: FormReader, before: Location | null): Location['access'] {
  const told = ACCESS_FEATURES.flatMap((feature) => {
    const said = reader.choice(accessField(feature), ['yes', 'no']);
    return said === null ? [] : [[feature, said === 'yes'] as const];
  });
  return knownAs(told.length > 0 ? Object.fromEntries(told) : null, isTicked(reader.typed, sureField('access')), before?.access);
}
