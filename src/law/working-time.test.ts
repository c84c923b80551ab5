import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { WORKING_TIME_RULES, type WorkingTimeFinding } from './working-time-finding.ts';
import { longAverage, parametersOfRule } from './working-time-limits.ts';
import type { RosterShift } from './working-time-roster.ts';
import { checkWorkingTime, type WorkingTimeReport } from './working-time.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const ADULT = '1990-06-15';
const MONDAY = '2026-11-02';

/** A shift on day `day` of a roster (0: Monday 2 November 2026); an end before the start is on the next day. */
function on(day: number, start: string, end: string, ...breakMinutes: number[]): RosterShift {
  const date = addDays(MONDAY, day);
  return { start: `${date}T${start}`, end: `${end <= start ? addDays(date, 1) : date}T${end}`, breakMinutes };
}

function report(shifts: RosterShift[], facts: { weeks?: number; birthDate?: string; from?: string } = {}): WorkingTimeReport {
  const { weeks = 1, birthDate = ADULT, from = MONDAY } = facts;
  const answer = checkWorkingTime({ roster: { from, weeks, shifts }, birthDate }, params);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
}

const brief = ({ rule, outcome, condition, shifts, found, limit }: WorkingTimeFinding) => [
  rule,
  condition ?? outcome,
  shifts,
  [found, limit],
];
const findings = (...args: Parameters<typeof report>) => report(...args).findings.map(brief);
const days = (count: number) => Array.from({ length: count }, (_, i) => i);

test('an ordinary week keeps all rules, and a roster of one week is too short for averages', () => {
  // 5 x (08:00-16:30 less 30 minutes) = 40 hours
  const week = report(days(5).map((day) => on(day, '08:00', '16:30', 30)));
  expect(week.findings).toEqual([]);
  expect(week.weekHours).toEqual([40]);
  expect(week.notJudged).toEqual(['average-4-weeks', 'average-16-weeks']);
});

test('the answer names the Act and its parameters, and is verified', () => {
  const answer = checkWorkingTime({ roster: { from: MONDAY, weeks: 1, shifts: [] }, birthDate: ADULT }, params);
  expect(answer.ground.confidence).toBe('verified');
  expect(answer.ground.parameters).toContain('hours.max-shift');
  expect(answer.ground.parameters).toContain('hours.youth.rest-must-include');
});

test('a shift of twelve hours is the longest', () => {
  // art. 5:7 lid 2 a: 07:00-19:45 is 12.75 h, less 45 minutes = 12 h exactly; a minute more is too long
  expect(findings([on(0, '07:00', '19:45', 45)])).toEqual([]);
  expect(findings([on(0, '07:00', '19:46', 45)])).toEqual([['shift-length', 'breach', [0], [12 + 1 / 60, 12]]]);
});

test('shifts with less than eight hours between them are one shift', () => {
  // art. 1:7 lid 1 c: 06:00-13:00 and 20:30-02:30 lie 7.5 h apart: one shift of 13 h; the break of 7.5 h counts
  const [first, ...others] = report([on(0, '06:00', '13:00'), on(0, '20:30', '02:30')]).findings;
  expect(first && brief(first)).toEqual(['shift-length', 'breach', [0, 1], [13, 12]]);
  // art. 5:3: in the 24 hours from 06:00 rest begins at 02:30 only; the 7.5 free hours are what was longest
  expect(others.map(brief)).toContainEqual(['daily-rest', 'breach', [0, 1], [7.5, 11]]);
});

test('a break is due above five and a half hours and above ten', () => {
  // art. 5:4 lid 2: 5.5 h exactly needs none
  expect(findings([on(0, '08:00', '13:30')])).toEqual([]);
  expect(findings([on(0, '08:00', '13:31')])).toEqual([['break', 'breach', [0], [0, 30]]]);
  // 15 minutes may be enough by CAO (lid 3)
  expect(findings([on(0, '08:00', '16:00', 15)])).toEqual([['break', 'collective-agreement', [0], [15, 30]]]);
  // 10 h exactly: 30 minutes; above: 45, in parts of 15
  expect(findings([on(0, '08:00', '18:30', 15, 15)])).toEqual([]);
  expect(findings([on(0, '08:00', '18:31', 30)])).toEqual([['break', 'collective-agreement', [0], [30, 45]]]);
  expect(findings([on(0, '08:00', '18:46', 15, 15, 15)])).toEqual([]);
});

