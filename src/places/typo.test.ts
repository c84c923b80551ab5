import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedTypos, boundedDistance, findNearKeys } from './typo.ts';

/** The plain textbook algorithm (optimal string alignment), to hold the bounded one against. */
function fullDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cell = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = swap ? Math.min(cell, rows[i - 2]![j - 2]! + 1) : cell;
    }
  }
  return rows[a.length]![b.length]!;
}

describe('typos', () => {
  it('are counted as the full algorithm counts them, up to the bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        expect(boundedDistance(a, b, max)).toBe(Math.min(fullDistance(a, b), max + 1));
      }),
      { numRuns: 5000 },
    );
  });

  it('two neighbours swapped are one typo', () => {
    expect(boundedDistance('rottredam', 'rotterdam', 2)).toBe(1);
  });

  it('are looked through more in long words than in short ones', () => {
    expect([3, 4, 5, 7, 8, 20].map(allowedTypos)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('are only sought among names of about the same length', () => {
    const keys = new Map([
      [4, ['goes', 'urkk']],
      [5, ['breda']],
      [9, ['rotterdam']],
    ]);
    expect(findNearKeys(keys, 'bredaa', 1)).toEqual({ near: [{ key: 'breda', distance: 1 }], compared: 1 });
    expect(findNearKeys(keys, 'breda', 0)).toEqual({ near: [], compared: 0 });
  });
});
