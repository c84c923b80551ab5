import { daysBetween, endOfMonth, type IsoDay } from '#law/index.ts';
import type { Problem } from '../read-answers.ts';

/** One payslip is of a month, four weeks or a week; five weeks leave room for the longest. Our limit, no rule of law. */
const MOST_DAYS = 35;
const HOURS_A_DAY = 24;
/** Most hours that fit into a period. */
export const MOST_HOURS = MOST_DAYS * HOURS_A_DAY;

export interface PayPeriod {
  from: IsoDay;
  until: IsoDay;
}

/** The period that was typed, or what is wrong with it. */
export function readPeriod(answers: { from: IsoDay | null; until: IsoDay | null }): PayPeriod | { problems: Problem[] } {
  const { from, until } = answers;
  if (from === null || until === null) return { problems: [{ field: from === null ? 'from' : 'until', problem: 'missing' }] };
  if (until < from) return { problems: [{ field: 'until', problem: 'ends-before-it-begins' }] };
  if (daysOf({ from, until }) > MOST_DAYS) return { problems: [{ field: 'until', problem: 'period-too-long' }] };
  return { from, until };
}

/** Days of a period, the first and the last included. */
export function daysOf({ from, until }: PayPeriod): number {
  return daysBetween(from, until) + 1;
}

/** Most hours that can be worked in a period. */
export function hoursThatFit(period: PayPeriod): number {
  return daysOf(period) * HOURS_A_DAY;
}

/** From the first to the last day of a month. */
export function isCalendarMonth({ from, until }: PayPeriod): boolean {
  return from.endsWith('-01') && until === endOfMonth(from);
}
