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

/** The words of a text, in order; at most 400 characters of a query are looked at elsewhere. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}ʼ’']+/gu) ?? [];
}