test('an interruption of less than a quarter of an hour is work', () => {
  // art. 1:7 lid 1 e: two times 14 minutes are no break, so 8 h of work without one
  const week = report([on(0, '08:00', '16:00', 14, 14)]);
  expect(week.findings.map(brief)).toEqual([['break', 'breach', [0], [0, 30]]]);
  expect(week.weekHours).toEqual([8]);
});

test('eleven hours of daily rest are exactly enough', () => {
  expect(findings([on(0, '12:00', '20:00', 30), on(1, '07:00', '15:00', 30)])).toEqual([]);
  expect(findings([on(0, '12:00', '20:01', 30), on(1, '07:00', '15:00', 30)])).toEqual([
    ['daily-rest', 'work-requires-it', [0, 1], [11 - 1 / 60, 11]],
  ]);
});

test('free hours that are too few to end a shift are told as they were, not as none', () => {
  // 15:00-23:00 and 06:00-14:00: seven hours between them, so one shift in the sense of art. 1:7; 14:00 to 15:00 is what is left
  expect(findings([on(0, '15:00', '23:00', 30), on(1, '06:00', '14:00', 30)])).toContainEqual(['daily-rest', 'breach', [0, 1], [7, 11]]);
});

test('a second short rest within seven times 24 hours is a breach, and exactly seven days later it is not', () => {
  // art. 5:3 lid 2. Late on Monday, early on Tuesday: 22:30 to 07:00 is 8.5 h; the same on Thursday and Friday
  const late = (day: number) => on(day, '14:00', '22:30', 30);
  const early = (day: number) => on(day, '07:00', '15:00', 30);
  expect(findings([late(0), early(1), late(3), early(4)])).toEqual([
    ['daily-rest', 'work-requires-it', [0, 1], [8.5, 11]],
    ['daily-rest', 'breach', [2, 3], [8.5, 11]],
  ]);
  expect(findings([late(0), early(1), late(7), early(8)], { weeks: 2 }).map((each) => each[1])).toEqual([
    'work-requires-it',
    'work-requires-it',
  ]);
});

test('rest counts only within the 24 hours from the first work', () => {
  // 08:00-22:00 with two hours of break is 12 h of work; of the rest until 10:00 only ten hours lie before 08:00
  expect(findings([on(0, '08:00', '22:00', 120), on(1, '10:00', '14:00')])).toEqual([['daily-rest', 'work-requires-it', [0], [10, 11]]]);
});

test('rest is counted in real hours in the nights in which the clock changes', () => {
  // In the night of 29 March 2026 from 21:00 to 08:00 are 10 hours; of 25 October from 22:00 to 08:00 are 11
  const night = (day: string, end: string): RosterShift[] => [
    { start: `${day}T14:00`, end: `${day}T${end}`, breakMinutes: [30] },
    { start: `${addDays(day, 1)}T08:00`, end: `${addDays(day, 1)}T12:00`, breakMinutes: [] },
  ];
  const rests = (shifts: RosterShift[], from: string) =>
    report(shifts, { from, weeks: 2 })
      .findings.filter((each) => each.rule === 'daily-rest')
      .map((each) => each.found);
  expect(rests(night('2026-03-28', '21:00'), '2026-03-23')).toEqual([10]);
  expect(rests(night('2026-03-21', '21:00'), '2026-03-16')).toEqual([]);
  expect(rests(night('2026-10-24', '22:00'), '2026-10-19')).toEqual([]);
  expect(rests(night('2026-10-17', '22:00'), '2026-10-12')).toEqual([10]);
});

test('36 hours of weekly rest are exactly enough', () => {
  // Saturday 20:00 to Monday 08:00 is 36 h
  const week = (end: string, from: number) => [
    ...days(5).map((day) => on(from + day, '08:00', '16:00', 30)),
    on(from + 5, '12:00', end, 30),
  ];
  expect(findings([...week('20:00', 0), ...week('20:00', 7)], { weeks: 3 })).toEqual([]);
});

