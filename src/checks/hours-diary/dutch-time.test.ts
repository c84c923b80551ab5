import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asClock, comesTwice, dutchTimeOf, momentOf, readMinutes, readTime } from './dutch-time.ts';

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
/** Any moment, and often one near a change of the clock: 29 March and 25 October 2026, 01:00 UTC. */
const minute = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2099, 11, 30) / 60_000 }),
  fc.integer({ min: -180, max: 180 }).map((beside) => Date.UTC(2026, 2, 29, 1) / 60_000 + beside),
  fc.integer({ min: -180, max: 180 }).map((beside) => Date.UTC(2026, 9, 25, 1) / 60_000 + beside),
);

describe('the Dutch clock', () => {
  it('shows what the clock in Amsterdam shows, at any moment', () => {
    fc.assert(
      fc.property(minute, (each) => {
        const { day, time } = dutchTimeOf(each);
        expect(`${day} ${time}`).toBe(wall.format(each * 60_000));
      }),
    );
  });

  it('leads from a moment to the clock and back', () => {
    fc.assert(
      fc.property(minute, (each) => {
        expect(momentOf(dutchTimeOf(each))).toBe(each);
      }),
    );
  });

  // Summer time ends on 25 October 2026 at 01:00 UTC: 02:30 comes at 00:30 and at 01:30 UTC.
  it('tells the two hours apart that come in the night when summer time ends', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30) / 60_000;
    expect(dutchTimeOf(first)).toEqual({ day: '2026-10-25', time: '02:30', isSecond: false });
    expect(dutchTimeOf(first + 60)).toEqual({ day: '2026-10-25', time: '02:30', isSecond: true });
    expect(momentOf(dutchTimeOf(first + 60))).toBe(first + 60);
  });

  it('knows which times come twice', () => {
    expect(['01:59', '02:00', '02:59', '03:00'].map((time) => comesTwice('2026-10-25', time))).toEqual([false, true, true, false]);
    expect(comesTwice('2026-07-01', '02:30')).toBe(false);
    expect(comesTwice('2026-03-29', '02:30')).toBe(false);
    expect(comesTwice('2026-03-29', '01:30')).toBe(false);
  });

  it('takes no notice of "the second time" where a time comes once', () => {
    expect(momentOf({ day: '2026-07-01', time: '08:00', isSecond: true })).toBe(
      momentOf({ day: '2026-07-01', time: '08:00', isSecond: false }),
    );
  });
});

describe('typed times', () => {
  it.each([
    ['730', '07:30'],
    ['0730', '07:30'],
    ['1530', '15:30'],
    ['7', '07:00'],
    ['22', '22:00'],
    ['7:30', '07:30'],
    ['7.30', '07:30'],
    ['7u30', '07:30'],
    [' 06:05 ', '06:05'],
    ['٧٣٠', '07:30'],
    ['2400', '00:00'],
    ['000', '00:00'],
  ])('reads %s as %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(['', 'half acht', '2530', '1575', '12345', '-730', '7:3'])('does not read "%s"', (typed) => expect(readTime(typed)).toBeNull());
});

describe('typed minutes', () => {
  it.each([
    ['', 0],
    ['0', 0],
    ['45', 45],
    ['90', 90],
    ['1:15', 75],
    ['٣٠', 30],
    ['1440', 1440],
  ])('reads "%s" as %i', (typed, minutes) => expect(readMinutes(typed)).toBe(minutes));

  it.each(['1,5', 'half uur', '1441', '1:75', '-30', '30 min.'])('does not read "%s"', (typed) => expect(readMinutes(typed)).toBeNull());
});

it('writes minutes as hours and minutes, less than nothing too', () => {
  expect([0, 5, 60, 510, -90].map(asClock)).toEqual(['0:00', '0:05', '1:00', '8:30', '−1:30']);
});
