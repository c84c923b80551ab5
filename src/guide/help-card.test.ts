import { describe, expect, it } from 'vitest';
import {
  contentOf,
  findIn,
  locationOf,
  nameOf,
  NOW,
  offerOf,
  organisationOf,
  phoneOf,
  placeOf,
  pointOf,
  readingAt,
  serviceOf,
  stopOf,
  told,
} from '#directory/directory.fixture.ts';
import type { DirectoryRecords, HelpQuery, Service } from '#directory/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';
import { helpCard, pointCard, type HelpCardView } from './help-card.ts';
import { placeHelp } from './place-help.ts';
import type { Snapshot } from './snapshot.ts';

const snapshotOf = (records: Partial<DirectoryRecords>, changes: Partial<Snapshot> = {}) =>
  ({ ...contentOf(records), ...changes }) as unknown as Snapshot;
const [nl, en, pl, ar] = (['nl', 'en', 'pl', 'ar'] as const).map(translator) as [Translate, Translate, Translate, Translate];

/** The card of a service, at its location if it has one, as a reader finds it. */
function cardOf(
  records: Partial<DirectoryRecords>,
  { locale = 'en', placeQuery = '', ...query }: Partial<HelpQuery> & { locale?: Locale; placeQuery?: string } = {},
  snapshot = snapshotOf(records),
): HelpCardView {
  const { fitting, perhaps } = findIn(records, { place: placeOf('westland'), ...query });
  const wanted = records.offers?.[0] ? `advice at ${records.offers[0].location}` : 'advice';
  return helpCard(
    snapshot,
    locale,
    [...fitting, ...perhaps].find((match) => nameOf(match) === wanted)!,
    placeQuery,
    query.now ?? NOW,
  );
}

const advice = (changes: Partial<Service> = {}) => ({ services: [serviceOf('advice', changes)] });
const openingOf = (hours: string, locale: Locale, now = NOW) => cardOf(advice({ hours: told(hours) }), { locale, now }).opening;

describe('the opening of a card', () => {
  it.each(['nl', 'pl', 'ar'] as const)('says that nobody has told it, in %s', (locale) => {
    const { opening } = cardOf(advice(), { locale });
    expect(opening).toEqual({ state: 'unknown', text: translator(locale)('reason.hours-unknown') });
    expect(opening.text).not.toBe(en('reason.hours-unknown'));
  });

  it('says until when it is open, by Dutch clocks and in digits that everybody reads', () => {
    const hours = 'Mo-Fr 09:00-17:00';
    expect(openingOf(hours, 'nl')).toEqual({ state: 'open', text: nl('reason.open-until', { time: '17:00' }) });
    expect(openingOf(hours, 'pl')).toEqual({ state: 'open', text: pl('reason.open-until', { time: '17:00' }) });
    expect(openingOf(hours, 'ar')).toEqual({ state: 'open', text: ar('reason.open-until', { time: '17:00' }) });
  });

  it('says when it opens', () => {
    const hours = 'Mo-Fr 09:00-10:00';
    expect(openingOf(hours, 'nl')).toEqual({ state: 'closed', text: nl('reason.opens', { when: 'morgen, 09:00' }) });
    expect(openingOf(hours, 'pl')).toEqual({ state: 'closed', text: pl('reason.opens', { when: 'jutro, 09:00' }) });
    expect(openingOf(hours, 'ar')).toMatchObject({ state: 'closed', text: expect.stringMatching(/غد\S*، 09:00$/) });
  });

  it('says on which day it closes, unless that is today or the coming night', () => {
    expect(openingOf('24/7; Nov 29 off', 'nl').text).toBe(nl('reason.open-until', { time: 'zondag, 00:00' }));
    expect(openingOf('We 10:00-26:00', 'nl').text).toBe(nl('reason.open-until', { time: '02:00' }));
  });

  it.each(['nl', 'pl', 'ar'] as const)('says that it is always open, or never as far as is known, in %s', (locale) => {
    expect(openingOf('24/7', locale)).toEqual({ state: 'open', text: translator(locale)('reason.open-always') });
    expect(openingOf('off', locale)).toEqual({ state: 'closed', text: translator(locale)('reason.closed') });
  });

  it('is not said to be open where one must make an appointment, or where nobody knows whether it is a school holiday', () => {
    expect(openingOf('Mo-Fr 09:00-17:00 "by appointment"', 'nl').state).not.toBe('open');
    expect(openingOf('Mo-Fr 09:00-17:00 "by appointment"', 'nl').text).not.toBe(nl('reason.open-until', { time: '17:00' }));
    // The autumn holidays of 2026 differ by region, and a telephone is in none.
    expect(openingOf('Mo-Fr 09:00-17:00; SH off', 'nl', Date.parse('2026-10-14T10:00Z')).state).not.toBe('open');
  });

  it('is that of the moment asked for, when it is later', () => {
    const evening = { from: Date.parse('2026-11-26T17:30Z'), to: Date.parse('2026-11-26T17:31Z') };
    const { opening } = cardOf(advice({ hours: told('Th 18:00-20:30') }), { locale: 'nl', span: evening });
    expect(opening).toEqual({ state: 'open', text: nl('reason.open-then', { when: 'morgen, 18:30–20:30' }) });
  });
});

