import { readFileSync } from 'node:fs';
import { parameterSetOf, readParameters, type IsoDay, type ParameterSet } from '#law/index.ts';
import type { Texts } from '#platform/i18n/say.ts';
import type { Check, Given } from './check.ts';
import { parametersFor } from './device-data.ts';
import type { Finding } from './finding.ts';
import type { Section } from './question.ts';
import type { Typed } from './read-answers.ts';
import type { Examination } from './result-context.ts';
import { runCheck, type CheckResult } from './run-check.ts';

/** A Saturday. */
export const TODAY: IsoDay = '2026-11-21';

const content = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));

export const params = readParameters(content('parameters.json'));

/** The parameters that travel with the page of a check: any other throws. */
export function paramsOnDevice(check: Pick<Check, 'parameters'>): ParameterSet {
  return parameterSetOf(parametersFor(check, params));
}

const known = new Map<string, Texts>();

/** The texts of a check as they stand in its file, without those of another language or of all checks. */
export function textsOf(name: string, locale: 'en' | 'nl'): Texts {
  const path = `checks/${name}/${locale}.json`;
  const texts = known.get(path) ?? (content(path) as Texts);
  known.set(path, texts);
  return texts;
}

/** Ways to try a check on answers. Where no day is given it is `TODAY`. @param always what is typed unless the answers say otherwise */
export function examinerOf<Sections extends readonly Section[]>(check: Check<Sections>, always: Typed = {}) {
  const run = (typed: Typed, today = TODAY, given: Partial<Given> = {}): CheckResult =>
    runCheck(check, { ...always, ...typed }, { params, today, ...given });
  /** @throws Error when there are problems */
  const examined = (typed: Typed, today?: IsoDay, given?: Partial<Given>): Examination => {
    const result = run(typed, today, given);
    if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
    return result;
  };
  return {
    run,
    examined,
    find: (typed: Typed, id: string, today?: IsoDay): Finding | undefined => examined(typed, today).findings.find((each) => each.id === id),
    ids: (typed: Typed, today?: IsoDay): string[] => examined(typed, today).findings.map(({ id }) => id),
    /** Each finding as "id: verdict". */
    verdicts: (typed: Typed, today?: IsoDay, given?: Partial<Given>): string[] =>
      examined(typed, today, given).findings.map(({ id, verdict }) => `${id}: ${verdict}`),
    /** Each problem as "field: problem". */
    problems: (typed: Typed): string[] => {
      const result = run(typed);
      return result.kind === 'problems' ? result.problems.map(({ field, problem }) => `${field}: ${problem}`) : [];
    },
    /** The paragraphs of the letter by the ends of their keys; undefined when there is none. */
    paragraphs: (typed: Typed): string[] | undefined =>
      examined(typed).letter?.paragraphs.map(({ text }) => text.replace(`${check.id}.letter.`, '')),
  };
}
