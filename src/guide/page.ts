import type { Locale } from '#platform/i18n/locales.ts';
import type { Pictogram } from './pictograms.ts';
import type { Audience, Pillar } from '#topics/index.ts';

/** A legal or official source of a page, and the day on which the text was held against it. */
export interface Source {
  title: string;
  url?: string | null | undefined;
  date: string;
}

/** What is known of a page in whatever language. */
export interface Page {
  /** `theme/page`, stable in every locale. */
  id: string;
  theme: string;
  position: number;
  core: boolean;
  /** What a reader knows after reading. */
  must: string;
  pillars: Pillar[];
  audience: Audience[];
  /** Organisations to ask, most useful first. */
  contacts: string[];
  related: string[];
  sources: Source[];
  /** For each step of the first list of steps: what it is about, for readers who read little. Empty: none. */
  pictograms: Pictogram[];
  /** Statements that rest on memory: an editor has to check them. */
  toCheck: string[];
  checked: string | null;
  reviewDue: string | null;
  /** About violence or exploitation: never stored on a phone, no trace by our doing. */
  sensitive: boolean;
}

/** A page in one locale. */
export interface PageText {
  pageId: string;
  locale: Locale;
  title: string;
  /** The answer in one or two sentences. */
  answer: string;
  /** Markdoc; content/README.md describes the tags. */
  body: string;
  sourceLocale: Locale;
  /** `source`: written in this locale; `unreviewed`: no native speaker has read the translation yet. */
  translation: 'source' | 'unreviewed' | 'reviewed';
  /** The source has changed since this was translated. */
  stale: boolean;
}
