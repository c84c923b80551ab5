import { WORD } from './normalise.ts';

/** A part of a passage; `hit` marks the words that matched. */
export interface PassagePart {
  text: string;
  hit: boolean;
}

/** The words of a text by their numbers, and where they stand in it. */
export interface TextWords {
  words: Int32Array;
  from: Uint32Array;
  to: Uint32Array;
}

/** About how many characters of a text are shown. */
const LENGTH = 170;
/** How far before its first match a passage may begin at a sentence. */
const LEAD = 70;

/** @param numberOf the number of a word as it is written; below 0 for what is none. */
export function textWords(text: string, numberOf: (written: string) => number): TextWords {
  const matches = [...text.matchAll(WORD)];
  return {
    words: Int32Array.from(matches, ([word]) => numberOf(word)),
    from: Uint32Array.from(matches, ({ index }) => index),
    to: Uint32Array.from(matches, ({ index, 0: word }) => index + word.length),
  };
}

/**
 * The passage of a text that says most about a query, cut at words and, where one is near, begun at a sentence.
 * @param told how much a word says about the query, by its number; words that are not in it say nothing.
 */
export function passageOf(text: string, textWords: TextWords, told: ReadonlyMap<number, number>): PassagePart[] {
  const { words, from, to } = textWords;
  const hits: number[] = [];
  for (let i = 0; i < words.length; i += 1) if (told.has(words[i]!)) hits.push(i);
  const start = startOf(text, from, bestWindow(textWords, hits, told));
  let end = start;
  for (let i = 0; i < to.length && to[i]! <= start + LENGTH; i += 1) end = Math.max(end, to[i]!);
  if (end === start) end = Math.min(text.length, start + LENGTH);
  const parts: PassagePart[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const hit of hits) {
    if (from[hit]! < start || to[hit]! > end) continue;
    if (from[hit]! > at) parts.push({ text: text.slice(at, from[hit]), hit: false });
    parts.push({ text: text.slice(from[hit], to[hit]), hit: true });
    at = to[hit]!;
  }
  if (end > at) parts.push({ text: text.slice(at, end), hit: false });
  if (end < text.trimEnd().length) parts.push({ text: /[.!?؟]/.test(text[end] ?? '') ? text[end]! : ' …', hit: false });
  return parts;
}

/** Where the window with the most telling words begins; a word counts once in it. */
function bestWindow({ words, from, to }: TextWords, hits: readonly number[], told: ReadonlyMap<number, number>): number {
  const counts = new Map<number, number>();
  let sum = 0;
  let best = { from: 0, sum: 0 };
  let last = 0;
  for (const first of hits) {
    for (let hit = hits[last]; hit !== undefined && to[hit]! <= from[first]! + LENGTH - 40; hit = hits[last]) {
      const count = counts.get(words[hit]!) ?? 0;
      if (count === 0) sum += told.get(words[hit]!)!;
      counts.set(words[hit]!, count + 1);
      last += 1;
    }
    if (sum > best.sum + 1e-9) best = { from: from[first]!, sum };
    const count = counts.get(words[first]!) ?? 0;
    if (count === 1) sum -= told.get(words[first]!)!;
    if (count > 0) counts.set(words[first]!, count - 1);
  }
  return best.from;
}

/** The beginning of the sentence, when it is near; otherwise a few words before the first match. */
function startOf(text: string, from: Uint32Array, first: number): number {
  const sentence = Math.max(...['. ', '! ', '? ', '؟ '].map((end) => text.lastIndexOf(end, first - 1)));
  if (first - Math.max(sentence, 0) < LEAD) return sentence < 0 ? 0 : sentence + 2;
  return from.find((at) => at >= first - 40) ?? first;
}
