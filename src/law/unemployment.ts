import { addDays, weekday } from './calendar.ts';
import { requireCents } from './cents.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const DAYS_A_WEEK = 7;

/** Both days included. */
export interface Period {
  firstDay: IsoDay;
  lastDay: IsoDay;
}

export interface WeeksFacts {
  /** First day without the work. */
  unemployedFrom: IsoDay;
  /** Times with at least one hour of work, or paid as work, in every calendar week. */
  worked: readonly Period[];
  /** Times without work because of illness, unpaid leave, or benefits for pregnancy, birth or parental leave. */
  notCounted: readonly Period[];
}

export interface WeeksCondition {
  isMet: boolean;
  /** Calendar weeks with work that were found among those that count. */
  weeks: number;
  needed: number;
  of: number;
}

/**
 * Whether enough weeks were worked for unemployment benefit (WW art. 17, 17a): so many calendar weeks, Monday to Sunday,
 * with at least one hour, among the last ones before the week of the first day of unemployment. Weeks without work from
 * the first to the last day because of illness or leave are passed over.
 *
 * Left out: weeks that already led to a benefit, or belong to another job that goes on; unpaid leave of more than the Act
 * passes over; other numbers for musicians, artists and film workers. Weeks in other EU countries can count, with form
 * PD U1: recalled, UWV decides, so give them only to see what they would change.
 * @throws RangeError when a day is no calendar day
 */
export function weeksCondition(params: ParameterSet, { unemployedFrom, worked, notCounted }: WeeksFacts): RuleAnswer<WeeksCondition> {
  const use = new Grounds(params, ['WW art. 17', 'WW art. 17a']);
  const needed = use.number('ww.weeks-condition.worked', unemployedFrom);
  const of = use.number('ww.weeks-condition.of', unemployedFrom);
  if (needed === null || of === null) return use.answer<WeeksCondition>(null);
  let weeks = 0;
  let counted = 0;
  for (let monday = addDays(mondayOf(unemployedFrom), -DAYS_A_WEEK); counted < of; monday = addDays(monday, -DAYS_A_WEEK)) {
    const sunday = addDays(monday, DAYS_A_WEEK - 1);
    const hasWork = worked.some(({ firstDay, lastDay }) => firstDay <= sunday && monday <= lastDay);
    const isPassedOver = !hasWork && notCounted.some(({ firstDay, lastDay }) => firstDay <= monday && sunday <= lastDay);
    if (isPassedOver) continue;
    counted++;
    if (hasWork) weeks++;
  }
  return use.answer<WeeksCondition>({ isMet: weeks >= needed, weeks, needed, of });
}

export interface ApplyWindow {
  earliest: IsoDay;
  /** The last day that is certainly in time. */
  latest: IsoDay;
}

/**
 * When to apply for unemployment benefit at UWV: from some time before to one week after the last day of the job (WW art.
 * 26 lid 1 b). Who applies later may lose money. Also apply when the weeks are not enough: UWV decides.
 *
 * Left out: that the benefit begins only when the notice that would have been due is over, or the fixed contract, after an
 * end by agreement (WW art. 19 lid 3, 4); that who resigned or was to blame usually gets none (art. 24).
 * @param lastDay last day of the contract, or of the work when that was earlier
 * @throws RangeError when `lastDay` is no calendar day
 */
export function applyForBenefit(params: ParameterSet, lastDay: IsoDay): RuleAnswer<ApplyWindow> {
  const use = new Grounds(params, ['WW art. 22', 'WW art. 26 lid 1 b']);
  const before = use.number('ww.apply.earliest-weeks-before', lastDay);
  const after = use.number('ww.apply.latest-weeks-after', lastDay);
  if (before === null || after === null) return use.answer<ApplyWindow>(null);
  return use.answer<ApplyWindow>({ earliest: addDays(lastDay, -before * DAYS_A_WEEK), latest: addDays(lastDay, after * DAYS_A_WEEK) });
}

export interface BenefitTerms {
  /** Percent of the daily wage in the first months, how many those are, and percent after them. */
  firstPct: number;
  firstMonths: number;
  afterPct: number;
  /** The benefit lasts from so many months to so many; equal when only the shortest is possible. */
  leastMonths: number;
  mostMonths: number;
}

/**
 * How much of the daily wage, and for how long, as a range (WW art. 42, 47): how long depends on the years worked.
 *
 * Left out: the count of years, which only UWV can do; a lower benefit because of other income.
 * @param workedEnoughYears enough of the last five calendar years were worked for more than the shortest benefit; false:
 * only the shortest; null: not known
 * @throws RangeError when `unemployedFrom` is no calendar day
 */
export function benefitTerms(params: ParameterSet, unemployedFrom: IsoDay, workedEnoughYears: boolean | null): RuleAnswer<BenefitTerms> {
  const use = new Grounds(params, ['WW art. 42', 'WW art. 47']);
  const firstPct = use.number('ww.pct.first-months', unemployedFrom);
  const firstMonths = use.number('ww.pct.first-months-count', unemployedFrom);
  const afterPct = use.number('ww.pct.after', unemployedFrom);
  const leastMonths = use.number('ww.duration-months.min', unemployedFrom);
  const most = use.number('ww.duration-months.max', unemployedFrom);
  if (firstPct === null || firstMonths === null || afterPct === null || leastMonths === null || most === null) {
    return use.answer<BenefitTerms>(null);
  }
  const mostMonths = workedEnoughYears === false ? leastMonths : most;
  return use.answer<BenefitTerms>({ firstPct, firstMonths, afterPct, leastMonths, mostMonths });
}

export interface BenefitPerDay {
  /** Gross for one working day in the first months and after them, in cents. */
  firstCents: number;
  afterCents: number;
  /** The wage was above the maximum daily wage. */
  isCapped: boolean;
}

/**
 * The benefit for a working day, from the daily wage up to its maximum (WW art. 44, 47; Wfsv art. 17). An indication: UWV
 * sets the daily wage from the pay of the year before.
 * @param dailyWageCents gross wage of a working day, holiday allowance included
 * @throws RangeError when `unemployedFrom` is no calendar day, or the wage no amount in cents
 */
export function benefitPerDay(params: ParameterSet, unemployedFrom: IsoDay, dailyWageCents: number): RuleAnswer<BenefitPerDay> {
  requireCents(dailyWageCents);
  const use = new Grounds(params, ['WW art. 44, 47', 'Wfsv art. 17']);
  const firstPct = use.number('ww.pct.first-months', unemployedFrom);
  const afterPct = use.number('ww.pct.after', unemployedFrom);
  const maximum = use.number('dagloon.max', unemployedFrom);
  if (firstPct === null || afterPct === null || maximum === null) return use.answer<BenefitPerDay>(null);
  const wage = Math.min(dailyWageCents, maximum);
  return use.answer<BenefitPerDay>({
    firstCents: Math.floor((wage * firstPct) / 100),
    afterCents: Math.floor((wage * afterPct) / 100),
    isCapped: dailyWageCents > maximum,
  });
}

/** The calendar week begins on Monday (WW art. 16 lid 7). */
function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, 1 - weekday(day));
}
