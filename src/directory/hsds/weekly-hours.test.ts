import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIntervals } from '../hours/server/open-intervals.ts';
import { readWeekly, writeWeekly } from './weekly-hours.ts';

const NOWHERE = { province: null, schoolRegion: null };
const NO_HOLIDAYS = { note: '', checked: '', from: '', until: '', sources: {}, periods: [], provinces: [], municipalities: [] };
/** Monday to Sunday of a week without a public holiday or change of the clock. */
const MONDAY = new Date('2026-11-09T00:00:00+01:00');
const NEXT_MONDAY = new Date('2026-11-16T00:00:00+01:00');
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What OpenStreetMap's own reader says of that week: day and times of each open span. */
function openSpans(hours: string): string[] {
  return openIntervals(hours, NOWHERE, MONDAY, NEXT_MONDAY, NO_HOLIDAYS).map(({ start, end }) => {
    const day = DAYS[(start.getDay() + 6) % 7]!;
    const time = (at: Date) => at.toTimeString().slice(0, 5);
    return `${day} ${time(start)}-${time(end)}`;
  });
}

function ownSpans(hours: string): string[] | null {
  const spans = readWeekly(hours)?.flatMap(({ days, opens, closes }) => days.map((day) => ({ day, times: `${opens}-${closes}` })));
  return (
    spans
      ?.sort((a, b) => DAYS.indexOf(a.day) - DAYS.indexOf(b.day) || (a.times < b.times ? -1 : 1))
      .map(({ day, times }) => `${day} ${times}`) ?? null
  );
}

const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
const days = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => `${a}-${b}`),
  fc.uniqueArray(day, { minLength: 2, maxLength: 3 }).map((all) => all.join(',')),
);
const times = fc.constantFrom('09:00-17:00', '09:00-12:00,13:00-17:00', '18:30-21:00', 'off', '00:00-23:59', '22:00-02:00', '10:00-24:00');
const rules = fc
  .array(
    fc.tuple(days, times).map(([when, at]) => `${when} ${at}`),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.join('; '));

describe('weekly hours', () => {
  test('mean what the reader of OpenStreetMap says, whenever they are told as weekly fields at all', () => {
    let told = 0;
    fc.assert(
      fc.property(rules, (hours) => {
        const own = ownSpans(hours);
        if (own === null) return;
        told++;
        expect(own).toEqual(openSpans(hours));
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(100);
  });

  test('are written back with the same meaning', () => {
    fc.assert(
      fc.property(rules, (hours) => {
        const spans = readWeekly(hours);
        if (spans) expect(openSpans(writeWeekly(spans))).toEqual(openSpans(hours));
      }),
      { numRuns: 300 },
    );
  });

  test('keep the days together that belong together', () => {
    expect(readWeekly('Mo-We,Fr 09:00-12:00,13:00-17:00; Sa 10:00-12:00')).toEqual([
      { days: ['MO', 'TU', 'WE', 'FR'], opens: '09:00', closes: '12:00' },
      { days: ['MO', 'TU', 'WE', 'FR'], opens: '13:00', closes: '17:00' },
      { days: ['SA'], opens: '10:00', closes: '12:00' },
    ]);
    expect(readWeekly('Fr-Mo 10:00-12:00')).toEqual([{ days: ['MO', 'FR', 'SA', 'SU'], opens: '10:00', closes: '12:00' }]);
  });

  test.each([
    '24/7',
    'Mo-Fr 09:00-17:00; PH off',
    'Mo-Fr 09:00-17:00; Th 18:00-20:30',
    'Mo[1] 10:00-12:00',
    'Dec Mo 10:00-12:00',
    'Fr 22:00-02:00',
    'Mo 10:00-24:00',
    'Mo 09:00-17:00 "op afspraak"',
    'Mo 9-17',
    'Mo off',
    '',
    ';',
    'Mo,Mo 09:00-10:00',
    'Mo-Tu-We 09:00-10:00',
    'SH off',
    'Mo 09:00-17:00 || Tu 09:00-10:00',
    'week 1-10 Mo 09:00-10:00',
    'sunrise-sunset',
    'Mo 10:00+',
  ])('do not say the same as "%s"', (hours) => {
    expect(readWeekly(hours)).toBeNull();
  });
});
