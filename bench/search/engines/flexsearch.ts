import FlexSearch from 'flexsearch';
import type { SearchEntry } from '../../../src/search/index.ts';
import { LIMIT, type Engine } from './engine.ts';

const { Charset, Document, Encoder } = FlexSearch;

/** Beginnings of words, letters without marks, and "suggest": pages that lack some of the words count too. */
export const flexsearch: Engine = {
  name: 'FlexSearch',
  rival: true,
  build(content, locale) {
    const pages = content.pages(locale);
    const index = new Document({
      tokenize: 'forward',
      encoder: new Encoder(Charset.Normalize),
      document: { id: 'id', index: ['title', 'answer', 'terms', 'body'] },
    });
    for (const { id, title, answer, terms, body } of pages) index.add({ id, title, answer, terms, body } satisfies Partial<SearchEntry>);
    return (query) => {
      const found = index.search(query, { limit: LIMIT, suggest: true, merge: true }) as unknown as { id: string }[];
      return found.slice(0, LIMIT).map(({ id }) => id);
    };
  },
};
