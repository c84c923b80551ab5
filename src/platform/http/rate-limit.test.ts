import { expect, test } from 'vitest';
import { RateLimit } from './rate-limit.ts';

test('one address is let through as often as is allowed, others are not touched, and it is forgotten after the span', () => {
  const limit = new RateLimit(2, 1000);
  expect(['a', 'a', 'a', 'b'].map((address) => limit.allows(address, 5000))).toEqual([true, true, false, true]);
  expect(limit.allows('a', 5999)).toBe(false);
  expect(limit.allows('a', 6000)).toBe(true);
});

test('one customer of IPv6 has one budget, whichever of their addresses they use, and shuts out nobody', () => {
  const limit = new RateLimit(2, 1000);
  const inOne = Array.from({ length: 60_000 }, (_, at) => limit.allows(`2001:db8:1:2::${at.toString(16)}`, 1));
  expect(inOne.filter(Boolean)).toHaveLength(2);
  expect(limit.allows('192.0.2.77', 1)).toBe(true);
});

test('no address can be read from what is kept', () => {
  const limit = new RateLimit(2, 1000);
  limit.allows('203.0.113.7', 1);
  const kept = [...(limit as unknown as { counts: Map<string, number> }).counts.keys()];
  expect(kept).toHaveLength(1);
  for (const clear of ['203.0.113', Buffer.from('203.0.113.7').toString('base64')]) expect(kept[0]).not.toContain(clear);
});
