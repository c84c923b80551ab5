import type { Bridges, DirectoryRecords, SchoolHolidays, Site } from '#directory/index.ts';
import type { ParameterFile } from '#law/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { PlaceData } from '#places/index.ts';
import type { Synonyms } from '#search/index.ts';
import type { ShowCards } from '#show-cards/index.ts';
import type { UnitPhrases } from './amount.ts';
import type { Glossary, LocalNote } from './pack.schema.ts';
import type { Page, PageText } from './page.ts';

/** The whole national content, read from files and validated; what an import writes, whole or not at all. */
export interface ContentPack {
  pages: Page[];
  texts: PageText[];
  law: ParameterFile;
  directory: DirectoryRecords;
  sites: Site[];
  terms: Glossary['terms'];
  phrases: Map<Locale, UnitPhrases>;
  synonyms: Map<Locale, Synonyms>;
  bridges: Bridges;
  showCards: ShowCards;
  places: PlaceData;
  schoolHolidays: SchoolHolidays;
  notes: LocalNote[];
  /** Fingerprint of all files: the same files give the same hash. */
  hash: string;
}
