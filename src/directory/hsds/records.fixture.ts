import fc from 'fast-check';
import { AUDIENCES, NEED_IDS, THEMES } from '#topics/index.ts';
import type { DirectoryRecords } from '../directory.ts';
import type { Known, Phone } from '../known.schema.ts';
import { ACCESS_FEATURES, BASE_SERVICES, LATITUDES, LONGITUDES, type Location, type Stop } from '../location.schema.ts';
import type { Organisation, OrganisationText } from '../organisation.schema.ts';
import { WAYS, WEEKDAYS, type Offer, type Service, type ServiceText } from '../service.schema.ts';

/** Places that generated records name; they are real. */
export const FIXTURE_PLACES = { regions: ['midden-brabant', 'haaglanden'], municipalities: ['tilburg', 'westland'] } as const;

/** Hours that can be told as weekly fields, and hours that cannot. */
const HOURS = [
  '24/7',
  'Mo-Fr 09:00-17:00',
  'Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00',
  'Tu,Th 18:00-21:00',
  'Mo-Fr 09:00-17:00; PH off',
  'Fr 22:00-02:00',
  'Sa-Mo 10:00-16:00',
  'Mo 09:00-17:00 "op afspraak"',
  'Mo-Fr 09:00-17:00; We off',
  'Tu[1] 10:00-12:00',
  'We off',
  '10:00-24:00',
];
const DOCUMENTS = ['id', 'bsn', 'contract', 'payslips'];
const PHONES: readonly (readonly [string, string])[] = [
  ['013 123 45 67', '+31131234567'],
  ['0800-7000', '+318007000'],
  ['112', '112'],
  ['+31 (0)20 123 45 67', '+31201234567'],
  ['14 013', '14013'],
  ['+48 22 123 45 67', '+48221234567'],
  ['0900 GEMEENTE', '+319004363363'],
];

