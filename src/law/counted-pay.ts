import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/**
 * Which pay counts towards the minimum wage. WML art. 6 lid 1 calls all monetary income from the job wage, and then
 * names what is not: the letter stands beside each.
 */
const COUNTS = {
  base: true,
  'piece-rate': true,
  // Since 2018 overtime pay is no exception any more: it counts, and so do its hours.
  overtime: true,
  // For shifts, Sundays, nights, travelling hours, being reachable: not among the exceptions.
  'shift-allowance': true,
  commission: true,
  // Art. 7 lid 4: from third parties only as far as it is part of the terms of employment.
  'tips-agreed': true,
  'tips-other': false,
  'holiday-allowance': false, // a
  'profit-share': false, // b
  'special-occasion': false, // c
  'later-or-conditional': false, // d
  expenses: false, // e: travel, housing, meals and other necessary costs
  // Art. 6 lid 4: an allowance for temporary work in another country counts as costs when nothing says what it is for.
  'posting-allowance-unspecified': false,
  'transition-payment': false, // f
  'saved-wage': false, // g
  'year-end': false, // h
  // Art. 6 lid 1 speaks of monetary income: a room or a meal is none.
  'in-kind': false,
} as const satisfies Record<string, boolean>;

/** A kind of pay as a payslip shows it. */
export type PayKind = keyof typeof COUNTS;
export const PAY_KINDS = Object.keys(COUNTS) as readonly PayKind[];

/** One line of pay, gross. */
export interface PayItem {
  kind: PayKind;
  /** Integer cents. */
  cents: number;
}

export interface CountedPay {
  /** Wage in the sense of WML art. 6, in cents. */
  countedCents: number;
  /** What is no wage in that sense. */
  leftOutCents: number;
  leftOut: readonly PayItem[];
}

export const COUNTED_PAY_ARTICLES = ['WML art. 6', 'WML art. 7 lid 4'] as const;

/**
 * What of the pay counts towards the minimum wage, and for the holiday allowance (WML art. 6, 15).
 *
 * Left out: exceptions by decree (art. 6 lid 2); whether it was paid by bank (see `bankPaymentDue`). No parameter dates
 * this article: it is the text of 1 July 2026, in which overtime has counted since 2018.
 */
export function countedPay(params: ParameterSet, items: readonly PayItem[]): RuleAnswer<CountedPay> {
  return new Grounds(params, COUNTED_PAY_ARTICLES).answer(countPay(items));
}

/**
 * Whether the minimum wage has to be paid by bank (WML art. 7a): not for those who mostly help in a private household
 * on few days a week.
 * @param householdDaysPerWeek null for any other work
 */
export function bankPaymentDue(params: ParameterSet, facts: { day: IsoDay; householdDaysPerWeek: number | null }): RuleAnswer<boolean> {
  const use = new Grounds(params, ['WML art. 7a']);
  const daysBelow = use.number('wml.household-help.days-below', facts.day);
  return use.answer(daysBelow === null ? null : facts.householdDaysPerWeek === null || facts.householdDaysPerWeek >= daysBelow);
}

/** The same for a rule that has a ground of its own; it names `COUNTED_PAY_ARTICLES`. */
export function countPay(items: readonly PayItem[]): CountedPay {
  const leftOut = items.filter((item) => !COUNTS[item.kind]);
  const leftOutCents = sumOf(leftOut);
  return { countedCents: sumOf(items) - leftOutCents, leftOutCents, leftOut };
}

function sumOf(items: readonly PayItem[]): number {
  return items.reduce((sum, item) => sum + item.cents, 0);
}
