import { isIsoDay, type IsoDay } from '#law/index.ts';
import { westernDigits } from './read-number.ts';

export type DayProblem = 'not-a-day' | 'month-first';

/**
 * A day as it is typed where the browser has no calendar: 2026-11-21, or day, month and year with any mark between them
 * (21-11-2026, 21.11.2026, 21/11/26). All our locales write the day first; "11/21/2026" is refused with its own words,
 * because "11/12/2026" of the same person would be read wrongly.
 */
export function readDay(typed: string): { value: IsoDay } | { problem: DayProblem } {
  const text = westernDigits(typed).trim().replace(/\.$/, '');
  const parts = /^(\d{1,4})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{1,4})$/.exec(text);
  if (!parts) return { problem: 'not-a-day' };
  const [, first = '', middle = '', last = ''] = parts;
  const isYearFirst = first.length === 4;
  const [day, year] = isYearFirst ? [last, first] : [first, last];
  const iso = `${fullYear(year)}-${middle.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDay(iso)) return { value: iso };
  const swapped = `${fullYear(year)}-${day.padStart(2, '0')}-${middle.padStart(2, '0')}`;
  return { problem: !isYearFirst && isIsoDay(swapped) ? 'month-first' : 'not-a-day' };
}

/** Two digits: of this century up to 40, of the last one above. */
function fullYear(year: string): string {
  if (year.length !== 2) return year.padStart(4, '0');
  return `${Number(year) > 40 ? '19' : '20'}${year}`;
}
