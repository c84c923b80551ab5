import fc from 'fast-check';
import { AUDIENCES, NEED_IDS } from '#topics/index.ts';
import { placeData } from './places.fixture.ts';
import type { DirectoryRecords } from '../directory.ts';
import { UNKNOWN, type Known, type Phone } from '../known.schema.ts';
import { ACCESS_FEATURES, BASE_SERVICES, type Location } from '../location.schema.ts';
import { WAYS, WEEKDAYS, type Offer, type Service, type ServiceText } from '../service.schema.ts';
import { location, offer, organisation, service } from './records.fixture.ts';

/** What makes a cell hard to write: separators, quotes, line ends, formulas, apostrophes, other scripts. */
const hardText = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'s-Hertogenbosch",
    "'=x",
    '+31',
    '-',
    '@home',
    'a;b',
    'a,b',
    '"quoted"',
    'two\nlines',
    'a\tb',
    'Łódź 東京 مرحبا',
    '?',
    'x ?',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
/** As a cell gives it back: without spaces around it. */
const text = hardText
  .map((each) => each.replace(/\r/g, ' ').replaceAll('\0', '').trim())
  .filter((each) => each.length > 0 && each.length <= 200);
const sentence = text.map((each) => `Wij helpen ${each}`.trim());
const sourceText = text.filter((each) => each !== '?');
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);
const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const someOrNone = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
  fc.oneof(fc.constant(UNKNOWN), fc.record({ value, confidence: fc.constantFrom('verified', 'recalled') }));
const languages = some(['nl', 'en', 'pl', 'ro', 'bg', 'ti', 'pap']);
const hours = fc.constantFrom('24/7', 'Mo-Fr 09:00-17:00; PH off', 'We 13:00-15:00 "op afspraak"', 'Tu[1] 19:00-21:00');

const phone: fc.Arbitrary<Phone> = fc
  .tuple(
    fc.constantFrom(
      ['013-5428000', '+31135428000'],
      ['0800-7000', '08007000'],
      ['14 013', '14013'],
      ['+48 22 123 45 67', '+48221234567'],
      ['112', '112'],
    ),
    fc.boolean(),
  )
  .map(([[number = '', tel = ''], sure]) => ({ number, tel, confidence: sure ? 'verified' : 'recalled', publish: sure }));
const phones = fc.uniqueArray(phone, { maxLength: 2, selector: ({ tel }) => tel });
const website = fc.constantFrom('https://www.tilburg.nl', 'https://welkom.example/nl/spreekuur?dag=1&x=a,b', 'https://pl.example/;a');
/** Often nothing, so that it matters which of two records says something. */
const contacts = fc.oneof(
  fc.constant({ phones: new Array<Phone>(), email: null, website: null }),
  fc.record({ phones, email: orNull(fc.constant('info@welkom.example')), website: orNull(website) }),
);
/** Often the same, as in a sheet that somebody went through in a day. */
const provenance = fc.oneof(
  fc.constantFrom(
    { source: 'https://welkom.example', checked: '2026-11-21', review: null },
    { source: 'Gids', checked: '2026-10-01', review: null },
  ),
  fc.record({ source: fc.oneof(fc.constant(null), sourceText), checked: day, review: orNull(day) }),
);
const UNKNOWN_GIVING = { hours: UNKNOWN, ways: UNKNOWN, languages: UNKNOWN };
const giving = fc.record({ hours: known(hours), ways: known(some(WAYS)), languages: known(languages) });
const owner = fc.constantFrom('los', 'region:midden-brabant', 'organisation:stichting-welkom');

const position = fc
  .record({ lat: fc.integer({ min: 507_000, max: 537_000 }), lon: fc.integer({ min: 32_000, max: 73_000 }) })
  .map(({ lat, lon }) => ({ lat: lat / 10_000, lon: lon / 10_000 }));
const place = fc
  .constantFrom(...placeData.municipalities.slice(0, 40), ...placeData.regions.slice(0, 5))
  .map((each) => (each.kind === 'region' ? { region: each.id, municipality: null } : { region: each.region, municipality: each.id }));
const address = orNull(fc.record({ street: text, postcode: orNull(fc.constantFrom('5038 AB', '5038AB', '1011 ZZ')), city: orNull(text) }));

const anOrganisation = fc
  .tuple(fc.record({ id, name: text, owner }), provenance)
  .map(([fields, from]) => organisation({ ...fields, ...from }));

