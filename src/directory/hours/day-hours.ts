import { civilDay, civilTime, dateOfDay, DAY, MINUTE, momentOf } from './dutch-time.ts';
import type { OpenInterval } from './open-interval.ts';

/** An opening of a day, in minutes since its midnight by the clock. Past the next midnight `until` is beyond 1440. */
export interface DayOpening {
  from: number;
  until: number;
  sure: boolean;
  comment: string | null;
}

/** What a day is open, by the clock. */
export interface DayHours {
  /** As '2026-11-21'. */
  date: string;
  /** 0 is Monday. */
  weekday: number;
  openings: DayOpening[];
}

const DAYS_BACK = 21;
const DAYS_AHEAD = 14;

/** The span of moments for which the functions of words need intervals. A night on either side goes with it. */
export function spanOfWords(now: number): { from: Date; to: Date } {
  const today = civilDay(now);
  return { from: new Date(momentOf(today - (DAYS_BACK + 1) * DAY)), to: new Date(momentOf(today + (DAYS_AHEAD + 2) * DAY)) };
}

/**
 * Days from a civil day on, with what opens on each. An opening that goes past midnight belongs to the day on which it
 * begins. Shared out among their days are openings of 24 hours and more, and what may be open around the sure hours, as in
 * "Mo 10:00-12:00 || "by appointment"".
 */
export function dayHours(intervals: readonly OpenInterval[], firstDay: number, count: number): DayHours[] {
  const days = Array.from({ length: count }, (_, index): DayHours => {
    const day = firstDay + index * DAY;
    return { date: dateOfDay(day), weekday: weekdayOf(day), openings: [] };
  });
  for (const [index, { start, end, sure, comment }] of intervals.entries()) {
    const from = civilTime(start.getTime());
    const until = civilTime(end.getTime());
    const opening = (day: number, begin: number, finish: number): void => {
      days[(day - firstDay) / DAY]?.openings.push({ from: (begin - day) / MINUTE, until: (finish - day) / MINUTE, sure, comment });
    };
    const isAround = !sure && (isSame(intervals[index - 1]?.end, start) || isSame(intervals[index + 1]?.start, end));
    const first = Math.floor(from / DAY) * DAY;
    if (until - from < DAY && !isAround) opening(first, from, until);
    else for (let day = first; day < until; day += DAY) opening(day, Math.max(from, day), Math.min(until, day + DAY));
  }
  return days;
}

/** The coming seven days, today first. */
export function comingWeek(intervals: readonly OpenInterval[], now: number): DayHours[] {
  return dayHours(intervals, civilDay(now), 7);
}

/**
 * Of the coming fourteen days those that are not as usual. Usual is what the same weekday mostly was and will be, from
 * three weeks ago on: two holidays on the same weekday, as at Christmas, do not make a habit.
 */
export function unusualDays(intervals: readonly OpenInterval[], now: number): DayHours[] {
  const days = dayHours(intervals, civilDay(now) - DAYS_BACK * DAY, DAYS_BACK + DAYS_AHEAD);
  const usual = Array.from({ length: 7 }, (_, weekday) => mostFrequent(days.filter((day) => day.weekday === weekday).map(asText)));
  return days.slice(DAYS_BACK).filter((day) => asText(day) !== usual[day.weekday]);
}

/** Whether two days are open alike. */
export function isOpenAlike(one: DayHours, other: DayHours): boolean {
  return asText(one) === asText(other);
}

function isSame(one: Date | undefined, other: Date): boolean {
  return one?.getTime() === other.getTime();
}

function asText({ openings }: DayHours): string {
  return JSON.stringify(openings);
}

function weekdayOf(day: number): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
