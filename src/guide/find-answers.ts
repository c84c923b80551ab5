import { findPlaceInText, type Place } from '#places/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { MAX_QUERY_LENGTH, type LocaleSearch, type SearchResult } from '#search/index.ts';
import { nearestPoint, placeHelp } from './place-help.ts';
import { entryHref } from './search-entries.ts';
import type { Snapshot } from './snapshot.ts';

/** A result with the address to which it leads. */
export interface FoundAnswer extends SearchResult {
  href: string;
}

/** What a query was understood as, and what answers it. */
export interface Answers {
  /** What was looked for: the query, cut at its greatest length, without the place that it names. */
  text: string;
  /** The place that the query names. */
  place: Place | null;
  /** The query tells of danger: the first results help at once. */
  emergency: boolean;
  /** The query without typing errors, to offer. */
  didYouMean: string | null;
  /** The Dutch word that was asked for, which is explained beside the results. */
  word: { dutch: string; explanation: string; href: string } | null;
  results: FoundAnswer[];
  /** Nothing answers it, or nothing well. */
  unanswered: boolean;
}

/** From here on a page answers; below it is a guess. */
const ANSWERS = 0.3;

/**
 * Answers a question in a reader's own words.
 * @param placeId the place that the reader chose before; one that the query names counts more.
 * @param isOrdinary whether a word, in small letters, is more than the name of a place.
 */
export function findAnswers(
  snapshot: Snapshot,
  search: LocaleSearch,
  isOrdinary: (word: string) => boolean,
  query: string,
  { placeId, limit }: { placeId: string | null; limit: number },
): Answers {
  const locale = search.locale as Locale;
  const typed = query.slice(0, MAX_QUERY_LENGTH).trim();
  const named = findPlaceInText(snapshot.places, typed, locale, isOrdinary);
  const text = named ? named.rest : typed;
  const place = named?.place ?? null;
  const placeQuery = place ? `?place=${place.id}` : placeId ? `?place=${placeId}` : '';
  const found = search.search(text, limit);
  // Who names a place wants to know who is there.
  const near = place ? (nearestPoint(placeHelp(snapshot, place))?.point.id ?? null) : null;
  const point = near && search.find('point', near);
  const others = point ? found.filter(({ type, id }) => type !== 'point' || id !== point.id) : found;
  const results = point ? [...others.slice(0, 3), point, ...others.slice(3)].slice(0, limit) : others;
  const word = search.wordFor(text);
  const best = found.find(({ type }) => type === 'page')?.score ?? 0;
  return {
    text,
    place,
    emergency: found[0]?.emergency ?? false,
    // Who is in danger is not to be taught spelling, and a word put right may say the opposite.
    didYouMean: found[0]?.emergency ? null : search.didYouMean(text),
    word: word && { dutch: word.title, explanation: word.answer, href: entryHref(locale, word.path, placeQuery) },
    results: results.map((result) => ({ ...result, href: entryHref(locale, result.path, placeQuery) })),
    unanswered: best < ANSWERS && results.every(({ type }) => type === 'page'),
  };
}
