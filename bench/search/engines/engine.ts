import type { Locale } from '../../../src/platform/i18n/locales.ts';
import type { SearchEntry, Synonyms } from '../../../src/search/index.ts';

/** The ids of the pages that an engine finds, best first, ten at most. */
export type Find = (query: string) => string[] | Promise<string[]>;

/** A search product with the settings that its manual proposes for texts like ours. */
export interface Engine {
  name: string;
  /** True: its answers count as the competition's. */
  rival: boolean;
  build(pages: readonly SearchEntry[], locale: Locale, synonyms: Synonyms): Promise<Find> | Find;
  /** Ends what it started. */
  stop?(): Promise<void>;
}

export const LIMIT = 10;

/** A word in any script. */
export const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
