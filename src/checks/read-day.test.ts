import { describe, expect, it } from 'vitest';
import { readDay } from './read-day.ts';

describe('a day as people type it', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['21-11-2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21/11/26', '2026-11-21'],
    ['2026. 11. 21.', '2026-11-21'],
    ['1 2 1990', '1990-02-01'],
    ['5-6-88', '1988-06-05'],
    ['٢١-١١-٢٠٢٦', '2026-11-21'],
  ])('%s is %s', (typed, value) => {
    expect(readDay(typed)).toEqual({ value });
  });

  it('month first is refused with its own words', () => {
    expect(readDay('11/21/2026')).toEqual({ problem: 'month-first' });
  });

  it.each(['31-02-2026', '2026-13-40', 'tomorrow', '', '21-11', '2026-11-21T00:00', '0-0-0'])('%s is no day', (typed) => {
    expect(readDay(typed)).toEqual({ problem: 'not-a-day' });
  });
});
