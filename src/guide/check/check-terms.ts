/** How much of the shorter text must be found in the other, letters in order, to count as the same word inflected. */
const ALIKE = 0.65;

/**
 * Whether the words on a page are an agreed translation, however inflected: "umowy o pracę" is "umowa o pracę".
 * @param agreed the glossary's translation and the other wordings that it allows.
 */
export function isAgreedTerm(shown: string, agreed: readonly string[]): boolean {
  const found = words(shown);
  return agreed.some((translation) => {
    const wanted = words(translation);
    return wanted.some((one) => found.some((other) => sameWord(one, other)));
  });
}

/** Arabic writes the article and short prepositions onto the word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:بال|كال|لل|ال|[بلك])(?=\p{Script=Arabic}{2}))/u;

/** The words that carry meaning, abbreviations among them, without accents, case and the prefixes of Arabic. */
function words(text: string): string[] {
  const all = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => ({
    plain: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(ARABIC_PREFIX, ''),
    abbreviation: /^[\p{Lu}\p{N}]{2,}$/u.test(word),
  }));
  const weighty = all.filter(({ plain, abbreviation }) => abbreviation || plain.length > 3);
  return (weighty.length ? weighty : all).map(({ plain }) => plain);
}

/** The same word in another form: a common beginning, or most letters in order (Arabic changes inside words). */
function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  let prefix = 0;
  while (prefix < shorter && one[prefix] === other[prefix]) prefix += 1;
  if (prefix >= Math.max(3, Math.ceil(shorter * ALIKE))) return true;
  return shorter >= 3 && commonLetters(one, other) / Math.max(one.length, other.length) >= ALIKE;
}

/** Length of the longest sequence of letters that both have in the same order. */
function commonLetters(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const next = [0];
    for (let i = 0; i < other.length; i += 1) {
      next.push(letter === other[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
