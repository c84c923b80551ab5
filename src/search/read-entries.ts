import { splitCompound } from './compound.ts';
import { sayingKey, type SearchEntry, type Synonyms } from './entry.ts';
import { analyse, wordsOf } from './normalise.ts';
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

/**
 * Writes the words of the texts into the vocabulary: a word counts more in a title, and less in a long text.
 * @returns the words of each body, for passages.
 */
export function readTexts(vocabulary: Vocabulary, entries: readonly SearchEntry[], weights: Weights): TextWords[] {
  const bodies = entries.map((entry, at) => {
    const sums = new Map<number, number>();
    const body = textWords(entry.body, (written) => vocabulary.read(written));
    for (const field of FIELDS) {
      const words = field === 'body' ? body.words : wordsOf(entry[field]).map((written) => vocabulary.read(written));
      const counts = new Map<number, number>();
      for (const word of words) if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
      const long = 0.6 + (0.6 * words.length) / USUAL_LENGTH[field];
      for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + (weights[field] * count) / (count + long));
    }
    for (const [word, weight] of sums) vocabulary.add(word, at, weight);
    return body;
  });
  if (COMPOUNDING.includes(vocabulary.locale)) readCompoundParts(vocabulary, weights.part);
  vocabulary.close();
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

/** Writes the sayings into the vocabulary. The names of an entry are some, too. */
export function readSayings(vocabulary: Vocabulary, entries: readonly SearchEntry[], phrases: Synonyms['phrases']): Saying[] {
  const positions = new Map(entries.map((entry, at) => [sayingKey(entry), at]));
  const sayings: Saying[] = [];
  const read = (text: string, meant: readonly number[]) => {
    if (meant.length === 0) return;
    const words = [...new Set(analyse(text, vocabulary.locale))].map((word) => vocabulary.numberOf(word));
    if (words.length === 0) return;
    for (const word of words) vocabulary.postings[word]!.sayings.push(sayings.length);
    sayings.push({ entries: meant, words });
  };
  entries.forEach(({ title, names = [] }, at) => {
    for (const name of [title, ...names]) read(name, [at]);
  });
  for (const { say, pages } of phrases) {
    const meant = pages.flatMap((page) => positions.get(page) ?? []);
    for (const text of say) read(text, meant);
  }
  return sayings;
}
