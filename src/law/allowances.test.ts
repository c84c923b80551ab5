import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { careAllowance, rentAllowance } from './allowances.ts';
import type { RuleAnswer } from './ground.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const known = <T>(answer: RuleAnswer<T>): T => {
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return answer.value;
};
const result = (answer: { checks: readonly { id: string; result: string }[] }, id: string) =>
  answer.checks.find((check) => check.id === id)?.result;

const insured = {
  day: '2026-11-21',
  birthDate: '1990-05-05',
  hasDutchInsurance: true,
  staysLawfully: true,
  hasPartner: false,
  incomeCents: 2_500_000,
  assetsCents: 0,
};
const care = (facts: Partial<typeof insured> | Record<string, unknown>) => known(careAllowance({ ...insured, ...facts }, params));

test('an insured worker with a low income and no assets may get care allowance', () => {
  const answer = care({});
  expect(answer.outcome).toBe('may-fit');
  expect(answer.checks.every((check) => check.result === 'met')).toBe(true);
});

test('without Dutch insurance there is no care allowance', () => {
  expect(care({ hasDutchInsurance: false }).outcome).toBe('ruled-out');
  expect(result(care({ hasDutchInsurance: null }), 'insured')).toBe('ask');
});

test('income up to the limit may fit, a cent more does not', () => {
  // 2026: 40 857 euro single, 51 142 with a partner
  expect(care({ incomeCents: 4_085_700 }).outcome).toBe('may-fit');
  expect(care({ incomeCents: 4_085_701 }).outcome).toBe('ruled-out');
  expect(care({ incomeCents: 4_085_701, hasPartner: true }).outcome).toBe('may-fit');
  expect(care({ incomeCents: 5_114_201, hasPartner: true }).outcome).toBe('ruled-out');
  expect(result(care({ incomeCents: null }), 'income')).toBe('ask');
});

test('the right begins with the month after the eighteenth birthday', () => {
  expect(care({ birthDate: '2008-11-01' }).outcome).toBe('ruled-out');
  expect(care({ birthDate: '2008-10-31' }).outcome).toBe('may-fit');
  expect(care({ birthDate: '2008-11-30', day: '2026-12-01' }).outcome).toBe('may-fit');
  expect(care({ birthDate: '2008-02-29', day: '2026-02-28' }).outcome).toBe('ruled-out');
  expect(care({ birthDate: '2007-12-31', day: '2026-01-01' }).outcome).toBe('may-fit');
});

test('with assets somebody has to look, because their limit is not among our numbers', () => {
  expect(result(care({ assetsCents: 1 }), 'assets')).toBe('ask');
  expect(care({ assetsCents: null }).outcome).toBe('may-fit');
});

test('for a year without a limit there is no answer', () => {
  expect(careAllowance({ ...insured, day: '2027-01-01' }, params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  expect(careAllowance({ ...insured, day: '2025-12-31' }, params).kind).toBe('not-known');
  expect(careAllowance({ ...insured, day: '2026-01-01' }, params).kind).toBe('known');
});

test('a lower income never rules out what a higher one did not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.boolean(),
      (income, less, hasPartner) => {
        const high = care({ incomeCents: income, hasPartner }).outcome;
        if (high === 'may-fit') expect(care({ incomeCents: Math.max(0, income - less), hasPartner }).outcome).toBe('may-fit');
      },
    ),
  );
});

const tenant = {
  day: '2026-11-21',
  birthDate: '1990-05-05',
  isAdult: true,
  countsAsAdultRent: false,
  housing: 'independent' as const,
  allRegisteredThere: true,
  staysLawfully: true,
  hasPartner: false,
  assetsCents: 0,
  rentCents: 80_000,
};
const rent = (facts: Partial<Omit<typeof tenant, 'housing'>> | Record<string, unknown>) =>
  known(rentAllowance({ ...tenant, ...facts }, params));

test('a tenant of a home of his own may get rent allowance, whatever the rent', () => {
  expect(rent({})).toMatchObject({ outcome: 'may-fit', rentThatCountsCents: 80_000 });
  // A higher rent does not exclude: 932.93 counts
  expect(rent({ rentCents: 150_000 })).toMatchObject({ outcome: 'may-fit', rentThatCountsCents: 93_293 });
  expect(rent({ rentCents: 93_293 }).rentThatCountsCents).toBe(93_293);
  expect(rent({ rentCents: null }).rentThatCountsCents).toBeNull();
});

test('a room of one’s own rarely fits, a bed in a hotel or camp never', () => {
  expect(rent({ housing: 'room' }).outcome).toBe('unlikely');
  expect(rent({ housing: 'hotel-or-camp' }).outcome).toBe('ruled-out');
  expect(rent({ housing: 'short-by-nature' }).outcome).toBe('ruled-out');
  expect(rent({ housing: null }).outcome).toBe('may-fit');
  expect(rent({ housing: 'room', allRegisteredThere: false }).outcome).toBe('ruled-out');
});

test('from the twenty-first birthday the higher rent counts, or with a child before', () => {
  const young = { rentCents: 60_000, birthDate: '2005-11-22' };
  expect(rent(young).rentThatCountsCents).toBe(49_820);
  expect(rent({ ...young, birthDate: '2005-11-21' }).rentThatCountsCents).toBe(60_000);
  expect(rent({ ...young, countsAsAdultRent: true }).rentThatCountsCents).toBe(60_000);
});

test('assets up to the limit may fit, a cent more do not for somebody single', () => {
  expect(result(rent({ assetsCents: 3_847_900 }), 'assets')).toBe('met');
  expect(rent({ assetsCents: 3_847_901 }).outcome).toBe('ruled-out');
  expect(result(rent({ assetsCents: 3_847_901, hasPartner: true }), 'assets')).toBe('ask');
});

test('who is no resident at the address, no adult or not here lawfully gets none', () => {
  for (const fact of ['allRegisteredThere', 'isAdult', 'staysLawfully']) expect(rent({ [fact]: false }).outcome).toBe('ruled-out');
  expect(result(rent({}), 'income')).toBe('ask');
});

test('for another year there is no answer about rent allowance', () => {
  expect(rentAllowance({ ...tenant, day: '2027-01-01' }, params)).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});
