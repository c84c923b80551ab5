import { endedLessonsSchemes, type LessonsReason } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, type Finding } from '../finding.ts';
import type { LessonsAnswers } from './questions.ts';
import type { Payer, Situation } from './situation.ts';

export const PUBLIC_FINDINGS = [
  'municipality',
  'municipality-ask',
  'municipality-adults',
  'reading',
  'library',
  'integration-family',
  'integration-asylum',
  'no-duty',
  'no-duty-ukraine',
  'loan',
  'loan-no-amount',
  'loan-integration',
  'permit-employer',
  'ended',
] as const;

const found = finding<(typeof PUBLIC_FINDINGS)[number]>;

const COURSE = 'learn/find-a-language-course';
const INTEGRATION = 'learn/integration-and-dutch-nationality';

/** Free places, what integration means for the costs, the loan, and what is not there (yet, or any more). */
export function findPublic(answers: LessonsAnswers, situation: Situation, given: Given): Finding[] {
  const of = (id: Payer['payer']) => situation.payers.filter(({ payer }) => payer === id);
  return [
    ...of('municipality').flatMap((each) => findMunicipality(answers, situation, each)),
    ...of('library').map(({ ground }) =>
      found({ id: 'library', verdict: 'unclear', weight: 1, ground, actions: ['ask-library'], page: 'learn/practise-dutch' }),
    ),
    ...of('integration').map((each) => findIntegration(answers, each)),
    ...of('duo-loan').map(findLoan),
    ...of('permit-employer').map(({ ground }) =>
      found({ id: 'permit-employer', verdict: 'right', weight: 1, ground, page: 'learn/who-pays-for-lessons' }),
    ),
    ...findEnded(given),
  ];
}

const MUNICIPALITY: Partial<Record<LessonsReason, (typeof PUBLIC_FINDINGS)[number]>> = {
  'resident-of-municipality': 'municipality',
  'adults-only': 'municipality-adults',
};

function findMunicipality({ readingIsHard }: LessonsAnswers, { hasEmployer }: Situation, { reason, ground }: Payer): Finding[] {
  // To the municipality goes a letter when there is no employer to write to.
  const ask = ['ask-municipality', 'ask-waiting-list', ...(hasEmployer ? [] : ['send-letter'])];
  const more = { verdict: 'unclear' as const, weight: 2 as const, ground };
  return [
    found({
      id: MUNICIPALITY[reason] ?? 'municipality-ask',
      ...more,
      actions: reason === 'adults-only' ? ['ask-school'] : ask,
      page: COURSE,
    }),
    ...(readingIsHard ? [found({ id: 'reading', ...more, actions: ['ask-library'], page: 'learn/literacy-and-digital-skills' })] : []),
  ];
}

function findIntegration({ status }: LessonsAnswers, { fit, reason, ground }: Payer): Finding {
  if (fit === 'does-not-apply')
    return found({ id: status === 'ukraine' ? 'no-duty-ukraine' : 'no-duty', verdict: 'right', weight: 1, ground, page: INTEGRATION });
  const id = reason === 'municipality-pays-integration' ? 'integration-asylum' : 'integration-family';
  return found({ id, verdict: 'unclear', weight: 2, ground, actions: ['visit-municipality', 'keep-duo-letter'], page: INTEGRATION });
}

function findLoan({ reason, maxCents, ground }: Payer): Finding {
  const more = {
    verdict: 'unclear' as const,
    weight: 1 as const,
    ground,
    actions: ['read-loan-terms'],
    page: 'learn/who-pays-for-lessons',
  };
  // Whoever has a duty to integrate borrows under other rules, with another maximum.
  if (reason === 'may-have-integration-duty') return found({ id: 'loan-integration', ...more });
  return maxCents === null
    ? found({ id: 'loan-no-amount', ...more })
    : found({ id: 'loan', ...more, values: { amount: { money: maxCents } } });
}

function findEnded({ params, today }: Given): Finding[] {
  const ended = endedLessonsSchemes(today, params);
  if (ended.kind === 'not-known') return [];
  return [
    found({
      id: 'ended',
      verdict: 'right',
      weight: 1,
      values: { schemes: { texts: ended.value.map((id) => `lessons.f.ended.${id}`) } },
      ground: ended.ground,
      actions: ['no-fee-for-scheme'],
      page: 'learn/training-funds',
    }),
  ];
}
