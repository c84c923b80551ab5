import { DatabaseSync } from 'node:sqlite';
import { WORDS, type Engine } from './engine.ts';

export const sqlite: Engine = {
  name: 'SQLite FTS5 trigram',
  rival: true,
  build(content, locale) {
    const pages = content.pages(locale);
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE page USING fts5(id UNINDEXED, title, answer, terms, body, tokenize = 'trigram remove_diacritics 1')`);
    const insert = db.prepare('INSERT INTO page VALUES (?, ?, ?, ?, ?)');
    for (const { id, title, answer, terms, body } of pages) insert.run(id, title, answer, terms, body);
    const select = db.prepare('SELECT id FROM page WHERE page MATCH ? ORDER BY bm25(page, 0, 3, 2, 1, 1) LIMIT 10');
    return (query) => {
      // The words of the query, any of which may match; a trigram index knows none shorter than three letters.
      const words = (query.match(WORDS) ?? []).filter((word) => word.length >= 3).map((word) => `"${word}"`);
      return words.length ? select.all(words.join(' OR ')).map((row) => String(row['id'])) : [];
    };
  },
};
