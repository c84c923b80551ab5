import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { Confidence, ParameterSet } from './parameter.ts';

interface EndedScheme {
  id: 'nl-leert-door' | 'stap-budget' | 'tel-mee-met-taal';
  /** Its name with the ministry, as a ground. */
  name: string;
  lastDay: IsoDay;
  confidence: Confidence;
}

/** Public money for courses that people still hear of. In the order in which it ended. */
export const ENDED_LESSONS_SCHEMES = [
  // Adviesraad Migratie 2025: ended with effect from 31 March 2023.
  { id: 'nl-leert-door', name: 'Nederland leert door', lastDay: '2023-03-30', confidence: 'verified' },
  // News of 2023 says that it stops after that year; nobody has read that it did.
  { id: 'stap-budget', name: 'STAP-budget', lastDay: '2023-12-31', confidence: 'recalled' },
  // Letter of June 2024 and Adviesraad Migratie 2025: grants up to and including 2024.
  { id: 'tel-mee-met-taal', name: 'Tel mee met Taal', lastDay: '2024-12-31', confidence: 'verified' },
] as const satisfies readonly EndedScheme[];
export type EndedLessonsSchemeId = (typeof ENDED_LESSONS_SCHEMES)[number]['id'];

/** Which schemes have ended before a day; not known when none has. What came in their place is not known here. */
export function endedLessonsSchemes(day: IsoDay, params: ParameterSet): RuleAnswer<readonly EndedLessonsSchemeId[]> {
  const ended = ENDED_LESSONS_SCHEMES.filter(({ lastDay }) => lastDay < day);
  const isSure = ended.every(({ confidence }) => confidence === 'verified');
  const use = new Grounds(
    params,
    ended.map(({ name }) => name),
    isSure ? 'verified' : 'recalled',
  );
  return use.answer(ended.length === 0 ? null : ended.map(({ id }) => id));
}
