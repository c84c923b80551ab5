import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';
import { listOn } from './text-list.ts';
import { WORKING_AGE_KEYS } from './working-age.ts';
import type { WorkingTimeRule } from './working-time-finding.ts';

const NUMBERS = {
  ...WORKING_AGE_KEYS,
  shiftEndsAfterRest: 'hours.shift-ends-after-rest',
  shift: 'hours.max-shift',
  week: 'hours.max-week.single-week',
  shortAverage: 'hours.max-week.avg-4-weeks',
  longAverage: 'hours.max-week.avg-16-weeks',
  shortWindowWeeks: 'hours.max-week.short-window-weeks',
  longWindowWeeks: 'hours.max-week.long-window-weeks',
  dailyRest: 'hours.rest.daily',
  dailyRestOnce: 'hours.rest.daily-once-per-7-days',
  weeklyRest: 'hours.rest.weekly',
  fortnightRest: 'hours.rest.weekly-alternative-per-14-days',
  fortnightRestPart: 'hours.rest.weekly-alternative-part',
  breakAfter: 'hours.rest.break-short-after-hours',
  breakMinutes: 'hours.rest.break-short-minutes',
  longBreakAfter: 'hours.rest.break-long-after-hours',
  longBreakMinutes: 'hours.rest.break-long-minutes',
  breakPart: 'hours.rest.break-min-part-minutes',
  nightWorkOver: 'hours.night.work-over',
  night: 'hours.night.max-shift',
  longNight: 'hours.night.long-shift',
  longNightsPerFortnight: 'hours.night.long-shifts-per-14-days',
  longNightsPerYear: 'hours.night.long-shifts-per-year',
  nightAverage: 'hours.night.avg-16-weeks',
  nightAverageFrom: 'hours.night.avg-from-shifts',
  lateNights: 'hours.night.max-shifts-per-16-weeks',
  restAfterNight: 'hours.night.rest-after',
  restAfterSeries: 'hours.night.rest-after-series',
  seriesFrom: 'hours.night.series-from-shifts',
  youngShift: 'hours.youth.max-per-shift',
  youngWeek: 'hours.youth.max-per-week',
  youngAverage: 'hours.youth.avg-4-weeks',
  youngDailyRest: 'hours.youth.daily-rest',
  youngWeeklyRest: 'hours.youth.weekly-rest',
  youngBreakAfter: 'hours.youth.break-after-hours',
  youngBreakMinutes: 'hours.youth.break-minutes',
} as const;
const CLOCK_TIMES = {
  nightFrom: 'hours.night.from',
  nightUntil: 'hours.night.until',
  lateNightAfter: 'hours.night.late-after',
} as const;
const KEYS = { ...NUMBERS, ...CLOCK_TIMES };
const NIGHT_SHIFT = ['nightFrom', 'nightUntil', 'nightWorkOver'] as const;
const YOUNG_REST_INCLUDES = 'hours.youth.rest-must-include';

/** By rule, which limits it compares with, and what it takes for a night shift when it is about those alone. */
const LIMITS_OF_RULE: Record<WorkingTimeRule, readonly (keyof typeof KEYS)[]> = {
  'shift-length': ['shift', 'longNight'],
  break: ['breakAfter', 'breakMinutes', 'longBreakAfter', 'longBreakMinutes', 'breakPart'],
  'daily-rest': ['dailyRest', 'dailyRestOnce'],
  'weekly-rest': ['weeklyRest', 'fortnightRest', 'fortnightRestPart'],
  'rest-after-night': ['restAfterNight', 'dailyRest', 'dailyRestOnce', 'night', ...NIGHT_SHIFT, 'lateNightAfter'],
  'rest-after-night-series': ['restAfterSeries', 'seriesFrom', ...NIGHT_SHIFT],
  'long-nights': ['night', 'longNightsPerFortnight', 'longNightsPerYear', ...NIGHT_SHIFT],
  'late-nights': ['lateNights', 'longWindowWeeks', ...NIGHT_SHIFT, 'lateNightAfter'],
  'week-hours': ['week'],
  'average-4-weeks': ['shortAverage', 'shortWindowWeeks'],
  'average-16-weeks': ['longAverage', 'nightAverage', 'nightAverageFrom', 'longWindowWeeks'],
  'young-at-night': [],
  sunday: [],
};

