import { NearWords } from './near-words.ts';
import { analyse } from './normalise.ts';
import type { Synonyms } from './entry.ts';
import type { Saying } from './read-entries.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';

/** From here on a word of a text counts as the word that was typed, and makes it less rare. */
const SAME_WORD = 0.7;
/** From here on it is marked as such. */
const MARKED = 0.8;
/** From here on a typed word stands for its synonyms, and a word of a text is one. */
const SYNONYM = { typed: 0.8, text: 0.75 } as const;
/** Words whose matches are remembered: queries repeat themselves, above all while somebody types. */
const REMEMBERED = 500;
const LARGEST = 5000;
/** Places of a word and its like that are looked at: a word that stands in more tells nothing. */
const MOST_PLACES = 10_000;

/** What one typed word matches. Entries and sayings stand beside their values: how well they match. */
export interface Match {
  /** How much the word tells, against others, in texts and in sayings: a rare one tells more. */
  rarity: number;
  sayingRarity: number;
  /** Words to mark in a text. */
  marked: readonly number[];
  entries: Uint32Array;
  entryValues: Float32Array;
  sayings: Uint32Array;
  sayingValues: Float32Array;
}

/** Finds what a typed word matches: by its letters, its sound, and the words of the same meaning. */
export class WordMatcher {
  readonly near: NearWords;
  private readonly vocabulary: Vocabulary;
  private readonly sayings: readonly Saying[];
  private readonly entryCount: number;
  private readonly weights: Weights;
  /** Words of the same meaning and forms of one word, with how much they count for each other; and the groups of a word. */
  private readonly groups: readonly { words: readonly number[]; weight: number }[];
  private readonly groupsOf = new Map<number, number[]>();
  private readonly expanded: ReadonlyMap<number, number>[] = [];
  /** The entries that are meant by sayings with a word, and how much the word tells in sayings. */
  private readonly meant: readonly (readonly number[])[];
  private readonly rarities: Float64Array;
  private readonly bestOfEntries: Best;
  private readonly bestOfSayings: Best;
  private readonly remembered = new Map<string, Match>();

  constructor(
    vocabulary: Vocabulary,
    sayings: readonly Saying[],
    entryCount: number,
    { words, forms }: Pick<Synonyms, 'words' | 'forms'>,
    weights: Weights,
  ) {
    this.vocabulary = vocabulary;
    this.sayings = sayings;
    this.entryCount = entryCount;
    this.weights = weights;
    const { locale } = vocabulary;
    const numbers = (group: readonly string[]) => group.flatMap((word) => analyse(word, locale)).map((word) => vocabulary.numberOf(word));
    this.groups = [
      ...words.map((group) => ({ words: numbers(group), weight: weights.synonym })),
      ...forms.map((group) => ({ words: numbers(group), weight: weights.form })),
    ];
    this.groups.forEach((group, i) => {
      for (const word of group.words) this.groupsOf.set(word, [...(this.groupsOf.get(word) ?? []), i]);
    });
    this.bestOfEntries = new Best(entryCount);
    this.bestOfSayings = new Best(sayings.length);
    this.near = new NearWords(vocabulary.words, locale);
    this.meant = vocabulary.postings.map((posting) => [...new Set(posting.sayings.map((saying) => sayings[saying]!.entries[0]!))]);
    this.rarities = Float64Array.from(this.meant, (entries) => this.rarity(entries.length));
  }

  match(typed: string): Match {
    const known = this.remembered.get(typed);
    if (known) return known;
    const match = this.find(typed);
    // A word that stands everywhere would fill the memory.
    if (match.sayings.length > LARGEST) return match;
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    this.remembered.set(typed, match);
    return match;
  }

  /** The length of a saying as a vector of more and less telling words. */
  lengthOf(saying: Saying): number {
    return Math.hypot(...saying.words.map((word) => this.rarities[word]!));
  }

  private find(typed: string): Match {
    const { postings } = this.vocabulary;
    const words = this.near.find(typed);
    const atLeast = (least: number) => [...words].filter(([, like]) => like >= least).map(([word]) => word);
    const marked = atLeast(MARKED);
    const same = atLeast(SAME_WORD);
    const inTexts = this.countEntries(same.map((word) => postings[word]!.entries));
    const inSayings = this.countEntries(same.map((word) => this.meant[word]!));
    this.addSynonyms(words);
    const entries = this.bestOfEntries;
    const sayings = this.bestOfSayings;
    let places = 0;
    for (const [word, like] of [...words].sort((a, b) => b[1] - a[1])) {
      const posting = postings[word]!;
      places += posting.entries.length + posting.sayings.length;
      if (places > MOST_PLACES) break;
      const value = like ** this.weights.steepness;
      for (let i = 0; i < posting.entries.length; i += 1) entries.raise(posting.entries[i]!, value * posting.weights[i]!);
      const telling = value * this.rarities[word]!;
      for (const saying of posting.sayings) sayings.raise(saying, telling);
    }
    const [atEntries, entryValues] = entries.take();
    const [atSayings, sayingValues] = sayings.take();
    return {
      rarity: this.rarity(inTexts),
      sayingRarity: this.rarity(inSayings),
      marked,
      entries: atEntries,
      entryValues,
      sayings: atSayings,
      sayingValues,
    };
  }

  private addSynonyms(words: Map<number, number>): void {
    const meant = new Map<number, number>();
    for (const [word, like] of words)
      if (like >= SYNONYM.typed) for (const group of this.groupsOf.get(word) ?? []) meant.set(group, Math.max(meant.get(group) ?? 0, like));
    for (const [group, like] of meant)
      for (const [word, close] of this.wordsOf(group)) {
        const value = like * close;
        if (value > (words.get(word) ?? 0)) words.set(word, value);
      }
  }

  /** The words of the texts that a group stands for, with how much: worked out when the group is first met. */
  private wordsOf(group: number): ReadonlyMap<number, number> {
    const known = this.expanded[group];
    if (known) return known;
    const { words: members, weight } = this.groups[group]!;
    const found = new Map<number, number>();
    for (const member of members)
      for (const [word, close] of this.near.find(this.vocabulary.words[member]!))
        if (close >= SYNONYM.text && weight * close > (found.get(word) ?? 0)) found.set(word, weight * close);
    this.expanded[group] = found;
    return found;
  }

  /** In how many entries words stand together. */
  private countEntries(lists: readonly (readonly number[])[]): number {
    if (lists.length === 1) return lists[0]!.length;
    const entries = this.bestOfEntries;
    for (const list of lists) for (const at of list) entries.raise(at, 1);
    return entries.take()[0].length;
  }

  /** How much a word tells that stands in so many entries. One that stands nowhere was meant to say something, too. */
  private rarity(entries: number): number {
    return Math.log(1 + this.entryCount / Math.max(1, entries));
  }
}

/** The greatest value at each of many positions, used again for every word: only what was touched is cleared. */
class Best {
  private readonly values: Float32Array;
  private touched: number[] = [];

  constructor(size: number) {
    this.values = new Float32Array(size);
  }

  raise(at: number, value: number): void {
    const known = this.values[at]!;
    if (value <= known) return;
    if (known === 0) this.touched.push(at);
    this.values[at] = value;
  }

  /** Positions and their values; afterwards there are none. */
  take(): [Uint32Array, Float32Array] {
    const positions = Uint32Array.from(this.touched);
    const values = Float32Array.from(this.touched, (at) => this.values[at]!);
    for (const at of this.touched) this.values[at] = 0;
    this.touched = [];
    return [positions, values];
  }
}
