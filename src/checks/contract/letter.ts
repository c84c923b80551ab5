import { clauseOn, CONTRACT_CLAUSES, type ContractClauseId } from '#law/index.ts';
import type { Said, SaidValues } from '#platform/i18n/say.ts';
import type { Given } from '../check.ts';
import type { Letter } from '../finding.ts';
import { answerBy, articlesOf } from '../letter-parts.ts';
import type { ContractAnswers } from './questions.ts';

/** Clauses that the letter asks about. Who keeps passports gets no letter. */
export const CLAUSES_IN_LETTER: readonly ContractClauseId[] = CONTRACT_CLAUSES.filter(
  ({ id, verdict }) => verdict === 'warning' && id !== 'passport-in-custody',
).map(({ id }) => id);

/** Asks the employer about the clauses that are warnings, each with its article; null when there are none. */
export function letterFor(
  ticked: readonly ContractClauseId[],
  { signed, agency }: ContractAnswers,
  { params, today }: Given,
): Letter | null {
  const asked = ticked.filter((id) => CLAUSES_IN_LETTER.includes(id));
  if (asked.length === 0) return null;
  const line = (name: string, values: SaidValues = {}): Said => ({ text: `contract.letter.${name}`, values });
  const isBefore = signed === false;
  return {
    to: agency === true ? 'agency' : 'employer',
    subject: line('subject'),
    paragraphs: [
      line(isBefore ? 'begin-before' : 'begin'),
      ...asked.map((id) => line(id, articlesOf(clauseOn(id, today, params).ground))),
      line(isBefore ? 'change-before' : 'change'),
      line('answer', { by: answerBy(today) }),
    ],
  };
}
