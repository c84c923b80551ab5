import type { Generated } from 'kysely';

declare module '#platform/database/tables.ts' {
  interface Tables {
    contact_moment: {
      id: Generated<string>;
      region_id: string;
      account_id: string | null;
      point_id: string | null;
      at: Generated<Date>;
      channel: string;
      language: string;
      topics: string[];
      pillars: string[];
      place_id: string | null;
      contract_kind: string | null;
      stay_phase: string | null;
      outcome: string;
      minutes: number | null;
      referred_to: string | null;
      sent_key: string;
    };
    walk_in: {
      id: Generated<string>;
      region_id: string;
      point_id: string;
      day: string;
      number: number;
      language: string;
      topic: string | null;
      came_at: Generated<Date>;
      taken_by: string | null;
      taken_at: Date | null;
      left_at: Date | null;
    };
    staff_training: {
      id: Generated<string>;
      account_id: string;
      region_id: string;
      what: string;
      due_on: string;
      done_on: string | null;
      noted_by: string | null;
      created_at: Generated<Date>;
    };
    notice: {
      id: Generated<string>;
      is_important: Generated<boolean>;
      published_at: Generated<Date>;
      ends_on: string;
      author_id: string | null;
    };
    notice_text: {
      notice_id: string;
      locale: 'nl' | 'en';
      title: string;
      body: string;
    };
    notice_read: {
      notice_id: string;
      account_id: string;
      read_at: Generated<Date>;
    };
  }
}
