import { decide, namesFor, type FoundPlace } from './choose.ts';
import { normaliseName } from './name.ts';
import type { Place } from './place.ts';
import type { PlaceIndex } from './place-index.ts';
import { findNearKeys } from './typo.ts';

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
/** Endings that only stand after places and things: even a short name may bear them. */
const IN_A_PLACE = new Set(['ban', 'ben', 'dze', 'dzie']);
/** From so many postcodes on a place is a city: its name counts in small letters, too, and with a typing error. */
const CITY = 10;
/** Villages that bear the name of everything. */
const NEVER = new Set(['nederland', 'holland', 'europa']);

/** How "in" a place ends its name, by language, after folding, and what stands there in the name itself. */
// prettier-ignore
const ENDINGS: Readonly<Record<string, readonly (readonly [ending: string, name: string])[]>> = {
  pl: [['dze', 'ga'], ['dzie', 'da'], ['cie', 't'], ...plain('u', 'ie', 'em', 'owi', 'a', 'y')],
  hu: plain('ban', 'ben', 'ba', 'be', 'bol', 'nal', 'nel', 'on', 'en', 'rol', 'rel', 'ert', 'i'),
  tr: plain('da', 'de', 'ta', 'te', 'dan', 'den', 'tan', 'ten', 'daki', 'deki', 'taki', 'teki', 'a', 'e', 'ya', 'ye', 'nin', 'in'),
  ro: plain('ul', 'ului'),
  uk: plain('i', 'u', 'om', 'a', 'ovi'),
};

function plain(...endings: string[]): [string, string][] {
  return endings.map((ending) => [ending, '']);
}

/** Arabic writes "in", "to", "with" and "and" onto the word. */
const ARABIC_BEGINNING = /^[وفبل](?=\p{L}{5})/u;

/**
 * A place that a question names: "huisarts Tilburg", "mieszkanie w Eindhoven". Only whole names count, of a city
 * also with a typing error, and no name that is also an ordinary word ("loon" is a wage, and a village), unless it is all that was
 * typed and has its capital.
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
      const isName = alone && (/^\P{Ll}/u.test(name) || !isOrdinary(name.toLowerCase()));
      const may = isName ? 'any' : mayBePlace(name, words[first - 1]?.[0] ?? '', count, isOrdinary);
      if (may === 'none') continue;
      for (const key of keysOf(name, locale, count === 1)) {
        const choice = wholeName(index, key, count, may);
        if (choice) return { place: choice.place, label: choice.label, rest: without(text, from, name.length) };
      }
    }
  }
  return cityWithTypo(index, text, words, isOrdinary);
}

const cities = new WeakMap<PlaceIndex, ReadonlyMap<number, readonly string[]>>();

/** Names of cities by their length: a typing error is sought among them only. */
function cityKeys(index: PlaceIndex): ReadonlyMap<number, readonly string[]> {
  const known = cities.get(index);
  if (known) return known;
  const keys = [...index.byKey].filter(([, names]) => names.some(({ weight, place }) => weight >= CITY && place.kind === 'municipality'));
  const byLength = Map.groupBy(
    keys.map(([key]) => key),
    (key) => key.length,
  );
  cities.set(index, byLength);
  return byLength;
}

/** "eindhofen": only of a city, in a long word that is no ordinary one, and when there is no doubt. */
function cityWithTypo(
  index: PlaceIndex,
  text: string,
  words: readonly RegExpExecArray[],
  isOrdinary: (word: string) => boolean,
): PlaceInText | null {
  for (const { 0: word, index: from } of words) {
    if (word.length < 7 || isOrdinary(word.toLowerCase())) continue;
    const { key } = normaliseName(word);
    const near = findNearKeys(cityKeys(index), key, 1).near.filter(({ key: known }) => known[0] === key[0]);
    const cities = near.flatMap(
      ({ key: known }) => index.byKey.get(known)?.filter(({ weight, place }) => weight >= CITY && place.kind === 'municipality') ?? [],
    );
    const [city] = cities;
    if (city && cities.every(({ place }) => place.id === city.place.id)) {
      return { place: city.place, label: city.label, rest: without(text, from, word.length) };
    }
  }
  return null;
}

/** Which places a part of a text may be: any, when it is all that was typed; only certain ones; cities; none. */
type May = 'any' | 'well-known' | 'city' | 'none';

function mayBePlace(name: string, before: string, count: number, isOrdinary: (word: string) => boolean): May {
  if (NEVER.has(name.toLowerCase())) return 'none';
  if (count > 1) return 'well-known';
  if (isOrdinary(name.toLowerCase())) return 'none';
  return name.length > SHORT || /^\p{Lu}/u.test(name) || BEFORE_PLACES.has(before.toLowerCase()) ? 'well-known' : 'city';
}

/** The one place that bears this very name. A village of one postcode with a short name is too often another word. */
function wholeName(index: PlaceIndex, key: string, count: number, may: May): FoundPlace | null {
  const name = normaliseName(key);
  if (name.qualifier !== null || name.key.length < (may === 'any' ? 2 : 3)) return null;
  const names = namesFor(index, name).filter(({ name: known, kind, weight }) => {
    // "e de" is not Ede: several words only make a name of several.
    if ((count > 1 && !/[\s'’-]/.test(known)) || kind === 'district') return false;
    if (may === 'city') return weight >= CITY;
    return kind !== 'town' || weight >= 2 || name.key.length >= 7 || may === 'any';
  });
  const result = decide(names, name.key);
  return result?.kind === 'found' ? result : null;
}

/** The name as typed, and without the ending or beginning that the language puts to it. */
function keysOf(name: string, locale: string, single: boolean): string[] {
  if (!single) return [name];
  if (locale === 'ar') return [name, name.replace(ARABIC_BEGINNING, '')];
  const { key } = normaliseName(name);
  const stems = (ENDINGS[locale] ?? []).flatMap(([ending, instead]) => {
    const stem = key.slice(0, key.length - ending.length) + instead;
    return key.endsWith(ending) && stem.length >= (IN_A_PLACE.has(ending) ? SHORT : SHORT + 1) ? [stem] : [];
  });
  return [name, ...stems];
}

function without(text: string, from: number, length: number): string {
  return `${text.slice(0, from)} ${text.slice(from + length)}`.replace(/\s+/g, ' ').trim();
}
