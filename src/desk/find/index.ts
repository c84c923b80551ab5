/** Find for this person: one question, answered in two languages, and what to ask next. */
export { askNext, CHECKLISTS, themeOfPage, type NextQuestion } from './ask-next.ts';
export { findAddress, readFindQuery, type FindQuery } from './find-query.ts';
export { sideList, type FoundRow, type Side } from './two-lists.ts';