describe('what to take care of', () => {
  const warning = (changes: Partial<Service>, now = NOW, locale: Locale = 'en') => cardOf(advice(changes), { now, locale }).warning;

  it('is nothing for what was checked lately and has room', () => {
    expect(warning({})).toBeNull();
    expect(warning({ capacity: { state: 'open', until: null } })).toBeNull();
  });

  it.each([
    ['nl', '1 maart 2026'],
    ['pl', '1 marca 2026'],
    ['ar', '1 مارس 2026'],
  ] as const)('is that nobody has checked it for half a year, in %s', (locale, date) => {
    expect(warning({ checked: '2026-03-01' }, NOW, locale)).toBe(translator(locale)('record.overdue', { date }));
  });

  it('is so after the day by which it must be checked, and not on that day', () => {
    const due = { checked: '2026-11-01', review: '2026-11-25' };
    expect(warning(due, Date.parse('2026-11-24T22:00Z'))).toBeNull();
    expect(warning(due, Date.parse('2026-11-25T22:00Z'))).toBeNull();
    expect(warning(due, Date.parse('2026-11-25T23:00Z'))).toContain('1 November 2026');
  });

  it('is told of the location rather than of the service', () => {
    const at = (checked: string) => ({
      ...advice({ checked: '2020-01-01' }),
      locations: [locationOf('desk', 'westland', { checked })],
      offers: [offerOf('advice', 'desk')],
    });
    expect(cardOf(at('2026-11-01')).warning).toBeNull();
    expect(cardOf(at('2025-11-01')).warning).toContain('1 November 2025');
  });

  it('is a waiting list, or that there is no room', () => {
    expect(warning({ capacity: { state: 'waiting-list', until: null } }, NOW, 'nl')).toBe(nl('service.waiting-list'));
    expect(warning({ capacity: { state: 'full', until: null } }, NOW, 'pl')).toBe(pl('service.full'));
    expect(warning({ capacity: { state: 'full', until: '2026-12-31' } }, NOW, 'ar')).toBe(
      ar('service.full-until', { date: '31 ديسمبر 2026' }),
    );
  });

  it('is no longer that it is full once that day is over', () => {
    const until = (day: string) => ({ capacity: { state: 'full' as const, until: day } });
    expect(warning(until('2026-11-24'))).toBeNull();
    expect(warning(until('2026-11-25'))).toBe('Full until 25 November 2026');
    expect(warning(until('2026-11-25'), Date.parse('2026-11-25T22:59Z'))).toBe('Full until 25 November 2026');
    expect(warning(until('2026-11-25'), Date.parse('2026-11-25T23:00Z'))).toBeNull();
  });

  it('is that it is full before that it was not checked', () => {
    expect(warning({ checked: '2020-01-01', capacity: { state: 'full', until: null } })).toBe('Full now');
  });
});

