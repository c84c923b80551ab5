import { addDays, weekday } from './calendar.ts';
import { dutchMinute, midnight } from './dutch-clock.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';
import { ageGroupOn } from './working-age.ts';
import { finding, type WorkingTimeFinding, type WorkingTimeRule } from './working-time-finding.ts';
import { readWorkingTimeLimits, type WorkingTimeLimits } from './working-time-limits.ts';
import { dailyRest, restAfterNight, restAfterNightSeries, weeklyRest } from './working-time-rest.ts';
import { certainWorkWithin, dutiesOf, endOfRoster, type Duty, type Roster } from './working-time-roster.ts';

/** What a roster says when it is held against the Arbeidstijdenwet. */
export interface WorkingTimeReport {
  findings: readonly WorkingTimeFinding[];
  /** Hours worked in each week of the roster, of shifts over its edge only what certainly lies within. */
  weekHours: readonly number[];
  /** How many shifts are night shifts in the sense of the Act. */
  nightShifts: number;
  sundaysWorked: number;
  /** For what the roster is too short; the other rules were held against it. */
  notJudged: readonly WorkingTimeRule[];
}

const HOUR = 60;
/** The stretch of the Act: fourteen times 24 hours, as the key `hours.night.long-shifts-per-14-days` says. */
const FORTNIGHT = 14 * 24 * HOUR;
const DAYS_A_WEEK = 7;
const SUNDAY = 7;

/**
 * Holds a roster against the limits of the Arbeidstijdenwet for the ordinary worker. A finding `breach` is certain:
 * what a roster does not show (where breaks lie, what came before and after) is read in favour of the employer.
 *
 * Times are Dutch clock time and rest is counted in real hours, also in the nights in which the clock changes. Weeks
 * are those of the roster; the Act does not say on which day a week begins.
 *
 * Left out: own rules for transport, care, mining and other work by decree (Arbeidstijdenbesluit), stand-by duty
 * (art. 5:9), emergencies (5:10), pregnancy (4:5), children under 16 (then the answer is not-known), limits per year,
 * and the longest row of shifts with a night shift among them (5:8 lid 6, 7), for which we have no parameter.
 *
 * @param facts `birthDate` decides between the rules for 16 and 17 and those for adults, shift by shift
 * @throws RangeError for a roster that is not well formed, see `dutiesOf`
 */
export function checkWorkingTime(facts: { roster: Roster; birthDate: IsoDay }, params: ParameterSet): RuleAnswer<WorkingTimeReport> {
  const { roster, birthDate } = facts;
  const use = new Grounds(params, ['ATW art. 1:2, 1:7, 4:4, 5:3-5:8']);
  const limits = readWorkingTimeLimits(use, params, roster.from);
  if (!limits) return use.answer<WorkingTimeReport>(null);
  const duties = dutiesOf(roster, limits);
  if (duties.some((duty) => ageGroupOn(birthDate, duty.startDay, limits) === 'child')) return use.answer<WorkingTimeReport>(null);
  const rosterEnd = midnight(endOfRoster(roster));
  const short = averageOverWeeks('average-4-weeks', roster, duties, birthDate, limits);
  const long = averageOverWeeks('average-16-weeks', roster, duties, birthDate, limits);
  const sundays = sundaysOf(roster, duties);
  return use.answer<WorkingTimeReport>({
    findings: [
      ...duties.flatMap((duty) => [...shiftLength(duty, birthDate, limits), ...breaks(duty, birthDate, limits)]),
      ...longNights(duties, birthDate, limits),
      ...lateNights(duties, limits),
      ...dailyRest(duties, birthDate, limits),
      ...restAfterNight(duties, limits),
      ...restAfterNightSeries(duties, limits),
      ...weeklyRest(duties, birthDate, limits, rosterEnd),
      ...weekHours(roster, duties, birthDate, limits),
      ...(short ?? []),
      ...(long ?? []),
      ...youngAtNight(duties, birthDate, limits),
      ...(sundays.duties.length > 0
        ? [finding('sunday', 'ATW art. 5:6', sundays.duties, { found: sundays.count, limit: null, unit: 'count' }, 'agreed')]
        : []),
    ],
    weekHours: weeksOf(roster, 1).map((week) => certainWorkWithin(duties, week.from, week.until) / HOUR),
    nightShifts: duties.filter((duty) => duty.nightDay !== null).length,
    sundaysWorked: sundays.count,
    notJudged: [...(short ? [] : (['average-4-weeks'] as const)), ...(long ? [] : (['average-16-weeks'] as const))],
  });
}

