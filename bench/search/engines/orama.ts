import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import type { Locale } from '../../../src/platform/i18n/locales.ts';
import { LIMIT, WORDS, type Engine } from './engine.ts';

/** Names of languages as Orama and its stemmers know them. There is none for Polish. */
const LANGUAGES: Partial<Record<Locale, string>> = {
  nl: 'dutch',
  en: 'english',
  ro: 'romanian',
  bg: 'bulgarian',
  hu: 'hungarian',
  es: 'spanish',
  pt: 'portuguese',
  it: 'italian',
  uk: 'ukrainian',
  tr: 'turkish',
  ar: 'arabic',
};

/** Its English tokenizer cuts words at Polish letters: without a language of its own it gets one that does not. */
const plain: Tokenizer = {
  language: 'polish',
  normalizationCache: new Map(),
  tokenize: (text: string) => (typeof text === 'string' ? (text.toLowerCase().match(WORDS) ?? []) : [text]),
};

export const orama: Engine = {
  name: 'Orama with its stemmers',
  rival: true,
  async build(content, locale) {
    const pages = content.pages(locale);
    const language = LANGUAGES[locale];
    // Its Bulgarian stemmer (3.1.18) fails on its first word: it assigns to a letter of a string.
    const stems = language !== undefined && locale !== 'bg';
    const { stemmer } = stems
      ? ((await import(`@orama/stemmers/${language}`)) as { stemmer: (word: string) => string })
      : { stemmer: undefined };
    const db = create({
      schema: { title: 'string', answer: 'string', terms: 'string', body: 'string' },
      components: { tokenizer: language ? { language, stemming: stems, ...(stemmer ? { stemmer } : {}) } : plain },
    });
    await insertMultiple(
      db,
      pages.map(({ id, title, answer, terms, body }) => ({ id, title, answer, terms, body })),
    );
    return async (query) => {
      const { hits } = await search(db, { term: query, tolerance: 1, boost: { title: 3, answer: 2 }, limit: LIMIT });
      return hits.map(({ id }) => id);
    };
  },
};
