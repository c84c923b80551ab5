/** `too-high`: more than can be allowed in any case. `unclear`: it depends on what is not known here. */
export type DeductionVerdict = 'allowed' | 'unclear' | 'too-high';

export interface DeductionLimit {
  verdict: DeductionVerdict;
  /** Most that may come out of the minimum wage if the open conditions are met, in cents. */
  mostFromMinimumCents: number;
  /** The same with the gross wage above the minimum; never more than the real costs. */
  mostCents: number;
}

/**
 * Judges a deduction that is allowed from the minimum wage up to a limit, and from the wage above it as far as that
 * reaches. What comes out of the wage above is `unclear` at best: tax comes off it too.
 * All amounts are of one pay period, in cents.
 */
export function limitDeduction(amounts: {
  deductedCents: number;
  costCents: number;
  fromMinimumCents: number;
  aboveMinimumCents: number;
  /** All conditions for the part from the minimum wage are known to be met. */
  isCertain: boolean;
}): DeductionLimit {
  const { deductedCents, costCents, fromMinimumCents, aboveMinimumCents } = amounts;
  const mostFromMinimumCents = Math.min(costCents, fromMinimumCents);
  const mostCents = Math.min(costCents, fromMinimumCents + Math.max(0, aboveMinimumCents));
  const isAllowed = deductedCents === 0 || (amounts.isCertain && deductedCents <= mostFromMinimumCents);
  const verdictWithin = isAllowed ? 'allowed' : 'unclear';
  return { verdict: deductedCents > mostCents ? 'too-high' : verdictWithin, mostFromMinimumCents, mostCents };
}

/** Conditions answered yes, no or not known (`null`): those that fail and those that are open. */
export function sortConditions<Condition extends string>(
  conditions: Readonly<Record<Condition, boolean | null>>,
): { failing: readonly Condition[]; open: readonly Condition[] } {
  const names = Object.keys(conditions) as Condition[];
  return { failing: names.filter((name) => conditions[name] === false), open: names.filter((name) => conditions[name] === null) };
}
