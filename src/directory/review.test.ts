import { expect, test } from 'vitest';
import { location, NO_RECORDS, organisation, service } from './exchange/records.fixture.ts';
import { isOverdue, overdueRecords, reviewDate } from './review.ts';

test('a record is due on the day that it names, else half a year after it was checked', () => {
  expect(reviewDate({ checked: '2026-11-21', review: '2026-12-01' })).toBe('2026-12-01');
  expect(reviewDate({ checked: '2026-11-21', review: null })).toBe('2027-05-21');
  expect(reviewDate({ checked: '2026-01-31', review: null })).toBe('2026-07-31');
});

test('half a year after the end of August is the end of February', () => {
  expect(reviewDate({ checked: '2026-08-31', review: null })).toBe('2027-02-28');
  expect(reviewDate({ checked: '2027-08-29', review: null })).toBe('2028-02-29');
});

test('on the day itself a record is not overdue yet', () => {
  const record = { checked: '2026-01-01', review: '2026-11-21' };
  expect(isOverdue(record, '2026-11-21')).toBe(false);
  expect(isOverdue(record, '2026-11-22')).toBe(true);
});

test('overdue records stand by owner, the longest overdue first, with the name of each', () => {
  const records = {
    ...NO_RECORDS,
    organisations: [organisation({ owner: 'los', checked: '2026-01-01' })],
    services: [service({ checked: '2026-02-01' }), service({ id: 'fresh' })],
    locations: [location({ checked: '2025-02-01' })],
    serviceTexts: new Map([['nl' as const, new Map([['spreekuur', { name: 'Spreekuur', does: 'Helpt met brieven' }]])]]),
  };
  expect(overdueRecords(records, '2026-11-21')).toEqual([
    { owner: 'los', kind: 'organisation', id: 'stichting-welkom', name: 'Stichting Welkom', due: '2026-07-01' },
    { owner: 'region:midden-brabant', kind: 'location', id: 'tilburg-noord', name: 'Tilburg Noord', due: '2025-08-01' },
    { owner: 'region:midden-brabant', kind: 'service', id: 'spreekuur', name: 'Spreekuur', due: '2026-08-01' },
  ]);
});
