import { describe, expect, it } from 'vitest';
import { schoolHolidayProblem, usesSchoolHolidays, withSchoolHolidays } from './school-holiday-rules.ts';

const AUTUMN = { from: '2026-10-17', until: '2026-10-25' };
const CHRISTMAS = { from: '2026-12-19', until: '2027-01-03' };
const DATES = '2026 Oct 17-2026 Oct 25';

describe('school holidays in hours', () => {
  it('are found outside comments only', () => {
    expect(usesSchoolHolidays('Mo-Fr 09:00-17:00; SH off')).toBe(true);
    expect(usesSchoolHolidays('Mo-Fr 09:00-17:00 "not in SH"')).toBe(false);
  });

  it('become dates, with the days and times that follow', () => {
    expect(withSchoolHolidays('Mo-Fr 09:00-17:00; SH off', [AUTUMN])).toBe(`Mo-Fr 09:00-17:00; ${DATES} off`);
    expect(withSchoolHolidays('SH Mo-Fr 10:00-12:00', [AUTUMN, CHRISTMAS])).toBe(`${DATES},2026 Dec 19-2027 Jan 03 Mo-Fr 10:00-12:00`);
    expect(withSchoolHolidays('Mo 09:00-17:00, SH Tu 10:00-12:00 || SH: "call; SH"', [AUTUMN])).toBe(
      `Mo 09:00-17:00, ${DATES} Tu 10:00-12:00 || ${DATES} "call; SH"`,
    );
  });

  it('in a list become a rule of their own beside the rest of the list', () => {
    expect(withSchoolHolidays('PH,SH off', [AUTUMN])).toBe(`PH off; ${DATES} off`);
    expect(withSchoolHolidays('24/7; Sa,SH,PH 10:00-12:00,13:00-14:00', [AUTUMN])).toBe(
      `24/7; Sa,PH 10:00-12:00,13:00-14:00; ${DATES} 10:00-12:00,13:00-14:00`,
    );
    expect(withSchoolHolidays('Mo 09:00-10:00, Sa,SH 10:00-12:00', [AUTUMN])).toBe(`Mo 09:00-10:00, Sa 10:00-12:00, ${DATES} 10:00-12:00`);
  });

  it('that never are become a day long past', () => {
    expect(withSchoolHolidays('SH off', [])).toBe('1970 Jan 01-1970 Jan 01 off');
  });

  it('are refused where they cannot be rewritten', () => {
    for (const hours of [
      'Jul SH 10:00-12:00',
      '2026 SH off',
      'SH PH 10:00-12:00',
      'PH,SH Mo-Fr 10:00-12:00',
      'Mo,SH 22:00-02:00',
      'Mo SH,PH 10:00-12:00',
    ])
      expect(schoolHolidayProblem(hours), hours).not.toBeNull();
    for (const hours of [
      'SH off',
      'SH Mo 22:00-02:00',
      'PH,SH off',
      'Mo-Fr,SH 10:00-24:00',
      'SH: Mo,PH 10:00-12:00',
      'Mo 10:00-12:00 "SH"',
    ])
      expect(schoolHolidayProblem(hours), hours).toBeNull();
  });
});