function isYoung(duty: Duty, birthDate: IsoDay, limits: WorkingTimeLimits): boolean {
  return ageGroupOn(birthDate, duty.startDay, limits) === 'young';
}

/** ATW art. 5:7 lid 1 a, lid 2 a; 5:8 lid 1, 3 a. */
function shiftLength(duty: Duty, birthDate: IsoDay, limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const isNight = duty.nightDay !== null;
  const [limit, article] = isYoung(duty, birthDate, limits)
    ? [limits.youngShift, 'ATW art. 5:7 lid 1']
    : isNight
      ? [limits.longNight, 'ATW art. 5:8 lid 1, 3']
      : [limits.shift, 'ATW art. 5:7 lid 2'];
  if (duty.workMinutes <= limit * HOUR) return [];
  return [finding('shift-length', article, [duty], { found: duty.workMinutes / HOUR, limit, unit: 'hours' })];
}

/** ATW art. 5:4. A CAO may bring an adult's break down to the shortest part, not lower. */
function breaks(duty: Duty, birthDate: IsoDay, limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const young = isYoung(duty, birthDate, limits);
  const work = duty.workMinutes / HOUR;
  const found = duty.breaks.reduce((sum, minutes) => sum + minutes, 0);
  const limit = young
    ? work > limits.youngBreakAfter
      ? limits.youngBreakMinutes
      : 0
    : work > limits.longBreakAfter
      ? limits.longBreakMinutes
      : work > limits.breakAfter
        ? limits.breakMinutes
        : 0;
  if (found >= limit) return [];
  const byAgreement = !young && found >= limits.breakPart;
  return [
    finding(
      'break',
      young ? 'ATW art. 5:4 lid 1' : 'ATW art. 5:4 lid 2, 3',
      [duty],
      { found, limit, unit: 'minutes' },
      byAgreement ? 'collective-agreement' : null,
    ),
  ];
}

/** ATW art. 5:8 lid 3: night shifts above the ordinary length, so many times in fourteen times 24 hours and in a year. */
function longNights(duties: readonly Duty[], birthDate: IsoDay, limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const long = duties.filter(
    (duty) => duty.nightDay !== null && !isYoung(duty, birthDate, limits) && duty.workMinutes > limits.night * HOUR,
  );
  const findings: WorkingTimeFinding[] = [];
  let next = -Infinity;
  for (const first of long) {
    if (first.start < next) continue;
    const within = long.filter((duty) => duty.start >= first.start && duty.start < first.start + FORTNIGHT);
    if (within.length <= limits.longNightsPerFortnight) continue;
    next = first.start + FORTNIGHT;
    const numbers = { found: within.length, limit: limits.longNightsPerFortnight, unit: 'count' } as const;
    findings.push(finding('long-nights', 'ATW art. 5:8 lid 3', within, numbers));
  }
  if (long.length > limits.longNightsPerYear) {
    const numbers = { found: long.length, limit: limits.longNightsPerYear, unit: 'count' } as const;
    findings.push(finding('long-nights', 'ATW art. 5:8 lid 3', long, numbers));
  }
  return findings;
}

/** ATW art. 5:8 lid 8; a roster is never longer than the weeks that this counts over. */
function lateNights(duties: readonly Duty[], limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const late = duties.filter((duty) => duty.isLateNight);
  if (late.length <= limits.lateNights) return [];
  const numbers = { found: late.length, limit: limits.lateNights, unit: 'count' } as const;
  return [finding('late-nights', 'ATW art. 5:8 lid 8', late, numbers, 'collective-agreement')];
}

/** Stretches of so many weeks of the roster, one beginning with each week that leaves room for it. */
function weeksOf(roster: Roster, length: number): { from: number; until: number; lastDay: IsoDay }[] {
  return Array.from({ length: Math.max(0, roster.weeks - length + 1) }, (_, i) => {
    const after = addDays(roster.from, (i + length) * DAYS_A_WEEK);
    return { from: midnight(addDays(roster.from, i * DAYS_A_WEEK)), until: midnight(after), lastDay: addDays(after, -1) };
  });
}

