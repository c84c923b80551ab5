import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilTime, DAY } from '../dutch-time.ts';
import type { HoursPlace } from '../hours-place.ts';
import { arbitraries, GRONINGEN, NATIONWIDE, ROTTERDAM, SCHOOL_HOLIDAYS } from '../hours.fixture.ts';
import type { OpenInterval } from '../open-interval.ts';
import { openIntervals } from './open-intervals.ts';

const { validHours, anyMoment } = arbitraries(fc);
const anywhere = fc.constantFrom(ROTTERDAM, GRONINGEN, NATIONWIDE);
const someDays = fc.integer({ min: 1, max: 9 * 86_400 }).map((seconds) => seconds * 1000);

const between = (hours: string, where: HoursPlace, from: number, to: number): OpenInterval[] =>
  openIntervals(hours, where, new Date(from), new Date(to), SCHOOL_HOLIDAYS);

describe('open intervals of any hours', () => {
  it('are sorted, not empty, do not overlap, and stay within the span', () => {
    fc.assert(
      fc.property(validHours, anywhere, anyMoment, someDays, (hours, where, from, length) => {
        let last: OpenInterval | undefined;
        for (const interval of between(hours, where, from, from + length)) {
          const start = interval.start.getTime();
          expect(start).toBeGreaterThanOrEqual(last?.end.getTime() ?? from);
          expect(interval.end.getTime()).toBeGreaterThan(start);
          if (last?.end.getTime() === start) expect([interval.sure, interval.comment]).not.toEqual([last.sure, last.comment]);
          last = interval;
        }
        expect(last?.end.getTime() ?? 0).toBeLessThanOrEqual(from + length);
      }),
      { numRuns: 300 },
    );
  });

  it('of two spans that meet are those of both together', () => {
    const minutes = (intervals: readonly OpenInterval[], sure: boolean): number =>
      intervals.filter((each) => each.sure === sure).reduce((sum, { start, end }) => sum + (end.getTime() - start.getTime()), 0);
    fc.assert(
      fc.property(validHours, anywhere, anyMoment, someDays, someDays, (hours, where, a, first, second) => {
        const [b, c] = [a + first, a + first + second];
        const parts = [...between(hours, where, a, b), ...between(hours, where, b, c)];
        const whole = between(hours, where, a, c);
        for (const sure of [true, false]) expect(minutes(parts, sure)).toBe(minutes(whole, sure));
      }),
      { numRuns: 300 },
    );
  });

  it('begin and end on full minutes by the clock', () => {
    fc.assert(
      fc.property(validHours, anyMoment, (hours, from) => {
        for (const { start, end } of between(hours, ROTTERDAM, from, from + 4 * DAY)) {
          if (start.getTime() !== from) expect(civilTime(start.getTime()) % 60_000).toBe(0);
          if (end.getTime() !== from + 4 * DAY) expect(civilTime(end.getTime()) % 60_000).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
