import type { Generated } from 'kysely';
import type { ConsentKind, GivenHow } from '../consent.ts';
import type { ClosedFor } from '../file.ts';

declare module '#platform/database/tables.ts' {
  interface Tables {
    client_file: {
      id: Generated<string>;
      code: string;
      region_id: string;
      language: string;
      adviser_id: string | null;
      state: Generated<'open' | 'closed'>;
      opened_at: Generated<Date>;
      ends_on: string;
      closed_at: Date | null;
      closed_for: ClosedFor | null;
      version: Generated<number>;
    };
    client_person: { file_id: string; sealed: Buffer };
    client_note: {
      id: Generated<string>;
      file_id: string;
      author_id: string | null;
      written_at: Generated<Date>;
      changed_at: Date | null;
      sealed: Buffer;
    };
    client_consent: {
      id: Generated<string>;
      file_id: string;
      kind: ConsentKind;
      referral_id: string | null;
      facts: Generated<string[]>;
      text_version: string;
      locale: string;
      given_how: GivenHow;
      signature: Buffer | null;
      given_at: Generated<Date>;
      ends_on: string;
      recorded_by: string | null;
      withdrawn_at: Date | null;
    };
  }
}
