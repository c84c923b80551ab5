import { expect, it } from 'vitest';
import { textProblems } from './text-problems.ts';

it('a translation has the same keys and the same values', () => {
  const english = { a: 'Pay {amount} by {day}', b: 'Yes', c: '{x} and {x}' };
  expect(textProblems({ a: '{day}: {amount}', b: 'Tak', c: '{x}' }, english)).toEqual([]);
  expect(textProblems({ a: 'Pay', b: ' ', d: 'x' }, english).map(({ rule }) => rule)).toEqual([
    'missing-text',
    'missing-text',
    'other-values',
    'unknown-text',
  ]);
});
