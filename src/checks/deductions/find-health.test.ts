import { describe, expect, it } from 'vitest';
import { params, TODAY } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { find, HEALTH, run } from './deductions.fixture.ts';

describe('health insurance', () => {
  it('has a highest amount that is not known, unless a condition fails', () => {
    // Besluit minimumloon art. 2b.
    expect(find(HEALTH, 'health-not-known')).toMatchObject({ verdict: 'unclear' });
    for (const failing of [{ healthSigned: 'no' }, { policiesShown: 'no' }, { onlyBasic: 'no' }])
      expect(find({ ...HEALTH, ...failing }, 'health-conditions')).toMatchObject({ verdict: 'wrong', amountCents: 16_000 });
    expect(find({ ...HEALTH, healthSigned: 'no', grossPay: '2498,40' }, 'health-conditions')).toMatchObject({ amountCents: 6000 });
    expect(find({ ...HEALTH, healthSigned: 'no', grossPay: '2558,40' }, 'health-above-minimum')).toMatchObject({ verdict: 'unclear' });
    expect(find({ ...HEALTH, healthSigned: 'no', grossPay: '' }, 'health-no-wage')).toMatchObject({ verdict: 'unclear' });
  });

  it('with a known amount has a limit for each period', () => {
    // A made-up 1920.00 a year: 160.00 a month, 147.69 in four weeks, 36.92 a week.
    const max = params.byKey.get('deduction.health.max')!;
    const withAmount = {
      ...params,
      byKey: new Map(params.byKey).set('deduction.health.max', {
        ...max,
        series: [{ ...max.series[0]!, value: 192_000, confidence: 'verified' as const }],
      }),
    };
    const ids = (change: Typed) => {
      const result = run({ ...HEALTH, ...change }, TODAY, { params: withAmount });
      return result.kind === 'examined' ? result.findings.map(({ id }) => id) : [];
    };
    expect(ids({})).toEqual(['health-ok']);
    expect(ids({ healthAmount: '160,01' })).toEqual(['health-too-high']);
    expect(ids({ onlyBasic: 'unknown' })).toEqual(['health-open']);
    const weeks = { from: '2026-10-05', until: '2026-11-01' };
    expect(ids({ ...weeks, healthAmount: '147,69' })).toEqual(['health-ok']);
    expect(ids({ ...weeks, healthAmount: '147,70' })).toEqual(['health-too-high']);
    const week = { from: '2026-10-05', until: '2026-10-11', hours: '40', grossPay: '599,60' };
    expect(ids({ ...week, healthAmount: '36,92' })).toEqual(['health-ok']);
    expect(ids({ ...week, healthAmount: '36,93' })).toEqual(['health-too-high']);
  });
});
