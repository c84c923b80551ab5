import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber, dayNumber, weekday } from '#law/index.ts';
import { addWorkingDays, firstWorkingDay, isWorkingDay, publicHolidays, workingDaysBetween } from './working-days.ts';

describe('public holidays', () => {
  it('are those of 2026', () => {
    expect(publicHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03', // Good Friday
      '2026-04-06', // Easter Monday
      '2026-04-27', // King's Day
      '2026-05-05',
      '2026-05-14', // Ascension
      '2026-05-25', // Whit Monday
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('follow Easter of other years', () => {
    // Easter Sunday: 21 April 2019, 4 April 2021, 20 April 2025, 25 April 2038.
    for (const [year, monday] of [
      [2019, '2019-04-22'],
      [2021, '2021-04-05'],
      [2025, '2025-04-21'],
      [2038, '2038-04-26'],
    ] as const)
      expect(publicHolidays(year)).toContain(monday);
  });

  it("have King's Day a day earlier when it is a Sunday", () => {
    expect(publicHolidays(2025)).toContain('2025-04-26');
    expect(publicHolidays(2025)).not.toContain('2025-04-27');
  });
});

describe('working days', () => {
  it('leave out weekends and public holidays', () => {
    expect(addWorkingDays('2026-12-23', 3)).toBe('2026-12-29');
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(firstWorkingDay('2026-11-21')).toBe('2026-11-23');
    expect(firstWorkingDay('2026-11-23')).toBe('2026-11-23');
  });

  it('are counted as they are added', () => {
    const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2040-12-31') }).map(dayOfNumber);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(workingDaysBetween(from, to)).toBe(count);
        if (count > 0) expect(isWorkingDay(to)).toBe(true);
        expect(isWorkingDay(to) && weekday(to) > 5).toBe(false);
      }),
    );
  });
});
