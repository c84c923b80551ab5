import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import type { RuleAnswer } from './ground.ts';
import {
  agencyHousingStay,
  depositLimit,
  depositReturn,
  mediationFee,
  rentRise,
  separateTenancy,
  startingRentCheck,
  tenantNotice,
} from './housing-cost.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const known = <T>(answer: RuleAnswer<T>): T => {
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
};

test('a deposit is two months of basic rent at most', () => {
  // BW 7:261b lid 2: 2 x 600.00 = 1200.00
  const limit = (askedCents: number, contractDate = '2026-03-01') =>
    known(depositLimit({ contractDate, basicRentCents: 60000, askedCents }, params));
  expect(limit(120000)).toEqual({ maxCents: 120000, aboveCents: 0 });
  expect(limit(120001).aboveCents).toBe(1);
  expect(limit(180000, '2023-07-01').aboveCents).toBe(60000);
  expect(depositLimit({ contractDate: '2023-06-30', basicRentCents: 60000, askedCents: 1 }, params)).toMatchObject({
    kind: 'not-known',
    reason: 'not-covered',
  });
});

test('a deposit comes back in fourteen days, or thirty when costs are set off', () => {
  // End 28 February 2026 + 14 = 14 March, + 30 = 30 March
  const answer = depositReturn({ contractDate: '2024-01-15', tenancyEnd: '2026-02-28' }, params);
  expect(known(answer)).toEqual({ lastDay: '2026-03-14', lastDayIfSetOff: '2026-03-30' });
  expect(answer.ground.confidence).toBe('verified');
  expect(depositReturn({ contractDate: '2022-01-15', tenancyEnd: '2026-02-28' }, params).kind).toBe('not-known');
});

test('a rent rise stays under the cap of its sector and day', () => {
  // Social, 1 July 2026: 600.00 x 1.041 = 624.60; free sector: 1200.00 x 1.044 = 1252.80
  const rise = (sector: 'social' | 'middle' | 'free', oldRentCents: number, newRentCents: number | null, riseDay = '2026-07-01') =>
    rentRise({ riseDay, sector, oldRentCents, newRentCents }, params);
  expect(known(rise('social', 60000, 62460))).toEqual({ maxPercent: 4.1, maxRentCents: 62460, isTooHigh: false });
  expect(known(rise('social', 60000, 62461)).isTooHigh).toBe(true);
  expect(known(rise('free', 120000, null))).toEqual({ maxPercent: 4.4, maxRentCents: 125280, isTooHigh: null });
  // Middle: 1000.01 x 1.061 = 1061.01061, so 1061.01
  expect(known(rise('middle', 100001, 106102)).isTooHigh).toBe(true);
  expect(known(rise('middle', 100001, 106101)).isTooHigh).toBe(false);
  // The cap of social rent is known from July only, none is known for 2027
  expect(rise('social', 60000, null, '2026-06-30').kind).toBe('not-known');
  expect(rise('free', 60000, null, '2027-01-01')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(rise('free', 60000, null).ground.confidence).toBe('recalled');
});

test('a higher old rent never lowers the highest new one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300000 }), fc.integer({ min: 0, max: 5000 }), (cents, more) => {
      const max = (oldRentCents: number) =>
        known(rentRise({ riseDay: '2026-08-01', sector: 'middle', oldRentCents, newRentCents: null }, params)).maxRentCents;
      expect(max(cents + more)).toBeGreaterThanOrEqual(max(cents));
      expect(max(cents)).toBeGreaterThanOrEqual(cents);
    }),
  );
});

test('a tenancy of its own is certain only for EU citizens who work here for a time and live elsewhere', () => {
  const migrant = { contractDate: '2026-03-01', isOtherEuCitizen: true, worksHereTemporarily: true, hasMainHomeHere: false };
  expect(separateTenancy(migrant, params)).toMatchObject({ kind: 'known', value: 'required', ground: { confidence: 'verified' } });
  for (const other of [{ isOtherEuCitizen: false }, { worksHereTemporarily: null }, { hasMainHomeHere: true }, { hasMainHomeHere: null }]) {
    expect(separateTenancy({ ...migrant, ...other }, params)).toMatchObject({ value: 'not-certain', ground: { confidence: 'recalled' } });
  }
  expect(separateTenancy({ ...migrant, contractDate: '2023-06-30' }, params).kind).toBe('not-known');
  expect(separateTenancy({ ...migrant, contractDate: '2023-07-01' }, params).kind).toBe('known');
});

test('a tenant gives a month of notice, to a day on which rent is paid', () => {
  const end = (noticeDay: string, rentDay: number | null) => known(tenantNotice({ noticeDay, rentDay }, params)).earliestEnd;
  expect(end('2026-01-31', null)).toBe('2026-02-28');
  expect(end('2026-11-10', 1)).toBe('2027-01-01');
  expect(end('2026-11-01', 1)).toBe('2026-12-01');
  expect(end('2026-11-10', 15)).toBe('2026-12-15');
  expect(tenantNotice({ noticeDay: '2026-11-10', rentDay: 1 }, params).ground.confidence).toBe('recalled');
  expect(() => tenantNotice({ noticeDay: '2026-11-10', rentDay: 31 }, params)).toThrow(RangeError);
});

test('a later notice never ends a tenancy earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 28 }), (days, rentDay) => {
      const end = (noticeDay: string) => known(tenantNotice({ noticeDay, rentDay }, params)).earliestEnd;
      const day = addDays('2025-01-01', days);
      expect(end(addDays(day, 1)) >= end(day)).toBe(true);
    }),
  );
});

test('agency housing stays for four weeks after the job, as far as we know', () => {
  const answer = agencyHousingStay({ contractEnd: '2026-11-20' }, params);
  expect(answer).toMatchObject({ value: { atLeastUntil: '2026-12-18' }, ground: { confidence: 'recalled' } });
  expect(agencyHousingStay({ contractEnd: '2022-01-02' }, params).kind).toBe('not-known');
});

test('who works for the landlord asks no fee of the tenant, and a fee is claimed back for five years', () => {
  const fee = (worksForLandlord: boolean | null, paidOn: string | null) =>
    known(mediationFee({ on: '2026-11-21', worksForLandlord, paidOn }, params));
  expect(fee(true, '2024-03-01')).toEqual({ allowed: 'no', claimBy: '2029-02-28' });
  expect(fee(true, '2024-02-29').claimBy).toBe('2029-02-27');
  expect(fee(null, null)).toEqual({ allowed: 'unclear', claimBy: null });
  expect(fee(false, null).allowed).toBe('unclear');
});

test('a starting rent is checked within six months', () => {
  const answer = startingRentCheck({ tenancyStart: '2026-08-31' }, params);
  // Six months after 31 August is 28 February; the earlier reading ends the day before
  expect(answer).toMatchObject({ value: { askBy: '2027-02-27', feeCents: 2500 }, ground: { confidence: 'recalled' } });
  expect(startingRentCheck({ tenancyStart: '2023-12-31' }, params).kind).toBe('not-known');
});
