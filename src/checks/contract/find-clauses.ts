import { clauseOn, type ContractClauseId } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, type Finding, type Verdict, type Weight } from '../finding.ts';
import { numbersOf } from './numbers.ts';
import { pageOf } from './pages.ts';
import type { ContractAnswers } from './questions.ts';

/** Warnings that may still be allowed: above the minimum wage, or under conditions that the clause itself does not show. */
const WARNING_SIGNS: readonly ContractClauseId[] = ['overtime-included', 'transport-from-wage', 'fine'];

const HEAVIER: Partial<Record<ContractClauseId, Weight>> = { 'passport-in-custody': 3, 'final-discharge': 2 };

/** What to do beside asking. */
const ACTIONS: Partial<Record<ContractClauseId, readonly string[]>> = {
  'monthly-wage': ['check-pay'],
  'all-in-wage': ['check-pay'],
  'overtime-included': ['write-down-hours', 'check-pay'],
  'piece-wage': ['write-down-hours', 'check-pay'],
  'cash-pay': ['write-down-hours', 'ask-payslip'],
  'rent-from-wage': ['check-deductions'],
  'health-premium-from-wage': ['check-deductions'],
  'transport-from-wage': ['check-deductions'],
  'administration-fee': ['do-not-pay', 'report-inspectorate'],
  'recruitment-costs-back': ['do-not-pay', 'report-inspectorate'],
  fine: ['check-deductions'],
  'damage-from-wage': ['check-deductions'],
  'long-weeks': ['write-down-hours', 'check-hours'],
  'no-employment-intended': ['call-legal-desk'],
  'foreign-law': ['call-legal-desk'],
  'ends-when-ill': ['call-legal-desk'],
  'consent-in-advance': ['call-legal-desk'],
  'final-discharge': ['call-legal-desk'],
  'non-compete': ['call-legal-desk'],
  'no-sick-pay': ['call-legal-desk'],
  'housing-part-of-job': ['ask-two-papers'],
  'leave-housing-at-once': ['stay-for-now'],
  'no-registration': ['visit-municipality'],
  'passport-in-custody': ['call-police', 'keep-passport', 'call-fairwork', 'report-inspectorate'],
};

/** What the law says about each clause that was ticked. */
export function findClauses(ticked: readonly ContractClauseId[], answers: ContractAnswers, given: Given): Finding[] {
  return ticked.flatMap((id) => {
    const answer = clauseOn(id, given.today, given.params);
    // Does not happen: a missing number is in the answer, the clause itself is known on every day.
    if (answer.kind === 'not-known') return [];
    const { clause, unknownParameters } = answer.value;
    const verdict = unknownParameters.length > 0 ? 'unclear' : verdictOf(id, clause.verdict, answers);
    return [
      finding({
        id,
        verdict,
        weight: HEAVIER[id] ?? (clause.verdict === 'warning' ? 2 : 1),
        values: numbersOf(id, given.today, given.params),
        ground: answer.ground,
        actions: [
          ...(answers.signed === true || clause.verdict === 'normal' ? [] : ['do-not-sign']),
          ...(ACTIONS[id] ?? []),
          clause.verdict === 'warning' ? 'send-letter' : 'ask-in-writing',
          ...(answers.signed === true && clause.verdict === 'warning' ? ['signed-already'] : []),
        ],
        page: pageOf(id),
      }),
    ];
  });
}

/** Whether the number of a rule is missing for the day. */
export function hasUnknownNumber(ticked: readonly ContractClauseId[], { params, today }: Given): boolean {
  return ticked.some((id) => {
    const answer = clauseOn(id, today, params);
    return answer.kind === 'not-known' || answer.value.unknownParameters.length > 0;
  });
}

function verdictOf(id: ContractClauseId, of: 'normal' | 'check' | 'warning', { agency }: ContractAnswers): Verdict {
  if (of === 'normal') return 'right';
  if (of === 'check' || WARNING_SIGNS.includes(id)) return 'unclear';
  // The ban on fees is one for those who find work for others or lend them out.
  if (id === 'administration-fee' && agency !== true) return 'unclear';
  return 'wrong';
}

/**
 * That the whole is not judged: it stands in every result, so that a contract of which only normal clauses were ticked
 * is not called in order.
 */
export function findWhole(ticked: readonly ContractClauseId[], { signed }: ContractAnswers): Finding {
  return finding({
    id: ticked.length === 0 ? 'nothing-ticked' : 'whole',
    verdict: 'unclear',
    weight: 1,
    // Says nothing about the law.
    ground: { articles: [], parameters: [], confidence: 'verified' },
    actions: [...(signed === true ? [] : ['do-not-sign']), 'go-information-point', 'take-your-own-copy'],
    page: 'pay/your-contract',
  });
}
