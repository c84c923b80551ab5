import { addDays, addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { dayAfter, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const MONTHS_A_YEAR = 12;

export interface ProbationFacts {
  firstDay: IsoDay;
  /** How long the contract is; `lastDay` null: fixed, but without a date, as for a project. */
  term: { kind: 'permanent' } | { kind: 'fixed'; lastDay: IsoDay | null };
  /**
   * The contract follows another one for clearly the same work, with this employer or one that takes his place, a hirer
   * after an agency too.
   */
  followsSameWork: boolean;
  /** What the contract says about a trial period; null: nothing. */
  agreed: { months: number; inWriting: boolean; sameForBoth: boolean } | null;
}

/** Why a trial period does not count. */
export type ProbationFlaw = 'not-in-writing' | 'not-the-same-for-both' | 'contract-too-short' | 'same-work-before' | 'too-long';

export interface Probation {
  /** The longest trial period that this contract can have; 0: none. */
  mostMonths: number;
  /** Last day of the longest one; null when there can be none. */
  mostUntil: IsoDay | null;
  /** Whether the agreed trial period counts at all; null when none was agreed. */
  agreedIsValid: boolean | null;
  flaws: readonly ProbationFlaw[];
  /** A CAO can allow a longer one for this contract (BW 7:652 lid 7): look there before calling it too long. */
  caoMayAllowMore: boolean;
}

/**
 * The longest trial period by contract, and whether the agreed one counts (BW 7:652). One that is too long, or not in
 * writing, or not the same for both, does not count at all (lid 8): it is not shortened.
 *
 * Left out: that a trial period may be agreed only before the work begins; dismissal in it for a forbidden reason. Not
 * known for a fixed contract without a date: its maximum (lid 5) is not among our parameters.
 * @throws RangeError when a day is no calendar day
 */
export function probation(params: ParameterSet, facts: ProbationFacts): RuleAnswer<Probation> {
  const use = new Grounds(params, ['BW 7:652']);
  const longest = longestByContract(use, facts);
  if (longest === null) return use.answer<Probation>(null);
  const mostMonths = facts.followsSameWork ? 0 : longest.months;
  const flaws = flawsOf(facts, longest.months);
  return use.answer<Probation>({
    mostMonths,
    mostUntil: mostMonths === 0 ? null : addDays(addMonths(facts.firstDay, mostMonths), -1),
    agreedIsValid: facts.agreed === null ? null : flaws.length === 0,
    flaws,
    caoMayAllowMore: longest.caoMayAllowMore && !facts.followsSameWork,
  });
}

function longestByContract(use: Grounds, { firstDay, term }: ProbationFacts): { months: number; caoMayAllowMore: boolean } | null {
  const most = (length: string, caoMayAllowMore = false) => {
    const months = use.number(`probation.max.${length}`, firstDay);
    return months === null ? null : { months, caoMayAllowMore };
  };
  if (term.kind === 'permanent') return most('permanent');
  if (term.lastDay === null) return null;
  const noneUpTo = use.number('probation.none-up-to-months', firstDay);
  const longFrom = use.number('probation.long-from-years', firstDay);
  if (noneUpTo === null || longFrom === null) return null;
  const endsBefore = dayAfter(term.lastDay);
  if (endsBefore <= addMonths(firstDay, noneUpTo)) return most('fixed-up-to-6-months');
  return endsBefore < addMonths(firstDay, longFrom * MONTHS_A_YEAR)
    ? most('fixed-over-6-under-24-months', true)
    : most('fixed-24-months-or-more');
}

function flawsOf({ agreed, followsSameWork }: ProbationFacts, longest: number): ProbationFlaw[] {
  if (agreed === null) return [];
  const flaws: ProbationFlaw[] = [];
  if (!agreed.inWriting) flaws.push('not-in-writing');
  if (!agreed.sameForBoth) flaws.push('not-the-same-for-both');
  if (followsSameWork) flaws.push('same-work-before');
  if (longest === 0) flaws.push('contract-too-short');
  else if (agreed.months > longest) flaws.push('too-long');
  return flaws;
}
