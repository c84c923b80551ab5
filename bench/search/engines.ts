import MiniSearch from 'minisearch';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import { DatabaseSync } from 'node:sqlite';
import { buildIndex, type SearchDocument, type Synonyms } from '../../src/search/index.ts';

/** The ids of the pages that an engine finds, best first. */
export type Find = (query: string) => string[];

export interface Engine {
  name: string;
  build(documents: readonly SearchDocument[], locale: Locale): Find;
}

const LIMIT = 10;

export const ENGINES: readonly Engine[] = [
  {
    name: 'Wegwijs',
    build(documents, locale) {
      const index = buildIndex(locale, documents, synonymsOf(locale));
      return (query) =>
        index
          .rank(query)
          .ranked.slice(0, LIMIT)
          .flatMap(({ at }) => documents[at]?.id ?? []);
    },
  },
  {
    // Its own tokenizer and lower case, with the prefix and fuzzy search that its manual proposes.
    name: 'MiniSearch',
    build(documents) {
      const index = new MiniSearch<SearchDocument>({ fields: ['title', 'answer', 'terms', 'body'] });
      index.addAll(documents);
      const options = { prefix: true, fuzzy: 0.2, boost: { title: 3, answer: 2 } };
      return (query) =>
        index
          .search(query, options)
          .slice(0, LIMIT)
          .map((result) => String(result.id));
    },
  },
  {
    name: 'SQLite FTS5 trigram',
    build(documents) {
      const db = new DatabaseSync(':memory:');
      db.exec(`CREATE VIRTUAL TABLE page USING fts5(id UNINDEXED, title, answer, terms, body, tokenize = 'trigram remove_diacritics 1')`);
      const insert = db.prepare('INSERT INTO page VALUES (?, ?, ?, ?, ?)');
      for (const { id, title, answer, terms, body } of documents) insert.run(id, title, answer, terms, body);
      const select = db.prepare('SELECT id FROM page WHERE page MATCH ? ORDER BY bm25(page, 0, 3, 2, 1, 1) LIMIT 10');
      return (query) => {
        // The words of the query, any of which may match; a trigram index knows none shorter than three letters.
        const words = (query.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []).map((word) => `"${word}"`);
        return words.length ? select.all(words.join(' OR ')).map((row) => String(row['id'])) : [];
      };
    },
  },
];

function synonymsOf(locale: Locale): Synonyms {
  const file = fileURLToPath(new URL(`../../content/${locale}/synonyms.json`, import.meta.url));
  if (process.env['NOSYN'] || !existsSync(file)) return { words: [], phrases: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as Synonyms;
}
