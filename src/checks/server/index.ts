/** The server door of `checks`. */
export { checkTexts } from './check-texts.ts';
/** All sentences, as they were written. */
export { TEXTS as CHECK_TEXTS } from './texts.gen.ts';
export { deviceData, resultContext } from './check-page.ts';
export { readLenderCsv } from '../agency/register-csv.ts';
export { LenderRegisterKeeper } from './lender-register-keeper.ts';
export * from './lender-register.store.ts';
export { hoursTexts, type HoursTexts } from './hours-texts.ts';
