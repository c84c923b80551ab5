import type { Generated } from 'kysely';
import type { FollowUpOutcome, TaskKind } from '../../task.ts';

declare module '#platform/database/tables.ts' {
  interface Tables {
    desk_task: {
      id: Generated<string>;
      region_id: string;
      file_id: string | null;
      referral_id: string | null;
      kind: TaskKind;
      due_on: string;
      assignee_id: string | null;
      created_by: string | null;
      created_at: Generated<Date>;
      done_at: Date | null;
      outcome: FollowUpOutcome | null;
      reminded_on: string | null;
    };
    desk_task_text: { task_id: string; sealed: Buffer };
  }
}
