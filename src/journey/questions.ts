import { CHILD_AGES, HOMES, LIFE_EVENTS, PARTNERS, STAYS, WORKS } from './situation.ts';

/** Fields of a situation, as they are named in a form. */
export type QuestionId = 'passport' | 'arrival' | 'stay' | 'work' | 'home' | 'partner' | 'children' | 'car' | 'leaving' | 'event';

/**
 * A question. Texts: `question.<id>`, `question.<id>.why`; of an answer `option.<id>.<option>`.
 * `country`: one of `PASSPORT_COUNTRIES`. `children`: several; `none` excludes the others. `events`: see `readSituation`.
 */
export interface Question {
  id: QuestionId;
  kind: 'country' | 'day' | 'choice' | 'several' | 'events';
  /** Answers, in order; empty for a country and a day. */
  options: readonly string[];
  /** The first five make a plan; the others make it better. */
  first: boolean;
}

export const QUESTIONS: readonly Question[] = [
  { id: 'passport', kind: 'country', options: [], first: true },
  { id: 'arrival', kind: 'day', options: [], first: true },
  { id: 'stay', kind: 'choice', options: STAYS, first: true },
  { id: 'work', kind: 'choice', options: WORKS, first: true },
  { id: 'home', kind: 'choice', options: HOMES, first: true },
  { id: 'partner', kind: 'choice', options: PARTNERS, first: false },
  { id: 'children', kind: 'several', options: [...CHILD_AGES, 'none'], first: false },
  { id: 'car', kind: 'choice', options: ['yes', 'no'], first: false },
  { id: 'leaving', kind: 'day', options: [], first: false },
  { id: 'event', kind: 'events', options: LIFE_EVENTS, first: false },
];
