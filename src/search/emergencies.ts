import type { Emergency } from './entry.ts';
import { NearWords } from './near-words.ts';
import { analyse } from './normalise.ts';

/** How alike a typed word must be: a short one the same, a long one may have another ending or an error. */
function isSame(typed: string, word: string, like: number): boolean {
  const length = Math.min(typed.length, word.length);
  // A wrong alarm frightens: stricter than in search. In another alphabet the same sound is 0.95.
  return like >= (length >= 7 ? 0.8 : length === 6 ? 0.85 : 0.95);
}

/** The sayings by which people tell of an emergency, ready to be found in a query. */
export class Emergencies {
  private readonly locale: string;
  private readonly words: string[] = [];
  private readonly sayings: { words: number[]; pages: readonly string[] }[];
  private readonly near: NearWords;

  constructor(locale: string, list: readonly Emergency[]) {
    this.locale = locale;
    const positions = new Map<string, number>();
    this.sayings = list.flatMap(({ say, pages }) =>
      say.map((text) => ({
        pages,
        words: analyse(text, locale).map((word) => {
          const known = positions.get(word);
          if (known !== undefined) return known;
          positions.set(word, this.words.length);
          return this.words.push(word) - 1;
        }),
      })),
    );
    this.near = new NearWords(this.words, locale);
  }

  /** The pages to show above everything else, those of the saying with most words first; none when nothing tells of danger. */
  pagesFor(query: string): readonly string[] {
    const said = new Set<number>();
    for (const typed of analyse(query, this.locale))
      for (const [word, like] of this.near.find(typed)) if (isSame(typed, this.words[word]!, like)) said.add(word);
    if (said.size === 0) return [];
    const told = this.sayings.filter(({ words }) => words.length > 0 && words.every((word) => said.has(word)));
    told.sort((a, b) => b.words.length - a.words.length);
    return [...new Set(told.flatMap(({ pages }) => pages))];
  }
}
