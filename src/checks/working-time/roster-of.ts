import { addDays, dayAfter, daysBetween, dutchMinute, weekday, type IsoDay, type Roster } from '#law/index.ts';
import type { Problem } from '../read-answers.ts';
import type { ShiftAnswers } from './questions.ts';

/** A roster may run over so many days: four weeks, wherever in a week they begin. */
const MOST_DAYS = 28;
const DAYS_A_WEEK = 7;

/** A row of the form as a shift: where it is in the form, and what was typed for its break. */
export interface TypedShift {
  day: IsoDay;
  start: string;
  end: string;
  /** The day on which it ends: the next one, when the end is not after the start. */
  endDay: IsoDay;
  /** Minutes; null: not said. */
  breakMinutes: number | null;
}

export interface TypedRoster {
  /** In the order of the form; places are those of `roster.shifts`. */
  shifts: readonly TypedShift[];
  /** In calendar weeks. A break that nobody told is none there: see `findRoster`. */
  roster: Roster;
  firstDay: IsoDay;
  lastDay: IsoDay;
}

/** The roster that the rows are; null without rows. Or what cannot be: times, breaks, overlaps, too long a period. */
export function rosterOf(rows: readonly ShiftAnswers[]): TypedRoster | null | { problems: Problem[] } {
  const shifts = rows.flatMap(({ day, start, end, breakMinutes }) =>
    day !== null && start !== null && end !== null
      ? [{ day, start, end, endDay: end > start ? day : dayAfter(day), breakMinutes: breakMinutes }]
      : [],
  );
  const days = shifts.map(({ day }) => day).toSorted();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (firstDay === undefined || lastDay === undefined) return null;
  const problems = [...problemsOfRows(shifts), ...overlaps(shifts)];
  if (daysBetween(firstDay, lastDay) >= MOST_DAYS)
    problems.push({ field: `shifts.${shifts.findIndex(({ day }) => day === lastDay)}.day`, problem: 'period-too-long' });
  if (problems.length > 0) return { problems };
  const from = addDays(firstDay, 1 - weekday(firstDay));
  return {
    shifts,
    roster: {
      from,
      weeks: Math.floor(daysBetween(from, lastDay) / DAYS_A_WEEK) + 1,
      shifts: shifts.map((shift) => ({
        start: `${shift.day}T${shift.start}`,
        end: `${shift.endDay}T${shift.end}`,
        breakMinutes: shift.breakMinutes === null ? [] : [shift.breakMinutes],
      })),
    },
    firstDay,
    lastDay,
  };
}

/** In real minutes: in the night in which the clock goes forward a shift can be shorter than it looks. */
function spanOf(shift: TypedShift): { from: number; until: number } {
  return { from: dutchMinute(`${shift.day}T${shift.start}`), until: dutchMinute(`${shift.endDay}T${shift.end}`) };
}

function problemsOfRows(shifts: readonly TypedShift[]): Problem[] {
  return shifts.flatMap((shift, row): Problem[] => {
    const { from, until } = spanOf(shift);
    // The same time twice is rather a slip than a day and a night of work.
    if (shift.start === shift.end || until <= from) return [{ field: `shifts.${row}.end`, problem: 'ends-before-it-begins' }];
    if ((shift.breakMinutes ?? 0) >= until - from) return [{ field: `shifts.${row}.breakMinutes`, problem: 'more-hours-than-there-are' }];
    return [];
  });
}

function overlaps(shifts: readonly TypedShift[]): Problem[] {
  const rows = shifts.map((shift, row) => ({ row, ...spanOf(shift) })).toSorted((a, b) => a.from - b.from);
  return rows.slice(1).flatMap((each, i) => {
    const before = rows[i];
    return before && each.from < before.until ? [{ field: `shifts.${each.row}.start`, problem: 'overlaps' as const }] : [];
  });
}
