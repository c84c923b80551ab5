import type { Generated } from 'kysely';
import type { ReferralState, Side } from '../states.ts';
import type { Need } from '#topics/index.ts';
import type { Outcome, ReturnReason, Urgency } from '../vocabulary.ts';

declare module '#platform/database/tables.ts' {
  interface Tables {
    referral_transition: { from_state: ReferralState; to_state: ReferralState; by: Side };
    referral: {
      id: string;
      region_id: string;
      file_id: string | null;
      sender_id: string | null;
      organisation_id: string;
      service_id: string | null;
      need: Need;
      language: string;
      urgency: Urgency;
      state: Generated<ReferralState>;
      created_at: Generated<Date>;
      sent_at: Date | null;
      answer_by: Date | null;
      shared_until: string | null;
      state_since: Generated<Date>;
      ended_at: Date | null;
      outcome: Outcome | null;
      return_reason: ReturnReason | null;
      receiver_id: string | null;
      reminded_at: Date | null;
      overdue_at: Date | null;
      escalated_at: Date | null;
      version: Generated<number>;
    };
    referral_event: {
      referral_id: string;
      number: number;
      at: Date;
      from_state: ReferralState | null;
      to_state: ReferralState;
      by: Side;
      account_id: string | null;
    };
    referral_content: { referral_id: string; sealed: Buffer };
    referral_reply: { id: string; referral_id: string; at: Generated<Date>; account_id: string | null; sealed: Buffer };
    referral_link: {
      referral_id: string;
      token_hash: Buffer;
      code_hash: Buffer;
      tries: Generated<number>;
      opened_at: Date | null;
      sealed_to: Buffer;
      expires_at: Date;
    };
    organisation_capacity: {
      organisation_id: string;
      full_until: string | null;
      languages: Generated<string[]>;
      changed_at: Generated<Date>;
      changed_by: string | null;
    };
  }
}
