import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParameters } from '#law/index.ts';
import { profileProblems, profileSchema, readProfile } from './profile.schema.ts';
import { NOTHING_TOLD } from './situation.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const read = (fields: Record<string, string>) => readProfile(profileSchema.parse(fields), params, '2026-11-21');
const problems = (fields: Record<string, string>) => {
  const result = profileSchema.safeParse(fields);
  return result.success ? [] : profileProblems(result.error);
};

test('an empty form says that nothing was told', () => {
  expect(read({})).toEqual({ situation: NOTHING_TOLD, chosen: null, reading: null });
});

test('an amount says more than the side that was chosen', () => {
  expect(read({ wage: 'above', amount: '15,20', age: '30' }).situation.wage).toBe('below');
  expect(read({ wage: 'above' }).situation.wage).toBe('above');
});

test('an amount that says nothing leaves the wage open, with the reason', () => {
  expect(read({ wage: 'above', amount: '3300', per: 'month' })).toMatchObject({
    situation: { wage: null },
    reading: { doubt: 'no-hours' },
  });
});

test('what is no amount, no hours or no answer of ours is named by its field', () => {
  expect(problems({ amount: 'twenty', hours: '400', here: 'yesterday', chosen: 'best' })).toEqual([
    { field: 'here', problem: 'unknown-answer' },
    { field: 'amount', problem: 'not-an-amount' },
    { field: 'hours', problem: 'not-hours' },
    { field: 'chosen', problem: 'unknown-answer' },
  ]);
  expect(problems({ hours: '0' })).toEqual([{ field: 'hours', problem: 'not-hours' }]);
});

test('no field takes free text', () => {
  const words = fc.string({ minLength: 14, maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(profileSchema.shape)), words, (field, text) => {
      expect(problems({ [field]: text }).map((each) => each.field)).toEqual([field]);
    }),
  );
});
