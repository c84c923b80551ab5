import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreOf, distanceKm, nearestMunicipality, regionOf } from '#places/index.ts';
import type { Audience, Need } from '#topics/index.ts';
import {
  helpIndexOf,
  locationOf,
  namesOf,
  NOW,
  offerOf,
  phoneOf,
  placeOf,
  PLACES,
  pointOf,
  queryOf,
  readingAt,
  recordsOf,
  serviceOf,
  told,
} from './directory.fixture.ts';
import type { DirectoryRecords } from './directory.ts';
import { findHelp, type HelpFound, type HelpQuery } from './find-help.ts';
import { DAY, HOUR, MINUTE } from './hours/dutch-time.ts';
import { GRONINGEN, NATIONWIDE, ROTTERDAM } from './hours/hours.fixture.ts';
import { UNKNOWN, type Known, type Phone } from './known.schema.ts';
import type { Location } from './location.schema.ts';
import type { Offer, Service, Way } from './service.schema.ts';

const TOWNS = ['westland', 'den-haag', 'delft', 'rotterdam', 'gouda', 'utrecht', 'breda', 'groningen'] as const;
const REGIONS = ['haaglanden', 'rijnmond', 'midden-holland', 'regio-groningen'] as const;
const NEEDS = ['information', 'contract-and-pay', 'tax', 'doctor'] as const satisfies readonly Need[];
const LANGUAGES = ['nl', 'en', 'pl', 'bg'];
const SOME_WAYS = ['walk-in', 'phone', 'chat', 'online'] as const satisfies readonly Way[];
const HOURS = [
  '24/7',
  'off',
  'Mo-Fr 09:00-17:00; PH off',
  'Mo-Fr 18:00-21:00',
  'Sa,Su 10:00-14:00',
  'Fr 22:00-02:00',
  'Mo-Su 08:00-20:00 "by appointment"',
  'Mo-Fr 10:00-16:00; SH off',
  'Tu,Th 09:00-17:00; We,Sa 10:00-12:00 "by appointment"',
];

const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant<Known<T>>(UNKNOWN) }, { weight: 2, arbitrary: value.map(told) });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const degrees = fc.double({ min: -0.3, max: 0.3, noNaN: true });

/** At most two locations of each service: with the service itself no more than are shown. */
const anyRecords: fc.Arbitrary<DirectoryRecords> = fc
  .record({
    locations: fc.array(
      fc.record({
        town: fc.constantFrom(...TOWNS),
        isTownKnown: fc.boolean(),
        offset: fc.option(fc.tuple(degrees, degrees), { freq: 1 }),
        point: fc.constantFrom(null, null, 'active' as const, 'in-preparation' as const, 'unknown' as const),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    services: fc.array(
      fc.record({
        needs: some(NEEDS),
        audiences: fc.oneof(fc.constant<Audience[]>([]), some<Audience>(['agency', 'young'])),
        area: fc.oneof(fc.constant('national' as const), some([...TOWNS, ...REGIONS])),
        ownMunicipality: fc.constantFrom(false, false, false, true),
        ways: known(some(SOME_WAYS)),
        languages: known(some(LANGUAGES)),
        anonymous: known(fc.boolean()),
        hours: known(fc.constantFrom(...HOURS)),
        phones: fc.constantFrom<Phone[]>([], [phoneOf('+31201234567')], [phoneOf('+31201234567', false)]),
        status: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'planned' as const, 'inactive' as const),
        at: fc.uniqueArray(
          fc.record({
            location: fc.nat(5),
            hours: known(fc.constantFrom(...HOURS)),
            ways: known(some(SOME_WAYS)),
            languages: known(some(LANGUAGES)),
          }),
          { maxLength: 2, selector: ({ location }) => location },
        ),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ locations, services }) => {
    // The first is what information points give.
    const ids = services.map((_, index) => (index === 0 ? 'win-punt' : `service-${index}`));
    return recordsOf({
      services: services.map(({ at: _at, ...changes }, index) => serviceOf(ids[index]!, changes)),
      locations: locations.map(({ town, isTownKnown, offset, point }, index) => {
        const centre = centreOf(PLACES, placeOf(town));
        const changes = {
          position: offset && { lat: centre.lat + offset[0], lon: centre.lon + offset[1] },
          ...(isTownKnown ? {} : { municipality: null }),
        };
        return point ? pointOf(`place-${index}`, town, point, changes) : locationOf(`place-${index}`, town, changes);
      }),
      offers: services.flatMap(({ at }, index) =>
        at
          .filter(({ location }) => location < locations.length)
          .map(({ location, ...facts }) => offerOf(ids[index]!, `place-${location}`, facts)),
      ),
    });
  });

const anySpan = fc
  .tuple(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 * 24 * 60 })), fc.constantFrom(MINUTE, HOUR, 7 * HOUR, 2 * DAY))
  .map(([minutes, length]) => ({ from: NOW + minutes * MINUTE, to: NOW + minutes * MINUTE + length }));

/** Each wish with how it is made. */
const WISHES = {
  needs: some(NEEDS),
  language: fc.constantFrom(...LANGUAGES),
  way: fc.constantFrom(...SOME_WAYS),
  anonymous: fc.constant(true),
  audience: fc.constantFrom('agency' as const, 'young' as const, 'eu' as const),
  span: anySpan,
};

const wishesOf = (keys: readonly (keyof typeof WISHES)[]): fc.Arbitrary<Partial<HelpQuery>> =>
  fc.record<Partial<HelpQuery>>(Object.fromEntries(keys.map((key) => [key, WISHES[key]])));

const anyQuery: fc.Arbitrary<HelpQuery> = fc
  .record({
    place: fc.option(fc.constantFrom(...TOWNS, ...REGIONS).map(placeOf), { freq: 3 }),
    near: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      fc.record({ lat: fc.double({ min: 51.7, max: 52.4, noNaN: true }), lon: fc.double({ min: 4, max: 5, noNaN: true }) }),
    ),
    // More of them at once mostly find nothing.
    wishes: fc.subarray(Object.keys(WISHES) as (keyof typeof WISHES)[], { maxLength: 2 }).chain(wishesOf),
    readerLanguage: fc.constantFrom(...LANGUAGES, 'tr'),
  })
  .map(({ wishes, ...rest }) => queryOf({ ...rest, ...wishes }));