test('less weekly rest is allowed when fourteen days hold 72 hours in long parts', () => {
  // art. 5:5 lid 2 b: Saturday 22:00 to Monday 06:00 is 32 h, a week later Saturday 16:00 to Monday 08:00 is 40: 72
  const shifts = (firstEnd: string) => [
    ...days(5).map((day) => on(day, '08:00', '16:00', 30)),
    on(5, '14:00', firstEnd, 30),
    on(7, '06:00', '14:00', 30),
    ...days(4).map((day) => on(8 + day, '08:00', '16:00', 30)),
    on(12, '08:00', '16:00', 30),
    ...days(5).map((day) => on(14 + day, '08:00', '16:00', 30)),
  ];
  expect(findings(shifts('22:00'), { weeks: 3 })).toEqual([]);
  // A minute less, and the first part is no part of 32 hours: 40 h are not 72
  expect(findings(shifts('22:01'), { weeks: 3 }).map((each) => each.slice(0, 2))).toEqual([['weekly-rest', 'breach']]);
});

test('seven days of work in a row are allowed only if enough rest follows, fourteen never', () => {
  const row = (count: number) => days(count).map((day) => on(day, '08:00', '16:00', 30));
  const only = (list: WorkingTimeFinding[]) => list.filter((each) => each.rule === 'weekly-rest').map(brief);
  expect(only([...report(row(7)).findings])).toEqual([['weekly-rest', 'rest-after-roster', [0, 1, 2, 3, 4, 5, 6], [16, 36]]]);
  // The second week may still be made good by rest after the roster
  expect(only([...report(row(14), { weeks: 2 }).findings])).toEqual([
    ['weekly-rest', 'breach', [0, 1, 2, 3, 4, 5, 6], [16, 36]],
    ['weekly-rest', 'rest-after-roster', [7, 8, 9, 10, 11, 12, 13], [16, 36]],
  ]);
});

test('sixty hours in a week are exactly the limit', () => {
  const five = days(5).map((day) => on(day, '07:00', '19:45', 45));
  expect(findings(five)).toEqual([]);
  // 5 x 12 + 1 = 61
  expect(findings([...five, on(5, '09:00', '10:00')])).toEqual([['week-hours', 'breach', [0, 1, 2, 3, 4, 5], [61, 60]]]);
});

test('a shift over the edge of a week counts there with what certainly lies in it', () => {
  // Sunday 22:00 to Monday 06:00 with 30 minutes of break: at least 1.5 h on Sunday and 5.5 h on Monday
  expect(report([on(6, '22:00', '06:00', 30)], { weeks: 2 }).weekHours).toEqual([1.5, 5.5]);
});

test('averages over four weeks yield to a collective agreement, those over sixteen never', () => {
  // 5 x 11 h: 07:00-18:45 less 45 minutes = 55 h a week exactly; 5 x 11.2 h = 56 is above
  const weeks = (count: number, end: string) => days(count * 5).map((i) => on(Math.floor(i / 5) * 7 + (i % 5), '07:00', end, 45));
  expect(findings(weeks(4, '18:45'), { weeks: 4 })).toEqual([]);
  const passed = findings(weeks(4, '18:57'), { weeks: 4 });
  expect(passed).toHaveLength(1);
  expect(passed[0]?.slice(0, 2)).toEqual(['average-4-weeks', 'collective-agreement']);
  // 48 h: 5 x 9.6 = 07:00-17:06 less 30; 16 weeks of exactly that are the limit
  const long = (end: string) =>
    findings(
      weeks(16, end).map((shift) => ({ ...shift, breakMinutes: [30] })),
      { weeks: 16 },
    ).map((each) => [each[0], each[1], each[3]]);
  expect(long('17:06')).toEqual([]);
  expect(long('17:12')).toEqual([['average-16-weeks', 'breach', [48.5, 48]]]);
});

test('a night shift has more than an hour of work after midnight', () => {
  // art. 1:7 lid 1 d
  expect(report([on(0, '17:00', '01:00')]).nightShifts).toBe(0);
  expect(report([on(0, '17:00', '01:01')]).nightShifts).toBe(1);
  // Nobody knows where the break lies, so 04:30-12:00 with 30 minutes is not certainly one
  expect(report([on(0, '04:30', '12:00', 30)]).nightShifts).toBe(0);
});

