import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#law/index.ts';
import { daysOf, isoWeek, PERIOD_KINDS, periodOf } from './period.ts';

const day = fc
  .date({ min: new Date('2000-02-01'), max: new Date('2098-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const between = (kind: (typeof PERIOD_KINDS)[number], each: string, first: string | null = null) => {
  const { from, until } = periodOf(kind, each, first);
  return `${from} ${until}`;
};

describe('weeks', () => {
  it.each([
    ['2026-11-21', 2026, 47],
    ['2026-01-01', 2026, 1],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
  ])('%s is in week %i-%i', (each, year, week) => expect(isoWeek(each)).toEqual({ year, week }));

  it('run from Monday to Sunday', () => {
    expect(between('week', '2026-11-16')).toBe('2026-11-16 2026-11-22');
    expect(between('week', '2026-11-22')).toBe('2026-11-16 2026-11-22');
  });
});

describe('four weeks', () => {
  it('are counted by week numbers', () => {
    // Week 1 of 2026 begins on Monday 29 December 2025.
    expect(between('four-weeks', '2026-01-01')).toBe('2025-12-29 2026-01-25');
    expect(between('four-weeks', '2026-11-21')).toBe('2026-11-02 2026-11-29');
  });

  it('take week 53 along at the end of a year that has one', () => {
    expect(between('four-weeks', '2026-12-31')).toBe('2026-11-30 2027-01-03');
    expect(between('four-weeks', '2027-01-04')).toBe('2027-01-04 2027-01-31');
  });

  it('begin on the day that a payslip names, before and after it', () => {
    expect(between('four-weeks', '2026-11-21', '2026-11-09')).toBe('2026-11-09 2026-12-06');
    expect(between('four-weeks', '2026-11-08', '2026-11-09')).toBe('2026-10-12 2026-11-08');
  });
});

it('months have all their days', () => {
  expect(between('month', '2028-02-10')).toBe('2028-02-01 2028-02-29');
});

it('a period holds its day, and the next one begins the day after', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...PERIOD_KINDS), fc.option(day), (each, kind, first) => {
      const period = periodOf(kind, each, first);
      expect(period.from <= each && each <= period.until).toBe(true);
      expect(periodOf(kind, addDays(period.until, 1), first).from).toBe(addDays(period.until, 1));
      expect(periodOf(kind, addDays(period.from, -1), first).until).toBe(addDays(period.from, -1));
      expect(daysOf(period)).toHaveLength(daysBetween(period.from, period.until) + 1);
    }),
  );
});
