import { describe, expect, it } from 'vitest';
import { find, HOUSING } from './deductions.fixture.ts';

describe('housing', () => {
  it('may be a quarter of the minimum wage, and not a cent more', () => {
    // Besluit minimumloon art. 2a: 25 % of 2398.40 = 599.60.
    expect(find(HOUSING, 'housing-ok')).toMatchObject({ verdict: 'right', values: { fromMinimum: { money: 59_960 } } });
    expect(find({ ...HOUSING, housingAmount: '599,61' }, 'housing-too-high')).toMatchObject({ verdict: 'wrong', amountCents: 1 });
    // With half the hours it is half: 299.80.
    const half = { ...HOUSING, hours: '80', grossPay: '1199,20' };
    expect(find({ ...half, housingAmount: '299,80' }, 'housing-ok')).toBeDefined();
    expect(find({ ...half, housingAmount: '300' }, 'housing-too-high')).toMatchObject({ amountCents: 20 });
  });

  it('is never more than it costs', () => {
    expect(find({ ...HOUSING, housingCost: '599,60' }, 'housing-ok')).toBeDefined();
    expect(find({ ...HOUSING, housingCost: '500' }, 'housing-too-high')).toMatchObject({ amountCents: 9960 });
  });

  it('without one of the conditions may come out of the wage above the minimum only', () => {
    for (const failing of [{ housingSigned: 'no' }, { tenancyShown: 'no' }, { approvedLandlord: 'no' }, { posted: 'yes' }]) {
      expect(find({ ...HOUSING, ...failing }, 'housing-conditions')).toMatchObject({ verdict: 'wrong', amountCents: 59_960 });
      // 100.00 above the minimum: 499.60 too much, and the rest is not certain.
      const above = { ...HOUSING, ...failing, grossPay: '2498,40' };
      expect(find(above, 'housing-conditions')).toMatchObject({ amountCents: 49_960 });
      expect(find(above, 'housing-above-minimum')).toMatchObject({ verdict: 'unclear', values: { above: { money: 10_000 } } });
      expect(find({ ...above, housingAmount: '100' }, 'housing-conditions')).toBeUndefined();
    }
  });

  it('is unclear with a condition that is not known, and without wage or hours', () => {
    expect(find({ ...HOUSING, approvedLandlord: 'unknown' }, 'housing-open')).toMatchObject({
      verdict: 'unclear',
      values: { conditions: { texts: ['deductions.letter.condition.approved-landlord'] } },
    });
    expect(find({ ...HOUSING, hours: '' }, 'housing-no-wage')).toMatchObject({ verdict: 'unclear', values: { percent: { percent: 25 } } });
    expect(find({ ...HOUSING, from: '2016-10-01', until: '2016-10-31' }, 'housing-not-known')).toBeDefined();
    expect(find({ ...HOUSING, from: '2023-10-01', until: '2023-10-31' }, 'minimum-not-known')).toBeDefined();
  });
});
