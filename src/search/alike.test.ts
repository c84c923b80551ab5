import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, editDistance } from './alike.ts';

test.each([
  ['wyplaty', 'wyplata'],
  ['maasimi', 'maas'],
  ['minimun', 'minimum'],
  ['gemente', 'gemeente'],
  ['loonstr', 'loonstrook'],
  ['szerzodesem', 'szerzodes'],
  ['contarct', 'contract'],
])('"%s" is taken for "%s"', (typed, word) => {
  expect(alike(typed, word)).toBeGreaterThanOrEqual(0.6);
});

test.each([
  ['praca', 'pracownik'],
  ['bank', 'bus'],
  ['huur', 'huis'],
  ['a', 'ab'],
])('"%s" is not taken for "%s"', (typed, word) => {
  expect(alike(typed, word)).toBeLessThan(0.6);
});

test('a word is most like itself, and nothing is more than the same', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (one, other) => {
      const like = alike(one, other);
      expect(like).toBeGreaterThanOrEqual(0);
      expect(like).toBeLessThanOrEqual(1);
      expect(alike(one, one)).toBe(1);
    }),
  );
});

test('a swap of two letters is one error, and counting stops at the limit', () => {
  expect(editDistance('contarct', 'contract', 2)).toBe(1);
  expect(editDistance('abc', 'xyz', 1)).toBe(2);
});