const { openings, read } = readingAt();
const find = (records: DirectoryRecords, query: HelpQuery): HelpFound => findHelp(helpIndexOf(records), PLACES, openings, query);

/** The rules once more, over the records instead of the index: what is known to fit. */
function expectedNames({ services, locations, offers }: DirectoryRecords, query: HelpQuery): string[] {
  const from = query.near ?? (query.place && centreOf(PLACES, query.place));
  const home = query.place ?? (query.near && nearestMunicipality(PLACES, query.near));
  const region = home && regionOf(PLACES, home).id;
  const municipality = home?.kind === 'municipality' ? home.id : null;
  const isInRegion = (id: string) => {
    const town = PLACES.byId.get(id);
    return municipality === null && region !== null && town?.kind === 'municipality' && town.region === region;
  };
  const isOpen = (hours: string | null, where: Location | null): boolean =>
    query.span === null ||
    (hours !== null && read(hours, holidaysOf(where), new Date(query.span.from), new Date(query.span.to)).some(({ sure }) => sure));
  const speaks = (languages: readonly string[] | null) => query.language === null || languages?.includes(query.language) === true;
  const comesBy = (ways: readonly Way[] | null) => query.way === null || ways?.includes(query.way) === true;
  const isFor = (service: Service): boolean =>
    service.status === 'active' &&
    (query.needs.length === 0 || service.needs.some((need) => query.needs.includes(need))) &&
    (query.audience === null || service.audiences.length === 0 || service.audiences.includes(query.audience)) &&
    (!query.anonymous || service.anonymous.value === true) &&
    (service.area === 'national' || service.area.some((id) => id === municipality || id === region || isInRegion(id)));
  const isHere = (service: Service, place: Location): boolean =>
    (place.point === null || place.point.status === 'active') &&
    (from ? distanceKm(from, positionOf(place)) <= 60 : place.point !== null) &&
    (!service.ownMunicipality || (municipality ? place.municipality === municipality : place.region === region));

  return services.filter(isFor).flatMap((service) => {
    const given = offers.filter((offer) => offer.service === service.id);
    const places = given.map((offer): [Offer, Location] => [offer, locations.find(({ id }) => id === offer.location)!]);
    const atPlaces = places.flatMap(([offer, place]) =>
      isHere(service, place) &&
      isOpen(offer.hours.value, place) &&
      speaks(offer.languages.value ?? service.languages.value) &&
      comesBy(offer.ways.value ?? service.ways.value)
        ? [`${service.id} at ${place.id}`]
        : [],
    );
    const isReached =
      given.length === 0 ||
      service.phones.some(({ publish }) => publish) ||
      (service.ways.value ?? []).some((way) => way === 'phone' || way === 'chat');
    const standsForAll = !from && service.id !== 'win-punt' && places.some(([, { point }]) => point === null || point.status === 'active');
    const byItself =
      (isReached || standsForAll) && isOpen(service.hours.value, null) && speaks(service.languages.value) && comesBy(service.ways.value);
    return byItself ? [service.id, ...atPlaces] : atPlaces;
  });
}

