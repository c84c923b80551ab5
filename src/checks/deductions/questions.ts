import { DEDUCTION_KINDS, type DeductionKind } from '#law/index.ts';
import { MOST_HOURS } from '../pay/pay-period.ts';
import { AGE, BBL, BIRTH_DAY, FROM, UNTIL } from '../pay/worker-questions.ts';
import type { AnswersOf, Section } from '../question.ts';

/** Housing and health insurance have questions of their own; tax is no deduction that somebody decides on. */
type OtherKind = Exclude<DeductionKind, 'housing' | 'health-premium' | 'tax-and-contributions'>;
const ASKED_APART: readonly DeductionKind[] = ['housing', 'health-premium', 'tax-and-contributions'];
export const OTHER_KINDS = DEDUCTION_KINDS.filter((kind): kind is OtherKind => !ASKED_APART.includes(kind));

export const SECTIONS = [
  {
    id: 'period',
    questions: [FROM, UNTIL, { id: 'agency', kind: 'yes-no' }],
  },
  {
    id: 'wage',
    questions: [
      AGE,
      BIRTH_DAY,
      BBL,
      { id: 'grossPay', kind: 'money', hint: true },
      { id: 'hours', kind: 'hours', most: MOST_HOURS, hint: true },
    ],
  },
  {
    id: 'taken',
    questions: [{ id: 'kinds', kind: 'choices', options: ['housing', 'health-premium', 'other'], hint: true }],
  },
  {
    id: 'housing',
    questions: [
      { id: 'housingAmount', kind: 'money', required: true, onlyIf: { question: 'kinds', is: ['housing'] } },
      { id: 'housingCost', kind: 'money', onlyIf: { question: 'kinds', is: ['housing'] }, hint: true },
      { id: 'housingSigned', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['housing'] }, hint: true },
      { id: 'tenancyShown', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['housing'] } },
      { id: 'approvedLandlord', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['housing'] }, hint: true },
      { id: 'posted', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['housing'] } },
    ],
  },
  {
    id: 'health',
    questions: [
      { id: 'healthAmount', kind: 'money', required: true, onlyIf: { question: 'kinds', is: ['health-premium'] } },
      { id: 'healthSigned', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['health-premium'] } },
      { id: 'policiesShown', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['health-premium'] } },
      { id: 'onlyBasic', kind: 'yes-no', onlyIf: { question: 'kinds', is: ['health-premium'] }, hint: true },
    ],
  },
  {
    id: 'others',
    questions: [
      {
        id: 'others',
        kind: 'rows',
        required: true,
        onlyIf: { question: 'kinds', is: ['other'] },
        hint: true,
        columns: [
          { id: 'kind', kind: 'choice', options: OTHER_KINDS, required: true },
          { id: 'amount', kind: 'money', required: true },
          { id: 'signed', kind: 'yes-no' },
          { id: 'byBank', kind: 'yes-no', onlyIf: { question: 'kind', is: ['wage-advance'] } },
          { id: 'inContract', kind: 'yes-no', onlyIf: { question: 'kind', is: ['fine'] } },
        ],
        mostRows: 12,
        firstRows: 3,
      },
    ],
  },
] as const satisfies readonly Section[];

export type DeductionAnswers = AnswersOf<typeof SECTIONS>;
