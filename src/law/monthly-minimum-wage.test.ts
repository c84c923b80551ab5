import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMonthlyWage, monthlyMinimumWage, type HoursByWeekday, type MonthlyWageFacts } from './monthly-minimum-wage.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const FULL_TIME: HoursByWeekday = [8, 8, 8, 8, 8, 0, 0];
const facts = (change: Partial<MonthlyWageFacts> = {}): MonthlyWageFacts => ({
  birthDate: '1990-05-05',
  month: '2026-11-21',
  hoursByWeekday: FULL_TIME,
  wholeYear: true,
  ...change,
});
const check = (wageCents: number, change: Partial<MonthlyWageFacts> = {}) => checkMonthlyWage(params, { ...facts(change), wageCents });

test('a month has two readings: by the hours of the year, and by weeks', () => {
  // 2026 has 261 days from Monday to Friday: 2088 h / 12 = 174 h × 14.99 = 2608.26 (WML art. 11 lid 1).
  // 40 h × 52 / 12 = 173.33 h × 14.99 = 2598.27.
  expect(monthlyMinimumWage(params, facts())).toMatchObject({
    kind: 'known',
    value: { byHoursOfYearCents: 260_826, byWeeksCents: 259_827, averageHours: 174 },
    ground: { confidence: 'recalled', parameters: ['wml.adult-age', 'wml.hourly.adult'] },
  });
});

test('the reading by weeks is the computed month of 36, 38 and 40 hours', () => {
  for (const [hours, key] of [
    [7.2, 'hours36'],
    [7.6, 'hours38'],
    [8, 'hours40'],
  ] as const) {
    // prettier-ignore
    const answer = monthlyMinimumWage(params, facts({ hoursByWeekday: [hours, hours, hours, hours, hours, 0, 0] }));
    const entry = params.byKey.get(`wml.month-equivalent.${key}`)?.series.at(-1);
    expect(answer).toMatchObject({ value: { byWeeksCents: entry?.value } });
  }
});

test('a wage below both is too low, between them it is unclear, from the higher on it is enough', () => {
  expect(check(259_826)).toMatchObject({ kind: 'known', value: 'below', ground: { confidence: 'verified' } });
  expect(check(259_827)).toMatchObject({ value: 'unclear', ground: { confidence: 'recalled' } });
  expect(check(260_825)).toMatchObject({ value: 'unclear' });
  expect(check(260_826)).toMatchObject({ value: 'not-below', ground: { confidence: 'verified' } });
});

test('who does not work all the year gets no certain answer', () => {
  expect(check(200_000, { wholeYear: false })).toMatchObject({ value: 'below', ground: { confidence: 'recalled' } });
});

test('a birthday in the month is weighed by day', () => {
  // 21 on 16 September 2026: 11 working days at 11.99 and 11 at 14.99, on average 13.49.
  // 174 h × 13.49 = 2347.26; 173.33 h × 13.49 = 2338.27.
  const change = { birthDate: '2005-09-16', month: '2026-09-01' };
  expect(monthlyMinimumWage(params, facts(change))).toMatchObject({ value: { byHoursOfYearCents: 234_726, byWeeksCents: 233_827 } });
  expect(check(100_000, change).ground.confidence).toBe('recalled');
  // On 1 September the whole month is that of an adult, on 1 October none of it.
  expect(monthlyMinimumWage(params, facts({ ...change, birthDate: '2005-09-01' }))).toMatchObject({ value: { byWeeksCents: 259_827 } });
  expect(check(100_000, { ...change, birthDate: '2005-10-01' }).ground.confidence).toBe('verified');
});

test('the month of a change has the new amount from its first day', () => {
  expect(monthlyMinimumWage(params, facts({ month: '2026-06-30' }))).toMatchObject({ value: { byWeeksCents: 254_973 } }); // 14.71
  expect(monthlyMinimumWage(params, facts({ month: '2026-07-01' }))).toMatchObject({ value: { byWeeksCents: 259_827 } }); // 14.99
});

test('outside the amounts that we have nothing is known', () => {
  expect(check(300_000, { month: '2027-01-15' })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
  expect(check(300_000, { month: '2023-12-15' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

test('no hours are due nothing, negative hours are refused', () => {
  expect(monthlyMinimumWage(params, facts({ hoursByWeekday: [0, 0, 0, 0, 0, 0, 0] }))).toMatchObject({ value: { byHoursOfYearCents: 0 } });
  expect(() => monthlyMinimumWage(params, facts({ hoursByWeekday: [-8, 8, 8, 8, 8, 0, 0] }))).toThrow(RangeError);
});

test('by the Act it is never less than by weeks, and a higher wage never gets a worse verdict', () => {
  const hours = fc.integer({ min: 0, max: 24 }).map((halves) => halves / 2);
  const pattern = fc.tuple(hours, hours, hours, hours, hours, hours, hours);
  const month = fc
    .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}-10`);
  const rank = ['below', 'unclear', 'not-below'];
  fc.assert(
    fc.property(
      pattern,
      month,
      fc.integer({ min: 0, max: 800_000 }),
      fc.integer({ min: 0, max: 5000 }),
      (hoursByWeekday, day, wage, more) => {
        const change = { hoursByWeekday, month: day };
        const answer = monthlyMinimumWage(params, facts(change));
        if (answer.kind !== 'known') throw new Error(answer.reason);
        expect(answer.value.byHoursOfYearCents).toBeGreaterThanOrEqual(answer.value.byWeeksCents);
        const [low, high] = [check(wage, change), check(wage + more, change)];
        if (low.kind !== 'known' || high.kind !== 'known') throw new Error('expected answers');
        expect(rank.indexOf(high.value)).toBeGreaterThanOrEqual(rank.indexOf(low.value));
      },
    ),
    { numRuns: 60 },
  );
});
