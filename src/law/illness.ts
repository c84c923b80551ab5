import { addDays, daysBetween } from './calendar.ts';
import { dayAfter, type IsoDay } from './iso-day.ts';

const DAYS_A_WEEK = 7;

/** A time of illness; both days included. `lastDay` null: still ill. Only the last one may be open. */
export interface Illness {
  firstDay: IsoDay;
  lastDay: IsoDay | null;
}

/**
 * The times of illness that count together with the last one: with less than so many weeks between (BW 7:629 lid 10,
 * 7:670 lid 1).
 * @throws RangeError when times overlap, or one before the last is open
 */
export function illnessTogether(illness: readonly Illness[], joinWeeks: number): readonly Illness[] {
  for (let index = illness.length - 1; index > 0; index--) {
    const [before, next] = [illness[index - 1], illness[index]];
    if (!before || !next) break;
    if (before.lastDay === null || next.firstDay <= before.lastDay) throw new RangeError('Times of illness out of order');
    if (daysBetween(dayAfter(before.lastDay), next.firstDay) >= joinWeeks * DAYS_A_WEEK) return illness.slice(index);
  }
  return illness;
}

/**
 * The day with that number of the times of illness together, from 1; the last time is taken to go on.
 * @throws RangeError without any
 */
export function illnessDay(times: readonly Illness[], number: number): IsoDay {
  let left = number;
  for (const [index, { firstDay, lastDay }] of times.entries()) {
    const length = lastDay === null || index === times.length - 1 ? Infinity : daysBetween(firstDay, lastDay) + 1;
    if (left <= length) return addDays(firstDay, left - 1);
    left -= length;
  }
  throw new RangeError('No time of illness');
}

/**
 * Which day of the times of illness together a day is, from 1.
 * @throws RangeError when it is none of them
 */
export function illnessDayNumber(times: readonly Illness[], day: IsoDay): number {
  let before = 0;
  for (const { firstDay, lastDay } of times) {
    if (firstDay <= day && (lastDay === null || day <= lastDay)) return before + daysBetween(firstDay, day) + 1;
    if (lastDay !== null) before += daysBetween(firstDay, lastDay) + 1;
  }
  throw new RangeError(`Not a day of this illness: ${day}`);
}
