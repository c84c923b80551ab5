import { sql } from 'kysely';
import type { Database } from '#platform/database/connection.ts';
import type { CorrectionReason } from '../correction.ts';

/** Counts what a visitor said of a record; false when it is unknown or has been said a hundred times today. */
export async function addCorrection(
  db: Database,
  kind: 'organisation' | 'service' | 'location',
  id: string,
  reason: CorrectionReason,
): Promise<boolean> {
  const { rows } = await sql<{ added: boolean }>`select add_directory_correction(${kind}, ${id}, ${reason}) as added`.execute(db);
  return rows[0]?.added ?? false;
}
