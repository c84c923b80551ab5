import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchable, searchWords } from './query.ts';
import { wordIndex } from './word-index.ts';

const WORDS = [
  'Hulp',
  'bij',
  'hulpverlening',
  'Zażółć',
  'één',
  'e',
  'العربية',
  '🙂',
  'ulp',
  '\u2028',
  '\u00a0',
  '\n',
  '  ',
  '<b>',
  'İ',
  'ﬁ',
  '\ud800',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

test('a word is found wherever it stands in a text, as a look into each text would find it', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (texts, asked) => {
      const index = wordIndex(texts, (each) => each);
      for (const word of searchWords(asked))
        expect([...index.holding(word)]).toEqual(texts.map((each) => (searchable(each).includes(word) ? 1 : 0)));
    }),
  );
});

test('a word is found inside another one, but not across two', () => {
  const index = wordIndex(['taalles in Tilburg', 'Taal les', 'rekenen'], (each) => each);
  expect([...index.holding('taal')]).toEqual([1, 1, 0]);
  expect([...index.holding('taalles')]).toEqual([1, 0, 0]);
  expect([...index.holding('talen')]).toEqual([0, 0, 0]);
});
