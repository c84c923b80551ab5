/** The door for other programs: a check as JSON in and out. */
export { checkJson, problemsJson } from './check-json.ts';
export { readCheckBody, type CheckRequest, type WrongBody } from './check-request.ts';
export { answersSchema } from './check-schema.ts';
