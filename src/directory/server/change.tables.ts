import type { ColumnType, Generated } from 'kysely';
import type { ChangedKind, ChangeWhat, KeeperRole } from '../change.ts';

declare module '#platform/database/tables.ts' {
  interface Tables {
    directory_change: {
      id: Generated<string>;
      at: Generated<Date>;
      account_id: string | null;
      acted_as: KeeperRole;
      kind: ChangedKind;
      record_id: string;
      owner: string;
      what: ChangeWhat;
      before: ColumnType<object | null, string | null, never>;
      after: ColumnType<object, string, never>;
      undoes: string | null;
    };
    directory_correction_seen: {
      day: string;
      kind: string;
      record_id: string;
      reason: string;
      times: number;
      seen_by: string | null;
      seen_at: Generated<Date>;
    };
  }
}
