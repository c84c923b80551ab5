import { LocaleSearch } from '../../../src/search/index.ts';
import { LIMIT, type Engine } from './engine.ts';

export const wegwijs: Engine = {
  name: 'Wegwijs',
  rival: false,
  build(pages, locale, synonyms) {
    const search = new LocaleSearch(locale, pages, synonyms);
    return (query) => search.search(query, LIMIT).map(({ id }) => id);
  },
};
