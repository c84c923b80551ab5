import type { Bridges, Directory, SchoolHolidays } from '#directory/index.ts';
import type { ParameterSet } from '#law/index.ts';
import type { PlaceIndex } from '#places/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Synonyms } from '#search/index.ts';
import type { ShowCards } from '#show-cards/index.ts';
import type { UnitPhrases } from './amount.ts';
import type { LocalNote } from './pack.schema.ts';
import type { Page, PageText } from './page.ts';
import type { Term } from './render-context.ts';

/** The published content at one version, whole and unchanging: what a node answers from. */
export interface Snapshot {
  version: number;
  /** Fingerprint of the files it was imported from. */
  hash: string;
  /** Moment of the import. */
  importedAt: Date;
  /** In the order of the guide. */
  pages: readonly Page[];
  pageById: ReadonlyMap<string, Page>;
  texts: ReadonlyMap<Locale, ReadonlyMap<string, PageText & { changedAt: Date }>>;
  parameters: ParameterSet;
  directory: Directory;
  /** By host. */
  siteLanguages: ReadonlyMap<string, readonly string[]>;
  /** By host. */
  siteNames: ReadonlyMap<string, string>;
  terms: ReadonlyMap<Locale, ReadonlyMap<string, Term>>;
  phrases: ReadonlyMap<Locale, UnitPhrases>;
  synonyms: ReadonlyMap<Locale, Synonyms>;
  bridges: Bridges;
  showCards: ShowCards;
  places: PlaceIndex;
  schoolHolidays: SchoolHolidays;
  notes: readonly LocalNote[];
}

/** The text of a page in a locale, or undefined when it is not translated yet. */
export function textOf(snapshot: Snapshot, locale: Locale, pageId: string) {
  return snapshot.texts.get(locale)?.get(pageId);
}