function dutiesIn(duties: readonly Duty[], { from, until }: { from: number; until: number }): Duty[] {
  return duties.filter((duty) => duty.end > from && duty.start < until);
}

/** ATW art. 5:7 lid 1 b, lid 2 b. The rule for 16 and 17 holds for weeks that end before the 18th birthday. */
function weekHours(roster: Roster, duties: readonly Duty[], birthDate: IsoDay, limits: WorkingTimeLimits): WorkingTimeFinding[] {
  return weeksOf(roster, 1).flatMap((week) => {
    const young = ageGroupOn(birthDate, week.lastDay, limits) === 'young';
    const limit = young ? limits.youngWeek : limits.week;
    const found = certainWorkWithin(duties, week.from, week.until) / HOUR;
    if (found <= limit) return [];
    const article = young ? 'ATW art. 5:7 lid 1' : 'ATW art. 5:7 lid 2';
    return [finding('week-hours', article, dutiesIn(duties, week), { found, limit, unit: 'hours' })];
  });
}

/**
 * ATW art. 5:7 lid 1 c, 2 c, 3; 5:8 lid 2. Null when the roster is too short. Findings do not overlap. A CAO may let
 * the shorter average of adults pass, never the longer one.
 */
function averageOverWeeks(
  rule: 'average-4-weeks' | 'average-16-weeks',
  roster: Roster,
  duties: readonly Duty[],
  birthDate: IsoDay,
  limits: WorkingTimeLimits,
): WorkingTimeFinding[] | null {
  const isShort = rule === 'average-4-weeks';
  const length = isShort ? limits.shortWindowWeeks : limits.longWindowWeeks;
  const windows = weeksOf(roster, length);
  if (windows.length === 0) return null;
  const findings: WorkingTimeFinding[] = [];
  let next = -Infinity;
  for (const window of windows) {
    if (window.from < next) continue;
    const within = dutiesIn(duties, window);
    const young = isShort && ageGroupOn(birthDate, window.lastDay, limits) === 'young';
    const manyNights = within.filter((duty) => duty.nightDay !== null).length >= limits.nightAverageFrom;
    const [limit, article] = isShort
      ? young
        ? [limits.youngAverage, 'ATW art. 5:7 lid 1']
        : [limits.shortAverage, 'ATW art. 5:7 lid 3, 4']
      : manyNights
        ? [limits.nightAverage, 'ATW art. 5:8 lid 2']
        : [limits.longAverage, 'ATW art. 5:7 lid 2'];
    const found = certainWorkWithin(duties, window.from, window.until) / HOUR / length;
    if (found <= limit) continue;
    next = window.until;
    const condition = isShort && !young ? 'collective-agreement' : null;
    findings.push(finding(rule, article, within, { found, limit, unit: 'hours' }, condition));
  }
  return findings;
}

/** ATW art. 5:3 lid 1: the rest of 16 and 17 includes these hours, so there is no work in them. */
function youngAtNight(duties: readonly Duty[], birthDate: IsoDay, limits: WorkingTimeLimits): WorkingTimeFinding[] {
  const [from, until] = limits.youngRestIncludes;
  return duties.flatMap((duty) => {
    if (!isYoung(duty, birthDate, limits)) return [];
    const minutes = [addDays(duty.startDay, -1), duty.startDay].map((evening) => {
      const night = [dutchMinute(`${evening}T${from}`), dutchMinute(`${addDays(evening, 1)}T${until}`)] as const;
      return Math.max(0, Math.min(duty.end, night[1]) - Math.max(duty.start, night[0]));
    });
    const worked = Math.max(...minutes);
    if (worked === 0) return [];
    return [finding('young-at-night', 'ATW art. 5:3 lid 1', [duty], { found: worked / HOUR, limit: 0, unit: 'hours' })];
  });
}

function sundaysOf(roster: Roster, duties: readonly Duty[]): { count: number; duties: Duty[] } {
  // One day more than the roster has: its last night shift may run into a Sunday.
  const days = Array.from({ length: roster.weeks * DAYS_A_WEEK + 1 }, (_, i) => addDays(roster.from, i));
  const worked = days
    .filter((day) => weekday(day) === SUNDAY)
    .map((day) => dutiesIn(duties, { from: midnight(day), until: midnight(addDays(day, 1)) }))
    .filter((list) => list.length > 0);
  return { count: worked.length, duties: worked.flat() };
}