test('a night shift may last ten hours, and twelve only five times in fourteen days', () => {
  // 20:00-07:00 less 45 minutes = 10.25 h, with days between them, so that only the number is at stake
  const long = (day: number) => on(day, '20:00', '07:00', 45);
  expect(report([0, 2, 4, 7, 9].map(long), { weeks: 2 }).findings.filter((each) => each.rule === 'long-nights')).toEqual([]);
  expect(findings([0, 2, 4, 7, 9, 11].map(long), { weeks: 2 })).toContainEqual(['long-nights', 'breach', [0, 1, 2, 3, 4, 5], [6, 5]]);
  // The sixth starts exactly fourteen times 24 hours after the first: not within the same period
  expect(findings([0, 2, 4, 7, 9, 14].map(long), { weeks: 3 }).filter((each) => each[0] === 'long-nights')).toEqual([]);
  expect(findings([on(0, '18:00', '06:46', 45)])).toContainEqual(['shift-length', 'breach', [0], [12 + 1 / 60, 12]]);
});

test('after a night that ends after two o’clock fourteen hours of rest are due', () => {
  const night = on(0, '22:00', '06:00', 30);
  expect(findings([night, on(1, '20:00', '23:00')])).toEqual([]);
  expect(findings([night, on(1, '19:00', '23:00')])).toEqual([['rest-after-night', 'long-night-rest', [0, 1], [13, 14]]]);
  expect(findings([night, on(1, '15:00', '19:00')])).toContainEqual(['rest-after-night', 'work-requires-it', [0, 1], [9, 14]]);
  // Ends at 02:00 exactly: no rest of fourteen hours, eleven are enough
  expect(findings([on(0, '20:00', '02:00', 30), on(1, '13:00', '17:00')])).toEqual([]);
});

test('a second short rest after a night in seven days is a breach', () => {
  const pair = (day: number) => [on(day, '22:00', '06:00', 30), on(day + 1, '15:00', '19:00')];
  const after = findings([...pair(0), ...pair(3)]).filter((each) => each[0] === 'rest-after-night');
  expect(after.map((each) => each[1])).toEqual(['work-requires-it', 'breach']);
});

test('after three nights in a row 46 hours of rest are due', () => {
  const nights = [0, 1, 2].map((day) => on(day, '22:00', '06:00', 30));
  // The third ends on Thursday at 06:00; 46 hours later is Saturday 04:00
  expect(findings([...nights, on(5, '04:00', '09:00')])).toEqual([]);
  expect(findings([...nights, on(5, '03:59', '09:00')])).toEqual([['rest-after-night-series', 'breach', [0, 1, 2, 3], [46 - 1 / 60, 46]]]);
  // Two nights, or a day without one between them, make no series
  expect(findings([on(0, '22:00', '06:00', 30), on(1, '22:00', '06:00', 30), on(3, '14:00', '18:00')])).toEqual([]);
});

test('with sixteen nights in sixteen weeks the average is forty hours', () => {
  // Each week four shifts of 10 h and one of an hour: 41 h. In so many weeks the first is a night, 20:00-06:30 less 30
  const weeks = (nights: number) =>
    days(16).flatMap((week) =>
      days(4).map((i) => {
        const day = week * 7 + i;
        return i === 0 && week < nights ? on(day, '20:00', '06:30', 30) : on(day + 1, '08:00', '18:30', 30);
      }),
    );
  const averages = (nights: number) =>
    findings([...weeks(nights), ...days(16).map((week) => on(week * 7 + 5, '10:00', '11:00'))], { weeks: 16 })
      .filter((each) => each[0] === 'average-16-weeks')
      .map((each) => each[3]);
  expect(averages(15)).toEqual([]);
  expect(averages(16)).toEqual([[41, 40]]);
});

test('more than 36 late nights in sixteen weeks need a collective agreement', () => {
  const nights = (count: number) => days(count).map((i) => on(Math.floor(i / 3) * 7 + (i % 3), '22:00', '04:00', 30));
  const late = (count: number) =>
    findings(nights(count), { weeks: 16 })
      .filter((each) => each[0] === 'late-nights')
      .map((each) => [each[1], each[3]]);
  expect(late(36)).toEqual([]);
  expect(late(37)).toEqual([['collective-agreement', [37, 36]]]);
});

