import { sql } from 'kysely';
import type { Database } from '#platform/database/connection.ts';
import { log } from '#platform/log.ts';
import type { PageCounts } from '../page-counts.ts';
import './counting.tables.ts';

/** Writes gathered counts; what cannot be written is kept for the next time. */
export async function flushCounts(db: Database, counts: PageCounts): Promise<void> {
  const taken = counts.take();
  if (taken.length === 0) return;
  try {
    await sql`select add_page_counts(${JSON.stringify(taken)}::jsonb)`.execute(db);
  } catch (error) {
    counts.giveBack(taken);
    log.warn({ code: (error as NodeJS.ErrnoException).code }, 'counts could not be written, kept for later');
  }
}
