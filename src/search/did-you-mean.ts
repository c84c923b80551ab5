import { editDistance } from './alike.ts';
import { isLatin, SCRIPTS } from './latin-key.ts';
import type { NearWords } from './near-words.ts';
import { analyse, wordsOf } from './normalise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The shortest word in which an error is sought: a short one has too many neighbours that are words, too. */
const SHORTEST = 6;
/** In how many entries a word stands at least that is offered. */
const WELL_KNOWN = 2;

/**
 * A query with the words put right that stand nowhere and look like a typing error; null when there are none. It is an
 * offer: the search forgives the error by itself.
 */
export function didYouMean(query: string, vocabulary: Vocabulary, near: NearWords): string | null {
  const words = wordsOf(query).map((typed) => ({
    typed,
    better: betterWord(analyse(typed, vocabulary.locale)[0] ?? '', vocabulary, near),
  }));
  return words.some(({ better }) => better !== null) ? words.map(({ typed, better }) => better ?? typed).join(' ') : null;
}

/** The word of the texts that was probably meant, as it is written there. */
function betterWord(typed: string, vocabulary: Vocabulary, near: NearWords): string | null {
  if (typed.length < SHORTEST || /\d/.test(typed) || vocabulary.has(typed)) return null;
  // Latin letters for another alphabet are a way of typing, no error.
  if (SCRIPTS[vocabulary.locale] && isLatin(typed)) return null;
  let best: { word: number; value: number } | null = null;
  for (const [word, like] of near.find(typed)) {
    const text = vocabulary.words[word]!;
    // Another ending is no error either.
    if (text.startsWith(typed.slice(0, typed.length - 2)) || typed.startsWith(text)) return null;
    const spread = vocabulary.postings[word]!.entries.length;
    const value = like * Math.log(1 + spread);
    if (spread >= WELL_KNOWN && text.length >= SHORTEST && editDistance(typed, text, 1) <= 1 && value > (best?.value ?? 0))
      best = { word, value };
  }
  return best && (vocabulary.spellings[best.word] ?? null);
}
