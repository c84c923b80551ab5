import { addDays, daysBetween, endOfMonth, weekday, type IsoDay } from '#law/index.ts';

/** For how long people are paid at a time. */
export const PERIOD_KINDS = ['week', 'four-weeks', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of whole days, both ends included. */
export interface Period {
  kind: PeriodKind;
  from: IsoDay;
  until: IsoDay;
}

const FOUR_WEEKS = 28;
const LAST_FOUR_WEEKS = 13;

/** ISO 8601: weeks begin on Monday, and week 1 is the one with the first Thursday of the year. */
export function isoWeek(day: IsoDay): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(firstOf(year), thursday) / 7) + 1 };
}

/**
 * The period that a day lies in. Four weeks are weeks 1 to 4, 5 to 8 and so on; the last one takes week 53 along. Where
 * an employer counts otherwise, the payslip says so: `fourWeeksFrom` is a first day that stands on one.
 * @throws RangeError when a day is no calendar day
 */
export function periodOf(kind: PeriodKind, day: IsoDay, fourWeeksFrom: IsoDay | null): Period {
  if (kind === 'month') return { kind, from: `${day.slice(0, 8)}01`, until: endOfMonth(day) };
  if (kind === 'week') {
    const from = addDays(day, 1 - weekday(day));
    return { kind, from, until: addDays(from, 6) };
  }
  if (fourWeeksFrom !== null) {
    const from = addDays(fourWeeksFrom, Math.floor(daysBetween(fourWeeksFrom, day) / FOUR_WEEKS) * FOUR_WEEKS);
    return { kind, from, until: addDays(from, FOUR_WEEKS - 1) };
  }
  const { year, week } = isoWeek(day);
  const number = Math.min(LAST_FOUR_WEEKS, Math.ceil(week / 4));
  const from = addDays(firstMonday(year), (number - 1) * FOUR_WEEKS);
  return { kind, from, until: addDays(number === LAST_FOUR_WEEKS ? firstMonday(year + 1) : addDays(from, FOUR_WEEKS), -1) };
}

/** The days of a period, in order. */
export function daysOf({ from, until }: Period): IsoDay[] {
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at));
}

/** Monday of week 1. */
function firstMonday(year: number): IsoDay {
  const inWeekOne = `${firstOf(year).slice(0, 8)}04`;
  return addDays(inWeekOne, 1 - weekday(inWeekOne));
}

function firstOf(year: number): IsoDay {
  return `${String(year).padStart(4, '0')}-01-01`;
}
