import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, dayOfNumber } from './calendar.ts';
import { minimumHourlyWage } from './minimum-hourly-wage.ts';
import { checkMinimumWage, dueMinimumWage, type HoursEntry } from './minimum-wage.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const ADULT = '1990-05-05';
const TURNS_21 = '2005-09-16'; // 21 on 16 September 2026

const due = (birthDate: string, hours: HoursEntry[]) => dueMinimumWage(params, { birthDate, hours });
function known(birthDate: string, hours: HoursEntry[]) {
  const answer = due(birthDate, hours);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
}

describe('the amount for one hour', () => {
  const onDay = (birthDate: string, day: string, bbl = false) => minimumHourlyWage(params, { birthDate, bbl }, day);

  test('goes by age, and the birthday itself counts', () => {
    expect(onDay(TURNS_21, '2026-09-15')).toMatchObject({ kind: 'known', value: 1199 });
    expect(onDay(TURNS_21, '2026-09-16')).toMatchObject({ kind: 'known', value: 1499, ground: { confidence: 'verified' } });
    expect(onDay('2011-11-21', '2026-11-21')).toMatchObject({ value: 450 });
  });

  test('is not known under 15, for bbl from 18 to 20, and outside the published amounts', () => {
    expect(onDay('2011-11-22', '2026-11-21')).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(onDay('2007-01-01', '2026-11-21', true)).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(onDay(ADULT, '2023-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(onDay(ADULT, '2027-01-01')).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
  });

  test('of bbl is that of everybody at 17 and from 21', () => {
    expect(onDay('2009-01-01', '2026-11-21', true)).toMatchObject({ value: 592 });
    expect(onDay(ADULT, '2026-11-21', true)).toMatchObject({ value: 1499 });
  });
});

describe('the minimum wage due for hours', () => {
  test('is the hours times the amount for one hour', () => {
    // WML art. 7, 8: 38 h × 14.99 = 569.62.
    expect(due(ADULT, [{ weekFrom: '2026-11-16', hours: 38 }])).toEqual({
      kind: 'known',
      value: {
        leastCents: 56_962,
        mostCents: 56_962,
        hours: 38,
        parts: [{ from: '2026-11-16', until: '2026-11-22', hours: 38, leastHourlyCents: 1499, mostHourlyCents: 1499 }],
      },
      ground: {
        articles: ['WML art. 5a', 'WML art. 7, 8, 14', 'Besluit minimumjeugdloonregeling'],
        parameters: ['wml.adult-age', 'wml.hourly.adult'],
        confidence: 'verified',
      },
    });
  });

  test('changes on the day of 1 July and of 1 January', () => {
    // 30 June 8 h × 14.71 = 117.68; 1 July 8 h × 14.99 = 119.92; together 237.60.
    const july = known(ADULT, [{ day: '2026-06-30', hours: 8 }, { day: '2026-07-01', hours: 8 }]); // prettier-ignore
    expect(july).toMatchObject({ leastCents: 23_760, mostCents: 23_760 });
    expect(july.parts).toHaveLength(2);
    // 31 December 2025 6 h × 14.40 = 86.40; 1 January 2026 6 h × 14.71 = 88.26; together 174.66.
    expect(known(ADULT, [{ day: '2025-12-31', hours: 6 }, { day: '2026-01-01', hours: 6 }]).leastCents).toBe(17_466); // prettier-ignore
  });

  test('changes on a birthday, which is recalled', () => {
    // 15 September, 20 years: 8 h × 11.99 = 95.92; 16 September, 21 years: 8 h × 14.99 = 119.92; together 215.84.
    const answer = due(TURNS_21, [{ day: '2026-09-15', hours: 8 }, { day: '2026-09-16', hours: 8 }]); // prettier-ignore
    expect(answer).toMatchObject({ kind: 'known', value: { leastCents: 21_584 }, ground: { confidence: 'recalled' } });
    expect(answer.ground.parameters).toEqual(['wml.adult-age', 'wml.hourly.age20', 'wml.hourly.adult']);
  });

  test('is certain when the birthday changes nothing', () => {
    const hours = [{ day: '2026-05-04', hours: 8 }, { day: '2026-05-05', hours: 8 }]; // prettier-ignore
    expect(due(ADULT, hours).ground.confidence).toBe('verified'); // 36 on 5 May
    expect(due('2006-05-06', hours).ground.confidence).toBe('verified'); // 20 on the next day
  });

  test('has two readings for a week in which the amount changes', () => {
    // Monday 29 June to Sunday 5 July 2026, 40 h: all at 14.71 = 588.40, or all at 14.99 = 599.60.
    expect(known(ADULT, [{ weekFrom: '2026-06-29', hours: 40 }])).toMatchObject({ leastCents: 58_840, mostCents: 59_960 });
    // The last whole week before 1 July ends on Tuesday 30 June.
    expect(known(ADULT, [{ weekFrom: '2026-06-24', hours: 40 }])).toMatchObject({ leastCents: 58_840, mostCents: 58_840 });
  });

  test('has two readings for a pay period in which the amount changes, and one when it does not', () => {
    // Four weeks from 15 June to 12 July 2026, 160 h: all at 14.71 = 2353.60, or all at 14.99 = 2398.40.
    const crossing = { from: '2026-06-15', until: '2026-07-12', hours: 160 };
    expect(known(ADULT, [crossing])).toMatchObject({ leastCents: 235_360, mostCents: 239_840 });
    // The same in two: 90 h × 14.71 = 1323.90 until 30 June; 70 h × 14.99 = 1049.30 from 1 July; together 2373.20.
    const parts = [
      { from: '2026-06-15', until: '2026-06-30', hours: 90 },
      { from: '2026-07-01', until: '2026-07-12', hours: 70 },
    ];
    expect(known(ADULT, parts)).toMatchObject({ leastCents: 237_320, mostCents: 237_320 });
    expect(known(ADULT, [{ from: '2026-07-01', until: '2026-07-31', hours: 160 }])).toMatchObject({
      leastCents: 239_840,
      mostCents: 239_840,
    });
    expect(() => due(ADULT, [{ from: '2026-07-02', until: '2026-07-01', hours: 0 }])).toThrow(RangeError);
    expect(() => due(ADULT, [{ from: '2026-07-01', until: '2026-07-02', hours: 48.1 }])).toThrow(RangeError);
  });

  test('is rounded once, over all hours', () => {
    // 2 × 7.5 h × 14.99 = 224.85; each day alone would be 112.425.
    expect(known(ADULT, [{ day: '2026-11-19', hours: 7.5 }, { day: '2026-11-20', hours: 7.5 }]).leastCents).toBe(22_485); // prettier-ignore
    expect(known(ADULT, [])).toMatchObject({ leastCents: 0, mostCents: 0, hours: 0 });
  });

  test('is not known as a whole when one day is not', () => {
    const answer = due(ADULT, [{ day: '2026-12-31', hours: 8 }, { day: '2027-01-01', hours: 8 }]); // prettier-ignore
    expect(answer).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(due(ADULT, [{ weekFrom: '2023-12-26', hours: 8 }])).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  test('refuses hours that do not fit in their days', () => {
    for (const entry of [
      { day: '2026-11-21', hours: 24.5 },
      { day: '2026-11-21', hours: -1 },
      { weekFrom: '2026-11-16', hours: NaN },
    ]) {
      expect(() => due(ADULT, [entry])).toThrow(RangeError);
    }
    expect(() => due(ADULT, [{ day: '2026-02-30', hours: 8 }])).toThrow(RangeError);
  });
});

describe('pay compared with the minimum wage', () => {
  const hours: HoursEntry[] = [{ weekFrom: '2026-11-16', hours: 40 }]; // 40 h × 14.99 = 599.60
  const check = (cents: number, entries = hours) =>
    checkMinimumWage(params, { birthDate: ADULT, hours: entries, pay: [{ kind: 'base', cents }] }); // prettier-ignore

  test('is below from one cent less', () => {
    expect(check(59_960)).toMatchObject({ value: { verdict: 'not-below', shortCents: 0, paidPerHourCents: 1499 } });
    expect(check(59_959)).toMatchObject({ value: { verdict: 'below', shortCents: 1 } });
  });

  test('leaves out what is no wage', () => {
    // 560.00 counts, 60.00 expenses do not: 599.60 − 560.00 = 39.60 is missing.
    const answer = checkMinimumWage(params, {
      birthDate: ADULT,
      hours,
      pay: [{ kind: 'base', cents: 56_000 }, { kind: 'expenses', cents: 6_000 }], // prettier-ignore
    });
    expect(answer).toMatchObject({ value: { verdict: 'below', countedCents: 56_000, leftOutCents: 6_000, shortCents: 3_960 } });
    expect(answer.ground.articles).toContain('WML art. 6');
  });

  test('is unclear between the two readings of a week', () => {
    const week: HoursEntry[] = [{ weekFrom: '2026-06-29', hours: 40 }];
    expect(check(58_839, week)).toMatchObject({ value: { verdict: 'below' } });
    expect(check(58_840, week)).toMatchObject({ value: { verdict: 'unclear', shortCents: 0 } });
    expect(check(59_960, week)).toMatchObject({ value: { verdict: 'not-below' } });
  });

  test('says nothing on a day without an amount, and has no hourly pay without hours', () => {
    expect(check(100_000, [{ day: '2027-01-04', hours: 8 }])).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(check(100_000, [])).toMatchObject({ value: { paidPerHourCents: null, verdict: 'not-below' } });
  });
});

describe('for any worker from 2024 to 2026', () => {
  const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') }).map(dayOfNumber);
  const anyHours = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters / 4);
  const anyEntries = fc.array(fc.record({ day: anyDay, hours: anyHours }), { minLength: 1, maxLength: 31 });
  const birth = fc.integer({ min: dayNumber('1960-01-01'), max: dayNumber('2008-12-31') }).map(dayOfNumber);

  test('an older person is never due less', () => {
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 120 }), anyEntries, (birthDate, months, entries) => {
        const older = known(addMonths(birthDate, -months), entries);
        expect(older.leastCents).toBeGreaterThanOrEqual(known(birthDate, entries).leastCents);
      }),
    );
  });

  test('more hours are never due less, and never raise the hourly pay', () => {
    fc.assert(
      fc.property(
        birth,
        anyEntries,
        anyDay,
        fc.integer({ min: 1, max: 96 }),
        fc.integer({ min: 0, max: 900_000 }),
        (birthDate, entries, day, quarters, cents) => {
          const pay = [{ kind: 'base' as const, cents }];
          const few = checkMinimumWage(params, { birthDate, hours: entries, pay });
          const more = checkMinimumWage(params, { birthDate, hours: [...entries, { day, hours: quarters / 4 }], pay });
          if (few.kind !== 'known' || more.kind !== 'known') throw new Error('expected answers');
          expect(more.value.due.leastCents).toBeGreaterThanOrEqual(few.value.due.leastCents);
          expect(more.value.paidPerHourCents).toBeLessThanOrEqual(few.value.paidPerHourCents ?? Infinity);
          if (few.value.verdict === 'below') expect(more.value.verdict).toBe('below');
        },
      ),
    );
  });

  test('the hours of a week by day lie between the two readings of the week', () => {
    const week = fc.tuple(anyHours, anyHours, anyHours, anyHours, anyHours, anyHours, anyHours);
    const monday = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-25') }).map(dayOfNumber);
    fc.assert(
      fc.property(birth, monday, week, (birthDate, weekFrom, hours) => {
        const byDay = known(birthDate, hours.map((each, index) => ({ day: addDays(weekFrom, index), hours: each }))); // prettier-ignore
        const byWeek = known(birthDate, [{ weekFrom, hours: hours.reduce((sum, each) => sum + each, 0) }]);
        expect(byDay.leastCents).toBeGreaterThanOrEqual(byWeek.leastCents);
        expect(byDay.mostCents).toBeLessThanOrEqual(byWeek.mostCents);
      }),
    );
  });
});
