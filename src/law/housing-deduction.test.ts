import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkHousingDeduction, housingDeductionShare, type HousingDeductionFacts } from './housing-deduction.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const MET = { 'written-authorisation': true, 'tenancy-shown': true, 'approved-landlord': true, 'not-posted': true } as const;
// Four weeks of 40 h: 160 × 14.99 = 2,398.40, of which 25 % is 599.60.
const facts = (change: Partial<HousingDeductionFacts> = {}): HousingDeductionFacts => ({
  payday: '2026-11-21',
  minimumWageCents: 239_840,
  wageCents: 239_840,
  costCents: 65_000,
  deductedCents: 59_960,
  conditions: MET,
  ...change,
});
const check = (change: Partial<HousingDeductionFacts> = {}) => checkHousingDeduction(params, facts(change));

test('a quarter of the minimum wage may be kept, one cent more is too much', () => {
  expect(check()).toMatchObject({
    kind: 'known',
    value: { verdict: 'allowed', mostFromMinimumCents: 59_960, mostCents: 59_960, failing: [], open: [] },
    ground: { parameters: ['deduction.housing.max-pct-wml'], confidence: 'verified' },
  });
  expect(check({ deductedCents: 59_961 })).toMatchObject({ value: { verdict: 'too-high' } });
});

test('with half the hours it is a quarter of half the wage', () => {
  // 80 h × 14.99 = 1,199.20; 25 % = 299.80.
  const half = { minimumWageCents: 119_920, wageCents: 119_920 };
  expect(check({ ...half, deductedCents: 29_980 })).toMatchObject({ value: { verdict: 'allowed' } });
  expect(check({ ...half, deductedCents: 29_981 })).toMatchObject({ value: { verdict: 'too-high' } });
});

test('the quarter is rounded down', () => {
  // 1 h × 14.99: 25 % is 3.7475.
  expect(check({ minimumWageCents: 1_499, wageCents: 1_499, deductedCents: 374 })).toMatchObject({
    value: { verdict: 'allowed', mostFromMinimumCents: 374 },
  });
});

test('it is never more than the real costs', () => {
  expect(check({ costCents: 40_000, deductedCents: 40_000 })).toMatchObject({
    value: { verdict: 'allowed', mostFromMinimumCents: 40_000 },
  });
  expect(check({ costCents: 40_000, deductedCents: 40_001 })).toMatchObject({ value: { verdict: 'too-high' } });
});

test('what comes out of the wage above the minimum is unclear, because tax comes off it too', () => {
  // Gross wage 2,500.00 is 101.60 above the minimum: 599.60 + 101.60 = 701.20 at most, but the costs are 650.00.
  expect(check({ wageCents: 250_000, deductedCents: 65_000 })).toMatchObject({ value: { verdict: 'unclear', mostCents: 65_000 } });
  expect(check({ wageCents: 250_000, deductedCents: 65_001 })).toMatchObject({ value: { verdict: 'too-high' } });
  expect(check({ wageCents: 200_000 })).toMatchObject({ value: { mostCents: 59_960 } }); // a wage below the minimum takes nothing away
});

test('when a condition fails nothing may come out of the minimum wage', () => {
  for (const name of ['written-authorisation', 'tenancy-shown', 'approved-landlord', 'not-posted'] as const) {
    const conditions = { ...MET, [name]: false };
    expect(check({ conditions, deductedCents: 1 })).toMatchObject({ value: { verdict: 'too-high', mostCents: 0, failing: [name] } });
    expect(check({ conditions, deductedCents: 0 })).toMatchObject({ value: { verdict: 'allowed' } });
  }
});

test('when a condition is not known, a deduction within the limit is unclear and one above it is too high', () => {
  const conditions = { ...MET, 'approved-landlord': null };
  expect(check({ conditions })).toMatchObject({ value: { verdict: 'unclear', open: ['approved-landlord'] } });
  expect(check({ conditions, deductedCents: 59_961 })).toMatchObject({ value: { verdict: 'too-high' } });
});

test('the quarter holds since 2017, and neither the cancelled phase-out nor an intention changes it', () => {
  expect(check({ payday: '2016-12-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  for (const payday of ['2017-01-01', '2026-01-01', '2027-01-01', '2028-07-01', '2030-01-01']) {
    expect(check({ payday }), payday).toMatchObject({ value: { mostFromMinimumCents: 59_960 } });
  }
});

test('impossible amounts are refused', () => {
  expect(() => check({ deductedCents: -1 })).toThrow(RangeError);
  expect(() => check({ payday: '2026-02-29' })).toThrow(RangeError);
});

test('a higher deduction never gets a better verdict, a higher wage never a worse one', () => {
  const rank = ['too-high', 'unclear', 'allowed'];
  const condition = fc.constantFrom(true, false, null);
  fc.assert(
    fc.property(
      fc.nat(300_000),
      fc.nat(300_000),
      fc.nat(90_000),
      fc.nat(90_000),
      fc.nat(20_000),
      condition,
      (wageCents, minimumWageCents, costCents, deductedCents, more, tenancy) => {
        const conditions = { ...MET, 'tenancy-shown': tenancy };
        const verdict = (change: Partial<HousingDeductionFacts>) => {
          const answer = check({ wageCents, minimumWageCents, costCents, deductedCents, conditions, ...change });
          if (answer.kind !== 'known') throw new Error('expected an answer');
          return rank.indexOf(answer.value.verdict);
        };
        expect(verdict({ deductedCents: deductedCents + more })).toBeLessThanOrEqual(verdict({}));
        expect(verdict({ wageCents: wageCents + more })).toBeGreaterThanOrEqual(verdict({}));
      },
    ),
  );
});

test('the share of the minimum wage for housing is a quarter, from 2017 on', () => {
  expect(housingDeductionShare(params, '2026-11-21')).toMatchObject({ value: 25, ground: { confidence: 'verified' } });
  expect(housingDeductionShare(params, '2017-01-01')).toMatchObject({ value: 25 });
  expect(housingDeductionShare(params, '2016-12-31').kind).toBe('not-known');
});
