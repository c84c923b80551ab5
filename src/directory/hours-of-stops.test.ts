import { expect, test } from 'vitest';
import { hoursOfStops } from './hours-of-stops.ts';
import { openIntervals } from './hours/server/open-intervals.ts';
import { parseHours } from './hours/server/parse-hours.ts';

const NONE = {
  note: '',
  checked: '2026-01-01',
  from: '2026-01-01',
  until: '2027-12-31',
  sources: {},
  periods: [],
  provinces: [],
  municipalities: [],
};
const stop = (id: string, starts: string, ends: string, cancelled = false) => ({
  id,
  starts,
  ends,
  municipality: null,
  place: 'Markt',
  cancelled,
});

test('stops to come are open times, also two on one day and one past midnight; past and cancelled ones are not', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const hours = hoursOfStops(
    [
      stop('past', '2026-11-21T10:00', '2026-11-21T12:00'),
      stop('late', '2026-11-23T22:00', '2026-11-24T01:00'),
      stop('early', '2026-11-23T10:00', '2026-11-23T12:00'),
      stop('off', '2026-11-25T10:00', '2026-11-25T12:00', true),
    ],
    now,
  );
  const open = openIntervals(hours ?? '', { province: null, schoolRegion: null }, new Date(now), new Date(now + 7 * 86_400_000), NONE);
  expect(open.map(({ start, end }) => [start.toISOString(), end.toISOString()])).toEqual([
    ['2026-11-23T09:00:00.000Z', '2026-11-23T11:00:00.000Z'],
    ['2026-11-23T21:00:00.000Z', '2026-11-24T00:00:00.000Z'],
  ]);
});

test('no stops are no hours, and as many as are taken can be read', () => {
  expect(hoursOfStops([], 0)).toBeNull();
  const many = Array.from({ length: 30 }, (_, i) =>
    stop(`s${i}`, `2026-12-${String(i + 1).padStart(2, '0')}T17:30`, `2026-12-${String(i + 1).padStart(2, '0')}T20:00`),
  );
  expect(parseHours(hoursOfStops(many, 0) ?? '')).toMatchObject({ ok: true });
});
