import { findAnswers, ordinaryWords } from '../../../src/guide/index.ts';
import { LocaleSearch } from '../../../src/search/index.ts';
import { LIMIT, type Engine } from './engine.ts';

/** As the product answers: cards, organisations and other things take their places among the pages. */
export const wegwijs: Engine = {
  name: 'Wegwijs',
  rival: false,
  build(content, locale) {
    const entries = content.entries(locale);
    const ordinary = ordinaryWords(entries);
    const search = new LocaleSearch(locale, entries, content.synonyms(locale));
    const isOrdinary = (word: string) => ordinary.has(word);
    return (query) =>
      findAnswers(content.snapshot, search, isOrdinary, query, { placeId: null, limit: LIMIT }).results.map(({ type, id }) =>
        type === 'page' ? id : `${type}: ${id}`,
      );
  },
};
