import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, ageOn, dayNumber, dayOfNumber, daysBetween, endOfMonth, weekday } from './calendar.ts';
import { dayAfter, isIsoDay } from './iso-day.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2150-12-31') }).map(dayOfNumber);

test('days are counted over months, years and leap days', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2026-11-21')).toBe(20_778); // 56 years × 365 + 14 leap days + day 325 of 2026 − 1
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
});

test('a month later is the same date, or the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
  expect(endOfMonth('2026-12-31')).toBe('2026-12-31');
});

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(weekday('2026-11-21')).toBe(6); // a Saturday
  expect(weekday('2026-11-22')).toBe(7);
  expect(weekday('1969-12-29')).toBe(1);
});

test('a person is older from the birthday itself', () => {
  expect(ageOn('2008-11-21', '2026-11-20')).toBe(17);
  expect(ageOn('2008-11-21', '2026-11-21')).toBe(18);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
});

test('what is no calendar day is refused', () => {
  expect(() => addDays('2027-02-29', 1)).toThrow(RangeError);
  expect(() => addMonths('2027-2-1', 1)).toThrow(RangeError);
  expect(() => ageOn('2027-02-29', '2027-03-01')).toThrow(RangeError);
});

test('counting on and back gives the day again, and every day follows the one before', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      const later = addDays(day, days);
      expect(isIsoDay(later)).toBe(true);
      expect(daysBetween(day, later)).toBe(days);
      expect(addDays(day, 1)).toBe(dayAfter(day));
      expect(weekday(addDays(day, 7))).toBe(weekday(day));
    }),
  );
});

test('more months never give an earlier day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
      expect(isIsoDay(addMonths(day, months))).toBe(true);
      expect(addMonths(day, months + 1) > addMonths(day, months)).toBe(true);
    }),
  );
});
