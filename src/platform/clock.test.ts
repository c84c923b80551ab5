import { expect, test } from 'vitest';
import { startOfDay, today } from './clock.ts';

test('the day is that of the Netherlands, whatever the hour in UTC', () => {
  expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(today(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  expect(today(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
});

test('a day begins at Dutch midnight in winter, in summer and on the days the clock changes', () => {
  expect(startOfDay('2027-01-01').toISOString()).toBe('2026-12-31T23:00:00.000Z');
  expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T22:00:00.000Z');
  expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(startOfDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
});
