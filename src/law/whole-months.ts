import { addMonths, daysBetween } from './calendar.ts';
import { dayAfter, type IsoDay } from './iso-day.ts';

const LONGEST_MONTH_DAYS = 31;

export interface MonthsAndDays {
  months: number;
  days: number;
}

/**
 * A time in whole months and the days beside them, both days included: 1 March to 14 April is a month and 14 days.
 * Nothing when it ends before it begins.
 * @throws RangeError when a day is no calendar day
 */
export function monthsAndDays(firstDay: IsoDay, lastDay: IsoDay): MonthsAndDays {
  const until = dayAfter(lastDay);
  if (until <= firstDay) return { months: 0, days: 0 };
  let months = 0;
  while (addMonths(firstDay, months + 1) <= until) months++;
  return { months, days: daysBetween(addMonths(firstDay, months), until) };
}

/** The wage of that time at least, in cents: a day is taken as the smallest part of a month that it can be. */
export function leastWage({ months, days }: MonthsAndDays, monthlyWageCents: number): number {
  return monthlyWageCents * months + Math.floor((monthlyWageCents * days) / LONGEST_MONTH_DAYS);
}
