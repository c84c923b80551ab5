import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Typed } from '../read-answers.ts';
import { examined, find, run, wage } from './housing-cost.fixture.ts';

describe('housing taken from the wage', () => {
  it('is a quarter of the minimum wage at most, and a cent more is too much', () => {
    expect(find(wage(), 'deduction-within')?.verdict).toBe('right');
    expect(find(wage({ deducted: '599,61' }), 'deduction-too-high')).toMatchObject({
      verdict: 'wrong',
      amountCents: 1,
      values: { percent: { percent: 25 }, most: { money: 59_960 } },
    });
    // Half the hours: 80 x 14.99 = 1,199.20, a quarter is 299.80
    expect(find(wage({ hours: '80', grossWage: '1199,20', deducted: '320' }), 'deduction-too-high')?.amountCents).toBe(2020);
  });

  it('is never more than the home costs', () => {
    expect(find(wage({ rent: '500' }), 'deduction-too-high')?.amountCents).toBe(9960);
  });

  it('may come from the wage above the minimum, which is for somebody to look at', () => {
    expect(find(wage({ grossWage: '2500', deducted: '640' }), 'deduction-perhaps')?.verdict).toBe('unclear');
  });

  it('is nothing from the minimum wage when a condition fails', () => {
    const found = examined(wage({ permission: 'no' })).findings;
    expect(found.find(({ id }) => id === 'deduction-too-high')).toMatchObject({ verdict: 'wrong', amountCents: 59_960 });
    expect(found.find(({ id }) => id === 'deduction-conditions')).toMatchObject({
      verdict: 'wrong',
      values: { conditions: { texts: ['housing-cost.f.condition.written-authorisation'] } },
    });
    expect(find(wage({ permission: 'no', grossWage: '' }), 'deduction-conditions')?.verdict).toBe('unclear');
    for (const more of [{ certificate: 'none' }, { posted: 'yes' }, { paper: 'spoken' }])
      expect(find(wage(more), 'deduction-too-high')?.amountCents).toBe(59_960);
    expect(find(wage({ landlord: 'corporation' }), 'deduction-open')?.values).toMatchObject({
      conditions: { texts: ['housing-cost.f.condition.tenancy-shown'] },
    });
  });

  it('with a condition that is not known is open', () => {
    expect(find(wage({ permission: '' }), 'deduction-open')?.verdict).toBe('unclear');
    expect(find(wage({ permission: '' }), 'deduction-perhaps')?.verdict).toBe('unclear');
  });

  it('in a period with two minimum wages is wrong only above both limits', () => {
    // 22 June to 19 July 2026: 14.71 and 14.99; 160 h are 2,353.60 and 2,398.40, quarters 588.40 and 599.60
    const two = (deducted: string, grossWage: string) => wage({ periodEnd: '2026-07-19', deducted, grossWage });
    expect(find(two('588,40', '2398,40'), 'deduction-within')).toBeDefined();
    expect(find(two('599,60', '2353,60'), 'deduction-perhaps')).toBeDefined();
    expect(find(two('599,61', '2353,60'), 'deduction-too-high')?.amountCents).toBe(1);
  });

  it('without a minimum wage for the day is not known', () => {
    expect(find(wage({ periodEnd: '2027-01-15' }), 'deduction-not-known')).toBeDefined();
    expect(find(wage({ periodEnd: '2023-12-31' }), 'deduction-not-known')).toBeDefined();
    expect(find(wage({ periodEnd: '2016-12-31' }), 'deduction-not-known')).toBeDefined();
  });

  it('of more hours than a period has is asked about', () => {
    const result = run(wage({ period: 'week', hours: '168,01' }));
    expect(result).toMatchObject({ kind: 'problems', problems: [{ field: 'hours', problem: 'more-hours-than-there-are' }] });
    expect(run(wage({ period: 'week', hours: '168' })).kind).toBe('examined');
  });

  it('that is more is never judged milder', () => {
    const RANK = { 'deduction-within': 0, 'deduction-perhaps': 1, 'deduction-too-high': 2 } as Record<string, number>;
    const rankOf = (cents: number, more: Typed) =>
      Math.max(...examined(wage({ ...more, deducted: (cents / 100).toFixed(2) })).findings.map(({ id }) => RANK[id] ?? 0));
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(50_000), fc.integer({ min: 0, max: 400_000 }), fc.boolean(), (cents, more, gross, agreed) => {
        const facts = { grossWage: (gross / 100).toFixed(2), permission: agreed ? 'yes' : 'no' };
        expect(rankOf(cents + more, facts)).toBeGreaterThanOrEqual(rankOf(cents, facts));
      }),
      { numRuns: 200 },
    );
  });
});
