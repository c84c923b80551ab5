import { addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { dayAfter, requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const ARTICLES = ['BW 3:307', 'BW 3:308', 'BW 3:317'];
const MONTHS_A_YEAR = 12;

export interface WageClaimFacts {
  /** The day on which the wage had to be paid; each payday is a claim of its own. */
  payday: IsoDay;
  /** Days of clear written claims to the employer, or of his recognition of the debt; any order. */
  claimedOn: readonly IsoDay[];
}

export interface WageClaim {
  /** Last day on which the wage can still be claimed, or the term be started again. */
  lastDay: IsoDay;
  /** The claims in writing that came in time and started the term again. */
  startedAgainOn: readonly IsoDay[];
}

/**
 * Until when unpaid wage can be claimed: the term of BW 3:307 and 3:308 runs from the day after payday, and starts again
 * on the day after each clear written claim that came in time (BW 3:317). A last day on a weekend is not moved: the
 * Algemene termijnenwet (art. 4) leaves out terms of years.
 *
 * Left out: a case in court, which starts the term again too (BW 3:316); shorter terms for other claims, such as ending
 * a contract; whether an employer invokes the term at all.
 * @throws RangeError when a day is no calendar day
 */
export function wageClaimEnds(params: ParameterSet, facts: WageClaimFacts): RuleAnswer<WageClaim> {
  const use = new Grounds(params, ARTICLES);
  const years = use.number('wage-claim.limitation-years', facts.payday);
  if (years === null) return use.answer<WageClaim>(null);
  let lastDay = addMonths(facts.payday, years * MONTHS_A_YEAR);
  const startedAgainOn: IsoDay[] = [];
  for (const day of facts.claimedOn.map(requireIsoDay).toSorted()) {
    if (day <= facts.payday || day > lastDay) continue;
    lastDay = addMonths(day, years * MONTHS_A_YEAR);
    startedAgainOn.push(day);
  }
  return use.answer<WageClaim>({ lastDay, startedAgainOn });
}

/**
 * The oldest payday whose wage can still be claimed on a day, when nothing was claimed before (BW 3:307, 3:308).
 * @throws RangeError when `day` is no calendar day
 */
export function oldestClaimablePayday(params: ParameterSet, day: IsoDay): RuleAnswer<IsoDay> {
  const use = new Grounds(params, ARTICLES);
  const years = use.number('wage-claim.limitation-years', day);
  if (years === null) return use.answer<IsoDay>(null);
  const candidate = addMonths(day, -years * MONTHS_A_YEAR);
  // From 29 February one comes to the 28th, whose term ended the day before.
  return use.answer(addMonths(candidate, years * MONTHS_A_YEAR) < day ? dayAfter(candidate) : candidate);
}
