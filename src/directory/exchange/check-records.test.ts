import { describe, expect, test } from 'vitest';
import { places } from './places.fixture.ts';
import type { DirectoryRecords } from '../directory.ts';
import { checkRecords } from './check-records.ts';
import { location, NO_RECORDS, offer, organisation, service } from './records.fixture.ts';

const RECORDS: DirectoryRecords = {
  ...NO_RECORDS,
  organisations: [organisation()],
  services: [service({ bring: ['id'] })],
  locations: [location({ position: { lat: 51.56, lon: 5.09 } })],
  offers: [offer({ hours: { value: '24/7', confidence: 'verified' } })],
};
const check = (change: Partial<DirectoryRecords>, present: DirectoryRecords = NO_RECORDS) =>
  checkRecords(
    { ...RECORDS, ...change },
    { places, bring: new Set(['id']), checkHours: (value) => (value === '24/7' ? null : 'not hours'), present },
  ).map(({ record, field, rule, message }) => `${record.kind} ${record.id} ${field} ${rule}: ${message}`);
const stop = {
  id: 'markt',
  starts: '2026-12-01T18:30',
  ends: '2026-12-01T20:00',
  municipality: 'tilburg',
  place: 'Markt',
  cancelled: false,
};

test('records that are right have no problems', () => {
  expect(
    check({ locations: [location({ stops: [stop, { ...stop, id: 'plein', starts: '2026-12-02T18:30', ends: '2026-12-02T19:00' }] })] }),
  ).toEqual([]);
});

test('what is named may be in the file or in the directory', () => {
  expect(check({ organisations: [] })).toEqual([
    expect.stringContaining('service spreekuur organisation reference: There is no organisation "stichting-welkom"'),
  ]);
  expect(check({ organisations: [] }, RECORDS)).toEqual([]);
});

test.each<[Partial<DirectoryRecords>, string]>([
  [{ organisations: [organisation(), organisation()] }, 'organisation stichting-welkom id double'],
  [{ offers: [offer(), offer()] }, 'offer spreekuur at tilburg-noord id double'],
  [{ offers: [offer({ service: 'x' })] }, 'offer x at tilburg-noord service reference'],
  [{ offers: [offer({ location: 'x' })] }, 'offer spreekuur at x location reference'],
  [
    { services: [service({ bring: ['passport'] })] },
    'service spreekuur bring reference: "passport" is not in the list of things to bring: id.',
  ],
  [{ services: [service({ needs: ['x' as never] })] }, 'service spreekuur needs reference'],
  [{ services: [service({ area: ['tilburg', 'x'] })] }, 'service spreekuur area place'],
  [{ locations: [location({ region: 'x', municipality: null })] }, 'location tilburg-noord region place'],
  [{ locations: [location({ region: 'west-brabant' })] }, 'Tilburg lies in the region "midden-brabant", not in "west-brabant"'],
  [{ locations: [location({ municipality: 'midden-brabant' })] }, 'There is no municipality "midden-brabant"'],
  [{ locations: [location({ organisation: 'x' })] }, 'location tilburg-noord organisation reference'],
  [{ locations: [location({ position: { lat: 53.2, lon: 6.56 } })] }, 'km from the centre of Tilburg'],
  [{ locations: [location({ stops: [{ ...stop, ends: stop.starts }] })] }, 'ends before it starts'],
  [{ locations: [location({ stops: [stop, stop] })] }, 'The stop "markt" stands there twice'],
  [{ locations: [location({ stops: [stop, { ...stop, id: 'a', starts: '2026-11-30T18:30' }] })] }, 'not in the order of their times'],
  [{ locations: [location({ stops: [{ ...stop, municipality: 'x' }] })] }, 'which is no municipality'],
  [
    { offers: [offer({ hours: { value: 'altijd', confidence: null } })] },
    'offer spreekuur at tilburg-noord hours hours: "altijd" are no opening hours that can be read: not hours',
  ],
  [{ services: [service({ hours: { value: 'altijd', confidence: null } })] }, 'service spreekuur hours hours'],
  [{ organisations: [organisation({ hours: { value: 'altijd', confidence: null } })] }, 'organisation stichting-welkom hours hours'],
  [
    { services: [service({ phones: [{ number: '112', tel: '112', confidence: 'recalled', publish: true }] })] },
    'service spreekuur phones phone',
  ],
  [{ serviceTexts: new Map([['pl', new Map([['x', { name: 'Nazwa', does: 'Pomaga' }]])]]) }, 'service x does in pl reference'],
])('case %# is told with record and field', (change, said) => {
  const found = check(change);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(said);
});

test('hours that stand in the directory already are not read again', () => {
  const offers = [offer({ hours: { value: 'altijd', confidence: null } })];
  expect(check({ offers }, { ...NO_RECORDS, offers })).toEqual([]);
});

describe('numbers in texts', () => {
  test.each<[Partial<DirectoryRecords>, string]>([
    [
      { serviceTexts: new Map([['nl', new Map([['spreekuur', { name: 'Spreekuur', does: 'Vraag naar 123456782' }]])]]) },
      'service spreekuur does in nl',
    ],
    [{ locations: [location({ name: 'Jan 123.456.782' })] }, 'location tilburg-noord name'],
    [{ locations: [location({ stops: [{ ...stop, place: '123456782' }] })] }, 'location tilburg-noord stops'],
    [{ services: [service({ source: 'mail 123456782' })] }, 'service spreekuur source'],
  ])('that may be a citizen service number are refused: %#', (change, where) => {
    expect(check(change)).toEqual([expect.stringMatching(new RegExp(`^${where} citizen-number: .*\\(BSN\\)`))]);
  });

  test('of telephones and web addresses are let through', () => {
    const phones = [{ number: '+31 123456782', tel: '+31123456782', confidence: 'verified' as const, publish: true }];
    expect(
      check({ services: [service({ phones, website: 'https://x.example/123456782', source: 'https://x.example/123456782' })] }),
    ).toEqual([]);
  });
});

test('a text that cannot be stored is told', () => {
  expect(check({ locations: [location({ name: 'a\0b' })] })).toEqual([expect.stringContaining('location tilburg-noord name letters')]);
  expect(check({ locations: [location({ name: '\ud800' })] })).toEqual([expect.stringContaining('letters')]);
});
