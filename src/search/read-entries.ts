import { splitCompound } from './compound.ts';
import type { SearchEntry, Synonyms } from './entry.ts';
import { wordsOf } from './normalise.ts';
import { textWords, type TextWords } from './passage.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';

/** Lengths, in words, beside which a part of an entry counts as long. */
const USUAL_LENGTH = { title: 12, answer: 12, terms: 12, body: 250 } as const;
const FIELDS = ['title', 'answer', 'terms', 'body'] as const;
/** Languages that write compounds as one word. */
const COMPOUNDING = ['nl', 'hu'];

/** A saying, by the entries that it means, best first, and its words. */
export interface Saying {
  entries: readonly number[];
  words: readonly number[];
}

/** All sayings that mean entries, with their words written into the vocabulary. The names of an entry are some, too. */
export function readSayings(vocabulary: Vocabulary, entries: readonly SearchEntry[], phrases: Synonyms['phrases']): Saying[] {
  const positions = new Map(entries.map((entry, at) => [entry.path, at]));
  const names = entries.flatMap(({ title, names: others = [] }, at) => [title, ...others].map((text) => ({ text, entries: [at] })));
  const meant = phrases.flatMap(({ say, pages }) => {
    const found = pages.flatMap((page) => positions.get(page) ?? []);
    return found.length ? say.map((text) => ({ text, entries: found })) : [];
  });
  const sayings: Saying[] = [];
  for (const { text, entries: best } of [...names, ...meant]) {
    const words = [...new Set(wordsOf(text).map((written) => vocabulary.read(written)))].filter((word) => word >= 0);
    if (words.length === 0) continue;
    for (const word of words) vocabulary.postings[word]!.sayings.push(sayings.length);
    sayings.push({ entries: best, words });
  }
  return sayings;
}

/**
 * Writes the words of the texts into the vocabulary: a word counts more in a title, and less in a long text. What people
 * say when they mean an entry counts as a text of it, too.
 * @returns the words of each body, for passages.
 */
export function readTexts(
  vocabulary: Vocabulary,
  entries: readonly SearchEntry[],
  sayings: readonly Saying[],
  weights: Weights,
): TextWords[] {
  const asked = entries.map((): number[] => []);
  for (const { words, entries: meant } of sayings) asked[meant[0]!]!.push(...words);
  const bodies = entries.map((entry, at) => {
    const sums = new Map<number, number>();
    const count = (words: Iterable<number>, weight: number, half: number) => {
      const counts = new Map<number, number>();
      for (const word of words) if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, times] of counts) sums.set(word, (sums.get(word) ?? 0) + (weight * times) / (times + half));
    };
    const read = (text: string) => wordsOf(text).map((written) => vocabulary.read(written));
    const body = textWords(entry.body, (written) => vocabulary.read(written));
    for (const field of FIELDS) {
      const words = field === 'body' ? body.words : read(entry[field]);
      count(words, weights[field], 0.6 + (0.6 * words.length) / USUAL_LENGTH[field]);
    }
    count(asked[at]!, weights.asked, weights.askedHalf);
    for (const [word, weight] of sums) vocabulary.add(word, at, weight);
    return body;
  });
  if (COMPOUNDING.includes(vocabulary.locale)) readCompoundParts(vocabulary, weights.part);
  return bodies;
}

/** "zorgverzekering" is found by "verzekering"; by "zorg" it is found anyway, which is its beginning. */
function readCompoundParts(vocabulary: Vocabulary, weight: number): void {
  const isWord = (part: string) => vocabulary.has(part);
  [...vocabulary.words].forEach((word, number) => {
    const parts = splitCompound(word, isWord);
    if (!parts) return;
    const { entries, weights } = vocabulary.postings[number]!;
    entries.forEach((at, i) => vocabulary.add(vocabulary.numberOf(parts[1]), at, weight * weights[i]!));
  });
}
