import { addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const MONTHS_A_YEAR = 12;

export interface HolidayAllowanceFacts {
  /** First and last day over which it is asked. */
  from: IsoDay;
  until: IsoDay;
  /** Months in that time, decimals for a part: 12, or 2.5. More than zero. */
  months: number;
  /** Gross wage due over that time, counted as `countedPay` does: with overtime and shift allowances, without expenses. */
  wageCents: number;
  /** Benefits during the job under the Ziektewet, WAZO or WW that the employer did not pay as wage. */
  benefitsCents: number;
  /** The CAO gives less or none (WML art. 16 lid 1). */
  lessByCao: boolean;
}

export interface HolidayAllowance {
  /** Wage and benefits over which it is counted. */
  baseCents: number;
  dueCents: number;
}

/**
 * The least holiday allowance over a time (WML art. 15 lid 1): a percentage of wage and benefits.
 *
 * Not known when a CAO gives less (it has to add up to a percentage of the minimum wage), nor when the wage is on average
 * above a multiple of the minimum wage a month: the part above does not count, but the monthly amount of art. 8 lid 1
 * under b is not among our parameters.
 * Left out: written agreements above that limit (art. 16 lid 5), holiday vouchers and funds (art. 18).
 * @throws RangeError when a day is no calendar day, the time ends before it begins, or a number is not possible
 */
export function holidayAllowance(params: ParameterSet, facts: HolidayAllowanceFacts): RuleAnswer<HolidayAllowance> {
  const { from, until, months, wageCents, benefitsCents } = facts;
  if (requireIsoDay(until) < requireIsoDay(from)) throw new RangeError(`Ends before it begins: ${from} to ${until}`);
  if (!(months > 0 && wageCents >= 0 && benefitsCents >= 0)) throw new RangeError('Months are more than zero, amounts zero or more');
  const use = new Grounds(params, ['WML art. 6, 15, 16']);
  const percent = use.number('holiday-allowance.min-pct', from);
  const multiple = use.number('holiday-allowance.wage-limit-multiple', from);
  // Of the first day: the minimum wage only rises (art. 14 lid 4), so this is the lowest limit of the whole time.
  const hourly = use.number('wml.hourly.adult', from);
  const monthAmount = use.number('wml.month-equivalent.hours36', from);
  if (percent === null || multiple === null || hourly === null || monthAmount === null) return use.answer<HolidayAllowance>(null);
  // The hourly amount is the monthly one, rounded up to a cent (art. 14 lid 10): a cent less is surely not above it.
  const surelyWithin = multiple * monthAmount * ((hourly - 1) / hourly);
  const baseCents = wageCents + benefitsCents;
  if (facts.lessByCao || baseCents / months > surelyWithin) return use.answer<HolidayAllowance>(null);
  return use.answer<HolidayAllowance>({ baseCents, dueCents: Math.round((baseCents * percent) / 100) });
}

/**
 * Whether a CAO can be the reason that there is less holiday allowance, or none (WML art. 16 lid 1): wage and allowance
 * together still have to reach a percentage of the minimum wage. False: less is against the Act, whatever the CAO says.
 *
 * Left out: whether there is such a CAO at all.
 * @param facts.minimumWageCents due over the same time: `leastCents` of `dueMinimumWage`
 * @param facts.paidCents wage that counts and holiday allowance of that time
 * @throws RangeError when `day` is no calendar day
 */
export function lessAllowanceByCao(
  params: ParameterSet,
  facts: { day: IsoDay; minimumWageCents: number; paidCents: number },
): RuleAnswer<boolean> {
  const use = new Grounds(params, ['WML art. 16 lid 1']);
  const percent = use.number('holiday-allowance.cao-wage-min-pct', facts.day);
  return use.answer(percent === null ? null : facts.paidCents * 100 >= facts.minimumWageCents * percent);
}

export interface HolidayAllowanceMoment {
  moment: 'june' | 'end-of-job' | 'as-agreed';
  /** Last day for paying it; null: look in the agreement, it has to be at least once in a calendar year. */
  lastDay: IsoDay | null;
}

/**
 * By when holiday allowance over wage that was payable on a day has to be paid (WML art. 17): in June, over what became
 * payable until 31 May; at the end of the job what is left; another moment by written agreement, at least once in a
 * calendar year.
 * @param facts.payableOn payday of the wage over which the allowance is counted
 * @param facts.jobEndsOn last day of the job; null when no end is known
 * @throws RangeError when a day is no calendar day
 */
export function holidayAllowancePaidBy(
  params: ParameterSet,
  facts: { payableOn: IsoDay; jobEndsOn: IsoDay | null; otherMomentInWriting: boolean },
): RuleAnswer<HolidayAllowanceMoment> {
  const { payableOn, jobEndsOn } = facts;
  const use = new Grounds(params, ['WML art. 17']);
  const periodUntil = use.text('holiday-allowance.period-until', payableOn);
  const paidBy = use.text('holiday-allowance.paid-by', payableOn);
  if (periodUntil === null || paidBy === null) return use.answer<HolidayAllowanceMoment>(null);
  if (facts.otherMomentInWriting) return use.answer<HolidayAllowanceMoment>({ moment: 'as-agreed', lastDay: jobEndsOn });
  const june = `${payableOn.slice(0, 4)}-${paidBy}`;
  const lastDay = payableOn.slice(5) <= periodUntil ? june : addMonths(june, MONTHS_A_YEAR);
  const endsFirst = jobEndsOn !== null && requireIsoDay(jobEndsOn) < lastDay;
  return use.answer<HolidayAllowanceMoment>(endsFirst ? { moment: 'end-of-job', lastDay: jobEndsOn } : { moment: 'june', lastDay });
}
