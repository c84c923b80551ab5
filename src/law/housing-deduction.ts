import { limitDeduction, sortConditions, type DeductionLimit } from './deduction-limit.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** Without all of these nothing for housing may come out of the minimum wage (Besluit minimumloon art. 2a). */
export type HousingCondition =
  /** Signed by the worker, and not withdrawn: that is possible at any time. */
  | 'written-authorisation'
  /** The employer has a copy of the tenancy agreement. */
  | 'tenancy-shown'
  /** The landlord is a housing corporation, or certified under a norm of a CAO (SNF, AKF), and this was shown. */
  | 'approved-landlord'
  /** Not sent here for a time by an employer in another EU country: then the authorisation is void. */
  | 'not-posted';

export interface HousingDeductionFacts {
  payday: IsoDay;
  /** Minimum wage due in the pay period, gross: `leastCents` of `dueMinimumWage`; with fewer hours it is less by itself. */
  minimumWageCents: number;
  /** Gross wage of the period that counts: see `countedPay`. */
  wageCents: number;
  /** Rent, utilities with a meter of one's own and service costs of the period, as agreed. */
  costCents: number;
  deductedCents: number;
  /** Null: not known. */
  conditions: Readonly<Record<HousingCondition, boolean | null>>;
}

export interface HousingDeduction extends DeductionLimit {
  failing: readonly HousingCondition[];
  open: readonly HousingCondition[];
}

/**
 * How much for housing may come out of the wage, and whether a deduction keeps to it: up to a percentage of the minimum
 * wage of the pay period, on conditions; and from the wage above it with the worker's authorisation (WML art. 13 lid 2,
 * Besluit minimumloon art. 2a, BW 7:631). Intentions to abolish it are never applied.
 *
 * Left out: costs that are higher than the tenancy or the law allows; a payslip that does not name the deduction
 * (`checkPayslip`); workers with a disability (art. 2c); set-off by an employer who lets the room himself (BW 7:632
 * lid 1 e), which is why a deduction from the wage above the minimum without authorisation is called unclear.
 * @throws RangeError when `payday` is no calendar day or an amount is negative
 */
export function checkHousingDeduction(params: ParameterSet, facts: HousingDeductionFacts): RuleAnswer<HousingDeduction> {
  const { minimumWageCents, wageCents, costCents, deductedCents } = facts;
  if (![minimumWageCents, wageCents, costCents, deductedCents].every((cents) => cents >= 0))
    throw new RangeError('Amounts are zero or more');
  const use = new Grounds(params, ['WML art. 13 lid 2', 'Besluit minimumloon art. 2a', 'BW 7:631 lid 1']);
  const percent = use.number('deduction.housing.max-pct-wml', facts.payday);
  if (percent === null) return use.answer<HousingDeduction>(null);
  const { failing, open } = sortConditions(facts.conditions);
  const limit = limitDeduction({
    deductedCents,
    costCents,
    fromMinimumCents: failing.length > 0 ? 0 : Math.floor((minimumWageCents * percent) / 100),
    aboveMinimumCents: wageCents - minimumWageCents,
    isCertain: failing.length === 0 && open.length === 0,
  });
  return use.answer<HousingDeduction>({ ...limit, failing, open });
}

/** The most of the minimum wage that may be kept for housing, in percent, when all conditions are met. */
export function housingDeductionShare(params: ParameterSet, payday: IsoDay): RuleAnswer<number> {
  const use = new Grounds(params, ['WML art. 13 lid 2', 'Besluit minimumloon art. 2a']);
  return use.answer(use.number('deduction.housing.max-pct-wml', payday));
}
