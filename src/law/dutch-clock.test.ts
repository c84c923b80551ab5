import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { dayOf, dutchMinute, midnight } from './dutch-clock.ts';

const hours = (from: string, to: string) => (dutchMinute(to) - dutchMinute(from)) / 60;

test('a night is seven hours when summer time begins and nine when it ends', () => {
  expect(hours('2026-03-27T22:00', '2026-03-28T06:00')).toBe(8);
  expect(hours('2026-03-28T22:00', '2026-03-29T06:00')).toBe(7); // 29 March 2026: last Sunday
  expect(hours('2026-10-24T22:00', '2026-10-25T06:00')).toBe(9); // 25 October 2026: last Sunday
  expect(hours('2027-03-27T22:00', '2027-03-28T06:00')).toBe(7);
});

test('times are those of Amsterdam', () => {
  expect(dutchMinute('1996-01-01T01:00') * 60_000).toBe(Date.UTC(1996, 0, 1, 0, 0));
  expect(dutchMinute('2026-07-01T02:00') * 60_000).toBe(Date.UTC(2026, 6, 1, 0, 0));
  expect(dutchMinute('2026-03-29T01:59') * 60_000).toBe(Date.UTC(2026, 2, 29, 0, 59));
  expect(dutchMinute('2026-03-29T03:00') * 60_000).toBe(Date.UTC(2026, 2, 29, 1, 0));
  expect(dutchMinute('2026-10-25T01:59') * 60_000).toBe(Date.UTC(2026, 9, 24, 23, 59));
  expect(dutchMinute('2026-10-25T03:00') * 60_000).toBe(Date.UTC(2026, 9, 25, 2, 0));
});

test('the hour that comes twice is the first one unless the offset says otherwise', () => {
  expect(dutchMinute('2026-10-25T02:30')).toBe(dutchMinute('2026-10-25T02:30+02:00'));
  expect(hours('2026-10-25T02:30', '2026-10-25T02:30+01:00')).toBe(1);
});

test('the hour that the clock skips is an hour later', () => {
  expect(dutchMinute('2026-03-29T02:30')).toBe(dutchMinute('2026-03-29T03:30'));
});

test('what is no time is refused', () => {
  for (const wrong of ['2026-11-21', '2026-11-21T24:00', '2026-11-21 08:00', '2026-11-21T08:00Z', '2027-02-29T08:00'])
    expect(() => dutchMinute(wrong)).toThrow(RangeError);
});

test('it agrees with the time zone of the platform on every day and hour', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 23 }), (days, hour) => {
      const time = `${addDays('2000-01-01', days)}T${String(hour).padStart(2, '0')}:30`;
      fc.pre(!(hour === 2 && ['03', '10'].includes(time.slice(5, 7))));
      expect(clock.format(new Date(dutchMinute(time) * 60_000))).toBe(time.replace('T', ' '));
      expect(midnight(dayOf(time))).toBeLessThanOrEqual(dutchMinute(time));
    }),
    { numRuns: 500 },
  );
});
