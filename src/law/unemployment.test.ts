import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { readParameters } from './parameter.schema.ts';
import { applyForBenefit, benefitPerDay, benefitTerms, weeksCondition, type WeeksFacts } from './unemployment.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const period = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });
// Tuesday 1 December 2026: the 36 weeks before its week run from Monday 23 March to Sunday 29 November 2026.
const weeks = (facts: Partial<WeeksFacts>) =>
  weeksCondition(params, { unemployedFrom: '2026-12-01', worked: [], notCounted: [], ...facts });

describe('the weeks for unemployment benefit', () => {
  it('are 26 of the last 36, each with an hour of work', () => {
    // WW art. 17: Mondays from 1 June to 23 November are 26.
    expect(weeks({ worked: [period('2026-06-01', '2026-11-30')] })).toMatchObject({
      value: { isMet: true, weeks: 26, needed: 26, of: 36 },
      ground: { parameters: ['ww.weeks-condition.worked', 'ww.weeks-condition.of'], confidence: 'verified' },
    });
    expect(weeks({ worked: [period('2026-06-08', '2026-11-30')] })).toMatchObject({ value: { isMet: false, weeks: 25 } });
    expect(weeks({ worked: [period('2026-06-07', '2026-11-30')] })).toMatchObject({ value: { isMet: true, weeks: 26 } }); // a Sunday
  });

  it('lie in the 36 weeks before the week of the first day without work', () => {
    const early = [period('2026-01-05', '2026-07-05')]; // 26 weeks, of which 15 from 23 March on
    expect(weeks({ worked: early })).toMatchObject({ value: { isMet: false, weeks: 15 } });
    expect(weeks({ worked: [period('2026-11-30', '2026-11-30')] })).toMatchObject({ value: { weeks: 0 } });
    expect(weeks({ worked: [period('2026-11-23', '2026-11-23')] })).toMatchObject({ value: { weeks: 1 } }); // one Monday
    expect(weeks({ unemployedFrom: '2026-11-30', worked: [period('2026-03-23', '2026-11-29')] })).toMatchObject({ value: { weeks: 36 } });
  });

  it('reach back over weeks of illness or unpaid leave', () => {
    // WW art. 17a: 13 weeks from 31 August, 26 weeks of illness passed over, 13 weeks from 1 December 2025.
    const worked = [period('2025-12-01', '2026-03-01'), period('2026-08-31', '2026-11-29')];
    expect(weeks({ worked, notCounted: [period('2026-03-02', '2026-08-30')] })).toMatchObject({ value: { isMet: true, weeks: 26 } });
    expect(weeks({ worked })).toMatchObject({ value: { isMet: false, weeks: 13 } });
    // 13 + 10 weeks without work + 13: exactly 36. Ill from Tuesday on, that week counts: one of the 26 drops out.
    expect(weeks({ worked, notCounted: [period('2026-05-11', '2026-08-30')] })).toMatchObject({ value: { isMet: true, weeks: 26 } });
    expect(weeks({ worked, notCounted: [period('2026-05-12', '2026-08-30')] })).toMatchObject({ value: { isMet: false, weeks: 25 } });
  });

  it('are never fewer with more work', () => {
    const weeksOf = (worked: WeeksFacts['worked']) => {
      const answer = weeks({ worked });
      return answer.kind === 'known' ? answer.value.weeks : NaN;
    };
    const anyPeriod = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 90 })).map(([start, days]) => {
      const firstDay = addDays('2025-11-01', start);
      return period(firstDay, addDays(firstDay, days));
    });
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 4 }), anyPeriod, (worked, more) => {
        expect(weeksOf([...worked, more])).toBeGreaterThanOrEqual(weeksOf(worked));
        expect(weeksOf(worked)).toBeLessThanOrEqual(36);
      }),
    );
  });
});

describe('applying for the benefit', () => {
  it('goes from a week before to a week after the last day', () => {
    expect(applyForBenefit(params, '2026-11-30')).toMatchObject({ value: { earliest: '2026-11-23', latest: '2026-12-07' } });
    expect(applyForBenefit(params, '2026-12-28')).toMatchObject({ value: { earliest: '2026-12-21', latest: '2027-01-04' } });
    expect(applyForBenefit(params, '2028-02-26')).toMatchObject({ value: { latest: '2028-03-04' } });
  });

  it('is not known before 2024', () => {
    expect(applyForBenefit(params, '2023-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });
});

describe('the benefit', () => {
  it('is a range of months, and only the shortest without enough years of work', () => {
    const common = { firstPct: 75, firstMonths: 2, afterPct: 70 };
    expect(benefitTerms(params, '2026-12-01', null)).toMatchObject({ value: { ...common, leastMonths: 3, mostMonths: 24 } });
    expect(benefitTerms(params, '2026-12-01', true)).toMatchObject({ value: { leastMonths: 3, mostMonths: 24 } });
    expect(benefitTerms(params, '2026-12-01', false)).toMatchObject({ value: { leastMonths: 3, mostMonths: 3 } });
    expect(benefitTerms(params, '2019-03-31', null)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });

  it('is part of the daily wage', () => {
    // 120.00: 75 % is 90.00, 70 % is 84.00.
    expect(benefitPerDay(params, '2026-06-30', 12_000)).toMatchObject({
      value: { firstCents: 9000, afterCents: 8400, isCapped: false },
      ground: { confidence: 'verified' },
    });
  });

  it('stops at the maximum daily wage, whose value of July 2026 is not certain', () => {
    // 304.25: 75 % is 228.1875, 70 % is 212.975.
    expect(benefitPerDay(params, '2026-06-30', 30_425)).toMatchObject({ value: { firstCents: 22_818, isCapped: false } });
    expect(benefitPerDay(params, '2026-06-30', 30_426)).toMatchObject({
      value: { firstCents: 22_818, afterCents: 21_297, isCapped: true },
    });
    expect(benefitPerDay(params, '2026-07-01', 50_000)).toMatchObject({ ground: { confidence: 'recalled' } });
  });

  it('has no amount on a day without a known maximum', () => {
    expect(benefitPerDay(params, '2025-12-31', 12_000)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(benefitPerDay(params, '2027-01-01', 12_000)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });
});
