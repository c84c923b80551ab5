import { expect, test } from 'vitest';
import { requireCents } from './cents.ts';

test('amounts are whole cents, zero or more', () => {
  expect(() => requireCents()).not.toThrow();
  expect(() => requireCents(0, 1499)).not.toThrow();
  for (const wrong of [-1, 14.99, NaN, Infinity]) expect(() => requireCents(1499, wrong)).toThrow(RangeError);
});