const aService: fc.Arbitrary<Service> = fc
  .tuple(
    fc.record({
      id,
      needs: some(NEED_IDS),
      audiences: someOrNone(AUDIENCES),
      area: fc.oneof(fc.constant('national' as const), some(['midden-brabant', 'tilburg', 'west-brabant'])),
      free: known(fc.boolean()),
      anonymous: known(fc.boolean()),
      independent: known(fc.boolean()),
      bring: someOrNone(['id', 'payslips']),
      capacity: orNull(fc.record({ state: fc.constantFrom('open', 'waiting-list', 'full'), until: orNull(day) })),
      status: fc.constantFrom('active', 'planned', 'inactive'),
      owner,
    }),
    contacts,
    fc.oneof(fc.constant(UNKNOWN_GIVING), giving),
    provenance,
  )
  .map(([fields, reached, given, from]) => service({ ...fields, ...reached, ...given, ...from }));

const aLocation: fc.Arbitrary<Location> = fc
  .tuple(
    fc.record({
      id,
      name: text,
      kind: fc.constantFrom('desk', 'mobile'),
      address,
      position: orNull(position),
      access: known(fc.boolean().map((each) => ({ 'step-free': each }))),
      point: orNull(fc.constantFrom('active', 'in-preparation', 'unknown').map((status) => ({ status, base: UNKNOWN }))),
      owner,
    }),
    place,
    contacts,
    provenance,
  )
  .map(([fields, where, reached, from]) => location({ ...fields, ...where, ...reached, ...from }));

/** A location with what only our own form holds of it. */
const aWholeLocation: fc.Arbitrary<Location> = fc
  .tuple(
    aLocation,
    fc.record({
      organisation: orNull(id),
      access: known(fc.dictionary(fc.constantFrom(...ACCESS_FEATURES), fc.boolean())),
      point: orNull(fc.record({ status: fc.constantFrom('active', 'unknown'), base: known(some(BASE_SERVICES)) })),
      stops: fc.subarray([
        { id: 'markt', starts: '2026-12-01T18:30', ends: '2026-12-01T20:00', municipality: 'tilburg', place: 'Markt', cancelled: false },
      ]),
    }),
  )
  .map(([sheet, more]) => ({ ...sheet, ...more }));

const anOffer: fc.Arbitrary<Offer> = fc
  .tuple(giving, fc.dictionary(fc.constantFrom(...WEEKDAYS), languages, { maxKeys: 3 }))
  .map(([given, languagesByDay]) => offer({ ...given, languagesByDay }));

const serviceText: fc.Arbitrary<ServiceText> = fc.oneof(
  fc.record({ name: text, does: sentence }),
  sentence.map((name) => ({ name, does: name })),
);

/** Nothing in them that a sheet leaves out. */
export const sheetRecords: fc.Arbitrary<DirectoryRecords> = recordsOf(aService, aLocation, fc.record({ nl: serviceText }), false);

/** With everything that there may be. */
export const anyRecords: fc.Arbitrary<DirectoryRecords> = recordsOf(
  fc.tuple(aService, fc.boolean()).map(([each, ownMunicipality]) => ({ ...each, ownMunicipality })),
  aWholeLocation,
  fc.record({ nl: serviceText, en: serviceText, pl: serviceText }, { requiredKeys: [] }),
  true,
);

function recordsOf(
  someService: fc.Arbitrary<Service>,
  someLocation: fc.Arbitrary<Location>,
  texts: fc.Arbitrary<Partial<Record<'nl' | 'en' | 'pl', ServiceText>>>,
  withOrganisationTexts: boolean,
): fc.Arbitrary<DirectoryRecords> {
  const several = <T extends { id: string }>(each: fc.Arbitrary<T>) =>
    fc.uniqueArray(each, { selector: ({ id: own }) => own, minLength: 1, maxLength: 4 });
  return fc
    .record({
      organisations: several(anOrganisation),
      services: several(someService),
      locations: several(someLocation),
      offers: fc.array(fc.tuple(fc.nat(3), fc.nat(3), anOffer), { maxLength: 8 }),
      givers: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
      words: fc.array(texts, { minLength: 4, maxLength: 4 }),
    })
    .map(({ organisations, services, locations, offers, givers, words }) => {
      const of = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
      const given = offers.map(([one, other, each]) => ({ ...each, service: of(services, one).id, location: of(locations, other).id }));
      const textsIn = (locale: 'nl' | 'en' | 'pl') =>
        new Map(services.flatMap(({ id: own }, at) => (words[at]?.[locale] ? [[own, words[at][locale]] as const] : [])));
      return {
        organisations,
        services: services.map((each, at) => ({ ...each, organisation: of(organisations, of(givers, at)).id })),
        locations,
        offers: [...new Map(given.map((each) => [`${each.service} ${each.location}`, each])).values()],
        organisationTexts: new Map(
          withOrganisationTexts
            ? [['nl', new Map(organisations.map(({ id: own, name }) => [own, { name, does: `${name} helpt`, conditions: null }]))]]
            : [],
        ),
        serviceTexts: new Map(
          (['nl', 'en', 'pl'] as const).flatMap((locale) => (textsIn(locale).size ? [[locale, textsIn(locale)] as const] : [])),
        ),
      };
    });
}
