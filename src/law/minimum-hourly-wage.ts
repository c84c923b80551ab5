import { ageOn } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

export const HOURLY_WAGE_ARTICLES = ['WML art. 7, 8, 14', 'Besluit minimumjeugdloonregeling'] as const;

export interface Worker {
  birthDate: IsoDay;
  /** Has a contract for vocational training at work (bbl). */
  bbl?: boolean;
}

/**
 * The minimum wage for one hour on a day, gross, in cents (WML art. 7, 8), by the age on that day.
 * Not known without a published amount, under 15, and for bbl from 18 to 20, whose amounts are not verified.
 * @throws RangeError when a day is no calendar day
 */
export function minimumHourlyWage(params: ParameterSet, worker: Worker, day: IsoDay): RuleAnswer<number> {
  const use = new Grounds(params, HOURLY_WAGE_ARTICLES);
  return use.answer(hourlyCents(use, params, worker, day));
}

/** The amount for one hour, noted in the ground; null when it is not known. Also for the fixed monthly wage. */
export function hourlyCents(use: Grounds, params: ParameterSet, worker: Worker, day: IsoDay): number | null {
  const key = amountKey(use, params, worker, day);
  return key === null ? null : use.number(key, day);
}

/** Whether a birthday inside these days changes the amount. */
export function birthdayChangesAmount(params: ParameterSet, worker: Worker, days: readonly IsoDay[]): boolean {
  const unrecorded = new Grounds(params, []);
  return new Set(days.map((day) => amountKey(unrecorded, params, worker, day))).size > 1;
}

function amountKey(use: Grounds, params: ParameterSet, worker: Worker, day: IsoDay): string | null {
  const age = ageOn(worker.birthDate, day);
  const adultAge = use.number('wml.adult-age', day);
  if (adultAge === null) return null;
  if (worker.bbl === true && params.byKey.has(`wml.youth.percentages.bbl.age${age}`)) return null;
  if (age >= adultAge) return 'wml.hourly.adult';
  const youth = `wml.hourly.age${age}`;
  return params.byKey.has(youth) ? youth : null;
}
