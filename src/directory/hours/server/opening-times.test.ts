import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../dutch-time.ts';
import { arbitraries, GRONINGEN, NATIONWIDE, ROTTERDAM, SCHOOL_HOLIDAYS } from '../hours.fixture.ts';
import { openIntervals } from './open-intervals.ts';
import { OpeningTimes } from './opening-times.ts';

const { validHours, anyMoment } = arbitraries(fc);
const at = (text: string): number => Date.parse(text);
/** A Wednesday in winter, 11:00 in the Netherlands. */
const NOW = at('2026-11-25T10:00Z');
const OFFICE = 'Mo-Fr 09:00-17:00; Sa 10:00-12:00 "by appointment"';
const times = (now = NOW, limit?: number): OpeningTimes => new OpeningTimes(SCHOOL_HOLIDAYS, now, limit);

describe('an opening', () => {
  it('tells when it closes, and when it opens after that', () => {
    expect(times().opening(OFFICE, ROTTERDAM, NOW)).toEqual({
      openUntil: at('2026-11-25T16:00Z'),
      opensNext: at('2026-11-26T08:00Z'),
      sure: true,
    });
  });

  it('tells when it opens, if it is closed', () => {
    expect(times().opening(OFFICE, ROTTERDAM, at('2026-11-27T16:00Z'))).toEqual({
      openUntil: null,
      opensNext: at('2026-11-28T09:00Z'),
      sure: false,
    });
  });

  it('by appointment is an opening that is not sure, and not open', () => {
    const saturday = at('2026-11-28T10:00Z');
    expect(times().opening(OFFICE, ROTTERDAM, saturday)).toMatchObject({ openUntil: at('2026-11-28T11:00Z'), sure: false });
    expect(times().isOpen(OFFICE, ROTTERDAM, saturday)).toBe(false);
    expect(times().opensBetween(OFFICE, ROTTERDAM, saturday, saturday + 2 * HOUR)).toBeNull();
  });

  it('day and night has no end', () => {
    expect(times().opening('24/7', ROTTERDAM, NOW)).toEqual({ openUntil: Infinity, opensNext: null, sure: true });
    expect(times().opening('24/7; Nov 30 off', ROTTERDAM, NOW)).toMatchObject({ openUntil: at('2026-11-29T23:00Z') });
  });

  it('that ends with the last day looked at has an end', () => {
    const lastEvening = at('2026-12-09T20:00Z');
    expect(times().opening('Mo-Su 20:00-24:00', ROTTERDAM, lastEvening)).toMatchObject({ openUntil: at('2026-12-09T23:00Z') });
  });

  it('never comes where it is closed, or where hours cannot be read, which is not sure', () => {
    expect(times().opening('off', ROTTERDAM, NOW)).toEqual({ openUntil: null, opensNext: null, sure: true });
    expect(times().opening('every now and then', ROTTERDAM, NOW)).toEqual({ openUntil: null, opensNext: null, sure: false });
    expect(times().isOpen('every now and then', ROTTERDAM, NOW)).toBe(false);
    expect(times().opensBetween('every now and then', ROTTERDAM, NOW, NOW + HOUR)).toBeNull();
  });

  it('is looked up beyond the days that are kept too', () => {
    const inSpring = at('2027-03-30T08:00Z');
    expect(times().opening(OFFICE, ROTTERDAM, inSpring)).toMatchObject({ openUntil: at('2027-03-30T15:00Z') });
    expect(times().opensBetween(OFFICE, ROTTERDAM, NOW, inSpring)).toBe(NOW);
  });
});

describe('the first open moment in a span', () => {
  const first = (from: string, to: string): number | null => times().opensBetween(OFFICE, ROTTERDAM, at(from), at(to));

  it('is the beginning of the span, or of the first opening in it', () => {
    expect(first('2026-11-25T12:00Z', '2026-11-25T13:00Z')).toBe(at('2026-11-25T12:00Z'));
    expect(first('2026-11-25T18:00Z', '2026-11-27T18:00Z')).toBe(at('2026-11-26T08:00Z'));
  });

  it('is not there when it opens with the end of the span or closes with its beginning', () => {
    expect(first('2026-11-25T16:00Z', '2026-11-26T08:00Z')).toBeNull();
    expect(first('2026-11-25T15:59Z', '2026-11-26T08:00Z')).toBe(at('2026-11-25T15:59Z'));
  });
});

