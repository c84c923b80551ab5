import { addDays, addMonths, daysBetween } from './calendar.ts';
import { dayOf, dutchMinute, type LocalTime } from './dutch-clock.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import { parameterOn, type ParameterSet } from './parameter.ts';

const MINUTES_A_DAY = 24 * 60;
const DAYS_A_WEEK = 7;

/**
 * `unclear`: it depends on how "days" are counted, or on a CAO that nobody has looked at.
 * A CAO may exempt work that the weather or season allows for nine months a year at most (BW 7:628a lid 11).
 */
export type OnCallOutcome = 'yes' | 'no' | 'unclear';

/** A call, or its change, and the work that it is about. */
export interface OnCallFacts {
  /** When the worker was told. */
  toldAt: LocalTime;
  workStartsAt: LocalTime;
  /** Told on paper or by message; a spoken call does not count. */
  inWriting: boolean;
  /** Days of notice by CAO, when it has a shorter term; null when there is none that is known. */
  caoNoticeDays: number | null;
  /** Whether a CAO exempts this seasonal work. */
  seasonalExemption: boolean | null;
}

/**
 * Whether an on-call worker may refuse a call because it came late or was only spoken (BW 7:628a lid 2, 4, 11).
 * On the last possible day the hours decide, and the Act does not say whether days or hours count: `unclear`.
 * Not-known from the day on which the Wet meer zekerheid flexwerkers replaces on-call contracts.
 * @throws RangeError when a time is none
 */
export function mayRefuseCall(facts: OnCallFacts, params: ParameterSet): RuleAnswer<OnCallOutcome> {
  const use = new Grounds(params, ['BW 7:628a lid 2, 4, 11']);
  const timing = noticeTiming(use, facts, params);
  if (timing === null) return use.answer<OnCallOutcome>(null);
  return use.answer(outcome(facts, !facts.inWriting || timing === 'late' ? 'yes' : timing === 'early' ? 'no' : 'unclear'));
}

/**
 * Whether the hours of a call are paid that the employer took back, moved or shortened late (BW 7:628a lid 3, 4, 11).
 * A withdrawal that was only spoken has not the form of the Act: when it came early, `unclear`.
 * @throws RangeError when a time is none
 */
export function isCancelledCallPaid(facts: OnCallFacts, params: ParameterSet): RuleAnswer<OnCallOutcome> {
  const use = new Grounds(params, ['BW 7:628a lid 3, 4, 11']);
  const timing = noticeTiming(use, facts, params);
  if (timing === null) return use.answer<OnCallOutcome>(null);
  return use.answer(outcome(facts, timing === 'late' ? 'yes' : timing === 'early' && facts.inWriting ? 'no' : 'unclear'));
}

function outcome(facts: OnCallFacts, withoutExemption: OnCallOutcome): OnCallOutcome {
  if (facts.seasonalExemption) return 'no';
  return facts.seasonalExemption === null && withoutExemption === 'yes' ? 'unclear' : withoutExemption;
}

function noticeTiming(use: Grounds, facts: OnCallFacts, params: ParameterSet): 'early' | 'late' | 'on-the-line' | null {
  const day = dayOf(facts.workStartsAt);
  const minutes = dutchMinute(facts.workStartsAt) - dutchMinute(facts.toldAt);
  if (areReplaced(use, params, day)) return null;
  const term = use.number('oncall.notice-days', day);
  const shortest = use.number('oncall.notice-days-min-by-cao', day);
  if (term === null || shortest === null) return null;
  const days = facts.caoNoticeDays === null ? term : Math.min(term, Math.max(shortest, facts.caoNoticeDays));
  if (minutes >= days * MINUTES_A_DAY) return 'early';
  return daysBetween(dayOf(facts.toldAt), day) < days ? 'late' : 'on-the-line';
}

