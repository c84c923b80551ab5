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
  }
}