/** Where the limits of workers of 16 and 17 are others. */
const LIMITS_OF_THE_YOUNG: Partial<typeof LIMITS_OF_RULE> = {
  'shift-length': ['youngShift'],
  break: ['youngBreakAfter', 'youngBreakMinutes', 'breakPart'],
  'daily-rest': ['youngDailyRest'],
  'weekly-rest': ['youngWeeklyRest'],
  'week-hours': ['youngWeek'],
  'average-4-weeks': ['youngAverage', 'shortWindowWeeks'],
};

/** The parameters that a rule compares a roster with: the ground of one finding, not of the whole report. */
export function parametersOfRule(rule: WorkingTimeRule, group: 'adult' | 'young'): string[] {
  if (rule === 'young-at-night') return [YOUNG_REST_INCLUDES];
  const names = (group === 'young' ? LIMITS_OF_THE_YOUNG[rule] : undefined) ?? LIMITS_OF_RULE[rule];
  return names.map((name) => KEYS[name]);
}

/** The average over a long time that a short roster cannot show. */
export interface LongAverage {
  hoursPerWeek: number;
  weeks: number;
  /** With so many night shifts in those weeks the average is that of night work. */
  nightsFrom: number;
}

/**
 * The most hours a week on average that an adult may work over a long time (ATW art. 5:7 lid 2 c, 5:8 lid 2): what a
 * roster of a few weeks is held against by way of warning.
 *
 * @param facts `oftenAtNight`: so often that the lower average of night work holds
 */
export function longAverage(facts: { day: IsoDay; oftenAtNight: boolean }, params: ParameterSet): RuleAnswer<LongAverage> {
  const use = new Grounds(params, [facts.oftenAtNight ? 'ATW art. 5:8 lid 2' : 'ATW art. 5:7 lid 2']);
  const hoursPerWeek = use.number(facts.oftenAtNight ? NUMBERS.nightAverage : NUMBERS.longAverage, facts.day);
  const weeks = use.number(NUMBERS.longWindowWeeks, facts.day);
  const nightsFrom = use.number(NUMBERS.nightAverageFrom, facts.day);
  if (hoursPerWeek === null || weeks === null || nightsFrom === null) return use.answer<LongAverage>(null);
  return use.answer({ hoursPerWeek, weeks, nightsFrom });
}

/**
 * The numbers of the Arbeidstijdenwet on one day, limits and definitions: hours, or minutes, weeks, counts and ages where
 * the name says so, and times of the clock (`'06:00'`).
 */
export type WorkingTimeLimits = Numbers &
  ClockTimes & {
    /** From this time of one day until that of the next a worker of 16 or 17 rests: `['23:00', '06:00']`. */
    youngRestIncludes: readonly [from: string, until: string];
  };

type Numbers = Record<keyof typeof NUMBERS, number>;
type ClockTimes = Record<keyof typeof CLOCK_TIMES, string>;

/** All limits on a day, or null when one of them is not known; `use` then gives the reason. */
export function readWorkingTimeLimits(use: Grounds, params: ParameterSet, day: IsoDay): WorkingTimeLimits | null {
  const numbers = readAll<keyof Numbers, number>(NUMBERS, (key) => use.number(key, day));
  const clockTimes = readAll<keyof ClockTimes, string>(CLOCK_TIMES, (key) => use.text(key, day));
  const [from, until] = listOn(use, params, YOUNG_REST_INCLUDES, day) ?? [];
  if (!numbers || !clockTimes || from === undefined || until === undefined) return null;
  return { ...numbers, ...clockTimes, youngRestIncludes: [from, until] };
}

function readAll<Name extends string, Value>(keys: Record<Name, string>, read: (key: string) => Value | null): Record<Name, Value> | null {
  const values: Partial<Record<Name, Value>> = {};
  for (const [name, key] of Object.entries(keys) as [Name, string][]) {
    const value = read(key);
    if (value === null) return null;
    values[name] = value;
  }
  return values as Record<Name, Value>;
}
