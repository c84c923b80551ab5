/** The door of `referral`: warm hand-over, its states, terms and forms. Pure and safe in a browser. */
export * from './states.ts';
export * from './vocabulary.ts';
export {
  ALWAYS_SHARED,
  CONSENT_VERSION,
  isNamedFact,
  sharedFacts,
  type Fact,
  type FileFacts,
  type NamedFact,
  type ReferralContent,
  type SafeContact,
  type ShareConsent,
} from './content.ts';
export {
  emptyForm,
  LONGEST,
  readReferral,
  replyProblem,
  typedReferral,
  type FormProblem,
  type TypedReferral,
  type WrittenReferral,
} from './referral-form.ts';
export { codeInWords, isToken, MOST_WRONG_CODES, OPEN_FOR, readCode } from './link.ts';
export { answerBy, sharedUntil, termOf, termsOf, type Terms } from './terms.ts';
export type { Capacity, Referral, ReferralEvent } from './referral.ts';
export { receiversOf, warningsOf, type Receiver, type Warning } from './receivers.ts';
export { formatMoment, referenceOf, sayProblems } from './say.ts';
