import { addMonths, weekday } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { Confidence, ParameterSet } from './parameter.ts';

const FRIDAY = 5;

// BW 7:686a lid 4 letter a is one term for the claims that it names; letter b is that of the transition payment.
const LETTER_A = 'dismissal.court-deadline-months.annul-dismissal';
const LETTER_B = 'dismissal.court-deadline-months.transition-payment';
const TERM_OF = {
  /** The dismissal undone, because consent or a permit is missing or a ban was broken (7:681). */
  'annul-dismissal': LETTER_A,
  /** Fair compensation instead of that (7:681). */
  'fair-compensation': LETTER_A,
  /** Wages over the notice that was too short (7:672 lid 11). */
  'too-short-notice': LETTER_A,
  /** Compensation after an end for an urgent reason, or before the end of a fixed contract (7:677). */
  'at-once-dismissal': LETTER_A,
  'transition-payment': LETTER_B,
} as const satisfies Record<string, string>;

/** What is asked of the cantonal judge. */
export type CourtClaim = keyof typeof TERM_OF;
export const COURT_CLAIMS = Object.keys(TERM_OF) as readonly CourtClaim[];

export interface CourtDeadline {
  /** The last day on which the request has to be with the court. */
  lastDay: IsoDay;
  /** The last day of the contract from which it was counted. */
  endedOn: IsoDay;
  months: number;
}

/**
 * The last day to go to the cantonal judge after the end of a contract (BW 7:686a lid 4). The term ends with the day that
 * has the same date as the last day of the contract (HR 5 February 2021, ECLI:NL:HR:2021:188), or on the last day of a
 * shorter month. No letter or promise stops it.
 *
 * When it is not sure what the last day was, all days that it can be are given: the earliest decides. "Per 1 March" means
 * 28 February. On a Saturday or Sunday the term may run on (Algemene termijnenwet art. 1); we keep the earlier day and
 * say recalled.
 *
 * Left out: public holidays on working days, where it may run on too; the terms that begin later because the employer
 * gave the work to somebody else (letter c); those of the employer (letter d); that of the announcement (letter e, see
 * `announcementDeadline`); wages that were not paid (see the limitation of wages).
 * @param possibleLastDays the days that may have been the last of the contract
 * @throws RangeError without a day, or when one is no calendar day
 */
export function courtDeadline(params: ParameterSet, claim: CourtClaim, possibleLastDays: readonly IsoDay[]): RuleAnswer<CourtDeadline> {
  const endedOn = earliestOf(possibleLastDays);
  const term = new Grounds(params, []).number(TERM_OF[claim], endedOn);
  const lastDay = term === null ? null : addMonths(endedOn, term);
  const use = new Grounds(params, ['BW 7:686a lid 4'], lastDay ? confidenceOfTermEnd(lastDay) : 'verified');
  const months = use.number(TERM_OF[claim], endedOn);
  return use.answer(months === null || lastDay === null ? null : { lastDay, endedOn, months });
}

/**
 * How sure the last day of a term set by law is: on a Saturday or Sunday it may really be a later one (Algemene
 * termijnenwet art. 1).
 */
export function confidenceOfTermEnd(lastDay: IsoDay): Confidence {
  return weekday(lastDay) > FRIDAY ? 'recalled' : 'verified';
}

/**
 * The earliest of some days.
 * @throws RangeError when there is none
 */
export function earliestOf(days: readonly IsoDay[]): IsoDay {
  const [earliest] = [...days].sort();
  if (earliest === undefined) throw new RangeError('No day to count from');
  return earliest;
}
