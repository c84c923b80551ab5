import type { ColumnType } from 'kysely';

type Json<T> = ColumnType<T, string, string>;

declare module '#platform/database/tables.ts' {
  interface Tables {
    parameter: { key: string; unit: string; label: Json<Record<string, string>>; law: string; url: string | null; note: string | null };
    parameter_entry: {
      key: string;
      valid_from: string;
      valid_until: string | null;
      expected: boolean;
      value: Json<unknown>;
      legal_status: string;
      rule_is_older: boolean;
      confidence: 'verified' | 'recalled';
      sources: string[];
      note: string | null;
    };
    parameter_source: { id: string; title: string; url: string | null; tier: string };
  }
}
