/**
 * How alike a typed word and a word of a text are, from 0 (another word) to 1 (the same): inflected, unfinished or mistyped.
 * It knows no language: all of ours put their endings behind the word.
 */
export function alike(typed: string, word: string): number {
  if (typed === word) return 1;
  const shorter = Math.min(typed.length, word.length);
  const longer = Math.max(typed.length, word.length);
  if (shorter < 3) return 0;
  let prefix = 0;
  while (prefix < shorter && typed[prefix] === word[prefix]) prefix += 1;
  let best = 0;
  if (prefix >= 3 && prefix / longer >= 0.6) best = 0.5 + 0.45 * (prefix / longer);
  // The beginning of a word, while typing; or a word with a longer ending than the text has.
  if (prefix === typed.length) best = Math.max(best, 0.55 + 0.35 * (shorter / longer));
  if (prefix === word.length && shorter >= 4) best = Math.max(best, 0.45 + 0.4 * (shorter / longer));
  if (best >= 0.8 || shorter < 4) return best;
  const allowed = shorter >= 7 ? 2 : 1;
  if (longer - shorter <= allowed) {
    const distance = editDistance(typed, word, allowed);
    if (distance <= allowed) best = Math.max(best, distance === 1 ? 0.8 : 0.65);
  }
  // A typing error in the stem of an inflected word.
  if (best < 0.6 && shorter >= 6 && longer - shorter <= 3) {
    const stem = shorter - 1;
    if (editDistance(typed.slice(0, stem), word.slice(0, stem), 1) <= 1) best = Math.max(best, 0.58);
  }
  return best;
}

/** Letters to change, add, drop or swap to make one word of the other; more than `limit` is not counted. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? limit + 1;
}
