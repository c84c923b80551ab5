import type { Question } from '../question.ts';

/** What the checks of pay and deductions both ask about who worked, and when: adults do not give their birthday. */
const YOUNGER = { question: 'age', is: ['younger'] } as const;
export const AGE = { id: 'age', kind: 'choice', options: ['adult', 'younger'], required: true } as const satisfies Question;
export const BIRTH_DAY = { id: 'birthDay', kind: 'day', past: true, required: true, onlyIf: YOUNGER } as const satisfies Question;
export const BBL = { id: 'bbl', kind: 'yes-no', onlyIf: YOUNGER, hint: true } as const satisfies Question;
export const FROM = { id: 'from', kind: 'day', past: true, required: true, hint: true } as const satisfies Question;
export const UNTIL = { id: 'until', kind: 'day', required: true } as const satisfies Question;
