import { trainingRight } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, type Finding } from '../finding.ts';
import type { LessonsAnswers } from './questions.ts';
import type { Payer, Situation } from './situation.ts';

export const EMPLOYER_FINDINGS = [
  'duty',
  'duty-refused',
  'duty-you-pay',
  'duty-repay',
  'duty-hours',
  'duty-kept',
  'duty-ask',
  'duty-not',
  'lessons-free',
  'posted',
  'self-employed',
  'no-employer',
  'employer-choice',
  'offer-you-pay',
  'offer-repay',
  'offer-refused',
  'safety',
] as const;

const found = finding<(typeof EMPLOYER_FINDINGS)[number]>;

const PAGE = 'learn/ask-your-employer-for-lessons';
const ASK = ['choose-course', 'ask-in-writing', 'send-letter'];
const DISPUTE = ['send-letter', 'keep-evidence', 'call-legal-desk', 'call-union'];

/** What the employer has to do, may do, and did. */
export function findEmployer(answers: LessonsAnswers, situation: Situation, given: Given): Finding[] {
  const { payers, hasEmployer } = situation;
  const duty = payers.find(({ payer }) => payer === 'employer-duty');
  const choice = payers.find(({ payer }) => payer === 'employer-choice');
  return [
    ...(duty ? (hasEmployer ? findDuty(answers, duty, given) : [findNoEmployer(answers, duty)]) : []),
    ...(hasEmployer && choice && duty?.fit !== 'applies' ? findChoice(answers, choice, given) : []),
    ...(hasEmployer && answers.why.includes('safety') ? [findSafety(given)] : []),
  ];
}

function findDuty(answers: LessonsAnswers, duty: Payer, given: Given): Finding[] {
  if (duty.fit === 'applies') return findNeeded(answers, duty, given);
  if (answers.offer === 'free') return [found({ id: 'lessons-free', verdict: 'right', weight: 1, ground: duty.ground, page: PAGE })];
  if (duty.fit === 'may-apply')
    return [found({ id: 'duty-ask', verdict: 'unclear', weight: 2, ground: duty.ground, actions: ['ask-if-needed', ...ASK], page: PAGE })];
  return [found({ id: 'duty-not', verdict: 'right', weight: 1, ground: duty.ground, page: PAGE })];
}

/** Lessons that the job needs: wrong only when the employer himself asks for Dutch, else it is the word of the worker. */
function findNeeded({ why, offer, hoursPaid }: LessonsAnswers, duty: Payer, { params }: Given): Finding[] {
  const more = {
    verdict: why.includes('demanded') ? ('wrong' as const) : ('unclear' as const),
    weight: 2 as const,
    actions: DISPUTE,
    page: 'learn/who-pays-for-lessons',
  };
  const free = trainingRight('free', params).ground;
  const broken = [
    ...(offer === 'refused' ? [found({ id: 'duty-refused', ground: duty.ground, ...more })] : []),
    ...(offer === 'you-pay' ? [found({ id: 'duty-you-pay', ground: free, ...more })] : []),
    ...(offer === 'repay'
      ? [
          found({
            id: 'duty-repay',
            ground: trainingRight('no-repayment', params).ground,
            ...more,
            actions: ['do-not-sign', 'take-your-own-copy', ...DISPUTE],
          }),
        ]
      : []),
    ...(hoursPaid === false
      ? [
          found({
            id: 'duty-hours',
            ground: trainingRight('working-time', params).ground,
            ...more,
            actions: ['write-down-lessons', ...DISPUTE],
          }),
        ]
      : []),
  ];
  if (broken.length > 0) return broken;
  if (offer === 'free') return [found({ id: 'duty-kept', ...more, verdict: 'right', weight: 1, ground: free, actions: [] })];
  return [found({ id: 'duty', ...more, verdict: 'unclear', ground: duty.ground, actions: ASK })];
}

function findNoEmployer({ work }: LessonsAnswers, duty: Payer): Finding {
  const page = work === 'posted' ? 'pay/posted-work' : work === 'self-employed' ? 'self-employed/self-employed-or-not' : undefined;
  return found({
    id: work === 'posted' || work === 'self-employed' ? work : 'no-employer',
    // For whoever is posted or says to be self-employed, somebody may turn out to be the employer after all.
    verdict: page ? 'unclear' : 'right',
    weight: 1,
    ground: duty.ground,
    actions: page ? ['ask-who-employs'] : [],
    page: page ?? 'learn/who-pays-for-lessons',
  });
}

/** Lessons that the job does not need, or perhaps not: the employer may pay, and may set terms. */
function findChoice({ offer }: LessonsAnswers, { ground }: Payer, { params }: Given): Finding[] {
  const more = { verdict: 'unclear' as const, weight: 1 as const, ground, page: PAGE };
  switch (offer) {
    case 'free':
      return [];
    case 'you-pay':
      return [found({ id: 'offer-you-pay', ...more, actions: ['ask-in-writing', 'send-letter', 'check-payslip'] })];
    case 'repay':
      return [
        found({
          id: 'offer-repay',
          ...more,
          weight: 2,
          ground: trainingRight('no-repayment', params).ground,
          actions: ['do-not-sign', 'call-legal-desk', 'send-letter'],
        }),
      ];
    case 'refused':
      return [found({ id: 'offer-refused', ...more, actions: ['send-letter', 'ask-elsewhere'] })];
    default:
      return [found({ id: 'employer-choice', ...more, actions: ASK })];
  }
}

function findSafety({ params }: Given): Finding {
  return found({
    id: 'safety',
    verdict: 'unclear',
    weight: 2,
    ground: trainingRight('clear-instruction', params).ground,
    actions: ['ask-own-language', 'ask-in-writing'],
    page: 'safe-work/safety-at-work',
  });
}
