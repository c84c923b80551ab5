import { addDays, addMonths, endOfMonth } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['BW 7:672', 'BW 7:667 lid 3', 'BW 7:676'];
const MONTHS_A_YEAR = 12;

/** BW 7:672 lid 2: from so many years of service on so many months; the longest first. */
const EMPLOYER_STEPS = [
  { fromYears: 'notice.employer.step-4-from-years', months: 'notice.employer.15-years-or-more' },
  { fromYears: 'notice.employer.step-3-from-years', months: 'notice.employer.10-to-15-years' },
  { fromYears: 'notice.employer.step-2-from-years', months: 'notice.employer.5-to-10-years' },
] as const;
const EMPLOYER_SHORTEST_TERM = 'notice.employer.under-5-years';
const MOST_FOR_EMPLOYEE = 'notice.employee.max-months';

export interface NoticeFacts {
  by: 'employer' | 'employee';
  /** The day on which the other side gets the notice. */
  noticeDay: IsoDay;
  /** First day of service; contracts that count as one service have been joined. */
  serviceFrom: IsoDay;
  /** Fixed contract: its last day, and whether both sides may end it earlier by the written contract. Null: permanent. */
  fixed: { lastDay: IsoDay; mayEndEarly: boolean } | null;
  inTrialPeriod: boolean;
  /** The hours are not fixed: an on-call contract (BW 7:628a lid 9). */
  onCall: boolean;
  /** Works for an agency under the agency CAO, whose terms we have not read. */
  agency: boolean;
  /** The contract ends towards the end of a month; false when another day was agreed in writing, or is usual. */
  endsWithMonth: boolean;
  /** Whole months that the contract gives to the side that gives notice; null: nothing in writing. */
  agreedMonths: number | null;
  /** For notice by the employee: the contract gives the employer at least double that time. */
  employerHasDouble: boolean;
}

export type Notice =
  /** In the trial period: with the day itself. */
  | { kind: 'at-once'; lastDay: IsoDay }
  /** A fixed contract without a written right to end it early: it runs to its last day. */
  | { kind: 'not-before-end'; lastDay: IsoDay }
  | {
      kind: 'term';
      /** Months of notice, or days for on-call work. */
      term: { months: number } | { days: number };
      /** The contract lasts to the end of this day. */
      lastDay: IsoDay;
      /** What holds when the longer term in the contract is void, as it may be; null when there is no doubt. */
      ifAgreedTermVoid: { months: number; lastDay: IsoDay } | null;
    };

/**
 * How long notice is, and on which day the contract ends (BW 7:672): for the employer by length of service on the day of
 * notice, for the employee one month, for on-call work some days. Notice works towards the end of a month unless another
 * day was agreed. A written term of the employee that is too long, or not doubled for the employer, may be void: then
 * both outcomes, marked recalled.
 *
 * Left out: whether the employer may give notice at all (permit, consent, ban); the time that a permit takes, by which
 * his term may be shorter, but not under a month (lid 6); shorter terms by CAO (lid 7, 9), by which on-call work may need
 * less as well; workers above pension age (lid 3); urgent reasons (7:677). Not known for agency work.
 * @throws RangeError when a day is no calendar day
 */
export function noticePeriod(params: ParameterSet, facts: NoticeFacts): RuleAnswer<Notice> {
  const { by, noticeDay, fixed } = facts;
  const isDoubtful = mightBeVoid(params, facts);
  const use = new Grounds(params, ARTICLES, isDoubtful ? 'recalled' : 'verified');
  const byLaw = by === 'employer' ? employerMonths(use, facts) : use.number('notice.employee', noticeDay);
  if (byLaw === null) return use.answer<Notice>(null);
  if (facts.inTrialPeriod) return use.answer<Notice>({ kind: 'at-once', lastDay: noticeDay });
  if (fixed && !fixed.mayEndEarly) return use.answer<Notice>({ kind: 'not-before-end', lastDay: fixed.lastDay });
  if (facts.agency) return use.answer<Notice>(null);
  const notice = by === 'employee' && facts.onCall ? onCallNotice(use, facts) : noticeInMonths(use, facts, byLaw, isDoubtful);
  return use.answer(notice && fixed ? notLaterThan(notice, fixed.lastDay) : notice);
}

function onCallNotice(use: Grounds, { noticeDay }: NoticeFacts): Notice | null {
  const days = use.number('notice.employee.oncall-days', noticeDay);
  // Lid 5: the end of the month plays no part.
  return days === null ? null : { kind: 'term', term: { days }, lastDay: addDays(noticeDay, days), ifAgreedTermVoid: null };
}

function noticeInMonths(use: Grounds, facts: NoticeFacts, byLaw: number, isDoubtful: boolean): Notice {
  if (isDoubtful) use.number(MOST_FOR_EMPLOYEE, facts.noticeDay);
  // Lid 7: only a CAO can shorten the employer's term, so a shorter one in the contract does not count.
  const agreed = facts.agreedMonths ?? byLaw;
  const months = facts.by === 'employer' ? Math.max(agreed, byLaw) : agreed;
  const ifAgreedTermVoid = isDoubtful ? { months: byLaw, lastDay: lastDayAfter(facts, byLaw) } : null;
  return { kind: 'term', term: { months }, lastDay: lastDayAfter(facts, months), ifAgreedTermVoid };
}

/** BW 7:672 lid 8: a term of the employee that is longer than by law has a maximum, and the employer's is double it. */
function mightBeVoid(params: ParameterSet, { by, agreedMonths, employerHasDouble, noticeDay }: NoticeFacts): boolean {
  const use = new Grounds(params, []);
  const byLaw = use.number('notice.employee', noticeDay);
  const most = use.number(MOST_FOR_EMPLOYEE, noticeDay);
  if (by === 'employer' || agreedMonths === null || byLaw === null || agreedMonths <= byLaw) return false;
  return !employerHasDouble || most === null || agreedMonths > most;
}

function employerMonths(use: Grounds, { serviceFrom, noticeDay }: NoticeFacts): number | null {
  for (const { fromYears, months } of EMPLOYER_STEPS) {
    const years = use.number(fromYears, noticeDay);
    if (years === null) return null;
    if (addMonths(serviceFrom, years * MONTHS_A_YEAR) <= noticeDay) return use.number(months, noticeDay);
  }
  return use.number(EMPLOYER_SHORTEST_TERM, noticeDay);
}

function lastDayAfter({ noticeDay, endsWithMonth }: NoticeFacts, months: number): IsoDay {
  const earliest = addMonths(noticeDay, months);
  return endsWithMonth ? endOfMonth(earliest) : earliest;
}

/** A fixed contract ends on its last day in any case (BW 7:667 lid 1). */
function notLaterThan(notice: Notice, contractEnds: IsoDay): Notice {
  return notice.kind === 'term' && notice.lastDay > contractEnds ? { ...notice, lastDay: contractEnds } : notice;
}
