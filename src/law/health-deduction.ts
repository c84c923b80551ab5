import { limitDeduction, sortConditions, type DeductionLimit } from './deduction-limit.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** Without all of these no premium may come out of the minimum wage (Besluit minimumloon art. 2b). */
export type HealthCondition =
  /** Signed by the worker, who took out the insurance himself; not withdrawn. */
  | 'written-authorisation'
  /** The employer has copies of the policies. */
  | 'policies-shown'
  /** For the basic insurance, and at most one more that only covers the own risk. */
  | 'only-basic-and-own-risk';

export interface HealthDeductionFacts {
  payday: IsoDay;
  /** Pay periods in the calendar year: 12, 13 or 52. */
  periodsPerYear: number;
  /** Minimum wage due in the pay period, gross: `leastCents` of `dueMinimumWage`. */
  minimumWageCents: number;
  /** Gross wage of the period that counts: see `countedPay`. */
  wageCents: number;
  /** Premium of the period, as the policies say. */
  costCents: number;
  deductedCents: number;
  /** Null: not known. */
  conditions: Readonly<Record<HealthCondition, boolean | null>>;
}

export interface HealthDeduction extends DeductionLimit {
  failing: readonly HealthCondition[];
  open: readonly HealthCondition[];
}

/**
 * How much premium for health insurance may come out of the wage (WML art. 13 lid 2, Besluit minimumloon art. 2b):
 * up to the estimated average premium and a margin, divided over the pay periods. That amount is published each year; of
 * 2026 it was not found, so the answer is not known. When a condition fails it is known: nothing from the minimum wage.
 *
 * Left out: as `checkHousingDeduction`.
 * @throws RangeError when `payday` is no calendar day, an amount is negative or there are no pay periods
 */
export function checkHealthDeduction(params: ParameterSet, facts: HealthDeductionFacts): RuleAnswer<HealthDeduction> {
  const { minimumWageCents, wageCents, costCents, deductedCents, periodsPerYear } = facts;
  if (![minimumWageCents, wageCents, costCents, deductedCents].every((cents) => cents >= 0))
    throw new RangeError('Amounts are zero or more');
  if (!(periodsPerYear > 0)) throw new RangeError(`Not a number of pay periods: ${periodsPerYear}`);
  const use = new Grounds(params, ['WML art. 13 lid 2', 'Besluit minimumloon art. 2b', 'BW 7:631 lid 1']);
  const { failing, open } = sortConditions(facts.conditions);
  // The margin itself is part of the published maximum; it dates the article, also when a condition fails.
  if (use.number('deduction.health.margin-pct', facts.payday) === null) return use.answer<HealthDeduction>(null);
  const fromMinimumCents = failing.length > 0 ? 0 : perPeriod(use.number('deduction.health.max', facts.payday), periodsPerYear);
  if (fromMinimumCents === null) return use.answer<HealthDeduction>(null);
  const limit = limitDeduction({
    deductedCents,
    costCents,
    fromMinimumCents,
    aboveMinimumCents: wageCents - minimumWageCents,
    isCertain: failing.length === 0 && open.length === 0,
  });
  return use.answer<HealthDeduction>({ ...limit, failing, open });
}

function perPeriod(yearCents: number | null, periodsPerYear: number): number | null {
  return yearCents === null ? null : Math.floor(yearCents / periodsPerYear);
}
