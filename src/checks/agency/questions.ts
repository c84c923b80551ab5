import type { AgencySignId } from '#law/index.ts';
import type { AnswersOf, Section } from '../question.ts';

/** What somebody may have noticed, the heaviest first: the options of the question. */
export const SIGNS = [
  'threats-or-no-freedom',
  'passport-kept',
  'bank-card-or-digid-asked',
  'fee-for-the-job',
  'loan-for-the-job',
  'must-live-in-their-home',
  'no-payslip',
  'cash-wages',
  'fines-or-costs-from-wage',
  'no-written-contract',
  'language-not-understood',
  'name-changes',
] as const satisfies readonly AgencySignId[];

const MOST_LETTERS_OF_A_NAME = 120;
/** Room for spaces and points between the digits. */
const MOST_LETTERS_OF_A_NUMBER = 20;
/** Forty years: more is a slip of the finger. */
const MOST_WEEKS = 2080;
const MOST_CONTRACTS = 99;
const IN_PHASE_B = { question: 'phase', is: ['b'] } as const;

export const SECTIONS = [
  {
    id: 'lender',
    questions: [
      { id: 'lenderName', kind: 'line', most: MOST_LETTERS_OF_A_NAME, hint: true },
      { id: 'kvk', kind: 'line', most: MOST_LETTERS_OF_A_NUMBER, hint: true },
      { id: 'lenderPays', kind: 'yes-no', hint: true },
    ],
  },
  { id: 'signs', questions: [{ id: 'signs', kind: 'choices', options: SIGNS, hint: true }] },
  {
    id: 'work',
    questions: [
      { id: 'hasAgencyCao', kind: 'yes-no', hint: true },
      { id: 'phase', kind: 'choice', options: ['a', 'b', 'c', 'unknown'], hint: true },
      { id: 'weeksWorked', kind: 'count', most: MOST_WEEKS, hint: true },
      { id: 'phaseBSince', kind: 'day', past: true, onlyIf: IN_PHASE_B },
      { id: 'phaseBContracts', kind: 'count', least: 1, most: MOST_CONTRACTS, onlyIf: IN_PHASE_B },
    ],
  },
] as const satisfies readonly Section[];

export type AgencyAnswers = AnswersOf<typeof SECTIONS>;