test('work on a Sunday is allowed when it is agreed, also the end of a Saturday night', () => {
  const week = report([on(5, '22:00', '04:00', 30), on(13, '10:00', '14:00')], { weeks: 2 });
  expect(week.sundaysWorked).toBe(2);
  expect(week.findings.map(brief)).toEqual([['sunday', 'agreed', [0, 1], [2, null]]]);
});

test('at 16 and 17 the limits are nine hours, 45 a week, forty on average, twelve of rest', () => {
  const young = { birthDate: '2009-06-15' }; // 17
  expect(findings([on(0, '08:00', '17:30', 30)], young)).toEqual([]);
  expect(findings([on(0, '08:00', '17:31', 30)], young)).toEqual([['shift-length', 'breach', [0], [9 + 1 / 60, 9]]]);
  // 4.5 h without a break, exactly at the limit; there is no shorter one by CAO
  expect(findings([on(0, '08:00', '12:30')], young)).toEqual([]);
  expect(findings([on(0, '08:00', '12:31', 15)], young)).toEqual([]); // 4 h 16 of work
  expect(findings([on(0, '08:00', '13:00', 15)], young)).toEqual([['break', 'breach', [0], [15, 30]]]);
  // 20:00 to 08:00 are twelve hours; 20:01 is a breach at once
  expect(findings([on(0, '13:00', '20:00', 30), on(1, '08:00', '12:00')], young)).toEqual([]);
  expect(findings([on(0, '13:00', '20:01', 30), on(1, '08:00', '12:00')], young)).toEqual([
    ['daily-rest', 'breach', [0, 1], [12 - 1 / 60, 12]],
  ]);
  // 5 x 9 = 45, plus one
  const week = days(5).map((day) => on(day, '08:00', '17:30', 30));
  expect(findings(week, young)).toEqual([]);
  expect(findings([...week, on(5, '10:00', '11:00')], young)).toEqual([['week-hours', 'breach', [0, 1, 2, 3, 4, 5], [46, 45]]]);
  // Four weeks of 42.5 h: 5 x 8.5; a CAO does not help at this age
  const month = days(20).map((i) => on(Math.floor(i / 5) * 7 + (i % 5), '08:00', '17:00', 30));
  expect(findings(month, { ...young, weeks: 4 }).map((each) => [each[0], each[1], each[3]])).toEqual([
    ['average-4-weeks', 'breach', [42.5, 40]],
  ]);
});

test('at 16 and 17 nobody works between 23:00 and 06:00', () => {
  const young = { birthDate: '2009-06-15' };
  expect(findings([on(0, '17:00', '23:00', 30)], young)).toEqual([]);
  expect(findings([on(0, '17:00', '23:15', 30)], young)).toEqual([['young-at-night', 'breach', [0], [0.25, 0]]]);
  expect(findings([on(0, '05:30', '10:00')], young)).toEqual([['young-at-night', 'breach', [0], [0.5, 0]]]);
});

test('from the eighteenth birthday the rules for adults hold', () => {
  // Birthday on Wednesday 4 November 2026: ten hours on Tuesday are too many, on Wednesday they are not
  const shifts = [on(1, '08:00', '18:30', 30), on(2, '08:00', '18:30', 30)];
  expect(findings(shifts, { birthDate: '2008-11-04' })).toEqual([['shift-length', 'breach', [0], [10, 9]]]);
  expect(findings(shifts, { birthDate: '2008-11-05' })).toHaveLength(2);
  expect(findings(shifts, { birthDate: '2008-11-03' })).toEqual([]);
});

test('for children under 16 there is no answer', () => {
  const facts = (birthDate: string) => ({ roster: { from: MONDAY, weeks: 1, shifts: [on(0, '10:00', '12:00')] }, birthDate });
  expect(checkWorkingTime(facts('2010-11-03'), params).kind).toBe('not-known');
  expect(checkWorkingTime(facts('2010-11-02'), params).kind).toBe('known');
});

