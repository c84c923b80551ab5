/** The door of `clients`: files with consent. Pure and safe in a browser. */
export {
  consentDays,
  consentSchema,
  FILE_CONSENT_PARTS,
  FILE_CONSENT_VERSION,
  GIVEN_HOW,
  type ConsentKind,
  type GivenConsent,
  type GivenHow,
} from './consent.ts';
export { readFileCode } from './file-code.ts';
export { CLOSE_REASONS, endsSoonUntil, type ClosedFor, type CloseReason, type FileRow } from './file.ts';
export { FIELD_PROBLEMS, freeText, readForm, requiredText, type FieldProblem, type FieldProblemId, type FormResult } from './free-text.ts';
export { isRowId } from './ids.ts';
export { isSpokenLanguage, SPOKEN_LANGUAGES } from './languages.ts';
export { dayText, momentText } from './moment.ts';
export { MOST_NOTE_CHARACTERS, noteSchema, paragraphsOf, type Note } from './note.ts';
export {
  CONTACT_WAYS,
  INTERPRETER_NEEDS,
  isTelephone,
  personFields,
  personSchema,
  type ClientPerson,
  type ContactWay,
  type InterpreterNeed,
} from './person.ts';
export { readSignature, SIGNATURE_BOX } from './signature.ts';
export { FOLLOW_UP_OUTCOMES, followUpDay, TASK_KINDS, taskSchema, type FollowUpOutcome, type TaskInput, type TaskKind } from './task.ts';
