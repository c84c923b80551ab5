import { sql } from 'kysely';
import type { Database } from '#platform/database/connection.ts';
import { log } from '#platform/log.ts';
import type { UnansweredQueries, UnansweredQuery } from '../unanswered-queries.ts';
import './counting.tables.ts';

/** Writes gathered queries. What cannot be written is lost: a count of hints is not worth keeping readers' words for. */
export async function flushUnanswered(db: Database, queries: UnansweredQueries): Promise<void> {
  const taken = queries.take();
  if (taken.length === 0) return;
  try {
    await sql`select add_unanswered_queries(${JSON.stringify(taken)}::jsonb)`.execute(db);
  } catch (error) {
    log.warn({ code: (error as NodeJS.ErrnoException).code }, 'unanswered queries could not be written');
  }
}

/** Queries that were asked often enough to be shown, most often first, from a week on. */
export async function listUnanswered(db: Database, since: string, locale: string | null): Promise<UnansweredQuery[]> {
  let rows = db
    .selectFrom('unanswered_query')
    .select(['week', 'locale', 'query', 'times'])
    .where('week', '>=', since)
    .where('query', 'is not', null)
    .orderBy('times', 'desc')
    .orderBy('query');
  if (locale) rows = rows.where('locale', '=', locale);
  return (await rows.execute()).map(({ week, locale, query, times }) => ({ week, locale, query: query ?? '', times }));
}
