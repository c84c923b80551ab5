import { splitCompound } from './compound.ts';
import { didYouMean } from './did-you-mean.ts';
import type { SearchEntry, Synonyms } from './entry.ts';
import { analyse } from './normalise.ts';
import { passageOf, type PassagePart, type TextWords } from './passage.ts';
import { readSayings, readTexts } from './read-entries.ts';
import { Vocabulary } from './vocabulary.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import { WordMatcher } from './word-matcher.ts';

/** The longest query that is looked at, in characters. */
export const MAX_QUERY_LENGTH = 200;

/** The most words of a query that are looked at. */
const MOST_WORDS = 24;
/** The shortest word that may be one of two parts or two words written together. */
const LONG_WORD = 8;
/** A word that says less than this part of the most telling one is not marked. */
const LITTLE = 0.3;
/** At most so many results are put in order. */
const MOST_RESULTS = 300;

/** An entry by its position. */
export interface Ranked {
  at: number;
  /** Above 0; comparable within one index. */
  score: number;
  /** From 0 to 1: how much the query is its title, or a saying that means it. */
  named: number;
}

/** What a query found. */
export interface Ranking {
  /** Best first. */
  ranked: Ranked[];
  /** How much a word says about the query, by its number; only words that say something. */
  told: ReadonlyMap<number, number>;
}

/**
 * The entries of a locale, ready to be searched. It knows no grammar: words are compared by how alike they are, so
 * endings, typing errors, missing marks and other alphabets are all forgiven in the same way. A query is compared with
 * the texts, and with the sayings by which people mean an entry.
 */
export class SearchIndex {
  readonly entries: readonly SearchEntry[];
  private readonly weights: Weights;
  private readonly vocabulary: Vocabulary;
  private readonly matcher: WordMatcher;
  private readonly lengths: Float64Array;
  /** The entry that each saying means, and another that it means, below 0 when there is none. */
  private readonly meantFirst: Int32Array;
  private readonly meantAlso: Int32Array;
  /** How much each saying is the query that is being answered, and the sayings that are at all. Empty between queries. */
  private readonly likes: Float64Array;
  private readonly liked: number[] = [];
  /** The words of each body. */
  private readonly bodies: readonly TextWords[];

  constructor(locale: string, entries: readonly SearchEntry[], synonyms: Omit<Synonyms, 'emergencies'>, weights: Weights = WEIGHTS) {
    this.entries = entries;
    this.weights = weights;
    this.vocabulary = new Vocabulary(locale);
    const sayings = readSayings(this.vocabulary, entries, synonyms.phrases);
    this.bodies = readTexts(this.vocabulary, entries, sayings, weights);
    this.vocabulary.close();
    this.likes = new Float64Array(sayings.length);
    this.meantFirst = Int32Array.from(sayings, ({ entries: [at = -1] }) => at);
    this.meantAlso = Int32Array.from(sayings, ({ entries: [, at = -1] }) => at);
    this.matcher = new WordMatcher(this.vocabulary, sayings, entries.length, synonyms, weights);
    this.lengths = Float64Array.from(sayings, (saying) => this.matcher.lengthOf(saying));
  }

  /** Any text is a query; only its beginning is looked at. */
  rank(query: string): Ranking {
    const texts = new Float64Array(this.entries.length);
    const told = new Map<number, number>();
    let total = 0;
    let square = 0;
    for (const [word, factor] of this.termsOf(query)) {
      const match = this.matcher.match(word);
      const rarity = match.rarity * factor;
      const sayingRarity = match.sayingRarity * factor;
      total += rarity;
      square += sayingRarity ** 2;
      for (let i = 0; i < match.entries.length; i += 1) texts[match.entries[i]!]! += rarity * match.entryValues[i]!;
      for (let i = 0; i < match.sayings.length; i += 1) this.like(match.sayings[i]!, sayingRarity * match.sayingValues[i]!);
      for (const same of match.marked) told.set(same, Math.max(told.get(same) ?? 0, rarity));
    }
    const { first, second } = this.bestSayings(Math.sqrt(square));
    const scores = texts.map((text, at) => (this.weights.text * text) / (total || 1) + first[at]! + this.weights.second * second[at]!);
    const bar = barOf(scores, this.weights.worthShowing);
    const ranked: Ranked[] = [];
    for (let at = 0; at < scores.length; at += 1) if (scores[at]! > bar) ranked.push({ at, score: scores[at]!, named: first[at]! });
    return { ranked: ranked.sort((a, b) => b.score - a.score || a.at - b.at), told: telling(told) };
  }

  /** The passage of an entry that says most about a query; empty when the entry has no text. */
  passage(at: number, told: ReadonlyMap<number, number>): PassagePart[] {
    const { body } = this.entries[at]!;
    if (body === '') return [];
    return passageOf(body, this.bodies[at]!, told);
  }

  /** The query without typing errors, to offer; null when it has none. */
  didYouMean(query: string): string | null {
    return didYouMean(query.slice(0, MAX_QUERY_LENGTH), this.vocabulary, this.matcher.near);
  }

  private like(saying: number, value: number): void {
    if (this.likes[saying] === 0) this.liked.push(saying);
    this.likes[saying]! += value;
  }

  /** How much the best and the second-best saying of each entry is the query: the cosine of the two. */
  private bestSayings(length: number): { first: Float64Array; second: Float64Array } {
    const first = new Float64Array(this.entries.length);
    const second = new Float64Array(this.entries.length);
    for (const saying of this.liked) {
      const like = this.likes[saying]! / (length * this.lengths[saying]!);
      this.likes[saying] = 0;
      raise(first, second, this.meantFirst[saying]!, like);
      const also = this.meantAlso[saying]!;
      if (also >= 0) raise(first, second, also, like * this.weights.alsoMeant);
    }
    this.liked.length = 0;
    return { first, second };
  }

  /** The words of a query that are looked for: as typed, two that are one word, and the parts of one that is not known. */
  private termsOf(query: string): Map<string, number> {
    const { vocabulary } = this;
    const typed = analyse(query.slice(0, MAX_QUERY_LENGTH), vocabulary.locale).slice(0, MOST_WORDS);
    const terms = new Map<string, number>();
    typed.forEach((word, i) => {
      terms.set(word, 1);
      const joined = word + (typed[i + 1] ?? '');
      if (joined.length >= LONG_WORD && vocabulary.has(joined)) terms.set(joined, 1);
      if (word.length >= LONG_WORD && !vocabulary.has(word))
        for (const part of splitCompound(word, (each) => vocabulary.has(each)) ?? [])
          if (!terms.has(part)) terms.set(part, this.weights.part);
    });
    return terms;
  }
}

/** Keeps the two greatest values of a position. */
function raise(first: Float64Array, second: Float64Array, at: number, value: number): void {
  if (value > first[at]!) {
    second[at] = first[at]!;
    first[at] = value;
  } else if (value > second[at]!) second[at] = value;
}

/** The score above which results are shown: a part of the best, more when there would be too many. */
function barOf(scores: Float64Array, part: number): number {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  let bar = best * part;
  for (let round = 0; round < 20; round += 1) {
    let above = 0;
    for (const score of scores) if (score > bar) above += 1;
    if (above <= MOST_RESULTS) break;
    bar = (bar + best) / 2;
  }
  return bar;
}

/** Without the words that say little: "my" and "not" are in every question, and marking them hides the others. */
function telling(told: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const most = Math.max(0, ...told.values());
  return new Map([...told].filter(([, weight]) => weight >= most * LITTLE));
}
