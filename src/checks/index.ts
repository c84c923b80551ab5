/** The door of `checks`: questions, and what follows from the answers. Pure and safe in a browser. */
export { CHECK_IDS, isCheckId, type Check, type CheckId, type Given, type Lender, type LenderRegister } from './check.ts';
export { CHECKS } from './checks.ts';
export { overall, ranked, type Examined, type Finding, type Letter, type Verdict } from './finding.ts';
export { daysToKeep } from './days-to-keep.ts';
export { readForm, rowsToShow } from './read-form.ts';
export { type AnswerProblem, type Problem, type Typed } from './read-answers.ts';
export { runCheck, type CheckResult } from './run-check.ts';
export { resultHtml } from './result-html.ts';
export { sentenceOf, type Examination, type NamedOrganisation, type ResultContext } from './result-context.ts';
