import { expect, test } from 'vitest';
import { RateLimit } from './rate-limit.ts';

test('one address is let through as often as is allowed, others are not touched, and it is forgotten after the span', () => {
  const limit = new RateLimit(2, 1000);
  expect(['a', 'a', 'a', 'b'].map((address) => limit.allows(address, 5000))).toEqual([true, true, false, true]);
  expect(limit.allows('a', 5999)).toBe(false);
  expect(limit.allows('a', 6000)).toBe(true);
});

test('no address can be read from what is kept', () => {
  const limit = new RateLimit(2, 1000);
  limit.allows('203.0.113.7', 1);
  expect(JSON.stringify([...(limit as unknown as { counts: Map<string, number> }).counts.keys()])).not.toContain('203.0.113.7');
});
