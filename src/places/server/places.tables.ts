import type { ColumnType } from 'kysely';
import type { Region } from '../index.ts';

type Json<T> = ColumnType<T, string, string>;

declare module '#platform/database/tables.ts' {
  interface Tables {
    region: { id: string; code: string; name: string; details: Json<Pick<Region, 'aka' | 'neighbours' | 'tile'>> };
    municipality: {
      id: string;
      code: string;
      name: string;
      official: string | null;
      province: string;
      region_id: string;
      latitude: number;
      longitude: number;
    };
    place_list: { kind: 'postcodes' | 'names' | 'school-holidays'; entries: Json<unknown> };
  }
}
