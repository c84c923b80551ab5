import type { UnitPhrases } from '../amount.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** What a page may refer to. */
export interface References {
  pages: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  /** Parameter key to its unit. */
  parameterUnits: ReadonlyMap<string, string>;
  organisations: ReadonlySet<string>;
  /** Term id to the wordings agreed in each locale. */
  terms: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  hosts: ReadonlySet<string>;
  /** Says what is wrong with opening hours, or null. */
  checkHours: (value: string) => string | null;
  phrases: ReadonlyMap<Locale, UnitPhrases>;
}
