import MiniSearch, { type Options } from 'minisearch';
import { normaliseWord, wordsOf } from './normalise.ts';

/** A page as it is searched. */
export interface SearchDocument {
  /** `theme/page`. */
  id: string;
  /** Language of the text: another than the reader's when the page is not translated yet. */
  locale: string;
  title: string;
  answer: string;
  /** Plain text of the body. */
  body: string;
  /** Dutch words and their translations, found in every language. */
  terms: string;
}

/** A result with the passage that answers; `hit` marks the words that matched. */
export interface SearchResult {
  id: string;
  locale: string;
  title: string;
  answer: string;
  snippet: { text: string; hit: boolean }[];
  score: number;
}

/** The longest query that is looked at, in characters. */
export const MAX_QUERY_LENGTH = 200;

const OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'answer', 'terms', 'body'],
  storeFields: ['locale', 'title', 'answer', 'body'],
  tokenize: wordsOf,
  processTerm: (term) => normaliseWord(term) || null,
};

export type PageIndex = MiniSearch<SearchDocument>;

export function buildIndex(documents: readonly SearchDocument[]): PageIndex {
  const index = new MiniSearch<SearchDocument>(OPTIONS);
  index.addAll(documents);
  return index;
}

/** Restores an index from `JSON.stringify(index)`: in the browser, from the copy that is kept on the phone. */
export function loadIndex(json: string): PageIndex {
  return MiniSearch.loadJSON<SearchDocument>(json, OPTIONS);
}

/** The best pages for a query, most useful first. Any text is a valid query; an empty one finds nothing. */
export function searchPages(index: PageIndex, query: string, limit = 20): SearchResult[] {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const found = index.search(text, {
    boost: { title: 4, answer: 2, terms: 3 },
    prefix: (term) => term.length >= 3,
    fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0),
    combineWith: 'OR',
  });
  return found.slice(0, limit).map((result) => ({
    id: String(result.id),
    locale: String(result['locale']),
    title: String(result['title']),
    answer: String(result['answer']),
    snippet: snippetOf(String(result['body']), new Set(result.terms)),
    score: result.score,
  }));
}

const SNIPPET_LENGTH = 160;

/** The passage around the first matching word, cut at words, with the matches marked. */
function snippetOf(body: string, terms: ReadonlySet<string>): SearchResult['snippet'] {
  const parts = [...body.matchAll(/[\p{L}\p{M}\p{N}ʼ’']+/gu)];
  const isHit = (word: string) => terms.has(normaliseWord(word));
  const first = parts.find((part) => isHit(part[0]))?.index ?? 0;
  const from = parts.find((part) => part.index >= Math.max(0, first - 50))?.index ?? 0;
  const to = parts.findLast((part) => part.index + part[0].length <= from + SNIPPET_LENGTH);
  const text = body.slice(from, to ? to.index + to[0].length : from);
  const snippet: SearchResult['snippet'] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}ʼ’']+/gu)) {
    if (!isHit(match[0])) continue;
    if (match.index > last) snippet.push({ text: text.slice(last, match.index), hit: false });
    snippet.push({ text: match[0], hit: true });
    last = match.index + match[0].length;
  }
  if (last < text.length) snippet.push({ text: text.slice(last), hit: false });
  if (from + text.length < body.length) snippet.push({ text: ' …', hit: false });
  return snippet;
}
