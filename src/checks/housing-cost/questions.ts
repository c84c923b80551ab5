import type { AnswersOf, Section } from '../question.ts';

const FROM_WAGE = { question: 'fromWage', is: ['yes'] } as const;
const RISE = { question: 'rise', is: ['yes'] } as const;
const OTHER_EU = { question: 'passport', is: ['other-eu'] } as const;
const TOLD = { question: 'leaving', is: ['told-to-leave'] } as const;
const I_LEAVE = { question: 'leaving', is: ['i-leave'] } as const;
const LEFT = { question: 'leaving', is: ['left'] } as const;

/** No rent or wage of one person is higher: a slip of the finger. */
const MOST_RENT = 500_000;
const MOST_WAGE = 2_000_000;

const PERIODS = ['month', 'four-weeks', 'week'] as const;
export type Period = (typeof PERIODS)[number];

export const SECTIONS = [
  {
    id: 'home',
    questions: [
      { id: 'home', kind: 'choice', options: ['room', 'shared-room', 'flat', 'chalet', 'hotel'] },
      { id: 'sharedWith', kind: 'count', least: 0, most: 99 },
      { id: 'landlord', kind: 'choice', hint: true, options: ['employer', 'agency', 'private', 'corporation', 'unknown'] },
      {
        id: 'certificate',
        kind: 'choice',
        hint: true,
        options: ['snf', 'akf', 'none', 'unknown'],
        onlyIf: { question: 'landlord', is: ['employer', 'agency', 'private'] },
      },
    ],
  },
  {
    id: 'paper',
    questions: [
      { id: 'startDay', kind: 'day', hint: true },
      { id: 'paper', kind: 'choice', options: ['separate', 'in-job', 'spoken', 'unknown'] },
      { id: 'understands', kind: 'yes-no' },
      { id: 'passport', kind: 'choice', options: ['other-eu', 'dutch', 'non-eu', 'unknown'] },
      { id: 'temporary', kind: 'yes-no', onlyIf: OTHER_EU },
      { id: 'mainHomeAbroad', kind: 'yes-no', hint: true, onlyIf: OTHER_EU },
      { id: 'mayRegister', kind: 'choice', hint: true, options: ['allowed', 'refused', 'unknown'] },
    ],
  },
  {
    id: 'rent',
    questions: [
      { id: 'rent', kind: 'money', most: MOST_RENT },
      { id: 'rentPer', kind: 'choice', options: PERIODS },
      { id: 'rentKind', kind: 'choice', hint: true, options: ['basic', 'all-in', 'unknown'] },
      { id: 'serviceCosts', kind: 'money', most: MOST_RENT, onlyIf: { question: 'rentKind', is: ['basic'] } },
      {
        id: 'serviceFor',
        kind: 'choices',
        options: ['energy', 'furniture', 'cleaning', 'internet', 'taxes', 'transport', 'other', 'not-told'],
      },
      { id: 'statement', kind: 'yes-no', hint: true },
      { id: 'deposit', kind: 'money', most: MOST_RENT },
      {
        id: 'fees',
        kind: 'rows',
        hint: true,
        firstRows: 1,
        mostRows: 8,
        columns: [
          { id: 'kind', kind: 'choice', options: ['mediation', 'contract', 'key-money', 'registration', 'other'] },
          { id: 'amount', kind: 'money', most: MOST_RENT },
          { id: 'askedBy', kind: 'choice', hint: true, options: ['agent-of-landlord', 'own-agent', 'landlord', 'unknown'] },
          { id: 'paidOn', kind: 'day', hint: true, past: true },
        ],
      },
    ],
  },
  {
    id: 'wage',
    questions: [
      { id: 'fromWage', kind: 'yes-no' },
      { id: 'permission', kind: 'yes-no', hint: true, onlyIf: FROM_WAGE },
      { id: 'posted', kind: 'yes-no', onlyIf: FROM_WAGE },
      { id: 'period', kind: 'choice', options: PERIODS, onlyIf: FROM_WAGE },
      { id: 'periodEnd', kind: 'day', hint: true, onlyIf: FROM_WAGE },
      { id: 'deducted', kind: 'money', most: MOST_WAGE, onlyIf: FROM_WAGE },
      { id: 'grossWage', kind: 'money', hint: true, most: MOST_WAGE, onlyIf: FROM_WAGE },
      { id: 'hours', kind: 'hours', hint: true, most: 744, onlyIf: FROM_WAGE },
      { id: 'birthDate', kind: 'day', hint: true, past: true, onlyIf: FROM_WAGE },
    ],
  },
  {
    id: 'rise',
    questions: [
      { id: 'rise', kind: 'yes-no' },
      { id: 'riseDay', kind: 'day', onlyIf: RISE },
      { id: 'oldRent', kind: 'money', most: MOST_RENT, hint: true, onlyIf: RISE },
      { id: 'newRent', kind: 'money', most: MOST_RENT, onlyIf: RISE },
      { id: 'sector', kind: 'choice', hint: true, options: ['social', 'middle', 'free', 'unknown'], onlyIf: RISE },
    ],
  },
  {
    id: 'leaving',
    questions: [
      { id: 'leaving', kind: 'choice', options: ['stay', 'told-to-leave', 'i-leave', 'left'] },
      { id: 'pressure', kind: 'choices', options: ['locks', 'belongings', 'threat'], onlyIf: TOLD },
      { id: 'mustLeaveBy', kind: 'day', onlyIf: TOLD },
      { id: 'jobEnd', kind: 'day', hint: true, onlyIf: TOLD },
      { id: 'noticeDay', kind: 'day', hint: true, onlyIf: I_LEAVE },
      { id: 'rentDay', kind: 'count', least: 1, most: 31, hint: true, onlyIf: I_LEAVE },
      { id: 'lastDay', kind: 'day', onlyIf: LEFT },
      { id: 'depositBack', kind: 'money', most: MOST_RENT, hint: true, onlyIf: LEFT },
      { id: 'costsList', kind: 'yes-no', onlyIf: LEFT },
    ],
  },
] as const satisfies readonly Section[];

export type HousingAnswers = AnswersOf<typeof SECTIONS>;
