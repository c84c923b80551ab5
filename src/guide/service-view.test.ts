import { describe, expect, it } from 'vitest';
import {
  contentOf,
  findIn,
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
import type { DirectoryRecords, Organisation, Service } from '#directory/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { helpCard } from './help-card.ts';
import { locationView } from './location-view.ts';
import { serviceView, type ServiceView } from './service-view.ts';
import type { Snapshot } from './snapshot.ts';

const [nl, en] = [translator('nl'), translator('en')];
const snapshotOf = (records: Partial<DirectoryRecords>) => contentOf(records) as unknown as Snapshot;
const viewIn = (records: Partial<DirectoryRecords>, place: string | null = null, locale: Locale = 'en', now = NOW): ServiceView =>
  serviceView(snapshotOf(records), locale, 'advice', place, readingAt(now), now)!;
const viewOf = (service: Partial<Service> = {}, locale: Locale = 'en', now = NOW): ServiceView =>
  viewIn({ organisations: [organisationOf('helpers')], services: [serviceOf('advice', service)] }, null, locale, now);

describe('a service', () => {
  it('that is not there or has ended is none', () => {
    const snapshot = snapshotOf({ services: [serviceOf('ended', { status: 'inactive' })] });
    for (const id of ['ended', 'never', '', '__proto__']) expect(serviceView(snapshot, 'en', id, null, readingAt(), NOW), id).toBeNull();
  });

  it.each(['nl', 'pl', 'ar'] as const)('of which nothing is known says so and claims nothing, in %s', (locale) => {
    const view = viewOf({}, locale);
    expect(view).toMatchObject({
      does: null,
      conditions: null,
      who: [],
      area: translator(locale)('service.area-national'),
      ways: [],
      languages: [],
      languageCodes: [],
      cost: translator(locale)('service.cost-unknown'),
      isFree: null,
      independent: null,
      anonymous: false,
      capacity: null,
      phones: [],
      email: null,
      website: null,
      opening: null,
      hours: null,
      where: [],
      more: 0,
      overdue: null,
    });
    expect(view.cost).not.toBe(translator('en')('service.cost-unknown'));
  });

  it('says what is known of it, in the reader’s language', () => {
    const view = viewOf(
      {
        ways: told(['phone', 'chat']),
        languages: told(['nl', 'pl']),
        free: told(true),
        anonymous: told(true),
        independent: told(false),
        audiences: ['agency'],
        hours: told('Mo-Fr 09:00-17:00'),
        area: ['haaglanden', 'rotterdam'],
      },
      'nl',
    );
    expect(view).toMatchObject({
      ways: [nl('way.phone'), nl('way.chat')],
      languages: ['Nederlands, Pools'],
      languageCodes: ['nl', 'pl'],
      cost: nl('service.cost-free'),
      isFree: true,
      anonymous: true,
      independent: nl('service.not-independent'),
      area: 'Haaglanden, Rotterdam',
      opening: nl('reason.open-until', { time: '17:00' }),
      who: [nl('audience.agency')],
    });
    expect(view.hours!.rows.map(({ days, text }) => [days, text])).toEqual([
      [nl('hours.through', { from: 'maandag', to: 'vrijdag' }), '09:00–17:00'],
      [nl('hours.and', { first: 'zaterdag', second: 'zondag' }), nl('hours.closed')],
    ]);
  });

  it('of each municipality is for one’s own', () => {
    expect(viewOf({ ownMunicipality: true }, 'pl').area).toBe(translator('pl')('reason.own-area'));
  });

  it('is not said to be open where one must make an appointment', () => {
    expect(viewOf({ hours: told('Mo-Fr 09:00-17:00 "by appointment"') }).opening).not.toBe(en('reason.open-until', { time: '17:00' }));
  });

  it('says that nobody has checked it for half a year, that it is full, and nothing once that is over', () => {
    expect(viewOf({ checked: '2026-05-01' }, 'pl').overdue).toBe(translator('pl')('record.overdue', { date: '1 maja 2026' }));
    expect(viewOf({ capacity: { state: 'full', until: '2026-12-01' } }).capacity).toBe('Full until 1 December 2026');
    expect(viewOf({ capacity: { state: 'full', until: '2026-11-01' } }).capacity).toBeNull();
    expect(viewOf({ capacity: { state: 'waiting-list', until: '2026-11-01' } }).capacity).toBeNull();
  });

  it('is sensitive when the card that explains its organisation is', () => {
    const sensitive = (organisation: string, isSensitive: boolean) => {
      const bridges = { words: {}, cards: [{ organisation, sensitive: isSensitive }], texts: new Map() };
      const snapshot = { ...contentOf({ services: [serviceOf('advice')] }), bridges } as unknown as Snapshot;
      return serviceView(snapshot, 'en', 'advice', null, readingAt(), NOW)!.sensitive;
    };
    expect([sensitive('helpers', true), sensitive('helpers', false), sensitive('others', true)]).toEqual([true, false, false]);
  });
});

describe('numbers of a service', () => {
  const cases: [string, Partial<Organisation>, Partial<Service>, string[]][] = [
    ['its own', { phones: [phoneOf('+311')] }, { phones: [phoneOf('+312')] }, ['+312']],
    ['those of its organisation when it has none', { phones: [phoneOf('+311'), phoneOf('+313', false)] }, {}, ['+311']],
    ['none when none is published', { phones: [phoneOf('+311', false)] }, { phones: [phoneOf('+312', false)] }, []],
    [
      'those of its organisation when its own is not confirmed',
      { phones: [phoneOf('+311')] },
      { phones: [phoneOf('+312', false)] },
      ['+311'],
    ],
  ];

  it.each(cases)('are %s, on its page as on its card', (_what, organisation, service, expected) => {
    const records = { organisations: [organisationOf('helpers', organisation)], services: [serviceOf('advice', service)] };
    const card = helpCard(snapshotOf(records), 'en', findIn(records).fitting[0]!, '', NOW);
    expect(card.phones.map(({ tel }) => tel)).toEqual(expected);
    expect(viewIn(records).phones).toEqual(card.phones);
  });
});

describe('where a service is given', () => {
  const towns = ['leiden', 'westland', 'groningen', 'delft'];
  const records = {
    services: [serviceOf('advice')],
    locations: towns.map((town) => locationOf(town, town, { name: `In ${town}` })),
    offers: towns.map((town) => offerOf('advice', town)),
  };
  const names = (view: ServiceView) => view.where.map(({ name }) => name);

  it('is by name, and by distance once a place is chosen', () => {
    expect(names(viewIn(records))).toEqual(['In delft', 'In groningen', 'In leiden', 'In westland']);
    const near = viewIn(records, 'westland');
    expect(names(near)).toEqual(['In westland', 'In delft', 'In leiden', 'In groningen']);
    expect(near.where.map(({ distanceKm }) => distanceKm)).toEqual([0, 10, 25, 212]);
    expect(near.where[0]).toMatchObject({
      href: '/en/locations/westland?place=westland',
      address: null,
      opening: 'Opening hours not known: ask first',
    });
    expect(viewIn(records).where[0]).toMatchObject({ href: '/en/locations/delft', distanceKm: null });
  });

  it('is as without a place when there is no such place', () => {
    expect(viewIn(records, 'atlantis').where).toEqual(viewIn(records).where);
  });

  it('is twelve places at most, and how many more there are', () => {
    const ids = Array.from({ length: 15 }, (_, index) => `desk-${index}`);
    const many = { ...records, locations: ids.map((id) => locationOf(id, 'delft')), offers: ids.map((id) => offerOf('advice', id)) };
    const view = viewIn(many, 'westland');
    expect([view.where.length, view.more]).toEqual([12, 3]);
  });

  it('is one’s own municipality alone when elsewhere one is sent away', () => {
    const own = { ...records, services: [serviceOf('advice', { ownMunicipality: true })] };
    expect(names(viewIn(own, 'delft'))).toEqual(['In delft']);
    expect(names(viewIn(own, 'gouda'))).toEqual([]);
    expect(names(viewIn(own))).toHaveLength(4);
  });

  it('says whether it is open there', () => {
    const hours = (value: string) =>
      viewIn({ ...records, offers: [offerOf('advice', 'delft', { hours: told(value) })] }, null, 'nl').where[0]!.opening;
    expect(hours('Mo-Fr 09:00-17:00')).toBe(nl('reason.open-until', { time: '17:00' }));
    expect(hours('Mo-Fr 09:00-10:00')).toBe(nl('reason.opens', { when: 'morgen, 09:00' }));
    expect(hours('Mo-Fr 09:00-17:00 "by appointment"')).not.toBe(nl('reason.open-until', { time: '17:00' }));
  });

  it('says of a mobile point what its own page says: when it stops', () => {
    const bus = pointOf('bus', 'delft', 'active', { kind: 'mobile', stops: [stopOf('a', '2026-11-25T10:00', '2026-11-25T12:00')] });
    const moving = { ...records, locations: [bus], offers: [offerOf('advice', 'bus')] };
    const ownPage = locationView(snapshotOf(moving), 'en', 'bus', '', readingAt(), NOW)!;
    expect(ownPage.offers[0]!.opening).toBe(en('reason.open-until', { time: '12:00' }));
    expect(viewIn(moving).where[0]!.opening).toBe(ownPage.offers[0]!.opening);
  });

  it('is not a point that is being prepared, unless it says so', () => {
    const at = (status: 'in-preparation' | 'unknown', hours: string | null) =>
      viewIn({
        ...records,
        locations: [pointOf('delft', 'delft', status)],
        offers: [offerOf('advice', 'delft', hours === null ? {} : { hours: told(hours) })],
      }).where.map(({ opening }) => opening);
    for (const status of ['in-preparation', 'unknown'] as const)
      for (const hours of [null, 'Mo-Fr 09:00-17:00'])
        for (const opening of at(status, hours))
          expect(opening).toMatch(new RegExp(`^(${en('point.status-preparing')}|${en('point.status-unknown')})$`));
  });
});