function positionOf({ position, municipality, region }: Location) {
  return position ?? centreOf(PLACES, placeOf(municipality ?? region));
}

/** School holidays differ in Groningen; nothing else in these hours depends on the place. */
function holidaysOf(place: Location | null) {
  if (!place?.municipality) return NATIONWIDE;
  const town = placeOf(place.municipality);
  if (town.id === 'breda') return { province: 'Noord-Brabant', schoolRegion: 'zuid' as const };
  if (town.id === 'utrecht') return { province: 'Utrecht', schoolRegion: 'midden' as const };
  return town.id === 'groningen' ? GRONINGEN : ROTTERDAM;
}

describe('any query over any records', () => {
  it('finds exactly what is known to fit all that was asked for', () => {
    fc.assert(
      fc.property(anyRecords, anyQuery, (records, query) => {
        expect(namesOf(find(records, query).fitting).sort()).toEqual(expectedNames(records, query).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('puts nothing into two of its lists, and no door twice into one', () => {
    fc.assert(
      fc.property(anyRecords, anyQuery, (records, query) => {
        const { fitting, perhaps, next } = find(records, query);
        const all = namesOf([...fitting, ...perhaps, ...next]);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('shows nothing farther than sixty kilometres away, and no point that is being prepared', () => {
    fc.assert(
      fc.property(anyRecords, anyQuery, (records, query) => {
        const { fitting, perhaps, next } = find(records, query);
        for (const { door, distanceKm: km } of [...fitting, ...perhaps, ...next]) {
          expect(km ?? 0).toBeLessThanOrEqual(60);
          expect([undefined, 'active']).toContain(door.location?.point?.status);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing more when one more thing is asked for', () => {
    const wish = fc.constantFrom(...(Object.keys(WISHES) as (keyof typeof WISHES)[])).chain((key) => wishesOf([key]));
    fc.assert(
      fc.property(anyRecords, anyQuery, wish, (records, query, more) => {
        const [key = ''] = Object.keys(more);
        const without = { ...query, [key]: queryOf()[key as keyof HelpQuery] };
        const before = namesOf(find(records, without).fitting);
        for (const name of namesOf(find(records, { ...without, ...more }).fitting)) expect(before).toContain(name);
      }),
      { numRuns: 300 },
    );
  });

  it('finds what is open day and night at any moment', () => {
    fc.assert(
      fc.property(anyRecords, anyQuery, anySpan, (records, query, span) => {
        const always = (each: HelpFound) => namesOf(each.fitting.filter(({ door }) => door.hours === '24/7')).sort();
        expect(always(find(records, { ...query, span }))).toEqual(always(find(records, { ...query, span: null })));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same lists in the same order, however the records are ordered', () => {
    const shuffled = anyRecords.chain((records) => {
      const shuffle = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
      return fc.record({
        records: fc.constant(records),
        other: fc.record({
          services: shuffle(records.services),
          locations: shuffle(records.locations),
          offers: shuffle(records.offers),
        }),
      });
    });
    fc.assert(
      fc.property(shuffled, anyQuery, ({ records, other }, query) => {
        const lists = ({ fitting, perhaps, next }: HelpFound) => [namesOf(fitting), namesOf(perhaps), namesOf(next)];
        expect(lists(find({ ...records, ...other }, query))).toEqual(lists(find(records, query)));
      }),
      { numRuns: 500 },
    );
  });

  it('puts what opens sooner before what opens later', () => {
    fc.assert(
      fc.property(anyRecords, anyQuery, anySpan, (records, query, span) => {
        const moments = find(records, { ...query, span }).next.map(({ opensNext }) => opensNext ?? Number.NaN);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});

describe('many locations of one service', () => {
  const TOO_MANY = 20;
  const tied = recordsOf({
    services: [serviceOf('advice')],
    locations: Array.from({ length: TOO_MANY }, (_, index) => locationOf(`desk-${String(index).padStart(2, '0')}`, 'delft')),
    offers: Array.from({ length: TOO_MANY }, (_, index) => offerOf('advice', `desk-${String(index).padStart(2, '0')}`)),
  });

  it('that are equally good show the same three, however the records are ordered', () => {
    const query = queryOf({ place: placeOf('delft') });
    const three = namesOf(find(tied, query).fitting);
    expect(three).toHaveLength(3);
    expect(namesOf(find({ ...tied, offers: tied.offers.toReversed() }, query).fitting)).toEqual(three);
  });
});
