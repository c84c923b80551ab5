import type { Generated } from 'kysely';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import type { Role } from '../roles.ts';
import type { AuditSubject } from './audit.ts';

declare module '#platform/database/tables.ts' {
  interface Tables {
    staff: {
      account_id: Generated<string>;
      email: string;
      name: string;
      locale: Generated<DeskLocale>;
      languages: Generated<string[]>;
      state: Generated<'active' | 'disabled'>;
      is_demo: Generated<boolean>;
      created_at: Generated<Date>;
    };
    staff_grant: {
      account_id: string;
      role: Role;
      scope: string;
      given_by: string | null;
      given_at: Generated<Date>;
    };
    invitation: {
      id: Generated<string>;
      token_hash: Buffer;
      email: string;
      name: string;
      locale: DeskLocale;
      role: Role;
      scope: string;
      invited_by: string | null;
      invited_at: Generated<Date>;
      expires_at: Date;
      accepted_at: Date | null;
    };
    audit_chain: {
      subject_kind: AuditSubject['kind'];
      subject_id: string;
      region_id: string;
      length: number;
      head: Buffer;
    };
    audit_entry: {
      subject_kind: AuditSubject['kind'];
      subject_id: string;
      number: number;
      at: Date;
      account_id: string | null;
      acted_as: string;
      action: string;
      hash: Buffer;
    };
  }
}
