import { addDays, type Ground, type IsoDay } from '#law/index.ts';
import type { SaidValue, SaidValues } from '#platform/i18n/say.ts';
import type { Finding, Letter } from './finding.ts';

/** Terms that our letters set. No terms of law: two weeks to answer, and for wages a week, as the guide has it. */
const ANSWER_WITHIN_DAYS = 14;
const WAGES_WITHIN_DAYS = 7;

/** The day by which a letter of this day asks for an answer. */
export function answerBy(today: IsoDay): SaidValue {
  return { day: addDays(today, ANSWER_WITHIN_DAYS) };
}

/** The day by which a letter of this day asks for wages, or for what was taken off them. */
export function wagesBy(today: IsoDay): SaidValue {
  return { day: addDays(today, WAGES_WITHIN_DAYS) };
}

/** The articles that a paragraph names, as `{article}`. */
export function articlesOf({ articles }: Ground): SaidValues {
  return { article: { typed: articles.join('; ') } };
}

/** Findings that send nobody to a letter that is not there. */
export function withLetter(findings: readonly Finding[], letter: Letter | null): readonly Finding[] {
  if (letter) return findings;
  return findings.map((each) => ({ ...each, actions: each.actions.filter((action) => action !== 'send-letter') }));
}
