import type { At } from './gather.ts';
import type { ReadSchedule } from './read.schema.ts';
import type { Report } from './report.ts';
import { HOURS_NOTE } from './schedules.ts';
import { writeWeekly, type WeeklySpan } from './weekly-hours.ts';

/** Says what is wrong with opening hours in OpenStreetMap's syntax, or null. */
export type CheckHours = (value: string) => string | null;

const TIME = /^((?:[01]\d|2[0-3]):[0-5]\d|24:00)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?$/;
const BYDAY = /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/;

/**
 * Opening hours from schedules, in OpenStreetMap's syntax: those that we wrote ourselves, else from the weekly fields.
 * What these fields say and OpenStreetMap's weekly rules cannot is left out as a whole: half of the hours would be wrong.
 */
export function readHours(schedules: readonly At<ReadSchedule>[], checkHours: CheckHours, report: Report): string | null {
  const [first] = schedules;
  if (!first) return null;
  const written = new Set(
    schedules.flatMap(({ value: { notes } }) => (notes?.startsWith(HOURS_NOTE) ? [notes.slice(HOURS_NOTE.length)] : [])),
  );
  const [own] = written;
  if (own !== undefined) {
    if (written.size > 1) report.problem(`${first.path}.notes`, 'the schedules give different opening hours');
    return checked(own, `${first.path}.notes`, checkHours, report);
  }
  const spans = schedules.map((schedule) => readSpan(schedule, report));
  if (spans.includes('wrong')) return null;
  const weekly = spans.filter((span) => typeof span === 'object');
  if (weekly.length === spans.length) return checked(writeWeekly(weekly), first.path, checkHours, report);
  report.note(first.path, 'the opening hours are left out: they are told in words, or not by the week');
  return null;
}

function checked(hours: string, path: string, checkHours: CheckHours, report: Report): string | null {
  const wrong = checkHours(hours);
  if (wrong !== null) report.problem(path, `"${hours}": ${wrong}`);
  return wrong === null ? hours : null;
}

function readSpan({ path, value }: At<ReadSchedule>, report: Report): WeeklySpan | 'not weekly' | 'wrong' {
  const days = value.byday?.split(',').map((day) => day.trim().toUpperCase()) ?? [];
  const opens = TIME.exec(value.opens_at ?? '');
  const closes = TIME.exec(value.closes_at ?? '');
  const wrong = [
    ...(days.every((day) => BYDAY.test(day)) ? [] : ['byday' as const]),
    ...(value.opens_at === null || opens ? [] : ['opens_at' as const]),
    ...(value.closes_at === null || closes ? [] : ['closes_at' as const]),
    ...(value.freq === null || ['WEEKLY', 'MONTHLY'].includes(value.freq) ? [] : ['freq' as const]),
  ];
  for (const field of wrong) report.problem(`${path}.${field}`, `"${value[field] ?? ''}" does not parse`);
  if (wrong.length > 0) return 'wrong';
  const limits = [value.count, value.until, value.byweekno, value.bymonthday, value.byyearday, value.valid_from, value.valid_to];
  const isWeekly =
    value.freq !== 'MONTHLY' &&
    (value.interval ?? 1) === 1 &&
    limits.every((limit) => limit === null || limit === undefined) &&
    days.length > 0 &&
    days.every((day) => day.length === 2);
  const [from, to] = [opens?.[1], closes?.[1]];
  // Universal time is another hour here in summer than in winter.
  if (!isWeekly || from === undefined || to === undefined || from >= to || opens?.[2] === 'Z' || closes?.[2] === 'Z') return 'not weekly';
  return { days, opens: from, closes: to };
}
