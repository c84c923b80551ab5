import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('what was asked for lately is made once, and the one asked for longest ago makes room', () => {
  const recent = new Recent<string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    recent.of(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect([ask('a'), ask('b'), ask('a'), ask('c')]).toEqual(['A', 'B', 'A', 'C']);
  expect(made).toEqual(['a', 'b', 'c']);
  ask('a');
  ask('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
