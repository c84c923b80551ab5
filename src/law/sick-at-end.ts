import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

export interface SickAtEnd {
  /** Ill on the last day of the contract: the employer reports it to UWV, which pays the Ziektewet benefit. */
  hasZiektewet: boolean;
  /** The benefit at least, in percent of the daily wage up to its maximum. */
  pct: number;
}

/**
 * Whether UWV pays because somebody is ill when the contract ends, and how much at least (ZW art. 29).
 *
 * Left out: illness that begins in the weeks after the end, which can give the benefit too; employers that carry the risk
 * themselves; a benefit refused because the worker gave up the job while ill.
 * @param illSince first day of the illness, which still lasts
 * @throws RangeError when a day is no calendar day
 */
export function sickAtEnd(params: ParameterSet, illSince: IsoDay, contractLastDay: IsoDay): RuleAnswer<SickAtEnd> {
  const use = new Grounds(params, ['ZW art. 29']);
  const pct = use.number('ziektewet.pct', contractLastDay);
  return use.answer(pct === null ? null : { hasZiektewet: requireIsoDay(illSince) <= contractLastDay, pct });
}
