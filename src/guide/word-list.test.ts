import { expect, test } from 'vitest';
import type { Snapshot } from './snapshot.ts';
import { wordList } from './word-list.ts';

const term = (id: string, dutch: string, translation: string) => ({ id, dutch, translation, explanation: 'x' });
const snapshot = {
  terms: new Map([
    [
      'en',
      new Map([
        ['ww', term('ww', 'WW', 'unemployment benefit')],
        ['a', term('a', 'aangifte', 'tax return')],
        ['z', term('z', 'zorgpas', 'card')],
      ]),
    ],
    ['pl', new Map([['a', term('a', 'aangifte', 'zeznanie podatkowe')]])],
  ]),
} as unknown as Snapshot;

test("words stand from A to Z by their Dutch, in the reader's language or else in English", () => {
  expect(wordList(snapshot, 'pl').map(({ letter, words }) => [letter, words.map((word) => word.translation)])).toEqual([
    ['A', ['zeznanie podatkowe']],
    ['W', ['unemployment benefit']],
    ['Z', ['card']],
  ]);
});
