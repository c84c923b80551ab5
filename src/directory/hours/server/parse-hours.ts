import { replacedDayWarnings } from '../replaced-days.ts';
import { withSchoolHolidays } from '../school-holiday-rules.ts';
import { CivilDate } from './civil-date.ts';
import { readByLibrary } from './library.ts';
import { readHours, UnreadableHours } from './read-hours.ts';

export type HoursCheck = { ok: true; warnings: string[] } | { ok: false; message: string; position: number | null };

/** Days on which hours are tried out: a year with a leap day, and the first day of every month about it. */
const TRIED = [2027, 2028, 2029].flatMap((year) => Array.from({ length: 12 }, (_, month) => new CivilDate(year, month, 1, 12, 0)));

/**
 * Whether opening hours in OpenStreetMap's syntax can be shown, for any string whatever; if not, what is wrong and where.
 * Warnings are about hours that can be shown but may mean something else than their writer thinks.
 *
 * Refused beside what is wrong: more than 500 characters, hours by the sun, open ends ("17:00+"), and `SH` in places where
 * it cannot be rewritten.
 */
export function parseHours(value: string): HoursCheck {
  try {
    const { library, canonical, needsSchoolHolidays } = readHours(value);
    const tried = needsSchoolHolidays ? readByLibrary(withSchoolHolidays(canonical, [])) : library;
    for (const date of TRIED) tried.getStatePair(date);
    return { ok: true, warnings: [...new Set([...library.getWarnings(), ...replacedDayWarnings(canonical)])] };
  } catch (thrown) {
    if (thrown instanceof UnreadableHours) return { ok: false, message: thrown.message, position: thrown.position };
    return { ok: false, message: 'These hours name a day that no year has.', position: null };
  }
}
