import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayAllowance, holidayAllowancePaidBy, lessAllowanceByCao, type HolidayAllowanceFacts } from './holiday-allowance.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const facts = (change: Partial<HolidayAllowanceFacts> = {}): HolidayAllowanceFacts => ({
  from: '2025-06-01',
  until: '2026-05-31',
  months: 12,
  wageCents: 2_800_000,
  benefitsCents: 0,
  lessByCao: false,
  ...change,
});
const allowance = (change: Partial<HolidayAllowanceFacts> = {}) => holidayAllowance(params, facts(change));

test('it is 8 % of the wage and of benefits during the job', () => {
  // WML art. 15 lid 1: 8 % of 28,000.00 = 2,240.00; with 1,000.00 Ziektewet 8 % of 29,000.00 = 2,320.00.
  expect(allowance()).toMatchObject({
    kind: 'known',
    value: { baseCents: 2_800_000, dueCents: 224_000 },
    ground: { confidence: 'verified' },
  });
  expect(allowance({ benefitsCents: 100_000 })).toMatchObject({ value: { dueCents: 232_000 } });
});

test('it is not known for wages that may be above three times the minimum wage', () => {
  // July 2026, 36 hours: 14.98 × 156 h = 2,336.88 a month is surely not above the month of the Act (2,337.00);
  // three times that is 7,010.64. For two months twice as much.
  const july = { from: '2026-07-01', until: '2026-07-31', months: 1 };
  expect(allowance({ ...july, wageCents: 701_063 })).toMatchObject({ kind: 'known', value: { dueCents: 56_085 } });
  expect(allowance({ ...july, wageCents: 701_065 })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
  expect(allowance({ ...july, until: '2026-08-31', months: 2, wageCents: 1_402_127 }).kind).toBe('known');
});

test('it is not known when a CAO gives less, nor for wages before 2024', () => {
  expect(allowance({ lessByCao: true })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
  expect(allowance({ from: '2023-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(allowance({ from: '2024-01-01' }).kind).toBe('known');
});

test('impossible facts are refused', () => {
  for (const change of [{ months: 0 }, { wageCents: -1 }, { until: '2025-05-31' }, { from: '2025-02-29' }]) {
    expect(() => allowance(change)).toThrow(RangeError);
  }
});

test('more wage never gives less holiday allowance', () => {
  const wage = fc.integer({ min: 0, max: 7_000_000 });
  fc.assert(
    fc.property(wage, wage, (one, other) => {
      const [low, high] = [allowance({ wageCents: Math.min(one, other) }), allowance({ wageCents: Math.max(one, other) })];
      if (low.kind !== 'known' || high.kind !== 'known') throw new Error('expected answers');
      expect(high.value.dueCents).toBeGreaterThanOrEqual(low.value.dueCents);
    }),
  );
});

test('a CAO can be the reason for less only when wage and allowance reach 108 % of the minimum wage', () => {
  // WML art. 16 lid 1: minimum wage 2398.40; × 1.08 = 2590.272, so 2590.27 is too little and 2590.28 is enough.
  const byCao = (paidCents: number, day = '2026-11-21') => lessAllowanceByCao(params, { day, minimumWageCents: 239_840, paidCents });
  expect(byCao(259_027)).toMatchObject({ kind: 'known', value: false, ground: { parameters: ['holiday-allowance.cao-wage-min-pct'] } });
  expect(byCao(259_028)).toMatchObject({ value: true });
  expect(byCao(0, '2023-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

const paidBy = (payableOn: string, jobEndsOn: string | null = null, otherMomentInWriting = false) =>
  holidayAllowancePaidBy(params, { payableOn, jobEndsOn, otherMomentInWriting });

test('over wages until 31 May it is paid in June, over later ones in June of the next year', () => {
  expect(paidBy('2026-05-31')).toMatchObject({ kind: 'known', value: { moment: 'june', lastDay: '2026-06-30' } });
  expect(paidBy('2026-06-01')).toMatchObject({ value: { moment: 'june', lastDay: '2027-06-30' } });
  expect(paidBy('2026-01-01')).toMatchObject({ value: { lastDay: '2026-06-30' } });
});

test('when the job ends before June it is paid at the end', () => {
  expect(paidBy('2026-04-25', '2026-04-30')).toMatchObject({ value: { moment: 'end-of-job', lastDay: '2026-04-30' } });
  expect(paidBy('2026-04-25', '2026-06-29')).toMatchObject({ value: { moment: 'end-of-job', lastDay: '2026-06-29' } });
  expect(paidBy('2026-04-25', '2026-06-30')).toMatchObject({ value: { moment: 'june', lastDay: '2026-06-30' } });
});

test('with another moment in writing no day is named, except the end of the job', () => {
  expect(paidBy('2026-04-25', null, true)).toMatchObject({ value: { moment: 'as-agreed', lastDay: null } });
  expect(paidBy('2026-04-25', '2026-09-30', true)).toMatchObject({ value: { moment: 'as-agreed', lastDay: '2026-09-30' } });
});
