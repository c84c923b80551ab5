import { describe } from 'vitest';
import { itFindsEach, itHasItsTexts } from '../said.fixture.ts';
import { LETTERS } from './letter.ts';
import { REGISTRATION_CHECK } from './registration-check.ts';
import { EXAMPLES, ids } from './registration.fixture.ts';

itFindsEach(EXAMPLES, ids);

describe('texts', () => {
  const ACTIONS = [
    'take-papers',
    'register-anyway',
    'tell-reporting-point',
    'ask-correspondence-address',
    'give-bsn',
    'report-move',
    'keep-confirmation',
    'deregister',
    'stop-insurance',
    'show-payslip',
    'choose-yourself',
    'read-policy',
    'keep-bills',
    'ask-for-policy',
    'ask-a1',
    'ask-allowance',
    'call-cak',
    'send-proof-to-cak',
  ];

  itHasItsTexts(REGISTRATION_CHECK, {
    findings: Object.keys(EXAMPLES),
    actions: ACTIONS,
    unknown: ['arrival', 'duty-day', 'letter-day', 'permit', 'ukraine-care', 'municipality-decides', 'premium', 'weekend'],
    figures: ['duty-from'],
    deadlines: ['register', 'correspondence-address', 'move', 'deregister', 'insure', 'cak', 'object', 'annul'],
    letter: Object.entries(LETTERS).flatMap(([letter, names]) => ['subject', ...names].map((name) => `${letter}.${name}`)),
  });
});
