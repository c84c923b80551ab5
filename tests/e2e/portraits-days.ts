import { addDays, addMonths, type IsoDay } from '#law/index.ts';
import { todayInNl } from './content.ts';

// Days of a plan lie around the day of the run, and each term stands here as a literal beside its article: so that a wrong
// parameter shows. Payslips of the portraits are of October 2026, whose amounts do not change any more.

export const TODAY = todayInNl();

/** So many days from today; before it when negative. */
export const inDays = (days: number): IsoDay => addDays(TODAY, days);

/** Wet BRP art. 2.38 lid 1: within five days of arriving. */
export const registerBy = (arrival: IsoDay): IsoDay => addDays(arrival, 5);

/** Zvw art. 5 lid 5 a: within four months, of two readings the earlier day. */
export const insureBy = (dutyFrom: IsoDay): IsoDay => addDays(addMonths(dutyFrom, 4), -1);

/** AWR art. 9 and the letter that asks for the return: before 1 May of the next year. */
export const taxReturnBy = (dayOfTheYear: IsoDay): IsoDay => `${Number(dayOfTheYear.slice(0, 4)) + 1}-04-30`;

/** WVW 1994 art. 108: 185 days for a driving licence from outside the EU. */
export const exchangeLicenceBy = (arrival: IsoDay): IsoDay => addDays(arrival, 185);

/** BW 7:249: within six months after the beginning, of two readings the earlier day. */
export const checkRentBy = (start: IsoDay): IsoDay => addDays(addMonths(start, 6), -1);
