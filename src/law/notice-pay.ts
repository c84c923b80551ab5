import { requireCents } from './cents.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { dayAfter, requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';
import { leastWage, monthsAndDays } from './whole-months.ts';

// A party goes to the judge for it within this term, and it came with the Act that made these rules.
const TERM = 'dismissal.court-deadline-months.annul-dismissal';

export interface NoticePayFacts {
  /** The day on which the other side says that the contract ends, its last one. */
  endsOn: IsoDay;
  /** The last day with the notice that was due, or of the fixed contract that could not be ended early. */
  dueLastDay: IsoDay;
  fixedWithoutEarlyEnd: boolean;
  /** Agreed wage in money of one month, in cents, gross. */
  monthlyWageCents: number;
}

/**
 * What is owed at least for an end that came too early: the wage until the contract should have ended (BW 7:672 lid 11;
 * of a fixed contract that could not be ended early 7:677 lid 4). For a part of a month the smallest outcome, so that the
 * claim is never overstated; 0 when the end was not too early.
 *
 * Left out: that the judge can lower it, not under the wage of the notice by law or of three months (7:672 lid 12,
 * 7:677 lid 4); holiday allowance on it; interest.
 * @throws RangeError when a day is no calendar day, or the wage no amount in cents
 */
export function noticePay(params: ParameterSet, facts: NoticePayFacts): RuleAnswer<{ leastCents: number }> {
  const { endsOn, dueLastDay, fixedWithoutEarlyEnd, monthlyWageCents } = facts;
  requireCents(monthlyWageCents);
  const use = new Grounds(params, [fixedWithoutEarlyEnd ? 'BW 7:677 lid 4' : 'BW 7:672 lid 11', 'BW 7:686a lid 4']);
  const months = use.number(TERM, requireIsoDay(endsOn));
  return use.answer(months === null ? null : { leastCents: leastWage(monthsAndDays(dayAfter(endsOn), dueLastDay), monthlyWageCents) });
}
