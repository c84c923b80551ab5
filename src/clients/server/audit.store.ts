import type { Trx } from '#platform/database/connection.ts';

/** Somebody opened or changed a file. */
export interface Look {
  number: number;
  at: Date;
  /** Null: the program itself, or somebody whom the actor may not know by name. */
  name: string | null;
  actedAs: string;
  action: string;
}

const MOST_LOOKS = 500;

/** Who opened or changed a file, the newest first; at most 500. */
export async function selectLooks(trx: Trx, fileId: string): Promise<Look[]> {
  return trx
    .selectFrom('audit_entry as e')
    .leftJoin('staff as p', 'p.account_id', 'e.account_id')
    .select(['e.number', 'e.at', 'p.name', 'e.acted_as as actedAs', 'e.action'])
    .where('e.subject_kind', '=', 'file')
    .where('e.subject_id', '=', fileId)
    .orderBy('e.number', 'desc')
    .limit(MOST_LOOKS)
    .execute();
}
