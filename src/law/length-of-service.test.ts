import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { lengthOfService } from './length-of-service.ts';

const one = (firstDay: string, lastDay: string) => lengthOfService([{ firstDay, lastDay }]);
const yearsOf = ({ inYears }: ReturnType<typeof one>) => inYears.numerator / inYears.denominator;

test('a year is whole with the day before the same date', () => {
  expect(one('2025-07-01', '2026-06-30')).toMatchObject({ years: 1, days: 0 });
  expect(one('2025-07-01', '2026-06-29')).toMatchObject({ years: 0, days: 364 });
  expect(one('2025-07-01', '2026-07-01')).toMatchObject({ years: 1, days: 1 });
  expect(one('2026-03-01', '2026-03-01')).toMatchObject({ years: 0, days: 1 });
});

test('days are part of the year they lie in, with a leap day or without', () => {
  // The year from 1 March 2027 has 29 February 2028, that from 1 March 2026 does not: 184 days each until 31 August.
  expect(yearsOf(one('2027-03-01', '2027-08-31'))).toBeCloseTo(184 / 366, 12);
  expect(yearsOf(one('2026-03-01', '2026-08-31'))).toBeCloseTo(184 / 365, 12);
  expect(one('2024-02-29', '2028-02-28')).toMatchObject({ years: 4, days: 0 });
});

test('gaps do not count, and contracts without a day between are one stretch', () => {
  const whole = lengthOfService([
    { firstDay: '2025-01-01', lastDay: '2025-06-30' },
    { firstDay: '2025-07-01', lastDay: '2025-12-31' },
  ]);
  expect(whole).toMatchObject({ years: 1, days: 0 });
  // 1 January to 30 June: 181 days; 1 October to 31 March: 182 days.
  const parted = lengthOfService([
    { firstDay: '2025-01-01', lastDay: '2025-06-30' },
    { firstDay: '2025-10-01', lastDay: '2026-03-31' },
  ]);
  expect(parted).toMatchObject({ years: 0, days: 363 });
});

test('what lies before a day is left out', () => {
  expect(lengthOfService([{ firstDay: '2025-01-01', lastDay: '2026-08-31' }], '2026-08-31')).toMatchObject({ years: 0, days: 1 });
  expect(lengthOfService([{ firstDay: '2025-01-01', lastDay: '2026-08-31' }], '2026-09-01')).toMatchObject({ years: 0, days: 0 });
});

test('contracts that overlap or end before they begin are refused', () => {
  const overlapping = [
    { firstDay: '2025-01-01', lastDay: '2025-06-30' },
    { firstDay: '2025-06-30', lastDay: '2025-12-31' },
  ];
  expect(() => lengthOfService(overlapping)).toThrow(RangeError);
  expect(() => one('2026-01-02', '2026-01-01')).toThrow(RangeError);
});

test('a day more is always more', () => {
  fc.assert(
    fc.property(fc.nat({ max: 9000 }), fc.nat({ max: 9000 }), (start, days) => {
      const firstDay = addDays('2000-01-01', start);
      expect(yearsOf(one(firstDay, addDays(firstDay, days + 1)))).toBeGreaterThan(yearsOf(one(firstDay, addDays(firstDay, days))));
    }),
  );
});
