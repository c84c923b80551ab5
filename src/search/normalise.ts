/** Letters that no decomposition turns into a plain one. */
const SINGLE: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ґ: 'г' };

/**
 * A word as it is compared: lower case, without diacritics and vowel marks, with the letter variants of Arabic
 * made one. Cyrillic й and ї keep their sense and lose only their marks, as most people type them.
 */
export function normaliseWord(word: string): string {
  return word
    .toLowerCase()
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

/** The words of a text as they are compared. Arabic writes the article and short prepositions onto the word. */
export function analyse(text: string, locale: string): string[] {
  const words = wordsOf(text).map(normaliseWord).filter(Boolean);
  return locale === 'ar' ? words.map((word) => word.replace(/^[وف]?(?:بال|كال|لل|ال)(?=.{3})/, '')) : words;
}
