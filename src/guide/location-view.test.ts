import { describe, expect, it } from 'vitest';
import {
  contentOf,
  locationOf,
  NOW,
  offerOf,
  organisationOf,
  phoneOf,
  pointOf,
  readingAt,
  serviceOf,
  stopOf,
  told,
} from '#directory/directory.fixture.ts';
import type { DirectoryRecords, Location, Offer, Service, Stop } from '#directory/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { locationView, type LocationView } from './location-view.ts';
import type { Snapshot } from './snapshot.ts';

const OPEN = translator('en')('reason.open-until', { time: '17:00' });
const moment = (time: string): number => Date.parse(time);
const READY = new Map<Locale, { words: Record<string, string>; ready: Record<string, string>; cards: object }>([
  ['en', { words: {}, ready: { id: 'Your passport', payslips: 'Your payslips' }, cards: {} }],
  ['pl', { words: {}, ready: { id: 'Paszport' }, cards: {} }],
]);

function viewIn(locale: Locale, records: Partial<DirectoryRecords>, now = NOW): LocationView {
  const snapshot = { ...contentOf(records), bridges: { words: {}, cards: [], texts: READY } } as unknown as Snapshot;
  return locationView(snapshot, locale, 'desk', '?place=westland', readingAt(now), now)!;
}

/** A location with one service, each with what is told of it. */
function desk(
  { location = {}, offer = {}, service = {} }: { location?: Partial<Location>; offer?: Partial<Offer>; service?: Partial<Service> } = {},
  locale: Locale = 'en',
  now = NOW,
): LocationView {
  return viewIn(
    locale,
    {
      organisations: [organisationOf('helpers')],
      services: [serviceOf('advice', service)],
      locations: [locationOf('desk', 'westland', location)],
      offers: [offerOf('advice', 'desk', offer)],
    },
    now,
  );
}

describe('a location', () => {
  it('that is not there is none', () => {
    const snapshot = contentOf({}) as unknown as Snapshot;
    for (const id of ['desk', '', '__proto__']) expect(locationView(snapshot, 'en', id, '', readingAt(), NOW)).toBeNull();
  });

  it.each(['nl', 'pl', 'ar'] as const)('of which nothing is known says so, in %s', (locale) => {
    const t = translator(locale);
    const view = desk({}, locale);
    expect(view).toMatchObject({
      address: null,
      route: null,
      status: null,
      phones: [],
      email: null,
      website: null,
      access: [],
      base: null,
      bring: [],
      stops: [],
      openingHours: [],
      overdue: null,
      cost: t('service.cost-unknown'),
      offers: [{ opening: t('reason.hours-unknown'), hours: null, ways: [], languages: [], capacity: null }],
    });
    expect(view.cost).not.toBe(translator('en')('service.cost-unknown'));
  });

  it('names its region, whether it is a point, and who says so', () => {
    expect(desk({ location: { kind: 'mobile', point: { status: 'active', base: told(['walk-in', 'information']) } } })).toMatchObject({
      name: 'Desk desk',
      isPoint: true,
      isMobile: true,
      status: 'Open for visitors',
      region: { id: 'haaglanden', name: 'Haaglanden' },
      base: [expect.any(String), expect.any(String)],
      checked: '21 November 2026',
      source: 'example.org',
    });
  });

  it('shows published numbers only', () => {
    expect(desk({ location: { phones: [phoneOf('+311', false), phoneOf('+312')] } }).phones).toEqual([{ number: '+312', tel: '+312' }]);
  });

  it.each([
    ['nl', '1 mei 2026'],
    ['pl', '1 maja 2026'],
    ['ar', '1 مايو 2026'],
  ] as const)('that nobody has checked for half a year says so, in %s', (locale, date) => {
    expect(desk({ location: { checked: '2026-05-01' } }, locale).overdue).toBe(translator(locale)('record.overdue', { date }));
  });

  it('says what is known of the building: what it has and what it has not', () => {
    expect(desk({ location: { access: told({ parking: true, lift: false }) } }).access).toEqual([
      'Lift: no',
      'Parking place near the door',
    ]);
  });
});

describe('the way to a location', () => {
  const address = { street: 'Markt 3', postcode: '2671 AA', city: 'Naaldwijk' };

  it('is none when neither address nor position is known', () => {
    expect(desk().route).toBeNull();
  });

  it('is to its position, else to its address', () => {
    expect(desk({ location: { position: { lat: 51.99, lon: 4.21 } } }).route).toBe('geo:51.99,4.21?q=51.99,4.21');
    expect(desk({ location: { address } }).route).toBe('geo:0,0?q=Markt%203%2C%202671%20AA%2C%20Naaldwijk%2C%20Nederland');
    expect(desk({ location: { address, position: { lat: 51.99, lon: 4.21 } } }).route).toContain('geo:51.99,4.21?q=51.99,4.21(Markt');
  });

  it('leaves out of an address what is not known', () => {
    const view = desk({ location: { address: { street: 'Markt 3', postcode: null, city: null } } });
    expect(view.address).toBe('Markt 3');
    expect(view.route).toBe('geo:0,0?q=Markt%203%2C%20Nederland');
  });
});

