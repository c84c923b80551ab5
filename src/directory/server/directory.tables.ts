import type { ColumnType } from 'kysely';
import type { Locale } from '#platform/i18n/locales.ts';
import type { BridgeCard, BridgeTexts } from '../bridge.schema.ts';
import type { InformationPoint, Organisation } from '../organisation.schema.ts';

type Json<T> = ColumnType<T, string, string>;

declare module '#platform/database/tables.ts' {
  interface Tables {
    organisation: { id: string; name: string; kind: string; details: Json<Omit<Organisation, 'id' | 'name' | 'kind'>> };
    bridge_card: {
      id: string;
      position: number;
      details: Json<Omit<BridgeCard, 'id' | 'words'> & { words: { id: string; dutch: string }[] }>;
    };
    bridge_text: { locale: Locale; texts: Json<BridgeTexts> };
    organisation_text: { organisation_id: string; locale: Locale; name: string | null; does: string; conditions: string | null };
    site: { host: string; name: string; languages: string[] };
    information_point: {
      id: string;
      region_id: string;
      municipality_id: string | null;
      kind: InformationPoint['kind'];
      status: InformationPoint['status'];
      name: string;
      details: Json<Pick<InformationPoint, 'address' | 'languages' | 'hours' | 'email' | 'website' | 'source'>>;
      checked: string;
    };
  }
}
