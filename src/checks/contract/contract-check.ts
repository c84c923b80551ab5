import { CONTRACT_CLAUSES, type ContractClauseId } from '#law/index.ts';
import { defineCheck } from '../check.ts';
import { ORGANISATIONS_IN_DANGER } from '../danger-signs.ts';
import type { Examined } from '../finding.ts';
import { withLetter } from '../letter-parts.ts';
import { findClauses, findWhole, hasUnknownNumber } from './find-clauses.ts';
import { letterFor } from './letter.ts';
import { PAGES } from './pages.ts';
import { SECTIONS, tickedClauses, type ContractAnswers } from './questions.ts';

/** What the law says about clauses that somebody finds in a contract: of each, never of the whole. */
export const CONTRACT_CHECK = defineCheck({
  id: 'contract',
  sections: SECTIONS,
  parameters: [...new Set(CONTRACT_CLAUSES.flatMap(({ parameters }): readonly string[] => parameters))],
  organisations: [
    ...ORGANISATIONS_IN_DANGER,
    'win-punt',
    'juridisch-loket',
    'vakbond',
    'sncu',
    'meldpunt-goed-verhuurderschap',
    'gemeente',
  ],
  pages: PAGES,
  examine(answers, given) {
    const ticked = tickedClauses(answers);
    const findings = [...findClauses(ticked, answers, given), findWhole(ticked, answers)];
    // To whoever keeps papers nobody writes first: help comes before.
    const letter = isInDanger(ticked) ? null : letterFor(ticked, answers, given);
    return {
      findings: withLetter(findings, letter),
      cannotKnow: ['whole', 'not-listed', 'practice', 'cao', ...(hasUnknownNumber(ticked, given) ? ['numbers'] : [])],
      figures: [],
      letter,
      ask: askOf(ticked, answers),
    };
  },
});

function isInDanger(ticked: readonly ContractClauseId[]): boolean {
  return ticked.includes('passport-in-custody');
}

function askOf(ticked: readonly ContractClauseId[], { agency, housing }: ContractAnswers): Examined['ask'] {
  if (isInDanger(ticked)) return { needs: ['exploitation', 'contract-and-pay'], organisations: ORGANISATIONS_IN_DANGER };
  return {
    needs: ['contract-and-pay', 'legal-advice'],
    organisations: [
      'win-punt',
      'juridisch-loket',
      'vakbond',
      ...(agency === true ? ['sncu'] : []),
      ...(housing.length > 0 ? ['meldpunt-goed-verhuurderschap'] : []),
      ...(housing.includes('no-registration') ? ['gemeente'] : []),
      'arbeidsinspectie',
    ],
  };
}
