import { addDays, addMonths, ageOn, daysBetween } from './calendar.ts';
import { dayOf, dutchMinute, midnight, type LocalTime } from './dutch-clock.ts';
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

/**
 * How the Act defines its words. These are no limits that a decree changes, so they stand here and not among the
 * parameters.
 */
export const WORDS_OF_THE_ACT = {
  /** Art. 1:7 lid 1 c: rests of 8 hours or more lie between two shifts. */
  restThatEndsADuty: 8 * 60,
  /** Art. 1:7 lid 1 d: more than one hour of work between 00:00 and 06:00 makes a night shift. */
  nightEndsAt: '06:00',
  nightFromWork: 60,
  /** Art. 5:8 lid 4, 8: a night shift that ends after 02:00. */
  lateNightAfter: '02:00',
  /** Art. 1:1 lid 3, 1:2: a young worker is 16 or 17, a child younger. */
  youngFromAge: 16,
  adultFromAge: 18,
} as const;

export const MAX_ROSTER_WEEKS = 16;
const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/** The day after the last day of the roster. */
export function endOfRoster({ from, weeks }: Roster): IsoDay {
  return addDays(from, weeks * DAYS_A_WEEK);
}

/** The age of the worker decides the rules: `'child'` under 16, `'young'` 16 or 17. */
export function ageGroupOn(birthDate: IsoDay, day: IsoDay): 'child' | 'young' | 'adult' {
  const age = ageOn(birthDate, day);
  if (age < WORDS_OF_THE_ACT.youngFromAge) return 'child';
  return age < WORDS_OF_THE_ACT.adultFromAge ? 'young' : 'adult';
}

/**
 * A birth date with which somebody belongs to an age group on a day and for a year after it: for rosters of workers who
 * say how old they are and not when they were born.
 */
export function birthDateOfGroup(group: 'child' | 'young' | 'adult', day: IsoDay): IsoDay {
  const years = { child: 0, young: WORDS_OF_THE_ACT.youngFromAge, adult: WORDS_OF_THE_ACT.adultFromAge }[group];
  return addMonths(day, -years * MONTHS_A_YEAR);
}

/**
 * The shifts in the sense of the Act, in the order of time.
 * @param minBreakMinutes shorter interruptions are no break, but work (art. 1:7 lid 1 e)
 * @throws RangeError when the roster is not one of 1 to 16 weeks, or a shift lies outside it, overlaps another, ends
 *   before it starts or has breaks that fill it
 */
export function dutiesOf(roster: Roster, minBreakMinutes: number): Duty[] {
  requireRoster(roster);
  const rows = roster.shifts
    .map((shift, index) => ({ shift, index, start: dutchMinute(shift.start), end: dutchMinute(shift.end) }))
    .sort((a, b) => a.start - b.start);
  const groups: (typeof rows)[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && row.start < before.end) throw new RangeError(`Shifts overlap: ${before.shift.start} and ${row.shift.start}`);
    if (group && before && row.start - before.end < WORDS_OF_THE_ACT.restThatEndsADuty) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const gaps = group.slice(1).map((row, i) => row.start - (group[i]?.end ?? row.start));
    const breaks = [...group.flatMap((row) => row.shift.breakMinutes), ...gaps].filter((minutes) => minutes >= minBreakMinutes);
    const rest = breaks.reduce((sum, minutes) => sum + minutes, 0);
    const startDay = dayOf(first.shift.start);
    const nightDay = nightDayOf(startDay, first.start, last.end, rest);
    return {
      shifts: group.map((row) => row.index),
      startDay,
      start: first.start,
      end: last.end,
      breaks,
      workMinutes: last.end - first.start - rest,
      nightDay,
      isLateNight: nightDay !== null && last.end > dutchMinute(`${nightDay}T${WORDS_OF_THE_ACT.lateNightAfter}`),
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

function nightDayOf(startDay: IsoDay, start: number, end: number, breaks: number): IsoDay | null {
  for (const day of [startDay, addDays(startDay, 1)]) {
    const night = Math.min(end, dutchMinute(`${day}T${WORDS_OF_THE_ACT.nightEndsAt}`)) - Math.max(start, midnight(day));
    // Breaks may lie in these hours: only what is left for sure makes it a night shift.
    if (night - breaks > WORDS_OF_THE_ACT.nightFromWork) return day;
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
