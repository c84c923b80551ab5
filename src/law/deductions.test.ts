import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEDUCTION_KINDS, mayDeduct, takenFromMinimumWage, type DeductionKind, type WagePart } from './deductions.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const may = (kind: DeductionKind, part: WagePart, day = '2026-11-21') => mayDeduct(params, { kind, part, day });

describe('whether an amount may be kept', () => {
  test.each(['transport', 'fine', 'deposit', 'administration-fee', 'work-clothes', 'meals', 'damage', 'overpaid-wage', 'other'] as const)(
    '%s: never from the minimum wage, above it on conditions',
    (kind) => {
      expect(may(kind, 'minimum-wage')).toMatchObject({
        value: { permission: 'never', conditions: [] },
        ground: { confidence: 'verified' },
      });
      const above = may(kind, 'above-minimum');
      if (above.kind !== 'known') throw new Error('expected an answer');
      expect(above.value.permission).toBe('with-conditions');
      expect(above.value.conditions).not.toHaveLength(0);
    },
  );

  test.each(['safety-equipment', 'placement-fee', 'compulsory-training'] as const)('%s: never, not even with a signature', (kind) => {
    expect(may(kind, 'minimum-wage')).toMatchObject({ value: { permission: 'never' } });
    expect(may(kind, 'above-minimum')).toMatchObject({ value: { permission: 'never' } });
  });

  test('from the minimum wage only tax, attachment, pension, housing, health premium and advances may come', () => {
    const allowed = DEDUCTION_KINDS.filter((kind) => {
      const answer = may(kind, 'minimum-wage');
      return answer.kind === 'known' && answer.value.permission !== 'never';
    });
    expect(allowed).toEqual(['tax-and-contributions', 'attachment', 'pension', 'housing', 'health-premium', 'wage-advance']);
  });

  test('an advance counts only when it was paid by bank and agreed in writing before', () => {
    expect(may('wage-advance', 'minimum-wage')).toMatchObject({
      value: { conditions: ['advance-paid-by-bank', 'agreed-in-writing-before'] },
    });
  });

  test('an authorisation for payments to the employer himself is recalled', () => {
    expect(may('transport', 'above-minimum').ground.confidence).toBe('recalled');
    expect(may('housing', 'above-minimum').ground.confidence).toBe('verified');
  });

  test('dated rules are not known before their dates', () => {
    expect(may('housing', 'minimum-wage', '2016-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
    expect(may('housing', 'minimum-wage', '2017-01-01')).toMatchObject({ ground: { parameters: ['deduction.housing.max-pct-wml'] } });
    expect(may('health-premium', 'minimum-wage', '2023-12-31').kind).toBe('not-known');
    expect(may('placement-fee', 'minimum-wage', '1998-06-30').kind).toBe('not-known');
  });

  test('every rule names an article, and has conditions exactly when it depends on them', () => {
    for (const kind of DEDUCTION_KINDS) {
      for (const part of ['minimum-wage', 'above-minimum'] as const) {
        const answer = may(kind, part);
        if (answer.kind !== 'known') throw new Error(kind);
        expect(answer.ground.articles.length, kind).toBeGreaterThan(0);
        expect(answer.value.conditions.length > 0, `${kind} ${part}`).toBe(answer.value.permission === 'with-conditions');
      }
    }
  });

  test('what may never come out of the wage may never come out of the minimum wage', () => {
    for (const kind of DEDUCTION_KINDS) {
      const [above, minimum] = [may(kind, 'above-minimum'), may(kind, 'minimum-wage')];
      if (above.kind !== 'known' || minimum.kind !== 'known') throw new Error(kind);
      if (above.value.permission === 'never') expect(minimum.value.permission, kind).toBe('never');
    }
  });
});

describe('deductions that took from the minimum wage', () => {
  const MINIMUM = 239_840; // 160 h × 14.99
  const taken = (wageCents: number, ...deductions: { kind: DeductionKind; cents: number }[]) =>
    takenFromMinimumWage(params, { wageCents, minimumWageCents: MINIMUM, deductions });

  test('all of them did when the wage is the minimum wage', () => {
    // WML art. 13: transport 60.00 and a fine of 25.00.
    expect(taken(MINIMUM, { kind: 'transport', cents: 6_000 }, { kind: 'fine', cents: 2_500 })).toMatchObject({
      value: { notFromMinimumCents: 8_500, roomCents: 0, takenCents: 8_500, verdict: 'taken', forbiddenCents: 0 },
    });
  });

  test('above the minimum wage it is certain only for what does not fit in', () => {
    // Gross 50.00 above the minimum: 50.00 may fit, of 50.01 a cent did not.
    expect(taken(MINIMUM + 5_000, { kind: 'transport', cents: 5_000 })).toMatchObject({ value: { verdict: 'unclear', takenCents: 0 } });
    expect(taken(MINIMUM + 5_000, { kind: 'transport', cents: 5_001 })).toMatchObject({ value: { verdict: 'taken', takenCents: 1 } });
  });

  test('deductions with conditions are not judged, forbidden ones are counted whatever the wage', () => {
    expect(taken(MINIMUM, { kind: 'housing', cents: 50_000 }, { kind: 'pension', cents: 9_000 })).toMatchObject({
      value: { verdict: 'none' },
    });
    expect(taken(900_000, { kind: 'placement-fee', cents: 30_000 })).toMatchObject({
      value: { forbiddenCents: 30_000, verdict: 'unclear' },
    });
  });

  test('a ban that is recalled makes the answer recalled', () => {
    expect(taken(MINIMUM, { kind: 'compulsory-training', cents: 1 }).ground.confidence).toBe('recalled');
    expect(taken(MINIMUM, { kind: 'placement-fee', cents: 1 }, { kind: 'transport', cents: 1 }).ground.confidence).toBe('verified');
  });

  test('a higher wage never means that more was taken, and nothing is taken that was not deducted', () => {
    const deductions = fc.array(fc.record({ kind: fc.constantFrom(...DEDUCTION_KINDS), cents: fc.nat(50_000) }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(50_000), deductions, (wage, more, list) => {
        const [low, high] = [taken(wage, ...list), taken(wage + more, ...list)];
        if (low.kind !== 'known' || high.kind !== 'known') throw new Error('expected answers');
        expect(high.value.takenCents).toBeLessThanOrEqual(low.value.takenCents);
        expect(low.value.takenCents).toBeLessThanOrEqual(list.reduce((sum, { cents }) => sum + cents, 0));
        expect(low.value.forbiddenCents).toBeLessThanOrEqual(low.value.notFromMinimumCents);
      }),
    );
  });
});
