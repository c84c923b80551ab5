/** What can be found: a page of the guide, a sentence to show, an explained site, an organisation, an information point, a Dutch word, something that works: the plan, a check. */
export type EntryType = 'page' | 'show-card' | 'site' | 'organisation' | 'point' | 'term' | 'tool';

/** One thing that can be found, as it is searched. */
export interface SearchEntry {
  type: EntryType;
  /** For a page `theme/page`; for others the id of their kind. */
  id: string;
  /** Where it is in its locale, perhaps with an anchor: `pay/payslip`, `show/pain`, `words#term-loonstrook`. Sayings name it so. */
  path: string;
  /** Language of the text: another than the reader's when it is not translated yet. */
  locale: string;
  title: string;
  /** One line that answers or explains. */
  answer: string;
  /** Plain text of the rest. */
  body: string;
  /** Dutch words and other names, found in every language. */
  terms: string;
  /** Other titles: what else it is called. */
  names?: readonly string[];
}

/** Sayings that tell of danger, and the pages that help at once. A query tells of it when it has all words of a saying. */
export interface Emergency {
  say: readonly string[];
  pages: readonly string[];
}

/** Everyday words and sayings of a locale (content/<locale>/synonyms.json). */
export interface Synonyms {
  /** Words of about the same meaning; the first is the one that pages use. */
  words: readonly (readonly string[])[];
  /** Forms of one word that do not begin alike: pay, paid. */
  forms: readonly (readonly string[])[];
  /** How people ask for a sentence to show: "how do I say". */
  asking: readonly string[];
  /** Sayings that mean an entry, by its path, best first. */
  phrases: readonly { say: readonly string[]; pages: readonly string[] }[];
  emergencies: readonly Emergency[];
}

export const NO_SYNONYMS: Synonyms = { words: [], forms: [], asking: [], phrases: [], emergencies: [] };
