/** Letters that no decomposition turns into a plain one. */
const SINGLE: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ґ: 'г' };

/**
 * A word as it is compared: lower case, without diacritics and vowel marks, with the letter variants of Arabic
 * made one. Cyrillic й and ї keep their sense and lose only their marks, as most people type them.
 */
export function normaliseWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœıґ]/g, (letter) => SINGLE[letter] ?? letter)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[ʼ’'`ـ]/g, '');
}

/** A word in any script, with the apostrophes in it. */
export const WORD = /[\p{L}\p{M}\p{N}ʼ’']+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** What a language writes onto a word with an apostrophe or without a space: articles, short prepositions, endings. */
const ATTACHED: Readonly<Record<string, RegExp>> = {
  en: /['’ʼ](?:s|m|re|ll|ve|d)$/i,
  it: /^(?:(?:d|n)?ell|un|d?all|sull|quell|quest|anch|[lcdsnmtv])['’ʼ]/i,
  tr: /['’ʼ].*$/,
  ar: /^[وف]?(?:بال|كال|لل|ال)(?=.{3})/,
};
/** English "didn't", however it is typed, and "did not" are "not". */
const ENGLISH_DO = /^d(?:id|o|oes)$/i;
const ENGLISH_NOT = /^(d(?:id|o|oes)|ha[sd]|have|wa?s|were|is|are|ca|could|wo|would|should|must)n['’ʼ]?t$/i;

/** The words of a text as they are compared. */
export function analyse(text: string, locale: string): string[] {
  const attached = ATTACHED[locale];
  let words = wordsOf(text);
  if (locale === 'en') words = words.map((word) => (ENGLISH_NOT.test(word) ? 'not' : word)).filter((word) => !ENGLISH_DO.test(word));
  // The marks of Arabic hide its article: they go first.
  if (locale === 'ar') words = words.map(normaliseWord);
  return words.map((word) => normaliseWord(attached ? word.replace(attached, '') : word)).filter(Boolean);
}
