import { addMonths, ageOn } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** Whose rules of the Arbeidstijdenwet hold: those for children, for young workers or for adults (ATW art. 1:2). */
export type AgeGroup = 'child' | 'young' | 'adult';

/** In whole years: a young worker has reached the one age and not the other. */
export interface WorkingAges {
  youngFromAge: number;
  youngUnderAge: number;
}

export const WORKING_AGE_KEYS = {
  youngFromAge: 'hours.youth.from-age',
  youngUnderAge: 'hours.youth.under-age',
} as const satisfies Record<keyof WorkingAges, string>;

const MONTHS_A_YEAR = 12;

/**
 * The ages between which the Act has rules of its own (ATW art. 1:2).
 * @throws RangeError when `day` is no calendar day
 */
export function workingAges(day: IsoDay, params: ParameterSet): RuleAnswer<WorkingAges> {
  const use = new Grounds(params, ['ATW art. 1:2']);
  const youngFromAge = use.number(WORKING_AGE_KEYS.youngFromAge, day);
  const youngUnderAge = use.number(WORKING_AGE_KEYS.youngUnderAge, day);
  return use.answer<WorkingAges>(youngFromAge === null || youngUnderAge === null ? null : { youngFromAge, youngUnderAge });
}

/**
 * The group of somebody on a day; a birthday counts from its first hour.
 * @throws RangeError when a day is no calendar day
 */
export function ageGroupOn(birthDate: IsoDay, day: IsoDay, { youngFromAge, youngUnderAge }: WorkingAges): AgeGroup {
  const age = ageOn(birthDate, day);
  if (age < youngFromAge) return 'child';
  return age < youngUnderAge ? 'young' : 'adult';
}

/**
 * A birth date with which somebody belongs to an age group on a day and for a year after it: for rosters of workers who
 * say how old they are and not when they were born.
 */
export function birthDateOfGroup(group: AgeGroup, day: IsoDay, { youngFromAge, youngUnderAge }: WorkingAges): IsoDay {
  const years = { child: 0, young: youngFromAge, adult: youngUnderAge }[group];
  return addMonths(day, -years * MONTHS_A_YEAR);
}
