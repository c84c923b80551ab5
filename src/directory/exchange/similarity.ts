/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ð: 'd', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

/** One spelling for names that differ in capitals, accents, apostrophes, hyphens or spaces only: words with one space between. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłđðøæœıþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The pairs of neighbouring letters of a folded text; what `similarity` compares. */
export function letterPairs(folded: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const padded = ` ${folded} `;
  for (let at = 0; at + 1 < padded.length; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}

/** How much two texts have in common, from 0 to 1: twice the shared pairs of letters by all of them (Dice). */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return (2 * shared) / (one.size + other.size);
}

/** The word of a list that somebody probably meant, or null. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const pairs = letterPairs(foldText(word));
  let best: { word: string; value: number } | null = null;
  for (const candidate of known) {
    const value = similarity(pairs, letterPairs(foldText(candidate)));
    if (value >= 0.4 && (!best || value > best.value)) best = { word: candidate, value };
  }
  return best?.word ?? null;
}

/** "did you mean …?" after a word that is not in a list; empty when nothing comes near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const nearest = nearestWord(word, known);
  return nearest === null ? '' : ` Did you mean "${nearest}"?`;
}
