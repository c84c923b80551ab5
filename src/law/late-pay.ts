import { addDays, weekday } from './calendar.ts';
import { fractionOn } from './fraction.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** Friday. The article does not say what a working day is; fewer days give the smaller amount. */
const LAST_WORKING_WEEKDAY = 5;

export interface LatePayFacts {
  /** Wage that was due on payday and was not paid, gross, in cents. Each payday, and each later payment, by itself. */
  unpaidCents: number;
  payday: IsoDay;
  /** The day of payment; while nothing is paid, the day that is asked about. */
  paidOn: IsoDay;
  /** Public holidays in between: they are no working days. */
  publicHolidays: readonly IsoDay[];
}

export interface LatePayIncrease {
  /** Working days after payday, the day of payment included. */
  workingDays: number;
  /** Of the unpaid wage, in percent. */
  percent: number;
  /** Rounded down, in cents. */
  increaseCents: number;
  /** It does not grow any more. */
  atMaximum: boolean;
}

/**
 * The statutory increase of wage that is paid late (BW 7:625): nothing up to the third working day after payday, then
 * a percentage for each working day. Recalled: what counts as a working day is not in the article; Monday to Friday
 * without public holidays is the careful reading.
 *
 * Left out: delay that is not the employer's fault (lack of money is no excuse); the judge may lower the increase;
 * interest by law, which comes on top; other working days by CAO.
 * @throws RangeError when a day is no calendar day or the amount is negative
 */
export function latePayIncrease(params: ParameterSet, facts: LatePayFacts): RuleAnswer<LatePayIncrease> {
  if (!(facts.unpaidCents >= 0)) throw new RangeError(`Not an amount: ${facts.unpaidCents}`);
  const use = new Grounds(params, ['BW 7:625'], 'recalled');
  const grace = use.number('late-wages.grace-working-days', facts.payday);
  const firstUntil = use.number('late-wages.increase-first-until-working-day', facts.payday);
  const firstPct = use.number('late-wages.increase-first-pct', facts.payday);
  const nextPct = use.number('late-wages.increase-next-pct', facts.payday);
  const maximum = fractionOn(use, 'late-wages.increase-max', facts.payday);
  if (grace === null || firstUntil === null || firstPct === null || nextPct === null || maximum === null) {
    return use.answer<LatePayIncrease>(null);
  }
  const workingDays = workingDaysAfter(facts.payday, requireIsoDay(facts.paidOn), facts.publicHolidays);
  const first = Math.max(0, Math.min(workingDays, firstUntil) - grace) * firstPct;
  const next = Math.max(0, workingDays - firstUntil) * nextPct;
  const percent = Math.min(first + next, maximum * 100);
  return use.answer<LatePayIncrease>({
    workingDays,
    percent,
    increaseCents: Math.floor((facts.unpaidCents * percent) / 100),
    atMaximum: percent === maximum * 100,
  });
}

function workingDaysAfter(payday: IsoDay, until: IsoDay, publicHolidays: readonly IsoDay[]): number {
  let count = 0;
  for (let day = addDays(payday, 1); day <= until; day = addDays(day, 1)) {
    if (weekday(day) <= LAST_WORKING_WEEKDAY && !publicHolidays.includes(day)) count += 1;
  }
  return count;
}
