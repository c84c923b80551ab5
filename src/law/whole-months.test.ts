import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { leastWage, monthsAndDays } from './whole-months.ts';

describe('a time in months and days', () => {
  it('counts whole months from its first day, and the days after them', () => {
    expect(monthsAndDays('2026-03-01', '2026-03-31')).toEqual({ months: 1, days: 0 });
    expect(monthsAndDays('2026-03-01', '2026-04-14')).toEqual({ months: 1, days: 14 });
    expect(monthsAndDays('2026-01-15', '2026-02-13')).toEqual({ months: 0, days: 30 });
    expect(monthsAndDays('2026-01-15', '2026-02-14')).toEqual({ months: 1, days: 0 });
  });

  it('is nothing when it ends before it begins', () => {
    expect(monthsAndDays('2026-03-01', '2026-02-28')).toEqual({ months: 0, days: 0 });
  });

  it('has at least the wage of its months and of the days as parts of a long one', () => {
    // 3,100 for a month: 100 a day of the 31.
    expect(leastWage({ months: 1, days: 14 }, 310_000)).toBe(450_000);
    expect(leastWage({ months: 0, days: 0 }, 310_000)).toBe(0);
  });

  it('is never paid less when it is longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 900_000 }),
        (a, b, wage) => {
          const of = (days: number) => leastWage(monthsAndDays('2026-01-31', addDays('2026-01-31', days)), wage);
          expect(of(a + b)).toBeGreaterThanOrEqual(of(a));
        },
      ),
    );
  });
});
