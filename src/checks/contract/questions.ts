import { CONTRACT_CLAUSES, type ContractClauseId } from '#law/index.ts';
import type { AnswersOf, Section } from '../question.ts';

type Subject = (typeof CONTRACT_CLAUSES)[number]['subject'];

const ofSubject = (asked: Subject): readonly ContractClauseId[] =>
  CONTRACT_CLAUSES.filter(({ subject }) => subject === asked).map(({ id }) => id);

/**
 * Each clause that the law knows is an option of its subject. The text of an option begins with the Dutch words of the
 * clause, as somebody finds them in a contract.
 */
export const SECTIONS = [
  {
    id: 'paper',
    questions: [
      { id: 'signed', kind: 'yes-no' },
      { id: 'agency', kind: 'yes-no', hint: true },
    ],
  },
  { id: 'contract', questions: [{ id: 'contract', kind: 'choices', options: ofSubject('contract'), hint: true }] },
  { id: 'pay', questions: [{ id: 'pay', kind: 'choices', options: ofSubject('pay') }] },
  { id: 'deductions', questions: [{ id: 'deductions', kind: 'choices', options: ofSubject('deductions') }] },
  { id: 'hours', questions: [{ id: 'hours', kind: 'choices', options: ofSubject('hours') }] },
  { id: 'leave-and-illness', questions: [{ id: 'leaveAndIllness', kind: 'choices', options: ofSubject('leave-and-illness') }] },
  { id: 'end', questions: [{ id: 'end', kind: 'choices', options: ofSubject('end') }] },
  { id: 'housing', questions: [{ id: 'housing', kind: 'choices', options: ofSubject('housing') }] },
  { id: 'other', questions: [{ id: 'other', kind: 'choices', options: ofSubject('other') }] },
] as const satisfies readonly Section[];

export type ContractAnswers = AnswersOf<typeof SECTIONS>;

/** All clauses that were ticked, in the order of the form. */
export function tickedClauses({
  contract,
  pay,
  deductions,
  hours,
  leaveAndIllness,
  end,
  housing,
  other,
}: ContractAnswers): readonly ContractClauseId[] {
  return [contract, pay, deductions, hours, leaveAndIllness, end, housing, other].flat();
}