const anyId = fc.oneof({ weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/) }, { weight: 1, arbitrary: fc.uuid() });
const code = fc.constantFrom('nl', 'en', 'pl', 'ro', 'bg', 'tr', 'uk', 'aii');
const codes: fc.Arbitrary<string[]> = fc.uniqueArray(code, { minLength: 1, maxLength: 4 });
const day = fc.integer({ min: 0, max: 1000 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const hours = fc.constantFrom(...HOURS);
const website = fc.webPath({ size: 'small' }).map((path) => `https://www.voorbeeld.nl${path}`);
const email = fc.constantFrom('info@voorbeeld.nl', 'balie.zuid@gemeente-voorbeeld.nl');
const WORDS = [
  'Hulp',
  'bij',
  'werk',
  'wonen',
  'zorg',
  '“loon”',
  'é',
  'Zażółć',
  'العربية',
  '<b>',
  '&',
  '"',
  '\\',
  '🙂',
  'a\nb',
  '\u2028',
  '{}',
  ',',
  ';',
];

/** Texts with what breaks careless code. Never blank. */
const words = (minimum: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((parts) => `Punt ${parts.join(' ')}`.padEnd(minimum, '.'));

/** Names, also such as are shorter than any description. */
const anyName = fc.oneof({ weight: 3, arbitrary: words(1) }, { weight: 1, arbitrary: fc.constantFrom('CNV', 'UWV') });

function known<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> {
  return fc.oneof(
    fc.record({ value, confidence: fc.constantFrom('verified' as const, 'recalled' as const) }),
    fc.record({ value: fc.constant(null), confidence: fc.constantFrom(null, 'recalled' as const) }),
  );
}

const phone: fc.Arbitrary<Phone> = fc
  .tuple(fc.constantFrom(...PHONES), fc.boolean())
  .map(([[number, tel], publish]) => ({ number, tel, publish, confidence: publish ? 'verified' : 'recalled' }));
const phones = fc.array(phone, { maxLength: 3 });

const provenance = fc.record({
  owner: fc.constantFrom('los', 'region:midden-brabant'),
  source: fc.option(words(1)),
  checked: day,
  review: fc.option(day),
});

const organisation = (id: string): fc.Arbitrary<Organisation> =>
  fc
    .record({
      name: anyName,
      kind: fc.constantFrom('public-body', 'union', 'ngo'),
      topics: fc.uniqueArray(fc.oneof(fc.constantFrom(...THEMES), fc.constant('other-topic')), { maxLength: 3 }),
      free: known(fc.boolean()),
      anonymous: known(fc.boolean()),
      languages: known(fc.oneof(codes, fc.constant<string[]>([]))),
      phones,
      website: fc.option(fc.record({ url: website, confidence: fc.constantFrom('verified' as const, 'recalled' as const) })),
      hours: fc.option(known(hours)),
      provenance,
    })
    .map(({ provenance: own, ...rest }) => ({ id, ...rest, ...own }));

const service = (id: string, organisations: readonly string[]): fc.Arbitrary<Service> =>
  fc
    .record({
      organisation: fc.constantFrom(...organisations),
      needs: fc.uniqueArray(fc.constantFrom(...NEED_IDS), { minLength: 1, maxLength: 5 }),
      audiences: fc.uniqueArray(fc.constantFrom(...AUDIENCES), { maxLength: 3 }),
      area: fc.oneof(
        fc.constant('national' as const),
        fc.uniqueArray(fc.constantFrom(...FIXTURE_PLACES.regions, ...FIXTURE_PLACES.municipalities), { minLength: 1 }),
      ),
      ownMunicipality: fc.boolean(),
      ways: known(fc.uniqueArray(fc.constantFrom(...WAYS), { minLength: 1 })),
      languages: known(codes),
      free: known(fc.boolean()),
      anonymous: known(fc.boolean()),
      independent: known(fc.boolean()),
      phones,
      email: fc.option(email),
      website: fc.option(website),
      hours: known(hours),
      bring: fc.uniqueArray(fc.constantFrom(...DOCUMENTS)),
      capacity: fc.option(
        fc.record({ state: fc.constantFrom('open' as const, 'waiting-list' as const, 'full' as const), until: fc.option(day) }),
      ),
      status: fc.constantFrom('active' as const, 'active' as const, 'planned' as const, 'inactive' as const),
      provenance,
    })
    .map(({ provenance: own, ...rest }) => ({ id, ...rest, ...own }));

const stop: fc.Arbitrary<Stop> = fc
  .record({
    id: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
    starts: day,
    days: fc.integer({ min: 0, max: 1 }),
    municipality: fc.option(fc.constantFrom(...FIXTURE_PLACES.municipalities)),
    place: words(2),
    cancelled: fc.boolean(),
  })
  .map(({ starts, days, ...rest }) => {
    const ends = new Date(Date.parse(starts) + days * 86_400_000).toISOString().slice(0, 10);
    return { ...rest, starts: `${starts}T18:30`, ends: `${ends}T${days === 0 ? '20:00' : '01:00'}` };
  });

const location = (id: string, organisations: readonly string[]): fc.Arbitrary<Location> =>
  fc
    .record({
      name: anyName,
      kind: fc.constantFrom('desk' as const, 'mobile' as const),
      organisation: fc.option(fc.constantFrom(...organisations)),
      region: fc.constantFrom(...FIXTURE_PLACES.regions),
      municipality: fc.option(fc.constantFrom(...FIXTURE_PLACES.municipalities)),
      address: fc.option(
        fc.record({
          street: words(1),
          postcode: fc.option(fc.constantFrom('5038 AB', '2671CD')),
          city: fc.option(fc.constantFrom('Tilburg', 'Naaldwijk')),
        }),
      ),
      position: fc.option(
        fc.record({
          lat: fc.double({ ...LATITUDES, noNaN: true }),
          lon: fc.double({ ...LONGITUDES, noNaN: true }),
        }),
      ),
      access: known(fc.dictionary(fc.constantFrom(...ACCESS_FEATURES), fc.boolean(), { noNullPrototype: true })),
      phones,
      email: fc.option(email),
      website: fc.option(website),
      point: fc.option(
        fc.record({
          status: fc.constantFrom('active' as const, 'active' as const, 'in-preparation' as const, 'unknown' as const),
          base: known(fc.uniqueArray(fc.constantFrom(...BASE_SERVICES))),
        }),
      ),
      stops: fc.uniqueArray(stop, { maxLength: 3, selector: (each) => each.id }),
      provenance,
    })
    .map(({ provenance: own, ...rest }) => ({ id, ...rest, ...own }));

const offer = ([at, where]: readonly [string, string]): fc.Arbitrary<Offer> =>
  fc.record({
    service: fc.constant(at),
    location: fc.constant(where),
    hours: known(hours),
    ways: known(fc.uniqueArray(fc.constantFrom(...WAYS), { minLength: 1 })),
    languages: known(codes),
    languagesByDay: fc.dictionary(fc.constantFrom(...WEEKDAYS), codes, { maxKeys: 2, noNullPrototype: true }),
  });

const organisationText: fc.Arbitrary<OrganisationText> = fc.record({
  name: fc.option(anyName),
  does: words(5),
  conditions: fc.option(words(1)),
});
const serviceText: fc.Arbitrary<ServiceText> = fc.record({ name: anyName, does: words(5) });

/** Texts in some locales for some of the ids. */
function texts<T>(ids: readonly string[], text: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<'nl' | 'en' | 'pl', ReadonlyMap<string, T>>> {
  const ofLocale = fc
    .tuple(...ids.map((id) => fc.option(text).map((each) => [id, each] as const)))
    .map((all) => new Map(all.flatMap(([id, each]) => (each === null ? [] : [[id, each] as const]))));
  return fc.tuple(ofLocale, ofLocale, ofLocale).map(
    ([nl, en, pl]) =>
      new Map([
        ['nl', nl],
        ['en', en],
        ['pl', pl],
      ] as const),
  );
}

/** Records as the schemas allow them: references lead somewhere, and each service stands at a location once. */
export const directoryRecords: fc.Arbitrary<DirectoryRecords> = fc
  .record({
    organisationIds: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
    serviceIds: fc.uniqueArray(anyId, { maxLength: 4 }),
    locationIds: fc.uniqueArray(anyId, { maxLength: 4 }),
  })
  .chain(({ organisationIds, serviceIds, locationIds }) => {
    const pairs = serviceIds.flatMap((id) => locationIds.map((where) => [id, where] as const));
    return fc.record({
      organisations: fc.tuple(...organisationIds.map(organisation)),
      services: fc.tuple(...serviceIds.map((id) => service(id, organisationIds))),
      locations: fc.tuple(...locationIds.map((id) => location(id, organisationIds))),
      offers: fc.shuffledSubarray(pairs).chain((chosen) => fc.tuple(...chosen.map(offer))),
      organisationTexts: texts(organisationIds, organisationText),
      serviceTexts: texts(serviceIds, serviceText),
    });
  });
