import { JOB_OFFER_SIGNS, type JobOfferSign, type JobOfferSignId } from '#law/index.ts';
import type { JobOfferAnswers } from './questions.ts';

/** Signs that are calculated from amounts and have findings of their own. */
export type CalculatedSign = 'wage-below-minimum' | 'deposit-too-high';
export type ToldSign = Exclude<JobOfferSignId, CalculatedSign>;

/** The signs that the answers tell of, in any order. What was skipped or is not known is no sign. */
export function signsOf(answers: JobOfferAnswers): ToldSign[] {
  const { offeredBy, hasName, payNamed, paidHow, homeContract, transport } = answers;
  const told: Record<Exclude<ToldSign, (typeof answers.signs)[number] | (typeof answers.money)[number]>, boolean> = {
    'starts-without-permit': answers.hasPermit === false,
    'housing-in-job-contract': homeContract === 'in-job-contract',
    'housing-ends-with-job-at-once': answers.mustLeaveAtOnce === true,
    'registration-forbidden': answers.mayRegister === false,
    'cash-wages': paidHow === 'cash',
    'agency-not-registered': answers.inTradeRegister === false,
    'no-written-contract': answers.hasContract === false,
    // Somebody without a firm behind him offers no employer.
    'no-name-or-address-of-employer': hasName === false || (offeredBy === 'person' && hasName === null),
    'no-place-of-work': answers.placeNamed === false,
    'no-wage-named': payNamed === 'none',
    'no-hours-named': answers.hoursNamed === false,
    'no-address-of-housing': answers.addressNamed === false,
    'deductions-not-named': answers.deductionsNamed === false,
    'language-not-understood': answers.canRead === false,
  };
  const asSigns: readonly ToldSign[] = [
    ...(Object.keys(told) as (keyof typeof told)[]).filter((id) => told[id]),
    ...answers.signs,
    ...answers.money.filter((id) => id !== 'costs-before'),
    ...(paidHow === 'other-account' ? (['bank-card-or-digid-asked'] as const) : []),
    ...(transport === 'from-wage' ? (['fines-or-costs-from-wage'] as const) : []),
  ];
  return [...new Set(asSigns)];
}

/** Whether somebody may be in danger, so that a message to the recruiter is not the first thing to do. */
export function isInDanger(signs: readonly JobOfferSignId[]): boolean {
  return signs.some((id) => {
    const sign: JobOfferSign = signOf(id);
    return sign.weight === 'stop' && sign.isExploitation;
  });
}

/**
 * A sign of the law's list by its id.
 * @throws RangeError when the list has none, which its type rules out
 */
export function signOf(id: JobOfferSignId): JobOfferSign {
  const sign = JOB_OFFER_SIGNS.find((each) => each.id === id);
  if (!sign) throw new RangeError(`No sign ${id}`);
  return sign;
}
