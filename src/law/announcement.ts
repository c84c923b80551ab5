import { addDays, addMonths, daysBetween } from './calendar.ts';
import { requireCents } from './cents.ts';
import { earliestOf } from './court-deadlines.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { dayAfter, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['BW 7:668', 'BW 7:691 lid 2'];
const NOTICE = 'notice.aanzegging';
const LONGEST_MONTH_DAYS = 31;

export interface FixedContract {
  /** First working day by the contract. */
  firstDay: IsoDay;
  /** Last day of the contract; null when no date was agreed, as for a project or to replace somebody. */
  lastDay: IsoDay | null;
  /** An agency contract with an agency clause that still has force. */
  agencyClause: boolean;
}

export type AnnouncementDuty =
  | { due: false; because: 'no-end-date' | 'short-contract' | 'agency-clause' }
  /** `latestDay`: the last day on which the employer could still tell it in time. */
  | { due: true; latestDay: IsoDay };

export interface AnnouncementFacts {
  contract: FixedContract;
  /** The day on which the employer told it in writing, in the contract too; null: never. Spoken words do not count. */
  announcedOn: IsoDay | null;
  /**
   * Gross wage of one month in cents: hourly wage times the hours of a month, the average of the last twelve months when
   * they vary. Without holiday allowance, allowances and bonuses (Besluit loonbegrip art. 2 lid 1).
   */
  monthlyWageCents: number;
}

export interface AnnouncementCompensation {
  cents: number;
  /** Days too late; null when it was never told, or there was no duty. */
  daysLate: number | null;
}

export interface AnnouncementDeadline {
  /** Last day to ask the judge; null when there is no duty, so nothing to claim. */
  lastDay: IsoDay | null;
  /** What the other way of counting gives; never earlier. */
  otherReading: IsoDay | null;
}

/**
 * Whether the employer has to tell in writing if a fixed contract goes on, and at the latest when (BW 7:668 lid 1, 2).
 * Not for an agency contract with an agency clause (7:691 lid 2). A month before the end of 30 April is 30 or 31 March:
 * where the two ways to count differ, the later day, marked recalled, because a claim should not be overstated.
 *
 * Left out: contracts that run on after a permanent one (7:667 lid 4); bankruptcy of the employer.
 * @throws RangeError when a day is no calendar day
 */
export function announcementDuty(params: ParameterSet, contract: FixedContract): RuleAnswer<AnnouncementDuty> {
  const use = groundsFor(params, contract);
  return use.answer(dutyOf(use, contract));
}

/**
 * What the employer owes when he did not tell it, or too late (BW 7:668 lid 3): the wage of a month, or the part of it for
 * the days that he was late. By which number of days a month is divided is not settled: the smallest outcome (31), marked
 * recalled.
 *
 * Left out: an offer without its terms, which costs nothing (lid 3 names only letter a); bankruptcy; what a CAO adds.
 * @throws RangeError when a day is no calendar day, or the wage no amount in cents
 */
export function announcementCompensation(params: ParameterSet, facts: AnnouncementFacts): RuleAnswer<AnnouncementCompensation> {
  const { contract, announcedOn, monthlyWageCents } = facts;
  requireCents(monthlyWageCents);
  const duty = dutyOf(new Grounds(params, []), contract);
  const isNever = announcedOn === null || announcedOn > dayOf(contract);
  const daysLate = isNever || !duty?.due ? null : Math.max(0, daysBetween(duty.latestDay, announcedOn));
  const use = groundsFor(params, contract, daysLate !== null && daysLate > 0);
  if (dutyOf(use, contract) === null || duty === null) return use.answer<AnnouncementCompensation>(null);
  if (!duty.due || daysLate === 0) return use.answer<AnnouncementCompensation>({ cents: 0, daysLate });
  const months = use.number('notice.aanzegging.max-compensation-months', dayOf(contract));
  if (months === null) return use.answer<AnnouncementCompensation>(null);
  const part = daysLate === null ? 1 : Math.min(1, daysLate / LONGEST_MONTH_DAYS);
  return use.answer<AnnouncementCompensation>({ cents: Math.floor(monthlyWageCents * months * part), daysLate });
}

/**
 * The last day to claim that compensation in court (BW 7:686a lid 4 e). The Act counts three months from the day on which
 * the duty arose, a month before the end; others count two months from the end. They can differ by days: the earlier one,
 * marked recalled.
 * @throws RangeError when a day is no calendar day
 */
export function announcementDeadline(params: ParameterSet, contract: FixedContract): RuleAnswer<AnnouncementDeadline> {
  const use = new Grounds(params, ['BW 7:686a lid 4', ...ARTICLES], 'recalled');
  const duty = dutyOf(use, contract);
  const before = use.number(NOTICE, dayOf(contract));
  const after = use.number('dismissal.court-deadline-months.aanzegging', dayOf(contract));
  if (duty === null || before === null || after === null) return use.answer<AnnouncementDeadline>(null);
  if (!duty.due || contract.lastDay === null) return use.answer<AnnouncementDeadline>({ lastDay: null, otherReading: null });
  // The month before the end and the months after it are the three months of the Act.
  const fromDuty = addMonths(earliestOf(monthBefore(contract.lastDay, before)), before + after);
  const fromEnd = addMonths(contract.lastDay, after);
  const [lastDay, otherReading] = fromDuty < fromEnd ? [fromDuty, fromEnd] : [fromEnd, fromDuty];
  return use.answer<AnnouncementDeadline>({ lastDay, otherReading });
}

function dutyOf(use: Grounds, contract: FixedContract): AnnouncementDuty | null {
  const { firstDay, lastDay, agencyClause } = contract;
  const leastMonths = use.number('notice.aanzegging.min-contract-months', dayOf(contract));
  const months = use.number(NOTICE, dayOf(contract));
  if (leastMonths === null || months === null) return null;
  if (agencyClause) return { due: false, because: 'agency-clause' };
  if (lastDay === null) return { due: false, because: 'no-end-date' };
  if (dayAfter(lastDay) < addMonths(firstDay, leastMonths)) return { due: false, because: 'short-contract' };
  const [one, other] = monthBefore(lastDay, months);
  return { due: true, latestDay: one > other ? one : other };
}

/** Recalled where the two ways to count the month before the end differ, and when `uncertain`. */
function groundsFor(params: ParameterSet, contract: FixedContract, uncertain = false): Grounds {
  const months = contract.lastDay === null ? null : new Grounds(params, []).number(NOTICE, contract.lastDay);
  const [one, other] = contract.lastDay === null || months === null ? ['', ''] : monthBefore(contract.lastDay, months);
  return new Grounds(params, ARTICLES, uncertain || one !== other ? 'recalled' : 'verified');
}

/** A month before the last day, and before the end of that day: 30 and 31 March for 30 April. */
function monthBefore(lastDay: IsoDay, months: number): [IsoDay, IsoDay] {
  return [addMonths(lastDay, -months), addDays(addMonths(dayAfter(lastDay), -months), -1)];
}

function dayOf(contract: FixedContract): IsoDay {
  return contract.lastDay ?? contract.firstDay;
}
