import { addMonths, daysBetween } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { dayAfter, requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const MONTHS_A_YEAR = 12;
const DAYS_A_WEEK = 7;

/**
 * Time with a right to wages, or one of the exceptions of BW 7:635 such as maternity leave: with fixed hours a week, or
 * with the hours that were paid when they change. Sick pay counts as wages.
 */
export type LeavePeriod = { from: IsoDay; until: IsoDay } & ({ hoursPerWeek: number } | { paidHours: number });

export interface BuiltUpLeave {
  /** Statutory leave, hours in two decimals, rounded down. */
  hours: number;
}

/**
 * Statutory leave that was built up in a calendar year (BW 7:634): a multiple of the weekly hours for a whole year, by
 * day for a part of it. Periods do not overlap and lie within the year.
 *
 * Left out: more leave by contract or CAO; leave that was taken; sick days that count as leave by consent (BW 7:637).
 * @throws RangeError when a period is not within the year, or hours are negative
 */
export function builtUpLeave(params: ParameterSet, facts: { year: number; periods: readonly LeavePeriod[] }): RuleAnswer<BuiltUpLeave> {
  const first = `${facts.year}-01-01`;
  const last = `${facts.year}-12-31`;
  const use = new Grounds(params, ['BW 7:634', 'BW 7:635']);
  const multiple = use.number('leave.statutory-multiple', last);
  const weeksInYear = (daysBetween(first, last) + 1) / DAYS_A_WEEK;
  let weeklyHours = 0;
  for (const period of facts.periods) {
    if (!(first <= period.from && period.from <= period.until && period.until <= last)) {
      throw new RangeError(`Not within ${facts.year}: ${period.from} to ${period.until}`);
    }
    const weeks = (daysBetween(period.from, period.until) + 1) / DAYS_A_WEEK;
    const hours = 'paidHours' in period ? period.paidHours : period.hoursPerWeek * weeks;
    if (!(hours >= 0)) throw new RangeError('Hours are zero or more');
    weeklyHours += hours / weeksInYear;
  }
  return use.answer(multiple === null ? null : { hours: hundredthsDown(multiple * weeklyHours) });
}

export interface LeaveLapseFacts {
  /** Calendar year in which the hours were built up. */
  year: number;
  /** `extra`: above the statutory hours. */
  kind: 'statutory' | 'extra';
  /** Could reasonably be taken in time, for example not while very ill; null: not known. */
  couldTake: boolean | null;
  /** The employer said in time that they would lapse, and gave a real chance to take them; null: not known. */
  wasTold: boolean | null;
}

export interface LeaveLapse {
  /** Take the hours by this day: the earlier one where it is unclear. */
  lastDay: IsoDay;
  /** Last day if the careful reading is not the right one; null when there is no doubt. */
  perhapsUntil: IsoDay | null;
}

/**
 * Until when leave can be taken (BW 7:640a, 7:642): statutory hours lapse some months after the calendar year, unless
 * they could reasonably not be taken; then, and for extra hours, years after it. That they do not lapse either when the
 * employer did not warn in time is case law and recalled: both days are given.
 *
 * Left out: longer terms by written agreement (BW 7:640a); that by case law the longer term too may not run while the
 * employer has not warned; a written claim that starts the longer term again (BW 3:317).
 */
export function leaveLapses(params: ParameterSet, facts: LeaveLapseFacts): RuleAnswer<LeaveLapse> {
  const lastOfYear = requireIsoDay(`${facts.year}-12-31`);
  const isUnclear = facts.kind === 'statutory' && facts.couldTake !== false && (facts.couldTake === null || facts.wasTold !== true);
  const use = new Grounds(params, ['BW 7:640a', 'BW 7:642'], isUnclear ? 'recalled' : 'verified');
  // Both terms start to run on the day after the year.
  const starts = dayAfter(lastOfYear);
  const months = use.number('leave.statutory-expiry-months', starts);
  const years = use.number('leave.extra-expiry-years', starts);
  if (months === null || years === null) return use.answer<LeaveLapse>(null);
  const early = addMonths(lastOfYear, months);
  const late = addMonths(lastOfYear, years * MONTHS_A_YEAR);
  if (isUnclear) return use.answer<LeaveLapse>({ lastDay: early, perhapsUntil: late });
  const lapsesEarly = facts.kind === 'statutory' && facts.couldTake === true;
  return use.answer<LeaveLapse>({ lastDay: lapsesEarly ? early : late, perhapsUntil: null });
}

/** Hours are seldom whole in binary: 160 must not become 159.99. */
function hundredthsDown(hours: number): number {
  return Math.floor(Number((hours * 100).toFixed(6))) / 100;
}
