import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankPaymentDue, countedPay, PAY_KINDS, type PayItem } from './counted-pay.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));

function counted(pay: PayItem[]) {
  const answer = countedPay(params, pay);
  if (answer.kind !== 'known') throw new Error('expected an answer');
  return answer.value;
}

test('holiday allowance, expenses and the end-of-year payment are no wage, overtime and shift allowance are', () => {
  // WML art. 6 lid 1: 2000.00 + 150.00 + 80.00 count; a 160.00, e 92.00 and h 50.00 do not.
  const value = counted([
    { kind: 'base', cents: 200_000 },
    { kind: 'overtime', cents: 15_000 },
    { kind: 'shift-allowance', cents: 8_000 },
    { kind: 'holiday-allowance', cents: 16_000 },
    { kind: 'expenses', cents: 9_200 },
    { kind: 'year-end', cents: 5_000 },
  ]);
  expect(value).toMatchObject({ countedCents: 223_000, leftOutCents: 30_200 });
  expect(value.leftOut.map(({ kind }) => kind)).toEqual(['holiday-allowance', 'expenses', 'year-end']);
});

test('tips count only as far as they are part of the terms of employment', () => {
  expect(counted([{ kind: 'tips-agreed', cents: 500 }]).countedCents).toBe(500);
  expect(counted([{ kind: 'tips-other', cents: 500 }]).countedCents).toBe(0);
});

test('an allowance for work in another country counts as costs when nothing says what it is for', () => {
  expect(counted([{ kind: 'posting-allowance-unspecified', cents: 70_000 }])).toMatchObject({ countedCents: 0, leftOutCents: 70_000 });
});

test('no cent is lost between what counts and what does not, and the articles are named', () => {
  const items = fc.array(fc.record({ kind: fc.constantFrom(...PAY_KINDS), cents: fc.integer({ min: 0, max: 500_000 }) }));
  fc.assert(
    fc.property(items, (pay) => {
      const { countedCents, leftOutCents } = counted(pay);
      expect(countedCents + leftOutCents).toBe(pay.reduce((sum, { cents }) => sum + cents, 0));
    }),
  );
  expect(countedPay(params, []).ground).toEqual({ articles: ['WML art. 6', 'WML art. 7 lid 4'], parameters: [], confidence: 'verified' });
});

test('the minimum wage is paid by bank, except to help in a household on fewer than four days', () => {
  const due = (householdDaysPerWeek: number | null, day = '2026-11-21') => bankPaymentDue(params, { day, householdDaysPerWeek });
  expect(due(null)).toMatchObject({ kind: 'known', value: true, ground: { parameters: ['wml.household-help.days-below'] } });
  expect(due(3)).toMatchObject({ value: false });
  expect(due(4)).toMatchObject({ value: true });
  expect(due(3, '2023-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});
