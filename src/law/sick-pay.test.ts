import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { sickPayForDay, sickPayTerm, type SickDayFacts, type SickPayFacts } from './sick-pay.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const term = (facts: Partial<SickPayFacts> = {}) =>
  sickPayTerm(params, { illness: [{ firstDay: '2026-01-05', lastDay: null }], householdHelp: false, contractLastDay: null, ...facts });
const day = (facts: Partial<SickDayFacts> = {}) =>
  sickPayForDay(params, {
    illness: [{ firstDay: '2026-01-05', lastDay: null }],
    householdHelp: false,
    contractLastDay: null,
    day: '2026-03-02',
    wagePerDayCents: 20_000,
    minimumWagePerDayCents: 11_768, // 8 hours of 14.71
    agreedWaitingDays: 0,
    ...facts,
  });

describe('how long the employer pays during illness', () => {
  it('is 104 weeks, of which 52 with the minimum wage as floor', () => {
    // BW 7:629 lid 1: 728 days from 5 January 2026 end on 2 January 2028, 364 days on 3 January 2027.
    expect(term()).toMatchObject({
      value: {
        illFrom: '2026-01-05',
        payUntil: '2028-01-02',
        contractEndsFirst: false,
        minimumWageUntil: '2027-01-03',
        pct: 70,
        mostWaitingDays: 2,
      },
      ground: { articles: ['BW 7:629'], confidence: 'verified' },
    });
  });

  it('ends with the contract when that comes first', () => {
    expect(term({ contractLastDay: '2026-06-30' })).toMatchObject({
      value: { payUntil: '2026-06-30', contractEndsFirst: true, minimumWageUntil: '2026-06-30' },
    });
    expect(term({ contractLastDay: '2028-01-02' })).toMatchObject({ value: { payUntil: '2028-01-02', contractEndsFirst: false } });
    expect(term({ contractLastDay: '2027-06-30' })).toMatchObject({ value: { payUntil: '2027-06-30', minimumWageUntil: '2027-01-03' } });
  });

  it('is six weeks for help in a household', () => {
    // Lid 2 a: 42 days from 5 January end on 15 February.
    expect(term({ householdHelp: true })).toMatchObject({ value: { payUntil: '2026-02-15', minimumWageUntil: '2026-02-15' } });
  });

  it('counts an earlier time with less than four weeks between, but not the days between', () => {
    // 1 to 31 October 2025 is 31 days; 697 days more from 28 November 2025 end on 25 October 2027.
    const earlier = { firstDay: '2025-10-01', lastDay: '2025-10-31' };
    const joined = term({ illness: [earlier, { firstDay: '2025-11-27', lastDay: null }] }); // 26 days between
    expect(joined).toMatchObject({ value: { illFrom: '2025-10-01', payUntil: '2027-10-24' } });
    expect(term({ illness: [earlier, { firstDay: '2025-11-28', lastDay: null }] })).toMatchObject({ value: { payUntil: '2027-10-25' } });
    expect(term({ illness: [earlier, { firstDay: '2025-11-29', lastDay: null }] })).toMatchObject({
      value: { illFrom: '2025-11-29', payUntil: '2027-11-26' },
    });
  });

  it('is not known before 2004, and needs an illness', () => {
    expect(term({ illness: [{ firstDay: '2003-12-31', lastDay: null }] })).toMatchObject({ reason: 'not-covered' });
    expect(() => term({ illness: [] })).toThrow(RangeError);
  });
});

describe('the pay for a day of illness', () => {
  it('is seven tenths of the wage, but at least the minimum wage in the first 52 weeks', () => {
    // 200.00 × 70 % = 140.00. 150.00 × 70 % = 105.00, less than 8 × 14.71 = 117.68.
    expect(day()).toMatchObject({ value: { cents: 14_000, because: 'part-of-wage', dayOfIllness: 57 } });
    expect(day({ wagePerDayCents: 15_000 })).toMatchObject({ value: { cents: 11_768, because: 'minimum-wage' } });
  });

  it('loses that floor after day 364', () => {
    const since2025 = { illness: [{ firstDay: '2025-06-01', lastDay: null }], wagePerDayCents: 15_000 };
    expect(day({ ...since2025, day: '2026-05-30' })).toMatchObject({ value: { cents: 11_768, dayOfIllness: 364 } });
    expect(day({ ...since2025, day: '2026-05-31' })).toMatchObject({
      value: { cents: 10_500, dayOfIllness: 365, because: 'part-of-wage' },
    });
  });

  it('counts the wage up to the maximum daily wage only', () => {
    // Maximum 304.25 until 30 June 2026: 70 % is 212.975; from 1 July 309.91: 216.937, a start that is not certain.
    expect(day({ wagePerDayCents: 40_000, day: '2026-06-30' })).toMatchObject({
      value: { cents: 21_298 },
      ground: { confidence: 'verified' },
    });
    expect(day({ wagePerDayCents: 40_000, day: '2026-07-01' })).toMatchObject({
      value: { cents: 21_694 },
      ground: { confidence: 'recalled' },
    });
  });

  it('is nothing on the waiting days that were agreed, at most two, and only once', () => {
    expect(day({ agreedWaitingDays: 2, day: '2026-01-06' })).toMatchObject({
      value: { cents: 0, because: 'waiting-day', dayOfIllness: 2 },
    });
    expect(day({ agreedWaitingDays: 5, day: '2026-01-07' })).toMatchObject({ value: { cents: 14_000, dayOfIllness: 3 } });
    expect(day({ day: '2026-01-05' })).toMatchObject({ value: { cents: 14_000 } });
    const again = [
      { firstDay: '2026-01-05', lastDay: '2026-01-09' },
      { firstDay: '2026-02-02', lastDay: null },
    ];
    expect(day({ illness: again, agreedWaitingDays: 2, day: '2026-02-02' })).toMatchObject({ value: { cents: 14_000, dayOfIllness: 6 } });
  });

  it('is nothing after the contract or the time of sick pay', () => {
    expect(day({ contractLastDay: '2026-03-01' })).toMatchObject({ value: { cents: 0, because: 'time-is-over' } });
    expect(day({ contractLastDay: '2026-03-02' })).toMatchObject({ value: { cents: 14_000 } });
    expect(day({ householdHelp: true, day: '2026-02-15' })).toMatchObject({ value: { cents: 14_000, dayOfIllness: 42 } });
    expect(day({ householdHelp: true, day: '2026-02-16' })).toMatchObject({ value: { cents: 0, because: 'time-is-over' } });
  });

  it('is not known without the maximum daily wage, or without the minimum wage while it counts', () => {
    expect(day({ day: '2027-01-01' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(day({ minimumWagePerDayCents: null })).toMatchObject({ kind: 'not-known', reason: 'value-unknown' });
    expect(() => day({ day: '2026-01-04' })).toThrow(RangeError);
  });

  it('is never less with a higher wage, and never more than the wage above the floor', () => {
    const centsOf = (wagePerDayCents: number, at: string) => {
      const answer = day({ wagePerDayCents, day: at });
      return answer.kind === 'known' ? answer.value.cents : NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 11_768, max: 60_000 }), fc.nat({ max: 20_000 }), fc.nat({ max: 300 }), (wage, higher, days) => {
        const at = addDays('2026-01-05', days);
        expect(centsOf(wage + higher, at)).toBeGreaterThanOrEqual(centsOf(wage, at));
        expect(centsOf(wage, at)).toBeLessThanOrEqual(wage);
        expect(centsOf(wage, at)).toBeGreaterThanOrEqual(11_768);
      }),
    );
  });
});
