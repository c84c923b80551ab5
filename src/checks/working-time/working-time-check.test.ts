import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#law/index.ts';
import { say } from '#platform/i18n/say.ts';
import { examinerOf, textsOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { itHasItsTexts } from '../said.fixture.ts';
import { ON_CALL_FINDINGS } from './find-on-call.ts';
import { MORE_FINDINGS, ROSTER_FINDINGS } from './find-roster.ts';
import { ASKED_IN_LETTER } from './letter.ts';
import { WORKING_TIME_CHECK } from './working-time-check.ts';

const { run, examined, ids, problems, verdicts } = examinerOf(WORKING_TIME_CHECK);

/** A Monday. */
const FROM = '2026-11-02';
type Row = [day: number, start: string, end: string, breakMinutes?: number];

function typedOf(rows: readonly Row[], more: Typed = {}): Typed {
  const cells = rows.flatMap(([day, start, end, breakMinutes], row) => [
    [`shifts.${row}.day`, addDays(FROM, day)],
    [`shifts.${row}.start`, start],
    [`shifts.${row}.end`, end],
    ...(breakMinutes === undefined ? [] : [[`shifts.${row}.breakMinutes`, String(breakMinutes)]]),
  ]);
  return { age: 'adult', ...(Object.fromEntries(cells) as Typed), ...more };
}

const check = (rows: readonly Row[], more: Typed = {}, today?: string) => verdicts(typedOf(rows, more), today);
const days = (count: number) => Array.from({ length: count }, (_, i) => i);
const ALL_RIGHT = ['hours-right: right', 'breaks-right: right', 'rest-right: right'];

test('an ordinary week keeps the rules and needs no letter', () => {
  // 5 x (08:00-16:30 less 30 minutes) = 40 hours; ATW art. 5:3, 5:4, 5:5, 5:7
  const result = examined(typedOf(days(5).map((day) => [day, '08:00', '16:30', 30])));
  expect(result.findings.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual(ALL_RIGHT);
  expect(result.letter).toBeNull();
  expect(result.verdict).toBe('right');
  expect(result.figures).toContainEqual({ id: 'week-hours', value: { hours: 40 } });
});

test('a shift of twelve hours is the longest', () => {
  // ATW art. 5:7 lid 2 a: 07:00-19:45 less 45 minutes = 12 h exactly; a minute more is too long
  expect(check([[0, '07:00', '19:44', 45]])).not.toContain('shift-length: wrong');
  expect(check([[0, '07:00', '19:45', 45]])).not.toContain('shift-length: wrong');
  expect(check([[0, '07:00', '19:46', 45]])).toContain('shift-length: wrong');
});

test('a finding says which shift, how much and the limit, and rests on the numbers of its own rule', () => {
  const [found] = examined(
    typedOf([
      [0, '07:00', '20:00', 45],
      [2, '07:00', '20:45', 45],
    ]),
  ).findings;
  expect(found).toMatchObject({
    id: 'shift-length',
    values: { day: { day: '2026-11-04' }, start: { typed: '07:00' }, end: { typed: '20:45' }, found: { hours: 13 }, limit: { hours: 12 } },
    ground: { articles: ['ATW art. 5:7 lid 2'], parameters: ['hours.max-shift', 'hours.night.long-shift'], confidence: 'verified' },
  });
  expect(say(textsOf('working-time', 'en'), 'en', { text: 'working-time.f.shift-length', values: found!.values })).toContain('13 hours');
});

test('a break is due above five and a half hours of work; how much less a cao allows decides the rest', () => {
  // ATW art. 5:4 lid 2: 5.5 h needs none, above it 30 minutes; lid 3: by cao 15, never less
  expect(check([[0, '08:00', '13:30', 0]])).toContain('breaks-right: right');
  expect(check([[0, '08:00', '13:31', 0]])).toContain('break: wrong');
  expect(check([[0, '08:00', '14:00', 14]])).toContain('break: wrong');
  expect(check([[0, '08:00', '14:00', 15]])).toContain('break-collective-agreement: unclear');
  expect(check([[0, '08:00', '14:00', 15]], { caoAllowsMore: 'yes' })).toContain('break-collective-agreement: unclear');
  expect(check([[0, '08:00', '14:00', 15]], { caoAllowsMore: 'no' })).toContain('break-collective-agreement: wrong');
});

test('a break that nobody told makes nothing wrong, but rest is judged all the same', () => {
  const result = examined(typedOf([[0, '07:00', '20:00']]));
  expect(result.findings.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual(['shift-length: unclear', 'break: unclear']);
  expect(result.cannotKnow).toContain('breaks');
  expect(result.letter).toBeNull();
  // 22:00 to 07:30 is 9.5 h, twice within seven days
  const rest: Row[] = [0, 3].flatMap((day): Row[] => [
    [day, '14:00', '22:00'],
    [day + 1, '07:30', '12:00'],
  ]);
  expect(check(rest)).toContain('daily-rest: wrong');
});

test('eleven hours of daily rest are enough; once in seven days less may be needed, twice may not', () => {
  // ATW art. 5:3 lid 2: 20:00 to 07:00 is 11 h exactly
  expect(check([[0, '12:00', '20:00', 30], [1, '07:00', '15:00', 30]])).toEqual(ALL_RIGHT); // prettier-ignore
  expect(check([[0, '12:00', '20:01', 30], [1, '07:00', '15:00', 30]])).toContain('daily-rest-work-requires-it: unclear'); // prettier-ignore
  const twice = [0, 3].flatMap((day): Row[] => [[day, '14:00', '22:30', 30], [day + 1, '07:00', '15:00', 30]]); // prettier-ignore
  expect(check(twice)).toEqual(expect.arrayContaining(['daily-rest: wrong', 'daily-rest-work-requires-it: unclear']));
});

test('a week without a long rest is wrong when nothing after it can make it good', () => {
  // ATW art. 5:5 lid 2: 36 hours in seven days. Seven days in a row may still be followed by rest, fourteen not
  const row = (count: number) => days(count).map((day): Row => [day, '08:00', '16:00', 30]);
  expect(check(row(7), { sundayAgreed: 'yes' })).toContain('weekly-rest-rest-after-roster: unclear');
  expect(check(row(14), { sundayAgreed: 'yes' })).toContain('weekly-rest: wrong');
  expect(check(row(6))).toContain('rest-right: right');
});

test('after a late night fourteen hours of rest are due, after three nights 46', () => {
  // ATW art. 5:8 lid 4: 06:00 to 20:00 is 14 h; lid 5: Thursday 06:00 to Saturday 04:00 is 46
  const night: Row = [0, '22:00', '06:00', 30];
  expect(check([night, [1, '20:00', '23:00', 0]])).toContain('rest-right: right');
  expect(check([night, [1, '19:00', '23:00', 0]])).toContain('rest-after-night-long-night-rest: unclear');
  expect(check([night, [1, '15:00', '19:00', 0]])).toContain('rest-after-night-work-requires-it: unclear');
  const pairs = [0, 3].flatMap((day): Row[] => [[day, '22:00', '06:00', 30], [day + 1, '15:00', '19:00', 0]]); // prettier-ignore
  expect(check(pairs)).toContain('rest-after-night: wrong');
  const series = days(3).map((day): Row => [day, '22:00', '06:00', 30]);
  expect(check([...series, [5, '04:00', '09:00', 0]])).toContain('rest-right: right');
  expect(check([...series, [5, '03:59', '09:00', 0]])).toContain('rest-after-night-series: wrong');
});

test('six long nights in fourteen days are one too many', () => {
  // ATW art. 5:8 lid 3: 20:00-07:00 less 45 minutes = 10.25 h, more than 10
  const long = (list: number[]) => list.map((day): Row => [day, '20:00', '07:00', 45]);
  expect(check(long([0, 2, 4, 7, 9]))).not.toContain('long-nights: wrong');
  expect(check(long([0, 2, 4, 7, 9, 11]))).toContain('long-nights: wrong');
});

test('sixty hours in a week are the limit; four weeks above 55 on average need a cao', () => {
  // ATW art. 5:7 lid 2: 5 x 12 h = 60; lid 3: 5 x 11 h = 55, 5 x 11.2 h = 56
  const five = days(5).map((day): Row => [day, '07:00', '19:45', 45]);
  expect(check(five)).toEqual(expect.arrayContaining(['hours-right: right', 'long-average: unclear']));
  expect(check([...five, [5, '09:00', '10:00', 0]])).toContain('week-hours: wrong');
  const four = (end: string) => days(20).map((i): Row => [Math.floor(i / 5) * 7 + (i % 5), '07:00', end, 45]);
  expect(check(four('18:45'))).toContain('hours-right: right');
  expect(check(four('18:57'))).toContain('average-4-weeks-collective-agreement: unclear');
});

test('above 48 hours a week it may become too much, and above 40 for who often works at night', () => {
  // ATW art. 5:7 lid 2 c; 5:8 lid 2: 5 x 8.5 h = 42.5; 6 x 8 h = 48 exactly
  const five = days(5).map((day): Row => [day, '08:00', '17:00', 30]);
  expect(check(five)).not.toContain('long-average: unclear');
  expect(check(five, { oftenAtNight: 'yes' })).toContain('long-average: unclear');
  expect(check(days(6).map((day): Row => [day, '08:00', '16:30', 30]))).not.toContain('long-average: unclear');
});

test('at 16 and 17 the rules are stricter, and the birthday decides within the roster', () => {
  // ATW art. 5:7 lid 1: 9 h; art. 5:3 lid 1: no work after 23:00; four weeks of 41 h on average
  expect(check([[0, '08:00', '17:30', 30]], { age: 'young' })).toContain('hours-right: right');
  expect(check([[0, '08:00', '17:31', 30]], { age: 'young' })).toContain('shift-length: wrong');
  expect(check([[0, '08:00', '17:31', 30]], { age: 'young', birthDay: '2008-11-02' })).toContain('hours-right: right');
  expect(check([[0, '08:00', '17:31', 30]], { age: 'young', birthDay: '2008-11-03' })).toContain('shift-length: wrong');
  expect(check([[0, '18:00', '23:00', 30]], { age: 'young' })).not.toContain('young-at-night: wrong');
  expect(check([[0, '18:00', '23:01', 30]], { age: 'young' })).toContain('young-at-night: wrong');
  const weeks = (end: string) => days(20).map((i): Row => [Math.floor(i / 5) * 7 + (i % 5), '08:00', end, 30]);
  expect(check(weeks('16:30'), { age: 'young' })).toContain('hours-right: right');
  expect(check(weeks('16:42'), { age: 'young' })).toContain('average-4-weeks: wrong');
});

test('of children, and of days before the Act as we have it, nothing is guessed', () => {
  expect(check([[0, '08:00', '12:00', 0]], { age: 'child' })).toEqual(['child-not-known: unclear']);
  const old = { 'shifts.0.day': '2007-03-26', 'shifts.0.start': '8', 'shifts.0.end': '12' };
  expect(ids(old)).toEqual(['roster-not-known']);
});

test('work on a Sunday is right when it was agreed and wrong when not', () => {
  // ATW art. 5:6; day 6 is a Sunday
  const sunday: Row[] = [[6, '10:00', '14:00', 0]];
  expect(check(sunday)).toContain('sunday-agreed: unclear');
  expect(check(sunday, { sundayAgreed: 'yes' })).toContain('sunday-agreed: right');
  expect(check(sunday, { sundayAgreed: 'no' })).toContain('sunday-agreed: wrong');
  expect(examined(typedOf(sunday, { sundayAgreed: 'yes' })).letter).toBeNull();
});

test('the letter names each place with its article and gives two weeks', () => {
  const { letter } = examined(
    typedOf(
      days(4).map((day) => [day * 2, '07:00', '20:00', 45]),
      { sundayAgreed: 'yes' },
    ),
  );
  const texts = letter!.paragraphs.map(({ text }) => text);
  expect(texts.filter((text) => text === 'working-time.letter.shift-length')).toHaveLength(4);
  expect(letter!.paragraphs[1]?.values).toMatchObject({ article: { typed: 'ATW art. 5:7 lid 2' }, day: { day: '2026-11-02' } });
  expect(letter!.paragraphs.at(-1)?.values).toEqual({ by: { day: '2026-12-05' } });
});

const CALL = { isOnCall: 'yes', lastCall: 'called', workDay: '2026-11-27', isSeasonal: 'no', inWriting: 'yes' };
const call = verdicts;

test('a call less than four days ahead may be refused; on the last day the hour decides', () => {
  // BW 7:628a lid 2: work on 27 November at 08:00; four times 24 hours before is 23 November 08:00
  const told = (toldDay: string, more: Typed = {}) => call({ ...CALL, workStart: '08:00', toldDay, ...more });
  expect(told('2026-11-22')).toEqual(['call-in-time: right']);
  expect(told('2026-11-23', { toldAt: '08:00' })).toEqual(['call-in-time: right']);
  expect(told('2026-11-23', { toldAt: '08:01' })).toEqual(['call-unclear: unclear']);
  expect(told('2026-11-23')).toEqual(['call-unclear: unclear']);
  expect(told('2026-11-24')).toEqual(['call-late: wrong']);
  // Spoken only (lid 2), a shorter term by cao (lid 4), work of a season (lid 11)
  expect(told('2026-11-22', { inWriting: 'no' })).toEqual(['call-late: wrong']);
  expect(told('2026-11-22', { inWriting: 'unknown' })).toEqual(['call-unclear: unclear']);
  expect(told('2026-11-24', { caoNoticeDays: '2' })).toEqual(['call-in-time: right']);
  expect(told('2026-11-24', { isSeasonal: 'yes' })).toEqual(['call-unclear: unclear']);
});

test('a late call for work that is still to come asks to act today', () => {
  const weight = (today: string) => examined({ ...CALL, toldDay: '2026-11-26' }, today).findings[0]?.weight;
  expect(weight('2026-11-27')).toBe(3);
  expect(weight('2026-11-28')).toBe(2);
});

test('a call that is taken back late is paid', () => {
  // BW 7:628a lid 3
  const cancelled = (toldDay: string, more: Typed = {}) => call({ ...CALL, lastCall: 'cancelled', workStart: '08:00', toldDay, ...more });
  expect(cancelled('2026-11-24')).toEqual(['cancelled-paid: wrong']);
  expect(cancelled('2026-11-23', { toldAt: '09:00' })).toEqual(['cancelled-unclear: unclear']);
  expect(cancelled('2026-11-22')).toEqual(['cancelled-unpaid: right']);
  expect(cancelled('2026-11-22', { lastCall: 'changed', inWriting: 'no' })).toEqual(['cancelled-unclear: unclear']);
});

test('a short call is paid with three hours', () => {
  // BW 7:628a lid 1: 2 h 59 is short, 3 h is not
  const short = (end: string, shortCallPaid: string) => check([[0, '09:00', end, 0]], { isOnCall: 'yes', shortCallPaid });
  expect(short('12:00', 'no').filter((each) => each.startsWith('short'))).toEqual([]);
  expect(short('11:59', 'no')).toContain('short-call-unpaid: wrong');
  expect(short('11:59', 'yes')).toContain('short-call-paid: right');
  expect(short('11:59', 'unknown')).toContain('short-call-unclear: unclear');
  const two = examined(typedOf([[0, '09:00', '11:00', 0], [1, '09:00', '10:00', 0]], { isOnCall: 'yes', shortCallPaid: 'no' })); // prettier-ignore
  expect(two.findings.find(({ id }) => id === 'short-call-unpaid')?.values).toMatchObject({ count: { number: 2 }, missing: { hours: 3 } });
});

test('after twelve months on call an offer is due within a month', () => {
  // BW 7:628a lid 5: twelve months from 20 October 2025 end on 19 October 2026; the offer comes by 19 November
  const offer = (onCallSince: string, fixedOfferMade: string, isSeasonal = 'no') =>
    check([[0, '09:00', '15:00', 30]], { isOnCall: 'yes', onCallSince, fixedOfferMade, isSeasonal }).filter((each) =>
      each.startsWith('fixed'),
    );
  expect(offer('2025-10-20', 'no')).toEqual(['fixed-offer-missing: wrong']);
  expect(offer('2025-10-21', 'no')).toEqual(['fixed-offer-missing: wrong']);
  expect(offer('2025-10-22', 'no')).toEqual(['fixed-offer-coming: unclear']);
  expect(offer('2025-10-20', 'unknown')).toEqual(['fixed-offer-unclear: unclear']);
  expect(offer('2025-10-20', 'no', 'yes')).toEqual(['fixed-offer-unclear: unclear']);
  expect(offer('2025-10-20', 'yes')).toEqual(['fixed-offer-made: right']);
  expect(offer('2025-11-22', 'no')).toEqual([]);
});

test('for work on call from 2028 nothing is guessed', () => {
  const typed = {
    ...CALL,
    workDay: '2028-01-03',
    toldDay: '2028-01-02',
    'shifts.0.day': '2028-01-03',
    'shifts.0.start': '9',
    'shifts.0.end': '10',
  };
  const found = (more: Typed) => call({ ...typed, ...more }, '2028-01-03');
  expect(found({ onCallSince: '2026-01-01' })).toEqual(
    expect.arrayContaining(['call-not-known: unclear', 'short-call-not-known: unclear', 'fixed-offer-not-known: unclear']),
  );
  expect(found({ lastCall: 'cancelled' })).toContain('cancelled-not-known: unclear');
});

test('what cannot be is a problem of its field', () => {
  expect(problems({})).toEqual(['shifts: missing']);
  expect(problems({ isOnCall: 'yes', lastCall: 'called' })).toEqual(['workDay: missing']);
  expect(problems(typedOf([[0, '08:00', '08:00', 0]]))).toEqual(['shifts.0.end: ends-before-it-begins']);
  expect(problems(typedOf([[0, '08:00', '10:00', 120]]))).toEqual(['shifts.0.breakMinutes: more-hours-than-there-are']);
  expect(problems(typedOf([[0, '22:00', '06:00', 30], [1, '05:59', '09:00', 0]]))).toEqual(['shifts.1.start: overlaps']); // prettier-ignore
  expect(problems(typedOf([[0, '08:00', '12:00', 0], [27, '08:00', '12:00', 0]]))).toEqual([]); // prettier-ignore
  expect(problems(typedOf([[0, '08:00', '12:00', 0], [28, '08:00', '12:00', 0]]))).toEqual(['shifts.1.day: period-too-long']); // prettier-ignore
  expect(problems({ ...CALL, toldDay: '2026-11-28' })).toEqual(['toldDay: ends-before-it-begins']);
  // In the night of 29 March 2026 the clock skips from 02:00 to 03:00, so 02:30 is 03:30
  const spring = { 'shifts.0.day': '2026-03-29', 'shifts.0.start': '02:30', 'shifts.0.end': '03:15' };
  expect(problems(spring)).toEqual(['shifts.0.end: ends-before-it-begins']);
});

test('a shorter break never gives a better verdict', () => {
  const rank = { right: 0, unclear: 1, wrong: 2 };
  const verdict = (typed: Typed) => {
    const result = run(typed);
    return result.kind === 'examined' ? rank[result.verdict] : null;
  };
  const shift = fc.tuple(fc.nat(27), fc.nat(23), fc.integer({ min: 2, max: 14 }), fc.nat(60));
  fc.assert(
    fc.property(fc.uniqueArray(shift, { maxLength: 12, minLength: 1, selector: ([day]) => day }), fc.nat(30), (shifts, less) => {
      const time = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
      const rows = shifts.map(([day, start, hours, pause]): Row => [day, time(start), time(start + hours), pause]);
      const worse = rows.map(([day, start, end, pause = 0]): Row => [day, start, end, Math.max(0, pause - less)]);
      const [before, after] = [verdict(typedOf(rows)), verdict(typedOf(worse))];
      return before === null || after === null || after >= before;
    }),
  );
});

itHasItsTexts(WORKING_TIME_CHECK, {
  findings: [...ROSTER_FINDINGS, ...MORE_FINDINGS, ...ON_CALL_FINDINGS],
  actions: ['look-in-cao', 'refuse-in-writing'],
  unknown: ['other-work', 'other-rules', 'age', 'breaks', 'long-time', 'call-days', 'cao'],
  figures: ['week-hours', 'average-hours', 'night-shifts', 'sundays'],
  letter: ['subject', 'roster', 'adapt', 'answer', ...ROSTER_FINDINGS, ...ASKED_IN_LETTER],
});
