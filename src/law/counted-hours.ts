import { Grounds, type RuleAnswer } from './ground.ts';
import type { ParameterSet } from './parameter.ts';

/**
 * Which hours are paid with at least the minimum wage. `recalled`: that the time counts follows from case law on working
 * time (Directive 2003/88/EC art. 2), which was not read for this.
 */
const COUNTS = {
  worked: 'verified',
  // Hours without work for which wage is due by law, such as leave and illness.
  leave: 'verified',
  overtime: 'verified',
  // At the place of work, at the disposal of the employer.
  waiting: 'recalled',
  // From one place of work to the next; the way from and to home is no kind here, because it does not count as a rule.
  'travel-between': 'recalled',
} as const;

export type HoursKind = keyof typeof COUNTS;
export const HOURS_KINDS = Object.keys(COUNTS) as readonly HoursKind[];

export interface CountedHours {
  /** Hours that count for certain. */
  certainHours: number;
  /** Hours that count as far as we know. */
  likelyHours: number;
}

/**
 * The hours over which the minimum wage is counted (WML art. 5a, 13a), with those apart of which that is recalled.
 *
 * Left out: travelling between home and work, breaks, being reachable at home: no working time as a rule, with exceptions
 * by contract, CAO and judge; piece work by a norm (WML art. 12a).
 * @param items decimal hours, zero or more
 */
export function countedHours(params: ParameterSet, items: readonly { kind: HoursKind; hours: number }[]): RuleAnswer<CountedHours> {
  const hoursOf = (confidence: 'verified' | 'recalled') =>
    items.reduce((sum, { kind, hours }) => sum + (COUNTS[kind] === confidence ? hours : 0), 0);
  const likelyHours = hoursOf('recalled');
  const use = new Grounds(
    params,
    likelyHours > 0 ? ['WML art. 5a', 'Richtlijn 2003/88/EG art. 2'] : ['WML art. 5a'],
    likelyHours > 0 ? 'recalled' : 'verified',
  );
  return use.answer({ certainHours: hoursOf('verified'), likelyHours });
}
