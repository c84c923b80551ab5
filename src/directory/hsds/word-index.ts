import { keyIndex } from './key-index.ts';
import type { Marks } from './marks.ts';
import { searchWords } from './query.ts';

/** In which texts of a list words stand. The texts themselves are not kept. */
export interface WordIndex {
  /** Marks the texts that hold the word, as it is or inside a longer one. @param word as `searchWords` gives it */
  holding(word: string): Marks;
}

/** @param textOf what words of a record are looked for in */
export function wordIndex<T>(records: readonly T[], textOf: (record: T) => string): WordIndex {
  const words = keyIndex(records, (record) => searchWords(textOf(record)));
  return { holding: (word) => words.having([...words.keys()].filter((each) => each.includes(word))) };
}
