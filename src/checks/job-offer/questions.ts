import type { JobOfferSignId } from '#law/index.ts';
import type { AnswersOf, Section } from '../question.ts';
import { YOUNGEST } from '../youngest.ts';

/** What they may ask to be paid. `costs-before` is no sign of the law's own list: what it is for decides. */
export const MONEY_OPTIONS = [
  'fee-for-the-job',
  'costs-before',
  'loan-for-the-job',
  'training-at-own-cost',
  'fines-or-costs-from-wage',
] as const satisfies readonly (JobOfferSignId | 'costs-before')[];

/** What else may be so, the heaviest first. */
export const SIGN_OPTIONS = [
  'threats-or-no-freedom',
  'passport-kept',
  'bank-card-or-digid-asked',
  'must-sign-today',
  'self-employed-under-a-boss',
] as const satisfies readonly JobOfferSignId[];

const OLDEST = 99;
/** In cents: more for an hour, or for a room in a month, is a slip of the finger. */
const MOST_FOR_AN_HOUR = 20_000;
const MOST_FOR_A_HOME = 1_000_000;

const PER_HOUR = { question: 'payNamed', is: ['hour-gross', 'hour-net'] } as const;
const HOME_OFFERED = { question: 'home', is: ['offered'] } as const;

export const SECTIONS = [
  {
    id: 'who',
    questions: [
      { id: 'offeredBy', kind: 'choice', options: ['agency', 'employer', 'person', 'unknown'] },
      { id: 'hasName', kind: 'yes-no', hint: true },
      { id: 'inTradeRegister', kind: 'yes-no', hint: true, onlyIf: { question: 'offeredBy', is: ['agency'] } },
      { id: 'passport', kind: 'choice', options: ['eu', 'non-eu', 'ukraine'], hint: true },
      { id: 'hasPermit', kind: 'yes-no', hint: true, onlyIf: { question: 'passport', is: ['non-eu'] } },
    ],
  },
  {
    id: 'contract',
    questions: [
      { id: 'hasContract', kind: 'yes-no', hint: true },
      { id: 'canRead', kind: 'yes-no', onlyIf: { question: 'hasContract', is: ['yes'] } },
      { id: 'placeNamed', kind: 'yes-no' },
      { id: 'hoursNamed', kind: 'yes-no', hint: true },
    ],
  },
  {
    id: 'pay',
    questions: [
      { id: 'startDay', kind: 'day', hint: true },
      { id: 'age', kind: 'count', least: YOUNGEST, most: OLDEST, hint: true },
      { id: 'payNamed', kind: 'choice', options: ['hour-gross', 'hour-net', 'month', 'piece', 'none', 'unknown'], hint: true },
      { id: 'hourlyPay', kind: 'money', most: MOST_FOR_AN_HOUR, onlyIf: PER_HOUR },
      { id: 'paidHow', kind: 'choice', options: ['own-account', 'other-account', 'cash', 'unknown'] },
      { id: 'deductionsNamed', kind: 'yes-no', hint: true },
      { id: 'transport', kind: 'choice', options: ['self', 'free', 'from-wage', 'not-told', 'unknown'] },
    ],
  },
  {
    id: 'signs',
    questions: [
      { id: 'money', kind: 'choices', options: MONEY_OPTIONS, hint: true },
      { id: 'signs', kind: 'choices', options: SIGN_OPTIONS, hint: true },
    ],
  },
  {
    id: 'home',
    questions: [
      { id: 'home', kind: 'choice', options: ['offered', 'own', 'unknown'] },
      { id: 'addressNamed', kind: 'yes-no', onlyIf: HOME_OFFERED },
      {
        id: 'homeContract',
        kind: 'choice',
        options: ['separate', 'in-job-contract', 'none', 'unknown'],
        onlyIf: HOME_OFFERED,
      },
      { id: 'rentNamed', kind: 'yes-no', onlyIf: HOME_OFFERED },
      { id: 'monthlyRent', kind: 'money', most: MOST_FOR_A_HOME, hint: true, onlyIf: { question: 'rentNamed', is: ['yes'] } },
      { id: 'deposit', kind: 'money', most: MOST_FOR_A_HOME, hint: true, onlyIf: { question: 'rentNamed', is: ['yes'] } },
      { id: 'mustLeaveAtOnce', kind: 'yes-no', onlyIf: HOME_OFFERED },
      { id: 'mayRegister', kind: 'yes-no', hint: true, onlyIf: HOME_OFFERED },
    ],
  },
] as const satisfies readonly Section[];

export type JobOfferAnswers = AnswersOf<typeof SECTIONS>;