/**
 * Hours that are paid for some periods of work of an on-call worker: each period counts for the minimum at least
 * (BW 7:628a lid 1). It also holds for a contract of fewer than fifteen hours a week whose times are not laid down.
 *
 * @param facts `periodsHours`: hours of each unbroken period of work; `kind`: the sort of contract
 */
export function paidHours(
  facts: { day: IsoDay; periodsHours: readonly number[]; kind: 'on-call' | 'few-hours-without-times' | 'other' },
  params: ParameterSet,
): RuleAnswer<{ workedHours: number; paidHours: number }> {
  const use = new Grounds(params, ['BW 7:628a lid 1']);
  const worked = facts.periodsHours.reduce((sum, hours) => sum + hours, 0);
  if (facts.kind === 'other') return use.answer({ workedHours: worked, paidHours: worked });
  const least = areReplaced(use, params, facts.day) ? null : use.number('oncall.min-hours', facts.day);
  if (least === null) return use.answer<{ workedHours: number; paidHours: number }>(null);
  return use.answer({ workedHours: worked, paidHours: facts.periodsHours.reduce((sum, hours) => sum + Math.max(hours, least), 0) });
}

/** The offer of fixed hours that an employer has to make. */
export interface FixedHoursOffer {
  /** The months that are looked back on, first and last day. */
  periodFrom: IsoDay;
  periodUntil: IsoDay;
  /** Last day for the offer; from the day after, pay for those hours is due without an offer too. */
  offerBy: IsoDay;
  isOverdue: boolean;
  /** The average that is to be offered at least, not rounded; null when the hours are not known. */
  hoursPerWeek: number | null;
}

/**
 * The offer of fixed hours after each twelve months of on-call work (BW 7:628a lid 5, 8); null as value when twelve
 * months are not over yet. The month for the offer begins with the day after the twelve months; of two readings we
 * take the earlier last day.
 *
 * Left out: the day on which the fixed hours begin, and refusing the offer.
 *
 * @param facts `countsFrom`: first day of the contract, or of the first of several with short gaps and of followers
 *   (lid 5, 7), the gaps taken off; `hoursInPeriod`: all hours worked in the last complete twelve months
 */
export function fixedHoursOffer(
  facts: { countsFrom: IsoDay; on: IsoDay; hoursInPeriod: number | null; seasonalExemption: boolean },
  params: ParameterSet,
): RuleAnswer<{ offer: FixedHoursOffer | null }> {
  const use = new Grounds(params, ['BW 7:628a lid 5, 8, 11']);
  const { countsFrom, on, hoursInPeriod } = facts;
  requireIsoDay(on);
  const months = use.number('oncall.fixed-offer-months', on);
  const within = use.number('oncall.fixed-offer-within-months', on);
  if (months === null || within === null || areReplaced(use, params, on)) return use.answer<{ offer: FixedHoursOffer | null }>(null);
  if (facts.seasonalExemption || addMonths(countsFrom, months) > on) return use.answer({ offer: null });
  let periods = 1;
  while (addMonths(countsFrom, (periods + 1) * months) <= on) periods += 1;
  const periodFrom = addMonths(countsFrom, (periods - 1) * months);
  const after = addMonths(countsFrom, periods * months);
  const offerBy = addDays(addMonths(countsFrom, periods * months + within), -1);
  return use.answer({
    offer: {
      periodFrom,
      periodUntil: addDays(after, -1),
      offerBy,
      isOverdue: on > offerBy,
      hoursPerWeek: hoursInPeriod === null ? null : (hoursInPeriod * DAYS_A_WEEK) / daysBetween(periodFrom, after),
    },
  });
}

/** Whether the adopted Act has contracts with a band of hours by then; what else it changes we have not read. */
function areReplaced(use: Grounds, params: ParameterSet, day: IsoDay): boolean {
  const band = parameterOn(params, 'oncall.bandwidth-max-pct', day);
  if (band.kind === 'unknown-on-date' && band.reason === 'before-first') return false;
  use.number('oncall.bandwidth-max-pct', day);
  return true;
}
