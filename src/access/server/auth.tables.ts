import type { Generated } from 'kysely';
import type { SecondFactor } from '../signed-in.ts';

// Schema auth: only the connection as `wegwijs_auth` reaches it.
declare module '#platform/database/tables.ts' {
  interface Tables {
    'auth.credential': {
      account_id: string;
      password_hash: string | null;
      password_changed_at: Date | null;
      totp_secret: Buffer | null;
      totp_confirmed_at: Date | null;
      totp_last_step: Generated<number>;
    };
    'auth.recovery_code': { account_id: string; code_hash: Buffer; used_at: Date | null };
    'auth.passkey': {
      id: Buffer;
      account_id: string;
      public_key: Buffer;
      counter: number;
      transports: Generated<string[]>;
      name: string;
      created_at: Generated<Date>;
      last_used_at: Date | null;
    };
    'auth.oidc_identity': { issuer: string; subject: string; account_id: string; linked_at: Generated<Date> };
    'auth.session': {
      token_hash: Buffer;
      account_id: string;
      created_at: Generated<Date>;
      last_seen_at: Generated<Date>;
      expires_at: Date;
      second_factor: SecondFactor | null;
      proved_at: Date | null;
      device: string;
    };
    'auth.known_device': { token_hash: Buffer; account_id: string; created_at: Generated<Date>; expires_at: Date };
    'auth.failed_try': { bucket: Buffer; tries: number; ends_at: Date };
    'auth.challenge': {
      token_hash: Buffer;
      kind: 'passkey-sign-in' | 'passkey-add' | 'provider' | 'new-password';
      account_id: string | null;
      details: Generated<unknown>;
      expires_at: Date;
    };
  }
}
