import type { AnswersOf, Section } from '../question.ts';

const HAS_EMPLOYER_HERE = { question: 'work', is: ['employee', 'agency'] } as const;

export const SECTIONS = [
  {
    id: 'work',
    questions: [
      { id: 'work', kind: 'choice', options: ['agency', 'employee', 'posted', 'self-employed', 'none'], hint: true },
      { id: 'sector', kind: 'choice', options: ['cleaning', 'meat', 'greenhouse', 'other'], hint: true, onlyIf: HAS_EMPLOYER_HERE },
    ],
  },
  {
    id: 'lessons',
    questions: [
      { id: 'level', kind: 'choice', options: ['nothing', 'words', 'talks', 'work'] },
      { id: 'why', kind: 'choices', options: ['demanded', 'cannot-work', 'safety', 'better-work', 'daily-life'], hint: true },
      { id: 'readingIsHard', kind: 'yes-no' },
      {
        id: 'offer',
        kind: 'choice',
        options: ['not-asked', 'waiting', 'free', 'you-pay', 'repay', 'refused'],
        hint: true,
        onlyIf: HAS_EMPLOYER_HERE,
      },
      { id: 'hoursPaid', kind: 'yes-no', hint: true, onlyIf: { question: 'offer', is: ['free', 'you-pay', 'repay'] } },
    ],
  },
  {
    id: 'you',
    questions: [
      { id: 'status', kind: 'choice', options: ['eu', 'permit', 'family-permit', 'asylum', 'ukraine', 'unknown'], hint: true },
      { id: 'isRegistered', kind: 'yes-no', hint: true },
      { id: 'isAdult', kind: 'yes-no' },
    ],
  },
] as const satisfies readonly Section[];

export type LessonsAnswers = AnswersOf<typeof SECTIONS>;