describe('how to reach it', () => {
  const shown = (location: string[], service: string[], organisation: string[], hidden: string[] = []) =>
    cardOf({
      organisations: [organisationOf('helpers', { phones: organisation.map((tel) => phoneOf(tel)) })],
      services: [serviceOf('advice', { phones: [...hidden.map((tel) => phoneOf(tel, false)), ...service.map((tel) => phoneOf(tel))] })],
      locations: [locationOf('desk', 'westland', { phones: location.map((tel) => phoneOf(tel)) })],
      offers: [offerOf('advice', 'desk')],
    }).phones.map(({ tel }) => tel);

  it('is by the numbers of the location, else of the service, else of the organisation', () => {
    expect(shown(['+311'], ['+312'], ['+313'])).toEqual(['+311']);
    expect(shown([], ['+312', '+314'], ['+313'])).toEqual(['+312', '+314']);
    expect(shown([], [], ['+313'])).toEqual(['+313']);
    expect(shown([], [], [])).toEqual([]);
  });

  it('is never by a number that is not published', () => {
    expect(shown([], ['+312'], [], ['+319'])).toEqual(['+312']);
    expect(shown([], [], ['+313'], ['+319'])).toEqual(['+313']);
    expect(shown([], [], [], ['+319'])).toEqual([]);
  });

  it('shows nothing of a number but the number', () => {
    const records = advice({ phones: [phoneOf('+31201234567')] });
    expect(cardOf(records).phones).toEqual([{ number: '+31201234567', tel: '+31201234567' }]);
  });

  it('is by the website of the location, else of the service, else of the organisation, with a mark when it is in another language', () => {
    const records = {
      organisations: [organisationOf('helpers', { website: { url: 'https://helpers.example/a', confidence: 'verified' } })],
      services: [serviceOf('advice')],
    };
    const polish = { siteLanguages: new Map([['helpers.example', ['nl', 'pl']]]) };
    expect(cardOf(records, { locale: 'pl' }, snapshotOf(records, polish)).website).toEqual({
      url: 'https://helpers.example/a',
      host: 'helpers.example',
      badge: null,
    });
    expect(cardOf(records, { locale: 'ar' }, snapshotOf(records, polish)).website?.badge).not.toBeNull();
    const own = { ...records, services: [serviceOf('advice', { website: 'https://advice.example/' })] };
    // A site that nobody has described is taken to be in Dutch.
    expect(cardOf(own, { locale: 'en' }).website).toMatchObject({ host: 'advice.example', badge: { bridge: null } });
    expect(cardOf(own, { locale: 'nl' }).website).toMatchObject({ badge: null });
    const there = {
      ...own,
      locations: [locationOf('desk', 'westland', { website: 'https://desk.example/' })],
      offers: [offerOf('advice', 'desk')],
    };
    expect(cardOf(there).website).toMatchObject({ host: 'desk.example' });
    expect(cardOf(advice()).website).toBeNull();
  });
});

describe('what a card says', () => {
  const words = new Map<Locale, Map<string, { name: string; does: string }>>([
    ['nl', new Map([['advice', { name: 'Advies', does: 'Zij adviseren.' }]])],
  ]);

  it('is in the reader’s language, or says in which it is', () => {
    expect(cardOf({ ...advice(), serviceTexts: words }, { locale: 'pl' })).toMatchObject({
      title: { text: 'Advies', locale: 'nl' },
      does: { text: 'Zij adviseren.', locale: 'nl' },
    });
    expect(cardOf(advice()).does).toBeNull();
  });

  it('leads to the location, else to the service, with the place kept', () => {
    const at = { ...advice(), locations: [locationOf('desk', 'westland')], offers: [offerOf('advice', 'desk')] };
    expect(cardOf(at, { locale: 'pl', placeQuery: '?place=westland' }).href).toBe('/pl/locations/desk?place=westland');
    expect(cardOf(advice(), { locale: 'pl' }).href).toBe('/pl/services/advice');
  });

  it('names an information point by its own name, other places by name and address', () => {
    const address = { street: 'Markt 3', postcode: '2671 AA', city: 'Naaldwijk' };
    const at = (location: ReturnType<typeof locationOf>) =>
      cardOf({ ...advice(), locations: [location], offers: [offerOf('advice', location.id)] });
    expect(at(pointOf('point', 'westland', 'active', { address }))).toMatchObject({
      title: { text: 'Desk point', locale: 'nl' },
      at: 'Markt 3, 2671 AA Naaldwijk',
    });
    expect(at(locationOf('desk', 'westland', { address })).at).toBe('Desk desk, Markt 3, 2671 AA Naaldwijk');
    expect(at(locationOf('desk', 'westland', { address: { ...address, postcode: null, city: null } })).at).toBe('Desk desk, Markt 3');
    expect(at(locationOf('desk', 'westland')).at).toBe('Desk desk');
    expect(at(pointOf('point', 'westland')).at).toBeNull();
    expect(cardOf(advice()).at).toBeNull();
  });

  it('names where a mobile point stands next, and not where it no longer goes', () => {
    const stops = [
      stopOf('over', '2026-11-24T10:00', '2026-11-24T12:00', { place: 'Yesterday' }),
      stopOf('off', '2026-11-25T12:00', '2026-11-25T13:00', { place: 'Cancelled', cancelled: true }),
      stopOf('next', '2026-11-26T12:00', '2026-11-26T13:00', { place: 'The market' }),
    ];
    const bus = pointOf('bus', 'westland', 'active', { kind: 'mobile', stops });
    expect(cardOf({ ...advice(), locations: [bus], offers: [offerOf('advice', 'bus')] }).at).toBe('The market');
  });

  it('says why it stands there, in words; the hours stand above', () => {
    const records = {
      ...advice({ free: told(true), anonymous: told(true), ways: told(['walk-in']), languages: told(['pl']), hours: told('24/7') }),
    };
    expect(cardOf(records, { locale: 'nl', readerLanguage: 'pl', anonymous: true }).reasons).toEqual([
      nl('reason.national'),
      nl('reason.speaks', { language: 'Pools' }),
      nl('reason.walk-in'),
      nl('reason.free'),
      nl('reason.anonymous'),
    ]);
  });

  it('claims nothing that is not known, or known otherwise', () => {
    expect(cardOf(advice(), { locale: 'en' }).reasons).toEqual([en('reason.national')]);
    expect(cardOf(advice({ free: told(false), anonymous: told(false) })).reasons).toEqual([en('reason.national')]);
  });

  it('says distances in whole kilometres, at least one', () => {
    const at = (position: { lat: number; lon: number }) =>
      cardOf({ ...advice(), locations: [locationOf('desk', 'maassluis', { position })], offers: [offerOf('advice', 'desk')] }).reasons;
    expect(at({ lat: 51.9979, lon: 4.2168 })).toContain('about 1 km away');
    expect(at({ lat: 52.0879, lon: 4.2168 })).toContain('about 10 km away');
  });
});

