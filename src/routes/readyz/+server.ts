import { sql } from 'kysely';
import { getApp } from '../../wiring.ts';
import type { RequestHandler } from './$types';

/** The database answers and content is loaded: this node may get visitors. */
export const GET: RequestHandler = async () => {
  const { db, content } = getApp();
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  try {
    await sql`select 1`.execute(db);
    if (content.isReady) return new Response('ready\n', { headers });
  } catch {
    // Answered below: a probe wants a status, not a reason.
  }
  return new Response('not ready\n', { status: 503, headers });
};
