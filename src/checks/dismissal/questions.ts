import type { AnswersOf, CellQuestion, Section } from '../question.ts';

const EVENT = (...is: string[]) => ({ question: 'event', is }) as const;
const AGENCY_KINDS = ['agency', 'agency-clause', 'agency-unknown'] as const;
const AGENCY = { question: 'contractKind', is: AGENCY_KINDS } as const;
const SIGNED_AN_END = { question: 'signed', is: ['agreement', 'consent', 'unknown'] } as const;

/** A wage that nobody has: a slip of the finger. */
const MOST_A_MONTH = 3_000_000;
const MOST_AN_HOUR = 50_000;

const EARLIER_CONTRACT = [
  { id: 'firstDay', kind: 'day', required: true },
  { id: 'lastDay', kind: 'day', required: true },
] as const satisfies readonly CellQuestion[];

/** In the order in which people tell it: what happened, what was signed, the contract, how one is, the money. */
export const SECTIONS = [
  {
    id: 'event',
    questions: [
      {
        id: 'event',
        kind: 'choice',
        required: true,
        options: [
          'on-the-spot',
          'sent-away',
          'notice',
          'request',
          'fixed-ends',
          'agency-stops',
          'agreement',
          'trial-period',
          'resigned',
          'bankrupt',
          'other',
        ],
      },
      { id: 'toldOn', kind: 'day', past: true, hint: true },
      { id: 'lastDay', kind: 'day', hint: true },
      { id: 'reasonTold', kind: 'yes-no', onlyIf: EVENT('on-the-spot') },
      { id: 'permit', kind: 'yes-no', hint: true, onlyIf: EVENT('notice') },
      { id: 'whoStopped', kind: 'choice', options: ['employer', 'me', 'unknown'], onlyIf: EVENT('fixed-ends') },
      {
        id: 'announced',
        kind: 'choice',
        options: ['in-contract', 'in-writing', 'spoken', 'no', 'unknown'],
        onlyIf: EVENT('fixed-ends'),
      },
      { id: 'announcedOn', kind: 'day', past: true, onlyIf: { question: 'announced', is: ['in-writing'] } },
    ],
  },
  {
    id: 'papers',
    questions: [
      { id: 'signed', kind: 'choice', hint: true, options: ['nothing', 'agreement', 'consent', 'resignation', 'unknown'] },
      { id: 'signedOn', kind: 'day', past: true, onlyIf: SIGNED_AN_END },
      { id: 'toldOfRight', kind: 'yes-no', hint: true, onlyIf: SIGNED_AN_END },
    ],
  },
  {
    id: 'contract',
    questions: [
      {
        id: 'contractKind',
        kind: 'choice',
        options: ['permanent', 'fixed', 'project', ...AGENCY_KINDS, 'unknown'],
      },
      { id: 'firstDay', kind: 'day', hint: true },
      { id: 'contractEnds', kind: 'day', onlyIf: { question: 'contractKind', is: ['fixed', ...AGENCY_KINDS] } },
      { id: 'earlyEnd', kind: 'yes-no', hint: true, onlyIf: { question: 'contractKind', is: ['fixed'] } },
      { id: 'weeksWorked', kind: 'count', most: 2600, onlyIf: AGENCY },
      { id: 'agencyCao', kind: 'yes-no', hint: true, onlyIf: AGENCY },
      { id: 'onCall', kind: 'yes-no', onlyIf: EVENT('resigned') },
      { id: 'trialMonths', kind: 'count', hint: true, most: 12, onlyIf: EVENT('trial-period') },
      { id: 'trialInWriting', kind: 'yes-no', onlyIf: EVENT('trial-period') },
      { id: 'sameWork', kind: 'yes-no', hint: true, onlyIf: EVENT('trial-period') },
      { id: 'before', kind: 'rows', hint: true, columns: EARLIER_CONTRACT, mostRows: 10, firstRows: 2 },
    ],
  },
  {
    id: 'you',
    questions: [
      { id: 'ill', kind: 'yes-no' },
      { id: 'illSince', kind: 'day', past: true, onlyIf: { question: 'ill', is: ['yes'] } },
      { id: 'pregnancy', kind: 'choice', hint: true, options: ['no', 'pregnant', 'gave-birth'] },
      { id: 'birthDay', kind: 'day', past: true, onlyIf: { question: 'pregnancy', is: ['gave-birth'] } },
      { id: 'home', kind: 'yes-no' },
      { id: 'weeksWorkedLately', kind: 'count', hint: true, most: 52 },
    ],
  },
  {
    id: 'pay',
    questions: [
      { id: 'payKind', kind: 'choice', options: ['month', 'hour'] },
      { id: 'monthPay', kind: 'money', hint: true, most: MOST_A_MONTH, onlyIf: { question: 'payKind', is: ['month'] } },
      { id: 'hourPay', kind: 'money', most: MOST_AN_HOUR, onlyIf: { question: 'payKind', is: ['hour'] } },
      { id: 'hoursWeek', kind: 'hours', hint: true, most: 80 },
      { id: 'leaveHours', kind: 'hours', hint: true, most: 1000 },
      { id: 'allowance', kind: 'choice', hint: true, options: ['yearly', 'each-pay', 'paid', 'unknown'] },
    ],
  },
] as const satisfies readonly Section[];

export type DismissalAnswers = AnswersOf<typeof SECTIONS>;
export type Event = NonNullable<DismissalAnswers['event']>;
