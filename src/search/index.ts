/** The door of search: what other domains may use, in the browser as on the server. */
export { NO_SYNONYMS, type Emergency, type EntryType, type SearchEntry, type Synonyms } from './entry.ts';
export { loadSearch, LocaleSearch, type SearchResult } from './search.ts';
export { MAX_QUERY_LENGTH } from './search-index.ts';
export { normaliseWord, wordsOf } from './normalise.ts';
export type { PassagePart } from './passage.ts';
