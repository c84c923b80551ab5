import { addDays, addMonths, daysBetween, endOfMonth, type IsoDay } from '#law/index.ts';
import type { Period } from './questions.ts';

/** Fewest and most days of a period: a month is no fixed number of weeks. */
const DAYS: Record<Period, readonly [fewest: number, most: number]> = { month: [28, 31], 'four-weeks': [28, 28], week: [7, 7] };

/** An amount that lies between two, in cents. */
export interface CentsBetween {
  least: number;
  most: number;
}

/** What an amount for one period comes to in another: the least and the most, exact between equal periods. */
export function perPeriod(cents: number, from: Period, to: Period): CentsBetween {
  if (from === to) return { least: cents, most: cents };
  return { least: Math.floor((cents * DAYS[to][0]) / DAYS[from][1]), most: Math.ceil((cents * DAYS[to][1]) / DAYS[from][0]) };
}

/** The first day of a pay period that ends on a day. */
export function periodStart(period: Period, end: IsoDay): IsoDay {
  if (period !== 'month') return addDays(end, 1 - DAYS[period][0]);
  return endOfMonth(end) === end ? `${end.slice(0, 8)}01` : addDays(addMonths(end, -1), 1);
}

/** Days of a pay period, first and last included. */
export function periodDays(period: Period, end: IsoDay): number {
  return daysBetween(periodStart(period, end), end) + 1;
}
