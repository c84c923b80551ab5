import { checkHealthDeduction, joinGrounds } from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import { daysOf, isCalendarMonth, type PayPeriod } from '../pay/pay-period.ts';
import type { DeductionFacts } from './deduction-facts.ts';
import type { PartFindings } from './find-housing.ts';

const PAGE = 'pay/deductions';
const DAYS_A_WEEK = 7;
const DAYS_OF_FOUR_WEEKS = 28;
const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;

/**
 * Premium for health insurance. The highest amount of this year is not known, so beside a condition that fails the answer
 * is that it is not known.
 * @param usedAboveCents what housing took of the wage above the minimum
 */
export function findHealth({ answers, params, day, period, wage }: DeductionFacts, usedAboveCents: number): PartFindings {
  const deductedCents = answers.healthAmount;
  if (deductedCents === null || deductedCents === 0) return { findings: [], usedAboveCents: 0 };
  const answer = checkHealthDeduction(params, {
    payday: day,
    periodsPerYear: periodsPerYear(period),
    minimumWageCents: wage?.minimumWageCents ?? 0,
    wageCents: Math.max(wage?.minimumWageCents ?? 0, (wage?.wageCents ?? 0) - usedAboveCents),
    costCents: deductedCents,
    deductedCents,
    conditions: {
      'written-authorisation': answers.healthSigned,
      'policies-shown': answers.policiesShown,
      'only-basic-and-own-risk': answers.onlyBasic,
    },
  });
  const amount = { money: deductedCents };
  const actions = ['ask-what-signed', 'ask-policies'];
  if (answer.kind === 'not-known')
    return { findings: [notKnown(answer, 'health', { weight: 2, values: { amount }, actions, page: PAGE })], usedAboveCents: 0 };
  const { verdict, failing, open, mostCents } = answer.value;
  const ground = wage ? joinGrounds(answer.ground, wage.ground) : answer.ground;
  const values = {
    amount,
    most: { money: mostCents },
    tooMuch: { money: deductedCents - mostCents },
    conditions: { texts: (failing.length > 0 ? failing : open).map((name) => `deductions.letter.condition.${name}`) },
  };
  const found = (id: string, of: Finding['verdict'], more: Partial<Finding> = {}): Finding[] => [
    finding({ id, verdict: of, weight: 2, ground, values, page: PAGE, ...more }),
  ];
  if (!wage) return { findings: found('health-no-wage', 'unclear', { actions: ['fill-in-wage', ...actions] }), usedAboveCents: 0 };
  if (verdict === 'too-high') {
    const id = failing.length > 0 ? 'health-conditions' : 'health-too-high';
    const more = { amountCents: deductedCents - mostCents, actions: ['send-letter', 'keep-evidence', 'call-legal-desk'] };
    return { findings: found(id, 'wrong', more), usedAboveCents: mostCents - answer.value.mostFromMinimumCents };
  }
  const usedAbove = Math.max(0, deductedCents - answer.value.mostFromMinimumCents);
  if (verdict === 'allowed') return { findings: found('health-ok', 'right', { weight: 1 }), usedAboveCents: 0 };
  const id = failing.length === 0 && open.length > 0 ? 'health-open' : 'health-above-minimum';
  return { findings: found(id, 'unclear', { actions }), usedAboveCents: usedAbove };
}

/** Pay periods in a calendar year, from the length of this one. */
function periodsPerYear(period: PayPeriod): number {
  const days = daysOf(period);
  if (days <= DAYS_A_WEEK) return WEEKS_A_YEAR;
  return days <= DAYS_OF_FOUR_WEEKS && !isCalendarMonth(period) ? WEEKS_A_YEAR / 4 : MONTHS_A_YEAR;
}
