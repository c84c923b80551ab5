import { defineCheck, type Given } from '../check.ts';
import type { Examined } from '../finding.ts';
import { withLetter } from '../letter-parts.ts';
import { findEmployer } from './find-employer.ts';
import { findFunds } from './find-funds.ts';
import { findPublic } from './find-public.ts';
import { letterOf } from './letter.ts';
import { SECTIONS, type LessonsAnswers } from './questions.ts';
import { situationOf } from './situation.ts';

/** Who can pay for Dutch lessons, and who not. */
export const LESSONS_CHECK = defineCheck({
  id: 'lessons',
  sections: SECTIONS,
  parameters: ['taalbudget.doorzaam', 'cleaning.language', 'duo.loan-max', 'lessons-scheme.'],
  organisations: [
    'leerwerkloket',
    'gemeente',
    'bibliotheek',
    'taalhuis',
    'win-punt',
    'doorzaam',
    'vakbond',
    'juridisch-loket',
    'duo',
    'refugeehelp',
  ],
  pages: [
    'learn/who-pays-for-lessons',
    'learn/ask-your-employer-for-lessons',
    'learn/training-funds',
    'learn/find-a-language-course',
    'learn/practise-dutch',
    'learn/literacy-and-digital-skills',
    'learn/integration-and-dutch-nationality',
    'pay/collective-agreement',
    'pay/posted-work',
    'safe-work/safety-at-work',
    'self-employed/self-employed-or-not',
  ],
  examine: examined,
});

function examined(answers: LessonsAnswers, given: Given): Examined {
  const situation = situationOf(answers, given);
  const findings = [...findEmployer(answers, situation, given), ...findFunds(answers, situation), ...findPublic(answers, situation, given)];
  const letter = letterOf(answers, situation, findings, given);
  const hasDispute = findings.some(({ actions }) => actions.includes('call-legal-desk'));
  return {
    findings: withLetter(findings, letter),
    cannotKnow: unknownsOf(answers, situation.hasEmployer),
    figures: [],
    letter,
    ask: {
      needs: hasDispute ? ['learn-dutch', 'contract-and-pay'] : ['learn-dutch'],
      organisations: [
        ...(hasDispute ? ['juridisch-loket'] : []),
        'leerwerkloket',
        'gemeente',
        'taalhuis',
        'bibliotheek',
        ...(answers.work === 'agency' ? ['doorzaam'] : []),
        ...(situation.hasEmployer ? ['vakbond'] : []),
        ...(situation.payers.some(({ payer }) => payer === 'duo-loan') ? ['duo'] : []),
        ...(answers.status === 'ukraine' || answers.status === 'asylum' ? ['refugeehelp'] : []),
        'win-punt',
      ],
    },
  };
}

function unknownsOf({ work, sector, status, isAdult }: LessonsAnswers, hasEmployer: boolean): string[] {
  return [
    ...(work === null ? ['work'] : []),
    ...(hasEmployer && sector === null ? ['sector'] : []),
    ...(status === null || status === 'unknown' ? ['status'] : []),
    ...(isAdult === false ? ['young'] : []),
    ...(hasEmployer ? ['fund-today'] : []),
    'courses',
  ];
}
