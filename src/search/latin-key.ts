/** The script of a locale in which people also type with Latin letters. */
export const SCRIPTS: Readonly<Record<string, 'cyrillic' | 'arabic'>> = { bg: 'cyrillic', uk: 'cyrillic', ar: 'arabic' };

export function isLatin(word: string): boolean {
  return /[a-z]/.test(word);
}

/** Letters of other scripts as people type them in Latin ones, made rough: what differs from writer to writer falls together. */
const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 'st',
  ъ: 'a',
  ь: '',
  ю: 'u',
  я: 'a',
  і: 'i',
  є: 'e',
  ы: 'i',
  э: 'e',
};

/** Consonants only: short vowels are not written in Arabic, and long ones are typed in many ways. */
const ARABIC: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

/** Latin ways of writing one Cyrillic letter, longest first. */
const LATIN_CYRILLIC: [RegExp, string][] = [
  [/shch|sht|sch/g, 'st'],
  [/[6]|sh|š/g, 's'],
  [/[4]|ch|č|tch/g, 'c'],
  [/zh|ž|j(?=[aeiou])/g, 'z'],
  [/ts|tz/g, 'c'],
  [/kh|x/g, 'h'],
  [/iu|yu|ju|q(?=u)/g, 'u'],
  [/ia|ya|ja|q/g, 'a'],
  [/ye|ie|je/g, 'e'],
  [/yi|ji|y|j/g, 'i'],
  [/w/g, 'v'],
  [/ii/g, 'i'],
  [/'/g, ''],
];
const LATIN_ARABIC: [RegExp, string][] = [
  [/kh|5|7'/g, 'k'],
  [/gh|8|3'/g, 'g'],
  [/sh|ch/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/9'|9/g, 's'],
  [/6/g, 't'],
  [/7/g, 'h'],
  [/[23]/g, ''],
  [/q|c/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/[aeiouwy']/g, ''],
];

/** A word in rough Latin letters, in which Cyrillic or Arabic and its many Latin spellings look the same. */
export function latinKey(word: string, script: 'cyrillic' | 'arabic'): string {
  if (script === 'cyrillic') {
    const latin = isLatin(word)
      ? LATIN_CYRILLIC.reduce((text, [from, to]) => text.replace(from, to), word)
      : word.replace(/./gu, (letter) => CYRILLIC[letter] ?? '');
    return latin.replace(/(.)\1+/g, '$1');
  }
  const latin = isLatin(word)
    ? LATIN_ARABIC.reduce((text, [from, to]) => text.replace(from, to), word.replace(/^(?:el|al|il)-?/, ''))
    : word.replace(/^ال/, '').replace(/./gu, (letter) => ARABIC[letter] ?? '');
  return latin.replace(/(.)\1+/g, '$1');
}
