import { addDays, daysBetween, endOfMonth, weekday } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { birthdayChangesAmount, HOURLY_WAGE_ARTICLES, hourlyCents, type Worker } from './minimum-hourly-wage.ts';
import { payVerdict, type PayVerdict } from './minimum-wage.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['WML art. 11 lid 1', ...HOURLY_WAGE_ARTICLES];
const MONTHS_A_YEAR = 12;
const DAYS_A_WEEK = 7;
/** Of the approximation only, which is no rule of the Act. */
const WEEKS_A_YEAR = 52;

/** Monday first: `[8, 8, 8, 8, 8, 0, 0]`. */
export type HoursByWeekday = readonly [number, number, number, number, number, number, number];

/** A fixed wage a month for fixed hours a week, agreed in writing or by CAO: otherwise the hours are counted one by one. */
export interface MonthlyWageFacts extends Worker {
  /** Any day of the month that is asked about. */
  month: IsoDay;
  hoursByWeekday: HoursByWeekday;
  /** In service from 1 January to 31 December of that year. */
  wholeYear: boolean;
}

export interface MonthlyMinimumWage {
  /** By the Act: the hours of the calendar year, divided by its months; in cents. */
  byHoursOfYearCents: number;
  /** The approximation that many payrolls use: hours a week × 52 / 12; never more than by the Act. */
  byWeeksCents: number;
  /** Hours of an average month by the Act. */
  averageHours: number;
}

/**
 * The minimum wage of a month with a fixed monthly wage, in both readings (WML art. 11 lid 1). Recalled: the Act counts
 * the hours of the calendar year, but payrolls calculate otherwise and an editor has not settled what to tell people.
 *
 * With a birthday that changes the amount inside the month, the month's hours are weighed by day.
 * Left out: how the Act counts a year that was not worked whole (the pattern is taken for all of it); CAO periods that
 * are settled together (art. 11 lid 2); work before 2024.
 * @throws RangeError when a day is no calendar day or hours are negative
 */
export function monthlyMinimumWage(params: ParameterSet, facts: MonthlyWageFacts): RuleAnswer<MonthlyMinimumWage> {
  const use = new Grounds(params, ARTICLES, 'recalled');
  return use.answer(readings(use, params, facts));
}

/**
 * Whether a fixed monthly wage reaches the minimum wage: below both readings it is too low, between them it is unclear
 * (count the hours of the year), from the higher on it is enough. Where both readings agree the answer is as sure as
 * its numbers, except in a year that was not worked whole.
 * @param facts.wageCents gross wage of the month that counts: see `countedPay`
 * @throws RangeError as `monthlyMinimumWage`
 */
export function checkMonthlyWage(params: ParameterSet, facts: MonthlyWageFacts & { wageCents: number }): RuleAnswer<PayVerdict> {
  const verdictOf = (use: Grounds): PayVerdict | null => {
    const amounts = readings(use, params, facts);
    return amounts && payVerdict(facts.wageCents, amounts.byWeeksCents, amounts.byHoursOfYearCents);
  };
  const isSure = facts.wholeYear && !birthdayChangesAmount(params, facts, daysOfMonth(facts.month));
  const agree = verdictOf(new Grounds(params, ARTICLES)) !== 'unclear';
  const use = new Grounds(params, ARTICLES, isSure && agree ? 'verified' : 'recalled');
  return use.answer(verdictOf(use));
}

function readings(use: Grounds, params: ParameterSet, facts: MonthlyWageFacts): MonthlyMinimumWage | null {
  if (!facts.hoursByWeekday.every((hours) => hours >= 0)) throw new RangeError('Hours are zero or more');
  const hourly = averageHourlyCents(use, params, facts);
  if (hourly === null) return null;
  const hoursAWeek = facts.hoursByWeekday.reduce((sum, hours) => sum + hours, 0);
  const averageHours = hoursOfYear(facts.month.slice(0, 4), hoursAWeek, facts.hoursByWeekday) / MONTHS_A_YEAR;
  return {
    byHoursOfYearCents: Math.round(averageHours * hourly),
    byWeeksCents: Math.round(((hoursAWeek * WEEKS_A_YEAR) / MONTHS_A_YEAR) * hourly),
    averageHours,
  };
}

/** The amount for one hour, over the hours of the month. */
function averageHourlyCents(use: Grounds, params: ParameterSet, facts: MonthlyWageFacts): number | null {
  let cents = 0;
  let hours = 0;
  for (const day of daysOfMonth(facts.month)) {
    const amount = hourlyCents(use, params, facts, day);
    if (amount === null) return null;
    const worked = hoursOf([day], facts.hoursByWeekday);
    cents += amount * worked;
    hours += worked;
  }
  return hours === 0 ? 0 : cents / hours;
}

/** Whole weeks, and the day or two that come once more: no need to walk through the year. */
function hoursOfYear(year: string, hoursAWeek: number, hoursByWeekday: HoursByWeekday): number {
  const lastDay = `${year}-12-31`;
  const weeks = Math.floor((daysBetween(`${year}-01-01`, lastDay) + 1) / DAYS_A_WEEK);
  return weeks * hoursAWeek + hoursOf(daysFrom(addDays(`${year}-01-01`, weeks * DAYS_A_WEEK), lastDay), hoursByWeekday);
}

function hoursOf(days: readonly IsoDay[], hoursByWeekday: HoursByWeekday): number {
  return days.reduce((sum, day) => sum + (hoursByWeekday[weekday(day) - 1] ?? 0), 0);
}

function daysOfMonth(day: IsoDay): IsoDay[] {
  return daysFrom(`${day.slice(0, 7)}-01`, endOfMonth(day));
}

function daysFrom(first: IsoDay, last: IsoDay): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
