import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyIndex } from './key-index.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');

test('the records that have one of some keys are those that a look at each would find', () => {
  fc.assert(
    fc.property(fc.array(fc.array(key, { maxLength: 4 }), { maxLength: 12 }), fc.array(key, { maxLength: 3 }), (records, asked) => {
      const index = keyIndex(records, (keys) => keys);
      expect([...index.having(asked)]).toEqual(records.map((keys) => (keys.some((each) => asked.includes(each)) ? 1 : 0)));
      expect(new Set(index.keys())).toEqual(new Set(records.flat()));
    }),
  );
});
