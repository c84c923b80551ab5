import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageOf, textWords } from './passage.ts';

/** Words are numbered in the order of their first coming. */
function passage(text: string, telling: Record<string, number>) {
  const numbers = new Map<string, number>();
  const wordOf = (word: string) => numbers.get(word.toLowerCase()) ?? numbers.set(word.toLowerCase(), numbers.size).size - 1;
  return passageOf(text, textWords(text, wordOf), new Map(Object.entries(telling).map(([word, weight]) => [wordOf(word), weight])));
}
const FILLER = 'Here is a sentence that says nothing about it. '.repeat(8);

test('the passage is where most telling words stand together, from the beginning of their sentence', () => {
  const text = `Pay comes first. ${FILLER}Your boss must pay on time. Ask in writing. ${FILLER}`;
  const parts = passage(text, { pay: 1, boss: 3, time: 2 });
  expect(parts[0]).toEqual({ text: '… ', hit: false });
  expect(parts.map((part) => part.text).join('')).toMatch(/^… Your boss must pay on time\./);
  expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['boss', 'pay', 'time']);
});

test('a word that comes many times does not beat several words', () => {
  const text = `Pay pay pay pay pay. ${FILLER}Boss and time and pay.`;
  expect(
    passage(text, { pay: 1, boss: 1, time: 1 })
      .map((part) => part.text)
      .join(''),
  ).toContain('Boss and time');
});

test('without a match the text is shown from its beginning', () => {
  expect(passage('Short text.', {})).toEqual([
    { text: 'Short text', hit: false },
    { text: '.', hit: false },
  ]);
});

test('it is always a piece of the text, of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.array(fc.nat(20)), (text, told) => {
      const words = textWords(text, (word) => word.length);
      const parts = passageOf(text, words, new Map(told.map((word) => [word, 1])));
      const plain = parts.map((part) => part.text).join('');
      expect(text).toContain(plain.replace(/^… /, '').replace(/ …$/, ''));
      expect(plain.length).toBeLessThan(800);
    }),
  );
});
