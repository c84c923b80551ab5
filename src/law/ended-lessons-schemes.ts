import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import { getParameter, type ParameterSet } from './parameter.ts';

/** Public money for courses that people still hear of, in the order in which it ended. */
const LESSONS_SCHEMES = ['nl-leert-door', 'stap-budget', 'tel-mee-met-taal'] as const;
export type LessonsSchemeId = (typeof LESSONS_SCHEMES)[number];

/**
 * Which schemes have ended before a day; not known when none has. As sure as the last days of those that have. What came
 * in their place is not known here.
 * @throws RangeError when `day` is no calendar day
 */
export function endedLessonsSchemes(day: IsoDay, params: ParameterSet): RuleAnswer<readonly LessonsSchemeId[]> {
  const lastDays = new Grounds(params, []);
  const ended = LESSONS_SCHEMES.filter((id) => {
    const lastDay = lastDays.text(lastDayKey(id), day);
    return lastDay !== null && lastDay < day;
  });
  if (ended.length === 0) return lastDays.answer<readonly LessonsSchemeId[]>(null);
  const keys = ended.map(lastDayKey);
  const use = new Grounds(
    params,
    keys.map((key) => getParameter(params, key).law),
  );
  for (const key of keys) use.text(key, day);
  return use.answer<readonly LessonsSchemeId[]>(ended);
}

function lastDayKey(id: LessonsSchemeId): string {
  return `lessons-scheme.${id}.last-day`;
}
