import type { Check, Given } from './check.ts';
import { overall, ranked, type Examined, type Verdict } from './finding.ts';
import { readAnswers, type Problem, type Typed } from './read-answers.ts';
import type { Answers, Section } from './question.ts';

export type CheckResult =
  { kind: 'problems'; problems: readonly Problem[] } | ({ kind: 'examined'; verdict: Verdict; answers: Answers } & Examined);

/** Reads what was typed and examines it. The same on the device and on the server. */
export function runCheck<Sections extends readonly Section[]>(check: Check<Sections>, typed: Typed, given: Given): CheckResult {
  const { answers, problems } = readAnswers(check.sections, typed, given.today);
  if (problems.length > 0) return { kind: 'problems', problems };
  const examined = check.examine(answers, given);
  if ('problems' in examined) return { kind: 'problems', problems: examined.problems };
  return { kind: 'examined', verdict: overall(examined.findings), answers, ...examined, findings: ranked(examined.findings) };
}
