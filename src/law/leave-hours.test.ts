import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from './iso-day.ts';
import { builtUpLeave, leaveLapses, type LeaveLapseFacts, type LeavePeriod } from './leave-hours.ts';
import { parameterOn } from './parameter.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const builtUp = (year: number, ...periods: LeavePeriod[]) => builtUpLeave(params, { year, periods });

test('a whole year gives four times the weekly hours', () => {
  for (const [year, hours] of [
    [2026, 40],
    [2028, 40],
    [2026, 38],
    [2025, 12.5],
  ] as const) {
    // prettier-ignore
    expect(builtUp(year, { from: `${year}-01-01`, until: `${year}-12-31`, hoursPerWeek: hours })).toMatchObject({ value: { hours: 4 * hours } });
  }
});

test('a part of a year counts by day, each with its own hours', () => {
  // BW 7:634 lid 2: 1 July to 31 December 2026 is 184 of 365 days: 160 h × 184 / 365 = 80.657.
  const second: LeavePeriod = { from: '2026-07-01', until: '2026-12-31', hoursPerWeek: 40 };
  expect(builtUp(2026, second)).toMatchObject({ value: { hours: 80.65 }, ground: { confidence: 'verified' } });
  // With 20 hours before, 181 days: 80 h × 181 / 365 = 39.671; together 120.328.
  expect(builtUp(2026, { from: '2026-01-01', until: '2026-06-30', hoursPerWeek: 20 }, second)).toMatchObject({ value: { hours: 120.32 } });
  // One day: 160 / 365 = 0.438.
  expect(builtUp(2026, { from: '2026-12-31', until: '2026-12-31', hoursPerWeek: 40 })).toMatchObject({ value: { hours: 0.43 } });
});

test('with changing hours the paid hours count', () => {
  // 520 paid hours in 2026: 4 × 520 h / (365 / 7 weeks) = 39.890.
  expect(builtUp(2026, { from: '2026-03-01', until: '2026-10-31', paidHours: 520 })).toMatchObject({ value: { hours: 39.89 } });
});

test('periods outside the year are refused, and years before 2024 are not known', () => {
  expect(() => builtUp(2026, { from: '2025-12-31', until: '2026-01-31', hoursPerWeek: 40 })).toThrow(RangeError);
  expect(() => builtUp(2026, { from: '2026-02-01', until: '2026-01-31', hoursPerWeek: 40 })).toThrow(RangeError);
  expect(() => builtUp(2026, { from: '2026-02-01', until: '2026-02-30', hoursPerWeek: 40 })).toThrow(RangeError);
  expect(() => builtUp(2026, { from: '2026-01-01', until: '2026-01-31', paidHours: -1 })).toThrow(RangeError);
  expect(builtUp(2023, { from: '2023-01-01', until: '2023-12-31', hoursPerWeek: 40 })).toMatchObject({
    kind: 'not-known',
    reason: 'not-covered',
  });
});

test('more hours never give less leave, and two halves give what the whole gives but for rounding', () => {
  const hours = fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4);
  const leave = (...periods: LeavePeriod[]) => {
    const answer = builtUp(2026, ...periods);
    if (answer.kind !== 'known') throw new Error('expected an answer');
    return answer.value.hours;
  };
  fc.assert(
    fc.property(hours, hours, (one, other) => {
      const year = { from: '2026-01-01', until: '2026-12-31' };
      expect(leave({ ...year, hoursPerWeek: one + other })).toBeGreaterThanOrEqual(leave({ ...year, hoursPerWeek: one }));
      const halves = leave(
        { from: '2026-01-01', until: '2026-04-30', hoursPerWeek: one },
        { from: '2026-05-01', until: '2026-12-31', hoursPerWeek: one },
      );
      expect(halves).toBe(leave({ ...year, hoursPerWeek: one }));
    }),
  );
});

const lapse = (change: Partial<LeaveLapseFacts> = {}) =>
  leaveLapses(params, { year: 2025, kind: 'statutory', couldTake: true, wasTold: true, ...change });

test('statutory hours can be taken until 30 June of the next year, and lapse on 1 July', () => {
  const answer = lapse();
  expect(answer).toMatchObject({ kind: 'known', value: { lastDay: '2026-06-30', perhapsUntil: null }, ground: { confidence: 'verified' } });
  expect(parameterOn(params, 'leave.statutory-lapse-day', '2026-01-01')).toMatchObject({ value: dayAfter('2026-06-30').slice(5) });
});

test('who could not take them keeps them five years after the year, as with extra hours', () => {
  const late = { value: { lastDay: '2030-12-31', perhapsUntil: null }, ground: { confidence: 'verified' } };
  expect(lapse({ couldTake: false })).toMatchObject(late);
  expect(lapse({ couldTake: false, wasTold: null })).toMatchObject(late);
  expect(lapse({ kind: 'extra', couldTake: null, wasTold: null })).toMatchObject(late);
});

test('without a warning, or when that is not known, the earlier day comes first', () => {
  const unclear = { value: { lastDay: '2026-06-30', perhapsUntil: '2030-12-31' }, ground: { confidence: 'recalled' } };
  expect(lapse({ wasTold: false })).toMatchObject(unclear);
  expect(lapse({ wasTold: null })).toMatchObject(unclear);
  expect(lapse({ couldTake: null })).toMatchObject(unclear);
});

test('the terms are known for hours built up from 2023 on', () => {
  expect(lapse({ year: 2023 })).toMatchObject({ value: { lastDay: '2024-06-30' } });
  expect(lapse({ year: 2022 })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});
