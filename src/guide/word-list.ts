import type { Locale } from '#platform/i18n/locales.ts';
import type { Term } from './render-context.ts';
import type { Snapshot } from './snapshot.ts';

/** The Dutch words that begin with a letter. */
export interface WordLetter {
  /** 'A' */
  letter: string;
  words: Term[];
}

/** All Dutch words that people will meet, from A to Z. A word that a locale lacks is explained in English. */
export function wordList(snapshot: Snapshot, locale: Locale): WordLetter[] {
  const own = snapshot.terms.get(locale) ?? new Map<string, Term>();
  const words = [...(snapshot.terms.get('en') ?? own).values()].map((term) => own.get(term.id) ?? term);
  words.sort((a, b) => a.dutch.localeCompare(b.dutch, 'nl', { sensitivity: 'base' }));
  const letters: WordLetter[] = [];
  for (const word of words) {
    const letter = word.dutch.charAt(0).toLocaleUpperCase('nl');
    const last = letters.at(-1);
    if (last?.letter === letter) last.words.push(word);
    else letters.push({ letter, words: [word] });
  }
  return letters;
}
