import { expect, test } from 'vitest';
import { illnessDay, illnessDayNumber, illnessTogether } from './illness.ts';

const first = { firstDay: '2025-01-01', lastDay: '2025-01-31' };

test('times with less than four weeks between count together', () => {
  // 1 to 27 February is 27 days; with 28 February it is exactly four weeks.
  const near = { firstDay: '2025-02-28', lastDay: null };
  const far = { firstDay: '2025-03-01', lastDay: null };
  expect(illnessTogether([first, near], 4)).toEqual([first, near]);
  expect(illnessTogether([first, far], 4)).toEqual([far]);
  expect(
    illnessTogether([first, { firstDay: '2025-02-28', lastDay: '2025-03-02' }, { firstDay: '2025-06-01', lastDay: null }], 4),
  ).toHaveLength(1);
});

test('days of illness are counted on over the times together', () => {
  const times = [first, { firstDay: '2025-02-28', lastDay: '2025-03-31' }];
  expect(illnessDay(times, 1)).toBe('2025-01-01');
  expect(illnessDay(times, 31)).toBe('2025-01-31');
  expect(illnessDay(times, 32)).toBe('2025-02-28');
  expect(illnessDay(times, 100)).toBe('2025-05-07'); // 69 days from 28 February: the last time is taken to go on
  expect(illnessDayNumber(times, '2025-02-28')).toBe(32);
  expect(illnessDayNumber(times, '2025-01-01')).toBe(1);
  expect(illnessDayNumber(times, '2025-01-31')).toBe(31);
});

test('days between, and times out of order, are refused', () => {
  const times = [first, { firstDay: '2025-02-28', lastDay: null }];
  expect(() => illnessDayNumber(times, '2025-02-10')).toThrow(RangeError);
  expect(() => illnessTogether([{ firstDay: '2025-01-01', lastDay: null }, first], 4)).toThrow(RangeError);
  expect(() => illnessTogether([first, { firstDay: '2025-01-31', lastDay: null }], 4)).toThrow(RangeError);
  expect(() => illnessDay([], 1)).toThrow(RangeError);
});
