import { workedMinutes, type DayKind, type Entry } from './entry.ts';
import type { Period } from './period.ts';

/** Sums over entries, in minutes. */
export interface Totals {
  worked: number;
  break: number;
  travel: number;
  waiting: number;
  /** Days of each kind; a day with two shifts is one. */
  days: Record<DayKind, number>;
}

/** The entries of a period. A shift over midnight belongs to the day on which it began. */
export function entriesIn(entries: readonly Entry[], { from, until }: Pick<Period, 'from' | 'until'>): Entry[] {
  return entries.filter(({ day }) => from <= day && day <= until);
}

/** Sums over entries: what was worked, and apart from it breaks, travel and waiting. */
export function totalsOf(entries: readonly Entry[]): Totals {
  const worked = entries.filter(({ kind }) => kind === 'work');
  const sum = (minutesOf: (entry: Entry) => number) => worked.reduce((total, entry) => total + minutesOf(entry), 0);
  const daysOf = (kind: DayKind) => new Set(entries.filter((entry) => entry.kind === kind).map(({ day }) => day)).size;
  return {
    worked: sum(workedMinutes),
    break: sum((entry) => entry.breakMinutes),
    travel: sum((entry) => entry.travelMinutes),
    waiting: sum((entry) => entry.waitingMinutes),
    days: {
      work: daysOf('work'),
      ill: daysOf('ill'),
      holiday: daysOf('holiday'),
      'day-off': daysOf('day-off'),
      'called-off': daysOf('called-off'),
    },
  };
}

/** Hours beside the payslip. */
export interface Comparison {
  kind: 'same' | 'payslip-less' | 'payslip-more';
  /** How much, never negative. */
  minutes: number;
}

/** Minutes of work beside those on the payslip. Two decimals on a payslip are not exact: half a minute is no difference. */
export function comparePayslip(workedMinutes: number, payslipMinutes: number): Comparison {
  const minutes = Math.round(Math.abs(workedMinutes - payslipMinutes));
  if (minutes === 0) return { kind: 'same', minutes };
  return { kind: payslipMinutes < workedMinutes ? 'payslip-less' : 'payslip-more', minutes };
}