test('before the rules that we have there is no answer', () => {
  const roster = (from: string) => ({ roster: { from, weeks: 1, shifts: [] }, birthDate: '1970-01-01' });
  expect(checkWorkingTime(roster('2007-03-31'), params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(checkWorkingTime(roster('2007-04-01'), params).kind).toBe('known');
});

test('a roster that cannot be is refused', () => {
  const check =
    (shifts: RosterShift[], weeks = 1) =>
    () =>
      checkWorkingTime({ roster: { from: MONDAY, weeks, shifts }, birthDate: ADULT }, params);
  expect(check([], 0)).toThrow(RangeError);
  expect(check([], 17)).toThrow(RangeError);
  expect(check([on(7, '08:00', '12:00')])).toThrow(/outside the roster/);
  expect(check([on(0, '08:00', '12:00'), on(0, '11:00', '13:00')])).toThrow(/overlap/);
  expect(check([{ start: '2026-11-02T08:00', end: '2026-11-02T08:00', breakMinutes: [] }])).toThrow(/ends before/);
  expect(check([on(0, '08:00', '09:00', 60)])).toThrow(/Breaks/);
});

const rosters = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 26 }), length: fc.integer({ min: 2, max: 11 }), free: fc.boolean() }), {
    minLength: 4,
    maxLength: 21,
  })
  .map((list) =>
    list.flatMap(({ start, length, free }, day) => {
      if (free) return [];
      const time = (hour: number) => `${addDays(MONDAY, day + Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}:00`;
      return [{ start: time(start), end: time(start + length), breakMinutes: [45] }];
    }),
  )
  .filter((shifts) => shifts.every((shift, i) => i === 0 || (shifts[i - 1]?.end ?? '') <= shift.start));

test('a roster that keeps all rules keeps them when a shift is taken out', () => {
  fc.assert(
    fc.property(rosters, (shifts) => {
      const rules = (list: RosterShift[]) => findings(list, { weeks: 4 }).filter((each) => each[0] !== 'sunday');
      fc.pre(shifts.length > 1 && rules(shifts).length === 0);
      for (const left of days(shifts.length)) expect(rules(shifts.filter((_, i) => i !== left))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what is a breach for an adult is not allowed at seventeen', () => {
  fc.assert(
    fc.property(rosters, (shifts) => {
      const breaches = (birthDate: string) => report(shifts, { weeks: 4, birthDate }).findings.filter((each) => each.outcome === 'breach');
      if (breaches(ADULT).length > 0) expect(breaches('2009-06-15').length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('each finding names shifts of the roster', () => {
  fc.assert(
    fc.property(rosters, (shifts) => {
      for (const each of report(shifts, { weeks: 4 }).findings) {
        expect(each.shifts.length).toBeGreaterThan(0);
        expect(each.shifts.every((index) => shifts[index] !== undefined)).toBe(true);
        expect(each.outcome === 'only-if').toBe(each.condition !== null);
      }
    }),
    { numRuns: 200 },
  );
});

test('the ground of one rule names its own parameters, which the whole report has read too', () => {
  const { ground } = checkWorkingTime({ roster: { from: MONDAY, weeks: 1, shifts: [] }, birthDate: ADULT }, params);
  for (const rule of WORKING_TIME_RULES)
    for (const group of ['adult', 'young'] as const)
      expect(parametersOfRule(rule, group).filter((key) => !ground.parameters.includes(key))).toEqual([]);
  expect(parametersOfRule('late-nights', 'adult')).toContain('hours.night.late-after');
  expect(parametersOfRule('week-hours', 'young')).toEqual(['hours.youth.max-per-week']);
});

test('over a long time the average is lower for who works often at night', () => {
  // ATW art. 5:7 lid 2 c: 48 hours over 16 weeks; art. 5:8 lid 2: 40 with 16 or more night shifts
  const limit = (oftenAtNight: boolean, day = MONDAY) => longAverage({ day, oftenAtNight }, params);
  expect(limit(false)).toMatchObject({ value: { hoursPerWeek: 48, weeks: 16, nightsFrom: 16 } });
  expect(limit(true)).toMatchObject({ value: { hoursPerWeek: 40 }, ground: { articles: ['ATW art. 5:8 lid 2'] } });
  expect(limit(false, '2007-03-31').kind).toBe('not-known');
});
