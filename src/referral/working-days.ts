import { addDays, daysBetween, weekday, type IsoDay } from '#law/index.ts';

const FRIDAY = 5;
const SUNDAY = 7;

/**
 * The days of a year on which Dutch offices are closed: those of article 3 of the Algemene termijnenwet, Good Friday
 * among them, and 5 May of every year. From memory; a collective agreement may say otherwise.
 */
export function publicHolidays(year: number): IsoDay[] {
  const easter = easterSunday(year);
  return [
    `${year}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    kingsDay(year),
    `${year}-05-05`,
    addDays(easter, 39),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ].sort();
}

/** 27 April; the day before when that is a Sunday. */
function kingsDay(year: number): IsoDay {
  return weekday(`${year}-04-27`) === SUNDAY ? `${year}-04-26` : `${year}-04-27`;
}

/** Easter of the Gregorian calendar, by the method that Meeus gives. */
function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}

const byYear = new Map<number, ReadonlySet<IsoDay>>();

/** Monday to Friday, without public holidays. */
export function isWorkingDay(day: IsoDay): boolean {
  if (weekday(day) > FRIDAY) return false;
  const year = Number(day.slice(0, 4));
  let holidays = byYear.get(year);
  if (!holidays) byYear.set(year, (holidays = new Set(publicHolidays(year))));
  return !holidays.has(day);
}

/** The day itself when it is a working day, else the next one. */
export function firstWorkingDay(day: IsoDay): IsoDay {
  return isWorkingDay(day) ? day : firstWorkingDay(addDays(day, 1));
}

/** So many working days later; the day itself does not count. */
export function addWorkingDays(day: IsoDay, count: number): IsoDay {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDay, to: IsoDay): number {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) => addDays(from, at + 1)).filter(isWorkingDay).length;
}
