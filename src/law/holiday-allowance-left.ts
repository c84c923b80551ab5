import { addDays, addMonths } from './calendar.ts';
import { requireCents } from './cents.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { holidayAllowance } from './holiday-allowance.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import { joinGrounds } from './join-grounds.ts';
import type { ParameterSet } from './parameter.ts';
import { leastWage, monthsAndDays } from './whole-months.ts';

const MONTHS_A_YEAR = 12;
const LONGEST_MONTH_DAYS = 31;

export interface HolidayAllowanceLeft {
  /** First day over which it is counted. */
  from: IsoDay;
  leastCents: number;
}

/**
 * The holiday allowance that is still owed at least when the job ends, when it is paid once a year (WML art. 15, 17 lid
 * 3): over the wage since the last yearly payment, or since the job began. Of a part of a month the smallest outcome.
 * Null when the job ended before it began.
 *
 * Left out: what was not paid in the June before; wage that became payable later than it was earned; all that
 * `holidayAllowance` leaves out, which is also when it is not known.
 * @param facts.serviceFrom first day of the job, or of contracts that followed each other
 * @throws RangeError when a day is no calendar day, or the wage no amount in cents
 */
export function holidayAllowanceLeft(
  params: ParameterSet,
  facts: { serviceFrom: IsoDay; lastDay: IsoDay; monthlyWageCents: number },
): RuleAnswer<HolidayAllowanceLeft> | null {
  const { serviceFrom, lastDay, monthlyWageCents } = facts;
  requireCents(monthlyWageCents);
  if (requireIsoDay(lastDay) < requireIsoDay(serviceFrom)) return null;
  const use = new Grounds(params, ['WML art. 17 lid 3']);
  const periodUntil = use.text('holiday-allowance.period-until', lastDay);
  const start = use.answer(periodUntil);
  if (periodUntil === null || start.kind === 'not-known') return use.answer<HolidayAllowanceLeft>(null);
  const thisYear = `${lastDay.slice(0, 4)}-${periodUntil}`;
  const lastPeriodEnd = thisYear < lastDay ? thisYear : addMonths(thisYear, -MONTHS_A_YEAR);
  const yearFrom = addDays(lastPeriodEnd, 1);
  const from = serviceFrom > yearFrom ? serviceFrom : yearFrom;
  const time = monthsAndDays(from, lastDay);
  const answer = holidayAllowance(params, {
    from,
    until: lastDay,
    months: time.months + time.days / LONGEST_MONTH_DAYS,
    wageCents: leastWage(time, monthlyWageCents),
    benefitsCents: 0,
    lessByCao: false,
  });
  const ground = joinGrounds(start.ground, answer.ground);
  return answer.kind === 'not-known'
    ? { ...answer, ground }
    : { kind: 'known', value: { from, leastCents: answer.value.dueCents }, ground };
}
