import { decide, namesFor, type FoundPlace } from './choose.ts';
import { normaliseName } from './name.ts';
import type { Place } from './place.ts';
import type { PlaceIndex } from './place-index.ts';

/** A place that is named in a text. */
export interface PlaceInText {
  place: Place;
  /** Proper names only: "Poeldijk, Westland". */
  label: string;
  /** The text without the name. */
  rest: string;
}

/** The most words of a name: "Loon op Zand", "Capelle aan den IJssel". */
const MOST_WORDS = 4;
const WORD = /[\p{L}\p{M}\p{N}'’ʼ-]+/gu;
const POSTCODE = /(?<!\d)[1-9]\d{3}\s?[a-z]{2}(?![a-z])/i;

/** Names so short are too often another word: they need a capital, or "in" before them. */
const SHORT = 4;
const BEFORE_PLACES = new Set([
  'in',
  'te',
  'naar',
  'bij',
  'uit',
  'near',
  'from',
  'w',
  'we',
  'z',
  'în',
  'din',
  'la',
  'в',
  'във',
  'у',
  'од',
  'en',
  'em',
  'a',
  'ad',
  'da',
]);
/** Villages that bear the name of everything. */
const NEVER = new Set(['nederland', 'holland', 'europa']);

/** What "in" a place adds to its name, by language, as it is written after folding. Others leave the name as it is. */
// prettier-ignore
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  pl: ['u', 'ie', 'em', 'owi', 'a', 'y'],
  hu: ['ban', 'ben', 'ba', 'be', 'bol', 'nal', 'nel', 'on', 'en', 'rol', 'rel', 'ert', 'i'],
  tr: ['da', 'de', 'ta', 'te', 'dan', 'den', 'tan', 'ten', 'a', 'e', 'ya', 'ye', 'nin', 'in'],
  ro: ['ul', 'ului'],
  uk: ['i', 'u', 'om', 'a', 'ovi'],
  ar: [],
};

/** Arabic writes "in", "to", "with" and "and" onto the word. */
const ARABIC_BEGINNING = /^[وفبل](?=\p{L}{5})/u;

/**
 * A place that a question names: "huisarts Tilburg", "mieszkanie w Eindhoven". Only whole names count, no typing errors,
 * and no name that is also an ordinary word, unless it is all that was typed.
 *
 * @param isOrdinary whether a word stands in the texts of the locale without a capital: Best, Huizen, Buren.
 */
export function findPlaceInText(
  index: PlaceIndex,
  text: string,
  locale: string,
  isOrdinary: (word: string) => boolean,
): PlaceInText | null {
  const postcode = POSTCODE.exec(text);
  const known = postcode && index.byPostcode.get(postcode[0].slice(0, 4));
  const home = known && index.byId.get(known.municipality);
  if (home) return { place: home, label: home.name, rest: without(text, postcode.index, postcode[0].length) };
  const words = [...text.matchAll(WORD)].slice(0, 40);
  for (let count = Math.min(MOST_WORDS, words.length); count >= 1; count -= 1) {
    for (const [first, { index: from }] of words.entries()) {
      const last = words[first + count - 1];
      if (!last) break;
      const name = text.slice(from, last.index + last[0].length);
      const alone = count === words.length;
      if (!alone && !mayBePlace(name, words[first - 1]?.[0] ?? '', count, isOrdinary)) continue;
      for (const key of keysOf(name, locale, count === 1)) {
        const choice = wholeName(index, key, count, alone);
        if (choice) return { place: choice.place, label: choice.label, rest: without(text, from, name.length) };
      }
    }
  }
  return null;
}

/** Whether a part of a longer text may be meant as a place. */
function mayBePlace(name: string, before: string, count: number, isOrdinary: (word: string) => boolean): boolean {
  if (NEVER.has(name.toLowerCase())) return false;
  if (count > 1) return true;
  if (isOrdinary(name.toLowerCase())) return false;
  return name.length > SHORT || /^\p{Lu}/u.test(name) || BEFORE_PLACES.has(before.toLowerCase());
}

/** The one place that bears this very name. A village of one postcode with a short name is too often another word. */
function wholeName(index: PlaceIndex, key: string, count: number, alone: boolean): FoundPlace | null {
  const name = normaliseName(key);
  if (name.qualifier !== null || name.key.length < (alone ? 2 : 3)) return null;
  const names = namesFor(index, name).filter(
    ({ name: known, kind, weight }) =>
      // "e de" is not Ede: several words only make a name of several.
      (count === 1 || /[\s'’-]/.test(known)) && kind !== 'district' && (kind !== 'town' || weight >= 2 || name.key.length >= 7 || alone),
  );
  const result = decide(names, name.key);
  return result?.kind === 'found' ? result : null;
}

/** The name as typed, and without the ending or beginning that the language puts to it. */
function keysOf(name: string, locale: string, single: boolean): string[] {
  if (!single) return [name];
  if (locale === 'ar') return [name, name.replace(ARABIC_BEGINNING, '')];
  const { key } = normaliseName(name);
  const stems = (ENDINGS[locale] ?? []).filter((ending) => key.endsWith(ending) && key.length - ending.length > SHORT);
  return [name, ...stems.map((ending) => key.slice(0, -ending.length))];
}

function without(text: string, from: number, length: number): string {
  return `${text.slice(0, from)} ${text.slice(from + length)}`.replace(/\s+/g, ' ').trim();
}
