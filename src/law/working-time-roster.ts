import { addDays, daysBetween } from './calendar.ts';
import { dayOf, dutchMinute, type LocalTime } from './dutch-clock.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';

/** A row of a roster: from its start to its end somebody works, apart from the breaks. */
export interface RosterShift {
  start: LocalTime;
  end: LocalTime;
  /** Each break in minutes; empty when there is none. A break is time in which nothing at all is asked. */
  breakMinutes: readonly number[];
}

/**
 * All work of one person over whole weeks, for all employers together (ATW art. 5:15 lid 6). Hours that would have been
 * worked but for illness, leave or a legal duty stand in it too (art. 5:2), and for workers of 16 and 17 the hours of
 * school (art. 4:4).
 */
export interface Roster {
  /** First day; the weeks are counted from it, so a Monday gives calendar weeks. */
  from: IsoDay;
  /** 1 to 16 */
  weeks: number;
  shifts: readonly RosterShift[];
}

/** What the Arbeidstijdenwet calls "dienst": all work between two rests that are long enough to end it. */
export interface Duty {
  /** Places in `roster.shifts`. */
  shifts: readonly number[];
  startDay: IsoDay;
  /** In real minutes, see `dutchMinute`. */
  start: number;
  end: number;
  /** Breaks that count, with the gaps between shifts, in minutes. */
  breaks: readonly number[];
  workMinutes: number;
  /** The day whose early hours are worked, when this is a night shift. */
  nightDay: IsoDay | null;
  /** A night shift that ends late enough to ask for a longer rest. */
  isLateNight: boolean;
}

/** How the Act defines its words on a day (ATW art. 1:7 lid 1 c-e, 5:8 lid 4, 8); times of the clock as `'06:00'`. */
export interface ShiftWords {
  /** Hours of rest from which on a shift has ended. */
  shiftEndsAfterRest: number;
  /** Shorter interruptions are no break, but work; in minutes. */
  breakPart: number;
  /** More hours of work than this between the two times make a night shift. */
  nightWorkOver: number;
  nightFrom: string;
  nightUntil: string;
  /** A night shift that ends after this time is a late one. */
  lateNightAfter: string;
}

/** Ours: no average of the Act is over more weeks, so a longer roster would show no more. */
const MAX_ROSTER_WEEKS = 16;
const DAYS_A_WEEK = 7;
const HOUR = 60;

/** The day after the last day of the roster. */
export function endOfRoster({ from, weeks }: Roster): IsoDay {
  return addDays(from, weeks * DAYS_A_WEEK);
}

/**
 * The shifts in the sense of the Act, in the order of time.
 * @throws RangeError when the roster is not one of 1 to 16 weeks, or a shift lies outside it, overlaps another, ends
 *   before it starts or has breaks that fill it
 */
export function dutiesOf(roster: Roster, words: ShiftWords): Duty[] {
  requireRoster(roster);
  const rows = roster.shifts
    .map((shift, index) => ({ shift, index, start: dutchMinute(shift.start), end: dutchMinute(shift.end) }))
    .sort((a, b) => a.start - b.start);
  const groups: (typeof rows)[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && row.start < before.end) throw new RangeError(`Shifts overlap: ${before.shift.start} and ${row.shift.start}`);
    if (group && before && row.start - before.end < words.shiftEndsAfterRest * HOUR) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const gaps = group.slice(1).map((row, i) => row.start - (group[i]?.end ?? row.start));
    const breaks = [...group.flatMap((row) => row.shift.breakMinutes), ...gaps].filter((minutes) => minutes >= words.breakPart);
    const rest = breaks.reduce((sum, minutes) => sum + minutes, 0);
    const startDay = dayOf(first.shift.start);
    const nightDay = nightDayOf(words, startDay, first.start, last.end, rest);
    return {
      shifts: group.map((row) => row.index),
      startDay,
      start: first.start,
      end: last.end,
      breaks,
      workMinutes: last.end - first.start - rest,
      nightDay,
      isLateNight: nightDay !== null && last.end > dutchMinute(`${nightDay}T${words.lateNightAfter}`),
    };
  });
}

/**
 * Minutes that were certainly worked within a stretch of time. Of a shift that lies partly in it the breaks are taken
 * off that part, because a roster does not say where they lie: so a limit that is passed is passed for sure.
 */
export function certainWorkWithin(duties: readonly Duty[], from: number, until: number): number {
  return duties.reduce((sum, duty) => {
    const span = Math.min(duty.end, until) - Math.max(duty.start, from);
    if (span <= 0) return sum;
    const breaks = duty.end - duty.start - duty.workMinutes;
    return sum + Math.max(0, span - breaks);
  }, 0);
}

function nightDayOf(words: ShiftWords, startDay: IsoDay, start: number, end: number, breaks: number): IsoDay | null {
  for (const day of [startDay, addDays(startDay, 1)]) {
    const [from, until] = [dutchMinute(`${day}T${words.nightFrom}`), dutchMinute(`${day}T${words.nightUntil}`)];
    const night = Math.min(end, until) - Math.max(start, from);
    // Breaks may lie in these hours: only what is left for sure makes it a night shift.
    if (night - breaks > words.nightWorkOver * HOUR) return day;
  }
  return null;
}

function requireRoster(roster: Roster): void {
  requireIsoDay(roster.from);
  if (!Number.isInteger(roster.weeks) || roster.weeks < 1 || roster.weeks > MAX_ROSTER_WEEKS)
    throw new RangeError(`A roster has 1 to ${MAX_ROSTER_WEEKS} whole weeks, not ${roster.weeks}`);
  for (const shift of roster.shifts) {
    const [start, end] = [dutchMinute(shift.start), dutchMinute(shift.end)];
    const day = daysBetween(roster.from, dayOf(shift.start));
    if (day < 0 || day >= roster.weeks * DAYS_A_WEEK) throw new RangeError(`Shift outside the roster: ${shift.start}`);
    if (end <= start) throw new RangeError(`Shift ends before it starts: ${shift.start}`);
    const breaks = shift.breakMinutes.reduce((sum, minutes) => sum + minutes, 0);
    if (shift.breakMinutes.some((minutes) => !(minutes >= 0)) || breaks >= end - start)
      throw new RangeError(`Breaks do not fit in the shift: ${shift.start}`);
  }
}
