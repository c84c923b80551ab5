import MiniSearch from 'minisearch';
import type { SearchEntry } from '../../../src/search/index.ts';
import { LIMIT, type Engine } from './engine.ts';

/** Its own tokenizer and lower case, with the prefix and fuzzy search and the boosts that its manual proposes. */
const OPTIONS = { prefix: true, fuzzy: 0.2, boost: { title: 3, answer: 2 } };

export const minisearch: Engine = {
  name: 'MiniSearch',
  rival: true,
  build(content, locale) {
    const pages = content.pages(locale);
    const index = new MiniSearch<SearchEntry>({ fields: ['title', 'answer', 'terms', 'body'] });
    index.addAll(pages);
    return (query) => ids(index.search(query, OPTIONS));
  },
};

/** Not what anybody picks off the shelf: it shows what our sayings do for another engine. */
export const minisearchWithSayings: Engine = {
  name: 'MiniSearch with our sayings',
  rival: false,
  build(content, locale) {
    const pages = content.pages(locale);
    const synonyms = content.synonyms(locale);
    const index = new MiniSearch<SearchEntry & { sayings: string }>({ fields: ['title', 'answer', 'terms', 'body', 'sayings'] });
    const sayingsOf = (id: string) => synonyms.phrases.filter((saying) => saying.pages.includes(id)).flatMap(({ say }) => say);
    index.addAll(pages.map((page) => ({ ...page, sayings: sayingsOf(page.id).join('. ') })));
    return (query) => ids(index.search(query, OPTIONS));
  },
};

function ids(results: readonly { id: unknown }[]): string[] {
  return results.slice(0, LIMIT).map(({ id }) => String(id));
}
