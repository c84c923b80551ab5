import type { ColumnType } from 'kysely';
import type { Locale } from '#platform/i18n/locales.ts';
import type { ShowCardGroup, ShowCardTexts } from '../show-card.schema.ts';

type Json<T> = ColumnType<T, string, string>;

declare module '#platform/database/tables.ts' {
  interface Tables {
    show_card_group: { id: string; position: number; sensitive: boolean; cards: Json<ShowCardGroup['cards']> };
    show_card_text: { locale: Locale; texts: Json<ShowCardTexts> };
  }
}
