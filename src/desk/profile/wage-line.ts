import { addMonths, minimumHourlyWage, monthlyMinimumWage, parameterOn, type IsoDay, type ParameterSet } from '#law/index.ts';
import { WAGE_SHARE_PERCENT } from './quadrants.ts';
import type { Wage } from './situation.ts';

/** A gross wage as somebody told it. */
export interface ToldWage {
  cents: number;
  per: 'hour' | 'month';
  /** Of a wage by the month. */
  weeklyHours: number | null;
  /** In whole years; null: not told. Whoever has the adult amount counts as of that age. */
  age: number | null;
}

/** Why an amount says nothing: nobody told enough, it lies on the line, or the minimum wage is not known on that day. */
export type WageDoubt = 'no-hours' | 'no-age' | 'at-the-line' | 'not-known-on-day';

export type WageReading = { wage: Wage; doubt: null } | { wage: null; doubt: WageDoubt };

/** The least age with a minimum wage. */
const YOUNGEST = 15;
const WORKING_DAYS = 5;

/** The ages that have an amount of their own below the adult one, and the age from which that counts; null: not known on that day. */
export function wageAges(params: ParameterSet, day: IsoDay): { young: number[]; adult: number } | null {
  const found = parameterOn(params, 'wml.adult-age', day);
  if (found.kind !== 'known' || typeof found.value !== 'number') return null;
  const adult = found.value;
  return { young: Array.from({ length: Math.max(0, adult - YOUNGEST) }, (_, at) => adult - 1 - at), adult };
}

/** 130% of the minimum wage for one hour at an age, in cents with a fraction; null: not known on that day. */
export function wageLineCents(params: ParameterSet, age: number, day: IsoDay): number | null {
  const hourly = minimumHourlyWage(params, { birthDate: bornAt(age, day) }, day);
  return hourly.kind === 'known' ? (hourly.value * WAGE_SHARE_PERCENT) / 100 : null;
}

/**
 * On which side of the line a wage lies. Without an age it is known only when it holds for every age; a wage by the month
 * only when both ways of counting its hours agree.
 */
export function readWage(params: ParameterSet, told: ToldWage, day: IsoDay): WageReading {
  if (told.per === 'month' && !told.weeklyHours) return { wage: null, doubt: 'no-hours' };
  const ages = wageAges(params, day);
  if (!ages) return { wage: null, doubt: 'not-known-on-day' };
  const readings = (told.age === null ? [ages.adult, ...ages.young] : [told.age]).map((age) => readAtAge(params, told, age, day));
  const [first] = readings;
  if (!first || readings.some(({ doubt }) => doubt === 'not-known-on-day')) return { wage: null, doubt: 'not-known-on-day' };
  if (readings.every(({ wage }) => wage === first.wage)) return first;
  return { wage: null, doubt: 'no-age' };
}

function readAtAge(params: ParameterSet, told: ToldWage, age: number, day: IsoDay): WageReading {
  const lines = told.per === 'hour' ? [wageLineCents(params, age, day)] : monthlyLines(params, told.weeklyHours ?? 0, age, day);
  if (!lines.every((line) => line !== null)) return { wage: null, doubt: 'not-known-on-day' };
  if (lines.every((line) => told.cents > line)) return { wage: 'above', doubt: null };
  if (lines.every((line) => told.cents < line)) return { wage: 'below', doubt: null };
  return { wage: null, doubt: 'at-the-line' };
}

/** The line for a month in both readings of the Act, for the same hours on each working day. */
function monthlyLines(params: ParameterSet, weeklyHours: number, age: number, day: IsoDay): (number | null)[] {
  const hours = weeklyHours / WORKING_DAYS;
  const minimum = monthlyMinimumWage(params, {
    birthDate: bornAt(age, day),
    month: day,
    hoursByWeekday: [hours, hours, hours, hours, hours, 0, 0],
    wholeYear: true,
  });
  if (minimum.kind !== 'known') return [null];
  const { byHoursOfYearCents, byWeeksCents } = minimum.value;
  return [byHoursOfYearCents, byWeeksCents].map((cents) => (cents * WAGE_SHARE_PERCENT) / 100);
}

/** Born so that the age holds on every day of the month: a birthday within it would make two amounts. */
function bornAt(age: number, day: IsoDay): IsoDay {
  return addMonths(`${day.slice(0, 7)}-01`, -12 * age);
}
