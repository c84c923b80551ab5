import { alike } from './alike.ts';
import { isLatin, latinKey, SCRIPTS } from './latin-key.ts';

/** How much of the beginning of a word is looked at for typing errors. */
const BEGINNING = 7;
/** How much a word in another alphabet counts against one in its own. */
const OTHER_ALPHABET = 0.95;
const SHORTEST_SOUND = 3;
/** From here on a word of the texts is the typed one. */
const KNOWN = 0.8;

/**
 * Finds the words that a typed word may be, without comparing it with all of them: words that begin with the same three
 * letters, words that become the same when one letter of their beginning is dropped (a letter changed, added, forgotten
 * or swapped), and words with the same first consonants. The time depends on how many such words there are, hardly on
 * how many words there are. In Bulgarian, Ukrainian and Arabic also words of the other alphabet that sound the same.
 */
export class NearWords {
  private readonly words: readonly string[];
  private readonly byLetters: Buckets;
  private readonly script: 'cyrillic' | 'arabic' | undefined;
  /** Made when somebody types in another alphabet for the first time: many never do. */
  private sounds: Sounds | null = null;

  constructor(words: readonly string[], locale: string) {
    this.words = words;
    this.byLetters = new Buckets(words);
    this.script = SCRIPTS[locale];
  }

  /** Positions of the words that may be the typed one, with how alike they are (above 0, at most 1). */
  find(typed: string): Map<number, number> {
    const found = new Map<number, number>();
    this.byLetters.each(typed, (at) => {
      const like = alike(typed, this.words[at]!);
      if (like > 0) found.set(at, like);
    });
    if (this.script) this.addSameSound(typed, this.script, found);
    return found;
  }

  private addSameSound(typed: string, script: 'cyrillic' | 'arabic', found: Map<number, number>): void {
    const key = latinKey(typed, script);
    // Who types in the alphabet of the locale mostly means its words: only unknown ones may be Dutch.
    const latin = isLatin(typed);
    if (key.length < SHORTEST_SOUND || (!latin && [...found.values()].some((like) => like >= KNOWN))) return;
    this.sounds ??= soundsOf(this.words, script);
    const { keys, words, buckets } = this.sounds;
    buckets.each(key, (at) => {
      const word = words[at]!;
      if (isLatin(this.words[word]!) === latin) return;
      const like = OTHER_ALPHABET * alike(key, keys[at]!);
      if (like > (found.get(word) ?? 0)) found.set(word, like);
    });
  }
}

/** Words by their sound. */
interface Sounds {
  keys: readonly string[];
  /** The word of each key. */
  words: readonly number[];
  buckets: Buckets;
}

function soundsOf(words: readonly string[], script: 'cyrillic' | 'arabic'): Sounds {
  const sounds = words.map((word, at) => ({ key: latinKey(word, script), at })).filter(({ key }) => key.length >= SHORTEST_SOUND);
  const keys = sounds.map(({ key }) => key);
  return { keys, words: sounds.map(({ at }) => at), buckets: new Buckets(keys) };
}

/** Positions of words by what they have in common. */
class Buckets {
  private readonly mask: number;
  /** Members of bucket b stand from starts[b] to starts[b + 1]. */
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;

  constructor(words: readonly string[]) {
    let buckets = 1024;
    while (buckets < words.length * 8) buckets *= 2;
    this.mask = buckets - 1;
    const starts = new Uint32Array(buckets + 1);
    const keys = words.map((word) => keysOf(word, this.mask));
    for (const each of keys) for (const key of each) starts[key + 1]! += 1;
    for (let i = 0; i < buckets; i += 1) starts[i + 1]! += starts[i]!;
    const members = new Uint32Array(starts[buckets]!);
    const next = starts.slice();
    keys.forEach((each, word) => {
      for (const key of each) {
        members[next[key]!] = word;
        next[key]! += 1;
      }
    });
    this.starts = starts;
    this.members = members;
  }

  /** Calls once for every word that shares a bucket with this one. */
  each(word: string, call: (position: number) => void): void {
    const seen = new Set<number>();
    for (const key of keysOf(word, this.mask)) {
      for (let at = this.starts[key]!; at < this.starts[key + 1]!; at += 1) {
        const position = this.members[at]!;
        if (seen.has(position)) continue;
        seen.add(position);
        call(position);
      }
    }
  }
}

/** Letters that are mistyped most: ei or ij, y or i, one vowel or two. */
const VOWELS = /[aeiouyаеиоуъьюяіїєыэاوي]/g;

/** The buckets of a word: its first three letters, its beginning, that without each of its letters, and its consonants. */
function keysOf(word: string, mask: number): number[] {
  const end = Math.min(word.length, BEGINNING);
  const keys = [hash(word, end, -1, mask)];
  if (word.length >= 3) keys.push(hash(word, 3, -1, mask) ^ (1 & mask));
  if (word.length >= 4) for (let skip = 0; skip < end; skip += 1) keys.push(hash(word, end, skip, mask));
  if (word.length >= 5) {
    const consonants = word.replace(VOWELS, '').replace(/(.)\1+/g, '$1');
    if (consonants.length >= 3) keys.push(hash(consonants, Math.min(consonants.length, 5), -1, mask) ^ (2 & mask));
  }
  return keys;
}

/** FNV-1a over the first letters of a word, one of them left out. */
function hash(word: string, end: number, skip: number, mask: number): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < end; i += 1) if (i !== skip) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) & mask;
}
