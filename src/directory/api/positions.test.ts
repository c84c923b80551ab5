import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittingAll, positionsBy } from './positions.ts';

it('records are found by each of their keys', () => {
  const by = positionsBy(['ab', 'b', 'aa'], (text) => text);
  expect([...by]).toEqual([
    ['a', [0, 2]],
    ['b', [0, 1]],
  ]);
});

it('those that fit every condition are those that one finds by looking at each, in order', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(letters), fc.array(letters, { maxLength: 4 }), (records, conditions) => {
      const by = positionsBy(records, (record) => record);
      const found = fittingAll(
        records,
        conditions.map((keys) => keys.map((key) => by.get(key) ?? [])),
      );
      expect(found).toEqual(records.filter((record) => conditions.every((keys) => keys.some((key) => record.includes(key)))));
    }),
  );
});
