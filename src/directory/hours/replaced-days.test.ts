import { describe, expect, it } from 'vitest';
import { replacedDayWarnings } from './replaced-days.ts';

describe('a warning of replaced days', () => {
  it('is given when a later rule has times far from those it replaces', () => {
    const [warning, ...others] = replacedDayWarnings('Mo-Fr 09:00-17:00; Th 18:00-20:30');
    expect(warning).toContain('"Th 18:00-20:30" replaces 09:00-17:00');
    expect(others).toEqual([]);
    expect(replacedDayWarnings('Fr-Mo 09:00-12:00; Su,Tu 13:00-15:00')).toHaveLength(1);
    expect(replacedDayWarnings('Mo 09:00-10:00, Mo 11:00-12:00; Mo 13:00-15:00')[0]).toContain('09:00-10:00,11:00-12:00');
  });

  it('is not given when the writer surely means it, or does not replace anything', () => {
    for (const hours of [
      'Mo-Fr 09:00-17:00, Th 18:00-20:30',
      'Mo-Fr 09:00-17:00; Th 09:00-20:30',
      'Mo-Fr 09:00-17:00; Sa 18:00-20:30',
      'Mo-Fr 09:00-17:00; PH off',
      'Mo-Fr 09:00-17:00; Th off',
      'Mo-Fr 09:00-17:00 || Th 18:00-20:30',
      'Jul Mo-Fr 09:00-12:00; Aug Mo-Fr 13:00-15:00',
    ])
      expect(replacedDayWarnings(hours), hours).toEqual([]);
  });
});
