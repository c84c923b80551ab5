import { describe } from 'vitest';
import { itFindsEach, itHasItsTexts } from '../said.fixture.ts';
import { HOUSING_COST_CHECK } from './housing-cost-check.ts';
import { EXAMPLES, ids } from './housing-cost.fixture.ts';
import { PARAGRAPHS } from './letter.ts';

itFindsEach(EXAMPLES, ids);

describe('texts', () => {
  const ACTIONS = [
    'tell-reporting-point',
    'ask-split',
    'ask-bills',
    'ask-for-whom',
    'claim-fee-back',
    'register-anyway',
    'withdraw-permission',
    'ask-papers',
    'look-up-certificate',
    'count-points',
    'do-not-agree',
    'ask-sector',
    'stay-and-keep-key',
    'read-notice',
    'photograph-home',
  ];
  const UNKNOWN = [
    'start-day',
    'points',
    'space',
    'rent-for-deposit',
    'short-stay',
    'approved-housing',
    'wage-above-minimum',
    'extra-rules',
  ];
  const OTHERS = [
    ...['written-authorisation', 'tenancy-shown', 'approved-landlord', 'not-posted'].map((id) => `f.condition.${id}`),
    ...['locks', 'belongings', 'threat'].map((id) => `f.pressure.${id}`),
  ];

  itHasItsTexts(HOUSING_COST_CHECK, {
    findings: Object.keys(EXAMPLES),
    actions: ACTIONS,
    unknown: UNKNOWN,
    figures: ['month', 'month-least', 'month-most'],
    deadlines: ['starting-rent', 'claim-fee'],
    letter: [...['landlord', 'employer', 'agent'].flatMap((id) => [`subject.${id}`, `open.${id}`]), ...Object.keys(PARAGRAPHS), 'close'],
    others: OTHERS,
  });
});
