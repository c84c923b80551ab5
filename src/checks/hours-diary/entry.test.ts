import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, moment } from './entry.fixture.ts';
import { completes, inOrder, isOfTheDay, isDiaryDay, isRunning, lastDayOf, shiftOf, whenWritten, workedMinutes } from './entry.ts';

describe('hours worked', () => {
  it('are end minus start minus break', () => {
    expect(workedMinutes(entry())).toBe(8 * 60);
  });

  it('go over midnight', () => {
    const night = entry({ start: '22:00', end: '06:00' });
    expect(workedMinutes(night)).toBe(7.5 * 60);
    expect(lastDayOf(night)).toBe('2026-11-21');
  });

  it('end at midnight, which is the next day', () => {
    expect(workedMinutes(entry({ start: '16:00', end: '00:00', breakMinutes: 0 }))).toBe(8 * 60);
  });

  // Directive 2000/84/EC art. 2, 3: the clock skips 02:00 to 03:00 on 29 March 2026 and repeats it on 25 October 2026.
  it('are an hour less in the night when summer time begins, and one more when it ends', () => {
    const night = { start: '22:00', end: '06:00', breakMinutes: 0 };
    expect(workedMinutes(entry({ ...night, day: '2026-03-28' }))).toBe(7 * 60);
    expect(workedMinutes(entry({ ...night, day: '2026-10-24' }))).toBe(9 * 60);
  });

  it('tell the first 02:30 from the second when the clock goes back', () => {
    const night = { day: '2026-10-24', start: '22:00', end: '02:30', breakMinutes: 0 };
    expect(workedMinutes(entry(night))).toBe(4.5 * 60);
    expect(workedMinutes(entry({ ...night, isEndSecond: true }))).toBe(5.5 * 60);
    // From the first 02:40 to the second 02:20, though the clock went "backwards".
    const within = { day: '2026-10-25', start: '02:40', end: '02:20', breakMinutes: 0 };
    expect(workedMinutes(entry({ ...within, isEndSecond: true }))).toBe(40);
  });

  it('are none without an end, on a day without work, and when start and end are the same', () => {
    expect(workedMinutes(entry({ end: null }))).toBe(0);
    expect(workedMinutes(entry({ kind: 'called-off' }))).toBe(0);
    expect(workedMinutes(entry({ end: '07:00', breakMinutes: 0 }))).toBe(0);
  });

  it('are never less than none', () => {
    expect(workedMinutes(entry({ breakMinutes: 600 }))).toBe(0);
  });

  it('fit into a day and an hour, whenever it is', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, time, time, fc.boolean(), fc.boolean(), (each, start, end, isStartSecond, isEndSecond) => {
        const shift = shiftOf(entry({ day: each, start, end, isStartSecond, isEndSecond }));
        const minutes = shift ? shift.until - shift.from : -1;
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(25 * 60);
      }),
    );
  });
});

describe('the moment of writing', () => {
  it('is the day itself until the shift has ended, over midnight too', () => {
    expect(whenWritten(entry())).toBe('same-day');
    expect(whenWritten(entry({ start: '22:00', end: '06:00', written: moment('2026-11-21T06:10') }))).toBe('same-day');
  });

  it('is later when it was another day, and ahead when it was a plan', () => {
    expect(whenWritten(entry({ written: moment('2026-11-21T00:00') }))).toBe('later');
    expect(whenWritten(entry({ written: moment('2026-11-19T23:59') }))).toBe('before');
  });
});

describe('a later change', () => {
  const begun = entry({ end: null, breakMinutes: 0, written: moment('2026-11-20T07:00') });

  it('is none when it ends a running shift on that day, over midnight too', () => {
    expect(completes(entry(), begun, moment('2026-11-20T15:31'))).toBe(true);
    expect(completes(entry({ end: '02:00' }), begun, moment('2026-11-21T02:05'))).toBe(true);
  });

  it('is one on another day, or when the start is another', () => {
    expect(completes(entry(), begun, moment('2026-11-21T00:00'))).toBe(false);
    expect(completes(entry({ start: '06:30' }), begun, moment('2026-11-20T15:31'))).toBe(false);
    expect(completes(entry({ end: '16:00' }), entry(), moment('2026-11-20T16:31'))).toBe(false);
  });

  it('takes a line away from those of the day when it was made on another', () => {
    expect(isOfTheDay(entry())).toBe(true);
    expect(isOfTheDay(entry({ changed: moment('2026-11-20T20:00') }))).toBe(true);
    expect(isOfTheDay(entry({ changed: moment('2026-11-21T20:00') }))).toBe(false);
    expect(isOfTheDay(entry({ written: moment('2026-11-21T20:00') }))).toBe(false);
  });
});

it('a shift without an end is running; a day off is not', () => {
  expect(isRunning(entry({ end: null }))).toBe(true);
  expect(isRunning(entry())).toBe(false);
  expect(isRunning(entry({ kind: 'day-off', start: null, end: null }))).toBe(false);
});

it('entries stand in order of day and start', () => {
  const ids = (entries: Parameters<typeof inOrder>[0]) => inOrder(entries).map(({ id }) => id);
  expect(
    ids([
      entry({ id: 'evening', start: '18:00' }),
      entry({ id: 'ill', kind: 'ill', start: null, end: null }),
      entry({ id: 'tomorrow', day: '2026-11-21' }),
      entry({ id: 'morning' }),
    ]),
  ).toEqual(['morning', 'evening', 'ill', 'tomorrow']);
});

it('days of a year that is still being typed are none', () => {
  expect(['0002-11-20', '0202-11-20', '2026-02-30', '2100-01-01', '', '2026-11-20'].filter(isDiaryDay)).toEqual(['2026-11-20']);
});
