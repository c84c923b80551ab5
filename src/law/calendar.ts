import { requireIsoDay, type IsoDay } from './iso-day.ts';

/*
 * Arithmetic with calendar days: no clock, no time zone, no `Date`. A day is counted with the algorithm for the
 * Gregorian calendar that shifts the year to begin on 1 March, so that a leap day comes last.
 */

const DAYS_IN_ERA = 146_097; // 400 years
const DAYS_BEFORE_1970 = 719_468; // from 0000-03-01

/**
 * Days since 1970-01-01, which is 0. Consecutive days have consecutive numbers.
 * @throws RangeError when `day` is no calendar day
 */
export function dayNumber(day: IsoDay): number {
  const [year, month, date] = partsOf(day);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/** The day with a number of `dayNumber`. */
export function dayOfNumber(number: number): IsoDay {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return textOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/**
 * The day that many days later, or earlier when negative: `addDays('2028-02-28', 2)` is `'2028-03-01'`.
 * @throws RangeError when `day` is no calendar day
 */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOfNumber(dayNumber(day) + days);
}

/**
 * The same date that many months later, or earlier when negative; the last day of the month when it is shorter:
 * `addMonths('2026-01-31', 1)` is `'2026-02-28'`.
 * @throws RangeError when `day` is no calendar day
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const first = textOf(Math.floor(count / 12), (count % 12) + 1, 1);
  return textOf(Math.floor(count / 12), (count % 12) + 1, Math.min(date, daysInMonthOf(first)));
}

/** Days from one day to another: 1 from today to tomorrow, 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: IsoDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The last day of the month of `day`: `'2026-02-28'` for any day of February 2026. */
export function endOfMonth(day: IsoDay): IsoDay {
  return `${day.slice(0, 8)}${String(daysInMonthOf(day)).padStart(2, '0')}`;
}

/**
 * Age in whole years on a day; the birthday itself counts. Who is born on 29 February becomes older on 1 March in a
 * year without that day.
 * @throws RangeError when a day is no calendar day
 */
export function ageOn(birthDate: IsoDay, day: IsoDay): number {
  const years = Number(requireIsoDay(day).slice(0, 4)) - Number(requireIsoDay(birthDate).slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function daysInMonthOf(day: IsoDay): number {
  const [year, month] = partsOf(day);
  const next = month === 12 ? textOf(year + 1, 1, 1) : textOf(year, month + 1, 1);
  return dayNumber(next) - dayNumber(textOf(year, month, 1));
}

function partsOf(day: IsoDay): [year: number, month: number, date: number] {
  requireIsoDay(day);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function textOf(year: number, month: number, date: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
