import { rulesOf, timesOf, withoutComments, type HoursRule } from './hours-rules.ts';
import type { DateSpan } from './school-holidays.ts';

/**
 * `SH` in opening hours means school holidays. The library brings dates of its own for them, some of them wrong (that the
 * spring holiday of 2027 in the south lasts five weeks), and has no way in for others. So `SH` is rewritten into dates
 * before the library reads the hours. All functions take hours as the library writes them back.
 */
const SCHOOL_HOLIDAY = /\bSH\b/;
const WEEKDAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = new RegExp(`^(?:SH|PH|${WEEKDAY}(?:-${WEEKDAY})?)(?:,(?:SH|PH|${WEEKDAY}(?:-${WEEKDAY})?))*(?=[ :]|$)`);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Holidays of which nobody has told: dates on which nothing opens any more. */
const NEVER: DateSpan = { from: '1970-01-01', until: '1970-01-01' };

export function usesSchoolHolidays(hours: string): boolean {
  return SCHOOL_HOLIDAY.test(withoutComments(hours));
}

/** Why school holidays in these hours cannot be rewritten, or null when they can. */
export function schoolHolidayProblem(hours: string): string | null {
  for (const { text } of rulesOf(hours).filter((rule) => usesSchoolHolidays(rule.text))) {
    const { days, rest } = parts(text);
    if (!days.includes('SH') || usesSchoolHolidays(rest)) return 'SH is understood at the beginning of a rule only, alone or in a list.';
    if (days.length === 1) {
      if (/^ PH\b/.test(rest)) return 'SH and PH beside each other belong into a list: "PH,SH".';
      continue;
    }
    if (/^ (?:PH|Mo|Tu|We|Th|Fr|Sa|Su)\b/.test(rest)) return 'After a list with SH no other days can follow: write two rules.';
    // The day after a night would count twice over: once as its own day, once as the end of the night.
    if (timesOf(rest).some(({ until }) => until > 1440)) return 'A list with SH cannot go past midnight: write two rules.';
  }
  return null;
}

/** The same hours with the spans in place of `SH`. They must have no `schoolHolidayProblem`. */
export function withSchoolHolidays(hours: string, spans: readonly DateSpan[]): string {
  const dates = (spans.length > 0 ? spans : [NEVER]).map(datesOf).join(',');
  return rulesOf(hours)
    .flatMap((rule) => (usesSchoolHolidays(rule.text) ? rewritten(rule, dates) : [rule]))
    .map(({ separator, text }) => `${separator}${text}`)
    .join('');
}

function rewritten({ separator, text }: HoursRule, dates: string): HoursRule[] {
  const { days, rest } = parts(text);
  const others = days.filter((day) => day !== 'SH');
  const inHolidays = { text: `${dates}${rest}` };
  if (others.length === 0) return [{ separator, ...inHolidays }];
  return [
    { separator, text: `${others.join(',')}${rest}` },
    { separator: separator === '' ? '; ' : separator, ...inHolidays },
  ];
}

/** The list of days with which a rule begins, and all that follows. */
function parts(text: string): { days: string[]; rest: string } {
  const list = DAYS.exec(text)?.[0] ?? '';
  return { days: list === '' ? [] : list.split(','), rest: text.slice(list.length).replace(/^:/, '') };
}

function datesOf({ from, until }: DateSpan): string {
  return `${dateOf(from)}-${dateOf(until)}`;
}

function dateOf(date: string): string {
  const [year = '', month, day = ''] = date.split('-');
  return `${year} ${MONTHS[Number(month) - 1] ?? ''} ${day}`;
}
