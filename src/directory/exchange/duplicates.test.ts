import { describe, expect, test } from 'vitest';
import type { Location } from '../location.schema.ts';
import { possibleDuplicates } from './duplicates.ts';
import { location, NO_RECORDS, organisation, service } from './records.fixture.ts';

const phones = [{ number: '013-5428000', tel: '+31135428000', confidence: 'verified' as const, publish: true }];
const of = (...locations: Location[]) => ({ ...NO_RECORDS, locations });
const there = location({
  id: 'there',
  name: 'Bibliotheek Tilburg Noord',
  municipality: 'tilburg',
  position: { lat: 51.58, lon: 5.08 },
  phones,
  website: 'https://www.bieb.example/noord/',
});
const reasonsFor = (change: Partial<Location>) =>
  possibleDuplicates(of(location({ id: 'new', name: 'Anders', ...change })), of(there)).flatMap(({ reasons }) => reasons);

describe('a location may be one that is there already', () => {
  test.each<[string, Partial<Location>, string]>([
    ['with the same name in the same municipality', { name: 'bibliotheek tilburg-noord' }, 'same name and municipality'],
    ['with the same number', { phones }, 'same telephone number +31135428000'],
    ['with the same web address', { website: 'https://bieb.example/noord' }, 'same web address bieb.example/noord'],
    [
      'at the same place with a name like it',
      { name: 'Bibliotheek Noord, Tilburg', position: { lat: 51.5802, lon: 5.0801 } },
      '23 m apart, with similar names',
    ],
  ])('%s', (_, change, reason) => {
    expect(reasonsFor(change)).toEqual([reason]);
  });

  test.each<[string, Partial<Location>]>([
    ['a name in another municipality', { name: 'Bibliotheek Tilburg Noord', municipality: 'breda' }],
    ['a number in another municipality', { phones, municipality: 'breda' }],
    ['another page of the same site', { website: 'https://www.bieb.example/zuid' }],
    ['a name like it a street away', { name: 'Bibliotheek Tilburg Noord 2', position: { lat: 51.5804, lon: 5.0801 } }],
    ['another name in the same building', { position: { lat: 51.58, lon: 5.08 } }],
  ])('but not for %s', (_, change) => {
    expect(reasonsFor(change)).toEqual([]);
  });

  test('for several reasons at once, told in one line', () => {
    const [pair, ...others] = possibleDuplicates(of({ ...there, id: 'new' }), of(there));
    expect(pair).toMatchObject({ kind: 'location', id: 'new', other: 'there' });
    expect(pair?.reasons).toHaveLength(4);
    expect(others).toEqual([]);
  });

  test('also within the file itself; but never is a record its own double', () => {
    expect(possibleDuplicates(of(there, { ...there, id: 'twin' }), NO_RECORDS)).toMatchObject([{ id: 'there', other: 'twin' }]);
    expect(possibleDuplicates(of(there), of(there))).toEqual([]);
  });

  test('among records that were all there before, nothing is said', () => {
    expect(possibleDuplicates(of(location({ id: 'new' })), of(there, { ...there, id: 'twin' }))).toEqual([]);
  });

  test('a number that many share is no sign', () => {
    const many = Array.from({ length: 8 }, (_, at) => location({ id: `desk-${at}`, name: `Loket ${at}`, municipality: null, phones }));
    expect(possibleDuplicates(of(...many), NO_RECORDS)).toEqual([]);
  });
});

test('organisations are alike by name or site, services by name within their organisation', () => {
  const texts = new Map([
    [
      'nl' as const,
      new Map([
        ['a', { name: 'Taalles', does: 'Leert Nederlands' }],
        ['b', { name: 'taalles', does: 'Leert Nederlands' }],
      ]),
    ],
  ]);
  const present = {
    ...NO_RECORDS,
    organisations: [organisation({ id: 'old', website: { url: 'https://welkom.example/', confidence: 'verified' } })],
    services: [service({ id: 'b' })],
    serviceTexts: texts,
  };
  const file = {
    ...NO_RECORDS,
    organisations: [
      organisation({ id: 'new', name: 'Welkom', website: { url: 'https://www.welkom.example', confidence: 'verified' } }),
      organisation({ id: 'third' }),
    ],
    services: [service({ id: 'a' }), service({ id: 'c', organisation: 'other' })],
    serviceTexts: texts,
  };
  expect(possibleDuplicates(file, present).map(({ kind, id, other, reasons }) => `${kind} ${id} ${other} ${reasons.join()}`)).toEqual([
    'organisation new old same web address welkom.example',
    'organisation third old same name',
    'service a b same name and organisation',
  ]);
});

test('of twenty thousand locations, each is compared with few others', () => {
  // Four thousand in one building with one name: the worst that a file can do.
  const many = Array.from({ length: 20_000 }, (_, at) =>
    location({
      id: `l-${at}`,
      name: at < 4000 ? 'Loket' : `Loket ${at}`,
      municipality: at < 4000 ? 'tilburg' : null,
      position: at < 4000 ? { lat: 51.5, lon: 5 } : { lat: 51 + (at % 200) / 100, lon: 4 + at / 10_000 },
      phones: [{ number: '013', tel: `+3113${at % 9000}`, confidence: 'verified', publish: true }],
    }),
  );
  const found = possibleDuplicates(of(...many), NO_RECORDS);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(20_000 * 22);
});