describe('what is given at a location', () => {
  it('is each service that has not ended, with how one comes to it there', () => {
    const view = viewIn('en', {
      services: [serviceOf('advice', { ways: told(['phone']) }), serviceOf('ended', { status: 'inactive' })],
      locations: [locationOf('desk', 'westland')],
      offers: [
        offerOf('advice', 'desk', { hours: told('Mo-Fr 09:00-17:00'), ways: told(['walk-in']) }),
        offerOf('ended', 'desk'),
        offerOf('vanished', 'desk'),
      ],
    });
    expect(view.offers).toMatchObject([
      {
        id: 'advice',
        href: '/en/services/advice?place=westland',
        opening: 'Open now, until 17:00',
        ways: ['Walk in without an appointment'],
      },
    ]);
    expect(view.offers[0]!.hours!.rows.map(({ days, text }) => [days, text])).toEqual([
      ['Monday to Friday', '09:00–17:00'],
      ['Saturday and Sunday', 'closed'],
    ]);
  });

  it('is in languages of every day, and of single days with the day', () => {
    const languages = { languages: told(['nl', 'pl']), languagesByDay: { tu: ['bg'], fr: ['tr', 'ro'] } };
    expect(desk({ offer: languages }, 'en').offers[0]!.languages).toEqual([
      'Dutch, Polish',
      'Tuesday: Bulgarian',
      'Friday: Turkish, Romanian',
    ]);
    expect(desk({ offer: { languagesByDay: { tu: ['bg'] } } }, 'nl').offers[0]!.languages).toEqual(['dinsdag: Bulgaars']);
  });

  it('is not said to be open while the point is being prepared', () => {
    const at = (status: 'active' | 'in-preparation' | 'unknown') =>
      viewIn('en', {
        services: [serviceOf('advice')],
        locations: [pointOf('desk', 'westland', status)],
        offers: [offerOf('advice', 'desk', { hours: told('Mo-Fr 09:00-17:00') })],
      });
    expect(at('active').offers[0]!.opening).toBe(OPEN);
    expect(at('in-preparation').status).toBe('Being prepared: not open yet');
    for (const status of ['in-preparation', 'unknown'] as const) {
      expect(at(status).offers[0]!.opening, status).not.toBe(OPEN);
      expect(at(status).openingHours, status).toEqual([]);
    }
  });

  it('is not said to be open where one must make an appointment', () => {
    expect(desk({ offer: { hours: told('Mo-Fr 09:00-17:00 "by appointment"') } }).offers[0]!.opening).not.toBe(OPEN);
  });

  it('says when there is no room, and nothing once that day is over', () => {
    const capacity = (until: string) => desk({ service: { capacity: { state: 'full', until } } }, 'nl').offers[0]!.capacity;
    expect(capacity('2026-12-01')).toBe(translator('nl')('service.full-until', { date: '1 december 2026' }));
    expect(capacity('2026-11-01')).toBeNull();
  });

  it('is free only when each of it is known to be, and not free as soon as one is not', () => {
    const costOf = (...free: (boolean | null)[]) =>
      viewIn('en', {
        services: free.map((value, index) => serviceOf(`s${index}`, { free: { value, confidence: null } })),
        locations: [locationOf('desk', 'westland')],
        offers: free.map((_, index) => offerOf(`s${index}`, 'desk')),
      }).cost;
    expect(costOf(true, true)).toBe('It is free.');
    expect(costOf(true, null)).toContain('We do not know');
    expect(costOf(true, null, false)).toContain('It is not free.');
    expect(costOf()).toContain('We do not know');
  });

  it('asks to bring each thing once, in the reader’s language, else in English', () => {
    const bring = (locale: Locale) =>
      viewIn(locale, {
        services: [serviceOf('a', { bring: ['id', 'payslips'] }), serviceOf('b', { bring: ['id', 'gold'] })],
        locations: [locationOf('desk', 'westland')],
        offers: [offerOf('a', 'desk'), offerOf('b', 'desk')],
      }).bring;
    expect(bring('en')).toEqual(['Your passport', 'Your payslips']);
    expect(bring('tr')).toEqual(['Your passport', 'Your payslips']);
    expect(bring('pl')).toEqual(['Paszport']);
  });
});

