import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, isIsoDay, isMonthDay } from './index.ts';

describe('calendar days', () => {
  it('follow each other as in the calendar, and sort as text', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        expect(isIsoDay(day)).toBe(true);
        expect(dayAfter(day)).toBe(next);
        expect(day < next).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('exist or not', () => {
    expect(['2028-02-29', '2000-02-29', '2026-12-31'].every(isIsoDay)).toBe(true);
    expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-10-00', '2026-1-1', ''].some(isIsoDay)).toBe(false);
    expect(isMonthDay('02-29')).toBe(true);
    expect(isMonthDay('2026-01-01')).toBe(false);
  });
});
