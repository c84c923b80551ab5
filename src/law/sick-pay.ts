import { requireCents } from './cents.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { illnessDay, illnessDayNumber, illnessTogether, type Illness } from './illness.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['BW 7:629'];
const DAYS_A_WEEK = 7;

export interface SickPayFacts {
  /** Oldest first; what counts together is worked out here. */
  illness: readonly Illness[];
  /** Works in somebody's home on fewer than four days a week (lid 2 a). */
  householdHelp: boolean;
  /** Last day of the contract when it is known; after it UWV may pay. Null: no end in sight. */
  contractLastDay: IsoDay | null;
}

export interface SickPayTerm {
  /** First day of the times of illness that count together. */
  illFrom: IsoDay;
  /** The last day for which the employer pays, if the illness goes on. */
  payUntil: IsoDay;
  /** The contract ends before the time of sick pay does: then ask UWV for the Ziektewet benefit. */
  contractEndsFirst: boolean;
  /** The last day on which the pay is at least the minimum wage, if the illness goes on; never after `payUntil`. */
  minimumWageUntil: IsoDay;
  /** Part of the wage, in percent. */
  pct: number;
  /** The most days without pay at the beginning that a contract may set. */
  mostWaitingDays: number;
}

export interface SickDayFacts extends SickPayFacts {
  day: IsoDay;
  /** Gross wage of a working day, in cents. */
  wagePerDayCents: number;
  /** The minimum wage for the same hours, in cents; null: not known. */
  minimumWagePerDayCents: number | null;
  /** Days without pay that the contract or CAO sets; 0: none. */
  agreedWaitingDays: number;
}

export interface SickDayPay {
  /** What the employer owes for that day at least, in cents, gross. */
  cents: number;
  /** Which day of illness it is, from 1; earlier times that count together included. */
  dayOfIllness: number;
  because: 'part-of-wage' | 'minimum-wage' | 'waiting-day' | 'time-is-over';
}

/**
 * How long the employer pays during illness, how much, and until when at least the minimum wage (BW 7:629 lid 1, 2, 9,
 * 10). Times with less than four weeks between count as one. The days are those if the illness goes on.
 *
 * Left out: times around pregnancy and maternity leave (lid 4, 10); longer pay because of a late application or a
 * measure of UWV (lid 11); reasons to stop or suspend it (lid 3, 6, 7); pension age (lid 2 b); a CAO that gives more;
 * agencies with an agency clause.
 * @throws RangeError without illness, or when a day is no calendar day
 */
export function sickPayTerm(params: ParameterSet, facts: SickPayFacts): RuleAnswer<SickPayTerm> {
  const use = new Grounds(params, ARTICLES);
  const rule = ruleOf(use, facts);
  if (!rule) return use.answer<SickPayTerm>(null);
  const { contractLastDay } = facts;
  const end = illnessDay(rule.times, rule.weeks * DAYS_A_WEEK);
  const minimumEnd = illnessDay(rule.times, Math.min(rule.weeks, rule.minimumWageWeeks) * DAYS_A_WEEK);
  const contractEndsFirst = contractLastDay !== null && contractLastDay < end;
  return use.answer<SickPayTerm>({
    illFrom: rule.illFrom,
    payUntil: contractEndsFirst ? contractLastDay : end,
    contractEndsFirst,
    minimumWageUntil: contractEndsFirst && contractLastDay < minimumEnd ? contractLastDay : minimumEnd,
    pct: rule.pct,
    mostWaitingDays: rule.mostWaitingDays,
  });
}

/**
 * What the employer owes at least for one day of illness (BW 7:629 lid 1, 9): a part of the wage as far as it is not above
 * the maximum daily wage, and in the first weeks not less than the minimum wage. The same is left out as in
 * `sickPayTerm`, and the benefits and other wages that are taken off it (lid 5).
 * @throws RangeError when `day` is none of the days of illness, an amount is not in cents, and as `sickPayTerm`
 */
export function sickPayForDay(params: ParameterSet, facts: SickDayFacts): RuleAnswer<SickDayPay> {
  requireCents(facts.wagePerDayCents, facts.minimumWagePerDayCents ?? 0);
  const use = new Grounds(params, ARTICLES);
  const rule = ruleOf(use, facts);
  if (!rule) return use.answer<SickDayPay>(null);
  const dayOfIllness = illnessDayNumber(rule.times, facts.day);
  const pay = (cents: number, because: SickDayPay['because']) => use.answer<SickDayPay>({ cents, dayOfIllness, because });
  const contractIsOver = facts.contractLastDay !== null && facts.day > facts.contractLastDay;
  if (contractIsOver || dayOfIllness > rule.weeks * DAYS_A_WEEK) return pay(0, 'time-is-over');
  if (dayOfIllness <= Math.min(facts.agreedWaitingDays, rule.mostWaitingDays)) return pay(0, 'waiting-day');
  const maximum = use.number('dagloon.max', facts.day);
  const hasMinimum = dayOfIllness <= rule.minimumWageWeeks * DAYS_A_WEEK;
  if (maximum === null || (hasMinimum && facts.minimumWagePerDayCents === null)) return use.answer<SickDayPay>(null);
  const part = Math.round((Math.min(facts.wagePerDayCents, maximum) * rule.pct) / 100);
  const minimum = hasMinimum ? (facts.minimumWagePerDayCents ?? 0) : 0;
  return part < minimum ? pay(minimum, 'minimum-wage') : pay(part, 'part-of-wage');
}

interface Rule {
  times: readonly Illness[];
  illFrom: IsoDay;
  weeks: number;
  minimumWageWeeks: number;
  pct: number;
  mostWaitingDays: number;
}

function ruleOf(use: Grounds, { illness, householdHelp }: SickPayFacts): Rule | null {
  const latest = illness.at(-1);
  if (!latest) throw new RangeError('No time of illness');
  const on = latest.firstDay;
  const joinWeeks = use.number('sickpay.join-weeks', on);
  const weeks = use.number(householdHelp ? 'sickpay.household-weeks' : 'sickpay.weeks', on);
  const minimumWageWeeks = use.number('sickpay.minimum-wage-weeks', on);
  const pct = use.number('sickpay.pct', on);
  const mostWaitingDays = use.number('sickpay.waiting-days-max', on);
  if (joinWeeks === null || weeks === null || minimumWageWeeks === null || pct === null || mostWaitingDays === null) return null;
  const times = illnessTogether(illness, joinWeeks);
  return { times, illFrom: times[0]?.firstDay ?? on, weeks, minimumWageWeeks, pct, mostWaitingDays };
}
