import { CONTRACT_CLAUSES, type ContractClauseId } from '#law/index.ts';

type Subject = (typeof CONTRACT_CLAUSES)[number]['subject'];

/** The page of the guide about a subject. */
const OF_SUBJECT: Readonly<Record<Subject, string>> = {
  contract: 'pay/contract-types',
  pay: 'pay/minimum-wage',
  deductions: 'pay/deductions',
  hours: 'pay/on-call-work',
  'leave-and-illness': 'health/sick-pay',
  end: 'dismissal/settlement-agreement',
  housing: 'housing/housing-from-your-employer',
  other: 'pay/your-contract',
};

/** Clauses with a better page than that of their subject. */
const OF_CLAUSE: Readonly<Partial<Record<ContractClauseId, string>>> = {
  'all-in-wage': 'pay/holiday-allowance',
  'holiday-allowance': 'pay/holiday-allowance',
  'cash-pay': 'pay/payslip',
  'electronic-payslip': 'pay/payslip',
  pension: 'pay/pension',
  'administration-fee': 'warnings/paid-middlemen',
  'recruitment-costs-back': 'warnings/paid-middlemen',
  'sunday-work': 'safe-work/working-hours-and-rest',
  'long-weeks': 'safe-work/working-hours-and-rest',
  'unpaid-breaks': 'safe-work/working-hours-and-rest',
  'trial-period': 'dismissal/probation',
  'no-employment-intended': 'self-employed/self-employed-or-not',
  'foreign-law': 'pay/posted-work',
  'announced-in-advance': 'dismissal/end-of-temporary-contract',
  'early-notice': 'dismissal/end-of-temporary-contract',
  'longer-notice': 'dismissal/end-of-temporary-contract',
  'agency-clause': 'pay/agency-work',
  'ends-when-ill': 'health/sick-pay',
  'leave-days': 'leave/holiday-days',
  'leave-lapses-at-new-year': 'leave/holiday-days',
  'report-sick': 'health/reporting-sick',
  'leave-housing-at-once': 'housing/losing-job-and-home',
  'no-registration': 'registration/register-as-resident',
  'cao-applies': 'pay/collective-agreement',
  'passport-in-custody': 'safe-work/exploitation',
};

/** The page of the guide about a clause: its own, or that of its subject. */
export function pageOf(id: ContractClauseId): string {
  const clause = CONTRACT_CLAUSES.find((each) => each.id === id);
  return OF_CLAUSE[id] ?? OF_SUBJECT[clause?.subject ?? 'other'];
}

/** Every page that a finding may lead to. */
export const PAGES: readonly string[] = [...new Set([...CONTRACT_CLAUSES.map(({ id }) => pageOf(id)), 'pay/your-contract'])];
