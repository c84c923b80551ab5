import type { Generated } from 'kysely';

declare module '#platform/database/tables.ts' {
  interface Tables {
    page_count: {
      day: string;
      page_id: string;
      locale: string;
      region: string;
      views: Generated<number>;
      clear: Generated<number>;
      unclear: Generated<number>;
    };
    unanswered_query: {
      week: string;
      locale: string;
      digest: Buffer;
      times: number;
      /** Null while it was asked too rarely to be shown. */
      query: string | null;
    };
  }
}
