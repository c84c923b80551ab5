import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Synonyms } from '#search/index.ts';
import type { Page, PageText } from '../page.ts';

type Json<T> = ColumnType<T, string, string>;

interface ContentPackTable {
  version: Generated<number>;
  hash: string;
  imported_at: Generated<Date>;
}

interface PageTable {
  id: string;
  theme: string;
  position: number;
  core: boolean;
  must: string;
  facts: Json<Pick<Page, 'pillars' | 'audience' | 'contacts' | 'related' | 'sources' | 'pictograms' | 'toCheck'>>;
  checked: string | null;
  review_due: string | null;
  sensitive: boolean;
}

interface PageTextTable {
  page_id: string;
  locale: Locale;
  title: string;
  answer: string;
  body: string;
  source_locale: Locale;
  translation: PageText['translation'];
  stale: boolean;
  changed_at: Generated<Date>;
}

interface TermTextTable {
  term_id: string;
  locale: Locale;
  dutch: string;
  translation: string;
  explanation: string;
}

interface UnitPhrasesTable {
  locale: Locale;
  phrases: Json<Record<string, Record<string, string>>>;
}

interface LocalNoteTable {
  id: string;
  region_id: string | null;
  municipality_id: string | null;
  pages: string[];
  details: Json<{ source: string; url: string | null; confidence: 'verified' | 'recalled'; ends?: string | undefined }>;
  checked: string;
  owner: Generated<string>;
  origin: Generated<'pack' | 'local' | 'demo'>;
  changed_at: Generated<Date>;
}

interface LocalNoteTextTable {
  note_id: string;
  locale: Locale;
  title: string;
  body: string;
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    content_pack: ContentPackTable;
    page: PageTable;
    page_text: PageTextTable;
    term_text: TermTextTable;
    unit_phrases: UnitPhrasesTable;
    search_synonyms: { locale: Locale; synonyms: Json<Synonyms> };
    local_note: LocalNoteTable;
    local_note_text: LocalNoteTextTable;
  }
}
