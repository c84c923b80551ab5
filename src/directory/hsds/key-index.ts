import type { Marks } from './marks.ts';

/** Which records of a list have a key. */
export interface KeyIndex<K> {
  keys(): Iterable<K>;
  /** Marks the records that have one of the keys. */
  having(keys: Iterable<K>): Marks;
}

/** Goes through the records once. What remains is each key, and four bytes for each record that has it. */
export function keyIndex<T, K>(records: readonly T[], keysOf: (record: T) => Iterable<K>): KeyIndex<K> {
  const lists = listsOf(records, keysOf);
  const numbers = new Map([...lists.keys()].map((key, number) => [key, number]));
  const sizes = [...lists.values()].map(({ length }) => length);
  // The positions of all keys in one row: those of a key lie between its bound and the next.
  const bounds = new Uint32Array(sizes.length + 1);
  for (const [number, size] of sizes.entries()) bounds[number + 1] = (bounds[number] ?? 0) + size;
  const row = new Uint32Array(bounds.at(-1) ?? 0);
  for (const [key, number] of numbers) row.set(lists.get(key) ?? [], bounds[number]);

  return {
    keys: () => numbers.keys(),
    having: (keys) => {
      const marks = new Uint8Array(records.length);
      for (const key of keys) {
        const number = numbers.get(key);
        if (number !== undefined) for (const position of row.subarray(bounds[number], bounds[number + 1])) marks[position] = 1;
      }
      return marks;
    },
  };
}

/** For each key the positions of the records that have it, in order and each once. */
function listsOf<T, K>(records: readonly T[], keysOf: (record: T) => Iterable<K>): Map<K, number[]> {
  const lists = new Map<K, number[]>();
  records.forEach((record, position) => {
    for (const key of keysOf(record)) {
      const list = lists.get(key);
      if (!list) lists.set(key, [position]);
      else if (list[list.length - 1] !== position) list.push(position);
    }
  });
  return lists;
}