describe('stops of a mobile point', () => {
  const stopsOf = (stops: Stop[], now: string, locale: Locale = 'nl') =>
    desk({ location: { kind: 'mobile', stops } }, locale, moment(now)).stops;
  const ids = (stops: Stop[], now: string) => stopsOf(stops, now).map(({ id }) => id);

  it('are those that are not over, soonest first', () => {
    const stops = [
      stopOf('later', '2026-12-02T10:00', '2026-12-02T12:00'),
      stopOf('over', '2026-11-25T08:00', '2026-11-25T11:00'),
      stopOf('going-on', '2026-11-25T09:00', '2026-11-25T11:01'),
      stopOf('tomorrow', '2026-11-26T18:30', '2026-11-26T20:00'),
    ];
    expect(ids(stops, '2026-11-25T10:00Z')).toEqual(['going-on', 'tomorrow', 'later']);
  });

  it('end by Dutch clocks when these go back', () => {
    const stops = [stopOf('night', '2026-10-24T22:00', '2026-10-25T03:30'), stopOf('morning', '2026-10-25T09:00', '2026-10-25T11:00')];
    expect(ids(stops, '2026-10-25T02:29Z')).toEqual(['night', 'morning']);
    expect(ids(stops, '2026-10-25T02:30Z')).toEqual(['morning']);
    expect(ids(stops, '2026-10-25T09:59Z')).toEqual(['morning']);
    expect(ids(stops, '2026-10-25T10:00Z')).toEqual([]);
  });

  it('end by Dutch clocks when these go forward', () => {
    const stops = [stopOf('night', '2027-03-27T22:00', '2027-03-28T03:30')];
    expect(ids(stops, '2027-03-28T01:29Z')).toEqual(['night']);
    expect(ids(stops, '2027-03-28T01:30Z')).toEqual([]);
  });

  it('say when, where, and that they are cancelled', () => {
    const stops = [
      stopOf('a', '2026-11-26T18:30', '2026-11-26T20:00', { municipality: 'westland', place: 'Wilhelminaplein' }),
      stopOf('b', '2026-12-08T10:00', '2026-12-08T12:00', { cancelled: true }),
    ];
    expect(stopsOf(stops, '2026-11-25T10:00Z')).toEqual([
      { id: 'a', when: 'morgen, 18:30–20:00', where: 'Wilhelminaplein, Westland', cancelled: false },
      { id: 'b', when: 'dinsdag 8 december, 10:00–12:00', where: 'Market square', cancelled: true },
    ]);
    expect(stopsOf(stops, '2026-11-25T10:00Z', 'ar')[0]!.when).toMatch(/، 18:30–20:00$/);
  });
});

describe('openings for machines', () => {
  const openings = (hours: string, now: string) =>
    desk({ offer: { hours: told(hours) } }, 'en', moment(now)).openingHours as {
      validFrom: string;
      validThrough: string;
      opens: string;
      closes: string;
    }[];
  const inShort = (hours: string, now: string) =>
    openings(hours, now).map(({ validFrom, opens, closes }) => `${validFrom} ${opens}-${closes}`);

  it('are told day by day, without the holidays', () => {
    // 25 December 2026 is a Friday; before opening.
    expect(inShort('Mo-Sa 09:00-17:00; PH off', '2026-12-23T07:00Z')).toEqual([
      '2026-12-23 09:00-17:00',
      '2026-12-24 09:00-17:00',
      '2026-12-28 09:00-17:00',
      '2026-12-29 09:00-17:00',
    ]);
  });

  it('follow the school holidays of the place, where these are known', () => {
    // In the second week of October 2026 it is holiday in the north, not here.
    expect(inShort('Mo,Tu 09:00-17:00; SH off', '2026-10-12T05:00Z')).toEqual(['2026-10-12 09:00-17:00', '2026-10-13 09:00-17:00']);
  });

  it('are in the form of schema.org, each of one day', () => {
    expect(openings('Th 09:00-17:00', '2026-11-25T10:00Z')).toEqual([
      { '@type': 'OpeningHoursSpecification', validFrom: '2026-11-26', validThrough: '2026-11-26', opens: '09:00', closes: '17:00' },
    ]);
  });

  it('are by Dutch clocks on either side of a clock change', () => {
    expect(inShort('Fr,Mo 09:00-17:00', '2026-10-23T05:00Z')).toEqual(['2026-10-23 09:00-17:00', '2026-10-26 09:00-17:00']);
  });

  it('are not those that are not sure', () => {
    expect(inShort('Mo 09:00-17:00; Th 09:00-12:00 "by appointment"', '2026-11-25T10:00Z')).toEqual(['2026-11-30 09:00-17:00']);
  });

  it('are whole, also of a day that has begun and of the last', () => {
    expect(inShort('We,Th 09:00-17:00', '2026-11-25T10:00Z').slice(0, 2)).toEqual(['2026-11-25 09:00-17:00', '2026-11-26 09:00-17:00']);
    for (const opening of inShort('Mo-Su 09:00-17:00', '2026-11-25T10:00Z')) expect(opening).toMatch(/ 09:00-17:00$/);
  });

  it('are told of each day when it is open day and night', () => {
    const told = openings('24/7', '2026-11-25T10:00Z');
    expect([...new Set(told.map(({ validFrom }) => validFrom))]).toEqual(
      ['25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`).concat('2026-12-01'),
    );
    expect(told.every(({ opens }) => opens === '00:00')).toBe(true);
  });

  it('past midnight belong to the evening', () => {
    expect(inShort('Fr 22:00-02:00', '2026-11-25T10:00Z')).toEqual(['2026-11-27 22:00-02:00']);
  });
});
