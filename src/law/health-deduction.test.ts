import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkHealthDeduction, type HealthDeductionFacts } from './health-deduction.ts';
import type { ParameterFile } from './parameter.ts';
import { readParameters } from './parameter.schema.ts';

const file = JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')) as ParameterFile;
const params = readParameters(file);
const MET = { 'written-authorisation': true, 'policies-shown': true, 'only-basic-and-own-risk': true } as const;
const facts = (change: Partial<HealthDeductionFacts> = {}): HealthDeductionFacts => ({
  payday: '2026-11-21',
  periodsPerYear: 12,
  minimumWageCents: 260_826,
  wageCents: 260_826,
  costCents: 16_000,
  deductedCents: 16_000,
  conditions: MET,
  ...change,
});

test('the highest premium of 2026 is not known, nor that of earlier years', () => {
  expect(checkHealthDeduction(params, facts())).toMatchObject({
    kind: 'not-known',
    reason: 'value-unknown',
    ground: { parameters: ['deduction.health.margin-pct', 'deduction.health.max'] },
  });
  expect(checkHealthDeduction(params, facts({ payday: '2025-12-31' }))).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});

test('without authorisation or policies it is known: nothing from the minimum wage', () => {
  for (const name of ['written-authorisation', 'policies-shown', 'only-basic-and-own-risk'] as const) {
    const conditions = { ...MET, [name]: false };
    expect(checkHealthDeduction(params, facts({ conditions }))).toMatchObject({
      value: { verdict: 'too-high', mostCents: 0, failing: [name] },
    });
  }
  const conditions = { ...MET, 'policies-shown': false };
  expect(checkHealthDeduction(params, facts({ conditions, payday: '2023-12-31' }))).toMatchObject({
    kind: 'not-known',
    reason: 'not-covered',
  });
  // Gross wage 200.00 above the minimum: the premium may come out of that.
  expect(checkHealthDeduction(params, facts({ conditions, wageCents: 280_826 }))).toMatchObject({
    value: { verdict: 'unclear', mostCents: 16_000 },
  });
});

test('a known amount is divided over the pay periods, with the margin that it already has', () => {
  // An amount made up for this test: 1,874.50 a year / 12 = 156.2083 a month, / 13 = 144.1923 for four weeks.
  const parameters = file.parameters.map((each) =>
    each.key === 'deduction.health.max' ? { ...each, series: each.series.map((entry) => ({ ...entry, value: 187_450 })) } : each,
  );
  const made = readParameters({ ...file, parameters });
  expect(checkHealthDeduction(made, facts({ deductedCents: 15_620 }))).toMatchObject({
    value: { verdict: 'allowed', mostFromMinimumCents: 15_620 },
  });
  expect(checkHealthDeduction(made, facts({ deductedCents: 15_621 }))).toMatchObject({ value: { verdict: 'too-high' } });
  expect(checkHealthDeduction(made, facts({ periodsPerYear: 13 }))).toMatchObject({ value: { mostFromMinimumCents: 14_419 } });
  expect(checkHealthDeduction(made, facts({ costCents: 15_000, deductedCents: 15_001 }))).toMatchObject({ value: { verdict: 'too-high' } });
  const conditions = { ...MET, 'policies-shown': null };
  expect(checkHealthDeduction(made, facts({ conditions, deductedCents: 15_000 }))).toMatchObject({
    value: { verdict: 'unclear', open: ['policies-shown'] },
  });
});

test('impossible facts are refused', () => {
  for (const change of [{ periodsPerYear: 0 }, { costCents: -1 }, { payday: '2026-02-29' }]) {
    expect(() => checkHealthDeduction(params, facts(change))).toThrow(RangeError);
  }
});
