import type { Generated } from 'kysely';

declare module '#platform/database/tables.ts' {
  interface Tables {
    mail_outbox: {
      id: Generated<string>;
      sealed_to: Buffer;
      kind: string;
      locale: string;
      details: Buffer;
      created_at: Generated<Date>;
      due_at: Generated<Date>;
      tries: Generated<number>;
      failed: string | null;
    };
  }
}