describe('what is kept', () => {
  it('is one entry for the same hours everywhere', () => {
    const openings = times();
    for (const where of [ROTTERDAM, GRONINGEN, NATIONWIDE]) openings.isOpen(OFFICE, where, NOW);
    expect(openings.size).toBe(1);
  });

  it('differs by school region where school holidays decide', () => {
    // The second Friday of October 2026 is a school holiday in the north only.
    const friday = at('2026-10-16T08:00Z');
    const openings = times(friday);
    const hours = 'Mo-Fr 09:00-17:00; SH off';
    expect([ROTTERDAM, GRONINGEN, NATIONWIDE, ROTTERDAM].map((where) => openings.isOpen(hours, where, friday))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(openings.opening(hours, NATIONWIDE, friday)).toMatchObject({ openUntil: at('2026-10-16T15:00Z'), sure: false });
    expect(openings.size).toBe(1);
  });

  it('is thrown away when the Dutch day changes, and not before', () => {
    const openings = times();
    openings.isOpen(OFFICE, ROTTERDAM, NOW);
    openings.turnTo(at('2026-11-25T22:59Z'));
    expect(openings.size).toBe(1);
    openings.turnTo(at('2026-11-25T23:00Z'));
    expect(openings.size).toBe(0);
    expect(openings.opening('24/7; Dec 10 off', ROTTERDAM, at('2026-12-08T10:00Z')).openUntil).toBe(at('2026-12-09T23:00Z'));
  });

  it('is bounded, and the oldest makes room', () => {
    const openings = times(NOW, 3);
    for (let hour = 10; hour < 20; hour++) expect(openings.isOpen(`Mo-Su 09:00-${hour}:30`, ROTTERDAM, NOW)).toBe(hour > 10);
    expect(openings.size).toBe(3);
  });

  it('can be made ahead, while others have their turn, up to its bound', async () => {
    const openings = times(NOW, 20);
    const inUse = Array.from({ length: 30 }, (_, index) => ({ hours: `Mo-Fr 09:00-17:${10 + index}`, holidays: ROTTERDAM }));
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    await openings.warm(inUse, NOW);
    clearInterval(counting);
    expect(openings.size).toBe(20);
    expect(turns).toBeGreaterThan(1);
  });

  it('is not made ahead for a day that is over', async () => {
    const openings = times();
    const inUse = Array.from({ length: 30 }, (_, index) => ({ hours: `Mo-Fr 09:00-17:${10 + index}`, holidays: ROTTERDAM }));
    const warmed = openings.warm(inUse, NOW);
    openings.turnTo(NOW + 24 * HOUR);
    await warmed;
    expect(openings.size).toBe(0);
  });
});

describe('answers for any hours', () => {
  const nearEdges = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -2, max: 2 })), { minLength: 4, maxLength: 4 });

  it('agree with the intervals, at random moments and seconds around the edges', () => {
    fc.assert(
      fc.property(
        validHours,
        fc.constantFrom(ROTTERDAM, NATIONWIDE),
        anyMoment,
        fc.array(fc.nat({ max: 15 * 86_400 })),
        nearEdges,
        (hours, where, now, seconds, edges) => {
          const openings = times(now);
          // Less than what is kept, even when clocks go forward meanwhile.
          const end = new Date(now + 15 * 24 * HOUR - 2 * HOUR);
          const intervals = openIntervals(hours, where, new Date(now), end, SCHOOL_HOLIDAYS);
          const moments = seconds.map((each) => now + each * 1000);
          for (const [which, off] of intervals.length > 0 ? edges : []) {
            const { start, end } = intervals[which % intervals.length]!;
            moments.push(start.getTime() + off * 1000, end.getTime() + off * 1000);
          }
          for (const moment of moments.filter((each) => each >= now && each < now + 14 * 24 * HOUR)) {
            const current = intervals.find(({ start, end }) => start.getTime() <= moment && moment < end.getTime());
            const isOpen = current?.sure === true;
            expect(openings.isOpen(hours, where, moment)).toBe(isOpen);
            const { openUntil, opensNext, sure } = openings.opening(hours, where, moment);
            expect(openUntil !== null).toBe(current !== undefined);
            if (current) expect(sure).toBe(current.sure);
            // Touching intervals that are equally sure are one opening, whatever their comments.
            const starts = intervals.filter((each, index) => {
              const before = intervals[index - 1];
              return each.start.getTime() > moment && !(before?.end.getTime() === each.start.getTime() && before.sure === each.sure);
            });
            if (starts[0]) expect(opensNext).toBe(starts[0].start.getTime());
            const soon = openings.opensBetween(hours, where, moment, moment + 30 * MINUTE);
            const sureSoon = intervals.filter(
              (each) => each.sure && each.end.getTime() > moment && each.start.getTime() < moment + 30 * MINUTE,
            );
            expect(soon).toBe(sureSoon[0] ? Math.max(moment, sureSoon[0].start.getTime()) : null);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
