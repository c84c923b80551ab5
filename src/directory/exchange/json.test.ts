import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DirectoryRecords } from '../directory.ts';
import { anyRecords } from './any-records.fixture.ts';
import { entriesOf } from './entries.ts';
import { readJson, toJson } from './json.ts';
import { location, NO_RECORDS, offer, organisation, service } from './records.fixture.ts';

const RECORDS: DirectoryRecords = {
  organisations: [organisation()],
  services: [service()],
  locations: [location()],
  offers: [offer()],
  organisationTexts: new Map([['nl', new Map([['stichting-welkom', { name: null, does: 'Helpt nieuwkomers', conditions: null }]])]]),
  serviceTexts: new Map([['pl', new Map([['spreekuur', { name: 'Dyżur', does: 'Pomaga z listami' }]])]]),
};
const whole = (records: DirectoryRecords) => [...entriesOf(records)].sort(([a], [b]) => (a < b ? -1 : 1));

test('an export read back is the same directory, and exported again the same text', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const text = toJson(records);
      const read = readJson(text);
      expect(read.problems).toEqual([]);
      expect(whole(read.records)).toEqual(whole(records));
      expect(toJson(read.records)).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test('the order of records makes no difference to the text', () => {
  const two = { ...RECORDS, services: [service({ id: 'a' }), service({ id: 'b' })] };
  expect(toJson({ ...two, services: [...two.services].reverse() })).toBe(toJson(two));
});

test('each problem comes with its path', () => {
  const file = JSON.parse(toJson(RECORDS)) as Record<string, unknown[]>;
  const changed = {
    ...file,
    services: [{ ...(file['services']?.[0] as object), needs: ['nothing'], extra: 1 }],
    locations: [{ id: 'x' }],
    offer: [],
  };
  const where = readJson(JSON.stringify(changed)).problems.map((each) => each.where);
  expect(where).toEqual(expect.arrayContaining(['services[0].needs[0]', 'locations[0].name', 'offer', 'services[0].extra']));
});

test.each([
  ['{"format": "wegwijs-directory", "version": 2}', 'version'],
  ['{"format": "other", "version": 1}', 'format'],
  ['{', 'the file'],
  ['[]', 'the file'],
  ['null', 'the file'],
  ['{"format":"wegwijs-directory","version":1,"serviceTexts":{"xx":{}}}', 'serviceTexts'],
  ['{"format":"wegwijs-directory","version":1,"organisations":{}}', 'organisations'],
])('%s is refused at %s', (text, where) => {
  expect(readJson(text).problems.map((each) => each.where)).toContain(where);
});

test('no JSON makes the reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { problems } = readJson(JSON.stringify({ format: 'wegwijs-directory', version: 1, services: value }));
      expect(Array.isArray(value) && value.length === 0).toBe(problems.length === 0);
    }),
  );
});

test('a record can be found again in its file', () => {
  const { locate } = readJson(toJson({ ...NO_RECORDS, ...RECORDS }));
  expect(locate({ kind: 'offer', id: 'spreekuur at tilburg-noord' }, 'hours')).toBe('offers[0].hours');
  expect(locate({ kind: 'service', id: 'spreekuur' }, '')).toBe('services[0]');
  expect(locate({ kind: 'service', id: 'spreekuur' }, 'does in pl')).toBe('serviceTexts.pl["spreekuur"].does');
});
