import type { Locale } from '../../../src/platform/i18n/locales.ts';
import type { BenchContent } from '../content.ts';

/** What an engine finds, best first, ten at most: ids of pages, and others by their kind and id. */
export type Find = (query: string) => string[] | Promise<string[]>;

/** A search product with the settings that its manual proposes for texts like ours. */
export interface Engine {
  name: string;
  /** True: its answers count as the competition's. */
  rival: boolean;
  build(content: BenchContent, locale: Locale): Promise<Find> | Find;
  /** Ends what it started. */
  stop?(): Promise<void>;
}

export const LIMIT = 10;

/** A word in any script. */
export const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
