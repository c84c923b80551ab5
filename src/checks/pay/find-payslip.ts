import { bankPaymentDue, checkPayslip } from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { PayFacts } from './pay-facts.ts';

/** Whether there was a payslip, and what it does not show. */
export function findPayslip({ answers, params, payday }: PayFacts): Finding[] {
  if (answers.payslip === null) return [];
  // Nothing ticked: the question was skipped.
  if (answers.payslip && answers.payslipShows.length === 0) return [];
  const answer = checkPayslip(params, {
    payday,
    shown: answers.payslip ? answers.payslipShows : null,
    isChanged: answers.payslipChanged,
    isDigital: false,
    agreedToDigital: null,
  });
  const page = 'pay/payslip';
  if (answer.kind === 'not-known') return [notKnown(answer, 'payslip', { page })];
  const { ground, value } = answer;
  if (answers.payslip) {
    const items = { texts: value.missing.map((item) => `pay.q.payslipShows.${item}`) };
    return value.missing.length === 0
      ? [finding({ id: 'payslip-ok', verdict: 'right', weight: 1, ground, page })]
      : [finding({ id: 'payslip-items', verdict: 'wrong', weight: 1, ground, values: { items }, actions: ['ask-payslip'], page })];
  }
  if (value.isDue === false) return [finding({ id: 'payslip-not-due', verdict: 'right', weight: 1, ground, page })];
  return [
    finding({
      id: 'payslip-none',
      verdict: value.isDue === null ? 'unclear' : 'wrong',
      weight: 2,
      ground,
      actions: ['ask-payslip', 'write-down-hours', 'keep-evidence'],
      page,
    }),
  ];
}

/** Pay in cash where the minimum wage has to come by bank. */
export function findCash({ answers, params, payday }: PayFacts): Finding[] {
  const { received, householdDays } = answers;
  if (received !== 'cash' && received !== 'bank-and-cash') return [];
  const answer = bankPaymentDue(params, { day: payday, householdDaysPerWeek: householdDays });
  const page = 'pay/bank-account';
  if (answer.kind === 'not-known') return [notKnown(answer, 'cash', { page })];
  const { ground } = answer;
  if (!answer.value) return [finding({ id: 'cash-allowed', verdict: 'right', weight: 1, ground, page })];
  const actions = ['write-down-cash', 'ask-in-writing', 'keep-evidence', 'report-inspectorate'];
  return received === 'cash'
    ? [finding({ id: 'cash', verdict: 'wrong', weight: 2, ground, actions, page })]
    : [finding({ id: 'part-cash', verdict: 'unclear', weight: 2, ground, actions, page })];
}
