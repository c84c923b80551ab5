import { addMonths, daysBetween } from './calendar.ts';
import { dayAfter, type IsoDay } from './iso-day.ts';

const MONTHS_A_YEAR = 12;
const COMMON_YEAR_DAYS = 365;
const LEAP_YEAR_DAYS = 366;

/** A contract that lasted; both days included. */
export interface Service {
  firstDay: IsoDay;
  lastDay: IsoDay;
}

export interface LengthOfService {
  years: number;
  /** Days beside the whole years. */
  days: number;
  /** The same in years, days as part of the year they lie in: a fraction, so that nothing is lost by rounding. */
  inYears: { numerator: number; denominator: number };
}

/**
 * How long some contracts lasted together. Gaps between them do not count; contracts that follow each other without a day
 * between are one stretch. A year goes from a date to the same date, and is whole with the day before it.
 * @param contracts oldest first
 * @param countsFrom what lies before this day is left out; null: everything counts
 * @throws RangeError when contracts overlap, end before they begin, or a day is no calendar day
 */
export function lengthOfService(contracts: readonly Service[], countsFrom: IsoDay | null = null): LengthOfService {
  let years = 0;
  let commonDays = 0;
  let leapDays = 0;
  for (const stretch of stretches(contracts)) {
    const from = countsFrom !== null && countsFrom > stretch.firstDay ? countsFrom : stretch.firstDay;
    const until = dayAfter(stretch.lastDay);
    if (from >= until) continue;
    const whole = wholeYears(from, until);
    const lastYearFrom = addMonths(from, whole * MONTHS_A_YEAR);
    const lastYearDays = daysBetween(lastYearFrom, addMonths(from, (whole + 1) * MONTHS_A_YEAR));
    const days = daysBetween(lastYearFrom, until);
    years += whole;
    if (lastYearDays === LEAP_YEAR_DAYS) leapDays += days;
    else commonDays += days;
  }
  const denominator = COMMON_YEAR_DAYS * LEAP_YEAR_DAYS;
  const numerator = years * denominator + commonDays * LEAP_YEAR_DAYS + leapDays * COMMON_YEAR_DAYS;
  return { years, days: commonDays + leapDays, inYears: { numerator, denominator } };
}

function wholeYears(from: IsoDay, until: IsoDay): number {
  let whole = 0;
  while (addMonths(from, (whole + 1) * MONTHS_A_YEAR) <= until) whole++;
  return whole;
}

function stretches(contracts: readonly Service[]): Service[] {
  const joined: Service[] = [];
  for (const { firstDay, lastDay } of contracts) {
    const before = joined.at(-1);
    if (lastDay < firstDay || (before && firstDay <= before.lastDay))
      throw new RangeError(`Contract out of order: ${firstDay} to ${lastDay}`);
    if (before && firstDay === dayAfter(before.lastDay)) before.lastDay = lastDay;
    else joined.push({ firstDay, lastDay });
  }
  return joined;
}
