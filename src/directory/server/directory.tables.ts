import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '#platform/i18n/locales.ts';
import type { BridgeCard, BridgeTexts } from '../bridge.schema.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';

/** Who brought a record: the national pack, a region or organisation, or the demonstration. */
export type Origin = 'pack' | 'local' | 'demo';

type Json<T> = ColumnType<T, string, string>;

declare module '#platform/database/tables.ts' {
  interface Tables {
    organisation: {
      id: string;
      name: string;
      kind: string;
      details: Json<Omit<Organisation, 'id' | 'name' | 'kind' | 'owner'>>;
      owner: string;
      origin: Origin;
      changed_at: Generated<Date>;
    };
    bridge_card: {
      id: string;
      position: number;
      details: Json<Omit<BridgeCard, 'id' | 'words'> & { words: { id: string; dutch: string }[] }>;
    };
    bridge_text: { locale: Locale; texts: Json<BridgeTexts> };
    organisation_text: { organisation_id: string; locale: Locale; name: string | null; does: string; conditions: string | null };
    site: { host: string; name: string; languages: string[] };
    service: {
      id: string;
      organisation_id: string;
      needs: string[];
      area: string[];
      status: Service['status'];
      details: Json<Omit<Service, 'id' | 'organisation' | 'needs' | 'area' | 'status' | 'owner'>>;
      owner: string;
      origin: Origin;
      changed_at: Generated<Date>;
    };
    service_text: { service_id: string; locale: Locale; name: string; does: string };
    location: {
      id: string;
      name: string;
      region_id: string;
      municipality_id: string | null;
      lat: number | null;
      lon: number | null;
      details: Json<Omit<Location, 'id' | 'name' | 'region' | 'municipality' | 'position' | 'owner'>>;
      owner: string;
      origin: Origin;
      changed_at: Generated<Date>;
    };
    service_at_location: {
      service_id: string;
      location_id: string;
      details: Json<Omit<Offer, 'service' | 'location'>>;
      origin: Origin;
      changed_at: Generated<Date>;
    };
    directory_correction: { day: string; kind: string; record_id: string; reason: string; owner: string; times: number };
  }
}
