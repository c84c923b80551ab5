import type { AnswersOf, Section } from '../question.ts';

const WORKS = { question: 'work', is: ['employed', 'self-employed'] } as const;
const RESIDENT = { question: 'registered', is: ['brp'] } as const;
const MOVED = { question: 'moved', is: ['yes'] } as const;
const LEAVING = { question: 'leaving', is: ['yes'] } as const;

export const SECTIONS = [
  {
    id: 'stay',
    questions: [
      { id: 'passport', kind: 'choice', hint: true, options: ['eu', 'non-eu', 'ukraine'] },
      { id: 'birthDate', kind: 'day', hint: true, past: true },
      { id: 'arrival', kind: 'day', hint: true },
      { id: 'stay', kind: 'choice', options: ['until', 'months', 'open', 'unknown'] },
      { id: 'stayUntil', kind: 'day', onlyIf: { question: 'stay', is: ['until'] } },
      { id: 'stayMonths', kind: 'count', least: 1, most: 120, onlyIf: { question: 'stay', is: ['months'] } },
      { id: 'sleeps', kind: 'choice', options: ['own', 'employer', 'hotel', 'none', 'abroad'] },
    ],
  },
  {
    id: 'register',
    questions: [
      { id: 'registered', kind: 'choice', hint: true, options: ['brp', 'rni', 'no', 'unknown'] },
      { id: 'registeredDay', kind: 'day', past: true, onlyIf: RESIDENT },
      { id: 'bsn', kind: 'yes-no', onlyIf: { question: 'registered', is: ['no', 'unknown'] } },
      {
        id: 'mayRegister',
        kind: 'choice',
        options: ['allowed', 'refused', 'unknown'],
        onlyIf: { question: 'sleeps', is: ['own', 'employer', 'hotel'] },
      },
      { id: 'moved', kind: 'yes-no', onlyIf: RESIDENT },
      { id: 'moveDay', kind: 'day', onlyIf: MOVED },
      { id: 'moveReported', kind: 'yes-no', onlyIf: MOVED },
    ],
  },
  {
    id: 'insurance',
    questions: [
      { id: 'work', kind: 'choice', options: ['employed', 'self-employed', 'study', 'none'] },
      { id: 'workFrom', kind: 'day', hint: true, onlyIf: WORKS },
      { id: 'a1', kind: 'yes-no', hint: true, onlyIf: WORKS },
      { id: 'insured', kind: 'choice', hint: true, options: ['dutch', 'ehic', 'abroad', 'no', 'unknown'] },
      { id: 'insuredFrom', kind: 'day', hint: true, onlyIf: { question: 'insured', is: ['dutch'] } },
    ],
  },
  {
    id: 'letters',
    questions: [
      {
        id: 'cakLetter',
        kind: 'choice',
        hint: true,
        options: ['none', 'warning', 'first-fine', 'second-fine', 'insured', 'unknown'],
      },
      {
        id: 'cakLetterDay',
        kind: 'day',
        hint: true,
        past: true,
        onlyIf: { question: 'cakLetter', is: ['warning', 'first-fine', 'second-fine', 'insured'] },
      },
      { id: 'cakInsuredFrom', kind: 'day', onlyIf: { question: 'cakLetter', is: ['insured'] } },
    ],
  },
  {
    id: 'leaving',
    questions: [
      { id: 'leaving', kind: 'yes-no' },
      { id: 'leaveDay', kind: 'day', onlyIf: LEAVING },
      { id: 'returnDay', kind: 'day', hint: true, onlyIf: LEAVING },
    ],
  },
] as const satisfies readonly Section[];

export type RegistrationAnswers = AnswersOf<typeof SECTIONS>;