describe('the card of an information point near a place', () => {
  const records = (status: 'active' | 'in-preparation' | 'unknown', hours: string | null, changes = {}) => ({
    services: [serviceOf('win-punt', { free: told(true) })],
    locations: [pointOf('point', 'delft', status, changes)],
    offers: [
      offerOf('win-punt', 'point', {
        hours: hours === null ? { value: null, confidence: null } : told(hours),
        languages: told(['nl', 'pl']),
      }),
    ],
  });
  const pointOfPlace = (given: Partial<DirectoryRecords>, locale: Locale = 'en', now = NOW) => {
    const snapshot = snapshotOf(given);
    return pointCard(snapshot, locale, placeHelp(snapshot, placeOf('westland')).here[0]!, readingAt(now).openings, '?place=westland', now);
  };

  it('says whether it is open, and until which moment that is right', () => {
    const { card, changesAt } = pointOfPlace(records('active', 'Mo-Fr 09:00-17:00'), 'nl');
    expect(card).toMatchObject({
      href: '/nl/locations/point?place=westland',
      opening: { state: 'open', text: nl('reason.open-until', { time: '17:00' }) },
    });
    expect(changesAt).toBe(Date.parse('2026-11-25T16:00Z'));
    expect(pointOfPlace(records('active', 'Mo-Fr 12:00-17:00')).changesAt).toBe(Date.parse('2026-11-25T11:00Z'));
  });

  it.each([
    ['in-preparation', 'Being prepared: not open yet'],
    ['unknown', 'Planned. We do not know if it is open.'],
  ] as const)('never says that one is open that is %s, even when its hours are known', (status, text) => {
    const { card, changesAt } = pointOfPlace(records(status, '24/7'));
    expect(card.opening).toEqual({ state: 'unknown', text });
    expect(changesAt).toBeNull();
  });

  it.each(['nl', 'pl', 'ar'] as const)('says that the hours are not known, in %s', (locale) => {
    const { card, changesAt } = pointOfPlace(records('active', null), locale);
    expect(card.opening).toEqual({ state: 'unknown', text: translator(locale)('reason.hours-unknown') });
    expect(changesAt).toBeNull();
  });

  it('does not say that one is open that opens by appointment', () => {
    expect(pointOfPlace(records('active', 'Mo-Fr 09:00-17:00 "by appointment"')).card.opening.state).not.toBe('open');
  });

  it('says how far it is, which languages are spoken, and when nobody has checked it', () => {
    const { card } = pointOfPlace(records('active', null, { checked: '2026-01-01' }));
    expect(card.reasons).toEqual(['Information point', 'about 10 km away', 'Languages: Dutch, Polish', 'Free']);
    expect(card.warning).toBe('Not checked since 1 January 2026. Call or write before you go.');
  });

  it('shows published numbers only', () => {
    const phones = [phoneOf('+311', false), phoneOf('+312')];
    expect(pointOfPlace(records('active', null, { phones })).card.phones).toEqual([{ number: '+312', tel: '+312' }]);
  });
});
