/**
 * One spelling for all the ways in which people write the name of a place: capitals, accents, apostrophes, hyphens,
 * "gemeente" in front, Cyrillic or Arabic script. Names in the data and names that are typed go through the same door.
 */

/** Longer texts are cut: no place name comes near this, and work stays bounded whatever is sent. */
export const MAX_QUERY_LENGTH = 80;

/** What the writer says the name is of: "gemeente Utrecht", "regio Zwolle", "provincie Groningen". */
export type Qualifier = 'municipality' | 'region' | 'province';

export interface NormalisedName {
  /** The words without spaces, "denhaag"; empty when nothing usable was typed. At most MAX_QUERY_LENGTH characters. */
  readonly key: string;
  readonly words: readonly string[];
  readonly qualifier: Qualifier | null;
}

// prettier-ignore
const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  gemeente: 'municipality', gem: 'municipality', municipality: 'municipality', gmina: 'municipality',
  obshtina: 'municipality', belediyesi: 'municipality', municipio: 'municipality', comune: 'municipality', بلديه: 'municipality',
  regio: 'region', region: 'region', arbeidsmarktregio: 'region',
  provincie: 'province', province: 'province', prowincja: 'province', provincia: 'province', provintsiya: 'province',
};

/** Said after a name and never part of it. "Holland" is no such word: Hoek van Holland, Noord-Holland. */
const COUNTRY_WORDS: ReadonlySet<string> = new Set(['nederland', 'netherlands', 'the', 'nl', 'niderlandy', 'niderlandiya', 'niderlandi']);

const LATIN_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ð: 'd', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

/** Bulgarian, Ukrainian and Russian letters. х is h and й is i, so that Ейндховен becomes eindhoven. */
// prettier-ignore
const CYRILLIC_LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a', ы: 'i',
  ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** Letters that are written for each other, also on Persian and Urdu keyboards; the tatweel only stretches. */
// prettier-ignore
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ە: 'ه', ک: 'ك', گ: 'غ', پ: 'ب', ڤ: 'ف', چ: 'ج', ء: '', ـ: '',
};

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LATIN_LETTERS),
  ...Object.entries(CYRILLIC_LETTERS),
  ...Object.entries(ARABIC_LETTERS),
  ...Array.from('٠١٢٣٤٥٦٧٨٩').map((digit, value): [string, string] => [digit, String(value)]),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹').map((digit, value): [string, string] => [digit, String(value)]),
]);

/**
 * Normalises a place name as people write it. Any text is allowed, also very long, empty or with control characters;
 * it never throws.
 *
 * @example normaliseName("Gemeente 's-Gravenhage") // key "sgravenhage", qualifier "municipality"
 */
export function normaliseName(text: string): NormalisedName {
  const { words, qualifier } = takeQualifier(foldWords(splitWords(text)));
  return { key: words.join('').slice(0, MAX_QUERY_LENGTH), words, qualifier };
}

/** The words of a text in one spelling, with everything that was written. */
export function splitWords(text: string): string[] {
  const plain = text
    .slice(0, MAX_QUERY_LENGTH)
    .toLowerCase()
    // Before decomposition: a loose accent (´) would decompose into a space.
    .replace(/['’‘ʼ‛`´′]/g, '')
    .replaceAll('&', ' en ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const letters = Array.from(plain, (letter) => LETTERS.get(letter) ?? letter).join('');
  return letters
    .slice(0, MAX_QUERY_LENGTH)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Dutch short forms: "St. Willebrord", "Alphen a/d Rijn"; aan de and aan den are mixed up by everybody. */
function foldWords(words: readonly string[]): string[] {
  const joined = words.join(' ');
  return joined
    .replace(/^st (?=.)/, 'sint ')
    .replace(/ (?:aan den|a d|ad) /, ' aan de ')
    .split(' ')
    .filter((word) => word !== '');
}

function takeQualifier(words: readonly string[]): { words: readonly string[]; qualifier: Qualifier | null } {
  let rest = words;
  while (rest.length > 1 && COUNTRY_WORDS.has(rest.at(-1) ?? '')) rest = rest.slice(0, -1);
  if (rest.length < 2) return { words: rest, qualifier: null };
  const first = qualifierOf(rest[0]);
  if (first !== null) {
    const joiner = rest.length > 2 && ['of', 'van'].includes(rest[1] ?? '') ? 2 : 1;
    return { words: rest.slice(joiner), qualifier: first };
  }
  const last = qualifierOf(rest.at(-1));
  return last === null ? { words: rest, qualifier: null } : { words: rest.slice(0, -1), qualifier: last };
}

function qualifierOf(word: string | undefined): Qualifier | null {
  return word !== undefined && Object.hasOwn(QUALIFIERS, word) ? (QUALIFIERS[word] ?? null) : null;
}
