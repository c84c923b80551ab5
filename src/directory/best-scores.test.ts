import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastOfBest } from './best-scores.ts';

const anyScores = fc.array(fc.oneof(fc.double({ min: -20, max: 30, noNaN: true }), fc.constant(-Infinity)), { maxLength: 500 });

test('at least as many as are wanted reach it, or all there are', () => {
  fc.assert(
    fc.property(anyScores, fc.integer({ min: 1, max: 600 }), (scores, count) => {
      const least = leastOfBest(Float64Array.from(scores), count);
      const finite = scores.filter((score) => score !== -Infinity);
      const reached = finite.filter((score) => score >= least);
      expect(reached.length).toBeGreaterThanOrEqual(Math.min(count, finite.length));
    }),
  );
});

test('hardly more than are wanted reach it', () => {
  const scores = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_000);
  const least = leastOfBest(scores, 1500);
  const reached = scores.filter((score) => score >= least).length;
  expect(reached).toBeGreaterThanOrEqual(1500);
  expect(reached).toBeLessThan(1550);
});

test('what does not count is never among them', () => {
  expect(leastOfBest(Float64Array.from([-Infinity, -Infinity]), 1)).toBe(Infinity);
  expect(leastOfBest(Float64Array.from([-Infinity, 3]), 5)).toBe(3);
});
