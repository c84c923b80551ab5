import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asDutchTime, dutchMoment } from './dutch-moment.ts';

it.each([
  ['2026-11-22T19:30:00Z', '2026-11-22T20:30:00+01:00'],
  ['2026-07-01T22:15:30Z', '2026-07-02T00:15:30+02:00'],
  // In autumn 02:30 comes twice; the offset tells them apart.
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
])('the moment %s is written as %s', (moment, written) => {
  expect(dutchMoment(Date.parse(moment))).toBe(written);
});

it('a written moment is read back as the same moment', () => {
  const seconds = fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });
  fc.assert(fc.property(seconds, (second) => Date.parse(dutchMoment(second * 1000)) === second * 1000));
});

it.each([
  ['2026-11-22T20:30', '2026-11-22T20:30'],
  ['2026-11-22T20:30:45', '2026-11-22T20:30'],
  ['2026-11-22T19:30Z', '2026-11-22T20:30'],
  ['2026-11-22T20:30+01:00', '2026-11-22T20:30'],
  ['2026-11-22T23:30:00-05:00', '2026-11-23T05:30'],
])('the time %s is %s by Dutch clocks', (time, dutch) => {
  expect(asDutchTime(time)).toBe(dutch);
});

it.each(['', 'now', '2026-11-22', '2026-02-30T10:00', '2026-02-30T10:00Z', '2026-11-22T25:00', '2026-11-22T20:30+99:00', '20261122T2030'])(
  'there is no time %j',
  (time) => {
    expect(asDutchTime(time)).toBeNull();
  },
);
