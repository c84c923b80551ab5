import type { AnswersOf, Section } from '../question.ts';

const ON_CALL = { question: 'isOnCall', is: ['yes'] } as const;
const ABOUT_A_CALL = { question: 'lastCall', is: ['called', 'cancelled', 'changed'] } as const;
/** A day has no longer break; more is a slip of the finger. */
const MOST_BREAK_MINUTES = 720;
/** No CAO gives a longer term than a month; the rule keeps to its own limits. */
const MOST_NOTICE_DAYS = 31;

export const SECTIONS = [
  {
    id: 'roster',
    questions: [
      {
        id: 'shifts',
        kind: 'rows',
        hint: true,
        mostRows: 40,
        firstRows: 7,
        columns: [
          { id: 'day', kind: 'day', required: true },
          { id: 'start', kind: 'clock', required: true },
          { id: 'end', kind: 'clock', required: true, hint: true },
          { id: 'breakMinutes', kind: 'count', most: MOST_BREAK_MINUTES, hint: true },
        ],
      },
    ],
  },
  {
    id: 'you',
    questions: [
      { id: 'age', kind: 'choice', options: ['adult', 'young', 'child'] },
      { id: 'birthDay', kind: 'day', past: true, hint: true, onlyIf: { question: 'age', is: ['young'] } },
      { id: 'caoAllowsMore', kind: 'yes-no', hint: true },
      { id: 'sundayAgreed', kind: 'yes-no', hint: true },
      { id: 'oftenAtNight', kind: 'yes-no', hint: true },
    ],
  },
  {
    id: 'on-call',
    questions: [
      { id: 'isOnCall', kind: 'yes-no', hint: true },
      { id: 'lastCall', kind: 'choice', options: ['called', 'cancelled', 'changed', 'nothing'], onlyIf: ON_CALL },
      { id: 'workDay', kind: 'day', hint: true, onlyIf: ABOUT_A_CALL },
      { id: 'workStart', kind: 'clock', onlyIf: ABOUT_A_CALL },
      { id: 'toldDay', kind: 'day', hint: true, onlyIf: ABOUT_A_CALL },
      { id: 'toldAt', kind: 'clock', onlyIf: ABOUT_A_CALL },
      { id: 'inWriting', kind: 'yes-no', hint: true, onlyIf: ABOUT_A_CALL },
      { id: 'caoNoticeDays', kind: 'count', least: 1, most: MOST_NOTICE_DAYS, hint: true, onlyIf: ABOUT_A_CALL },
      { id: 'isSeasonal', kind: 'yes-no', hint: true, onlyIf: ON_CALL },
      { id: 'shortCallPaid', kind: 'yes-no', hint: true, onlyIf: ON_CALL },
      { id: 'onCallSince', kind: 'day', past: true, hint: true, onlyIf: ON_CALL },
      { id: 'fixedOfferMade', kind: 'yes-no', onlyIf: ON_CALL },
    ],
  },
] as const satisfies readonly Section[];

export type WorkingTimeAnswers = AnswersOf<typeof SECTIONS>;
export type ShiftAnswers = WorkingTimeAnswers['shifts'][number];
