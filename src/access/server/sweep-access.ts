import type { Database } from '#platform/database/connection.ts';
import { idleSince } from './sessions.ts';
import './auth.tables.ts';

/** Forgets what has passed: sessions, known devices, links, and counted tries. */
export async function sweepAccess(auth: Database, now: number): Promise<void> {
  const passed = new Date(now);
  await auth.deleteFrom('auth.failed_try').where('ends_at', '<=', passed).execute();
  await auth.deleteFrom('auth.challenge').where('expires_at', '<=', passed).execute();
  await auth.deleteFrom('auth.known_device').where('expires_at', '<=', passed).execute();
  await auth
    .deleteFrom('auth.session')
    .where((eb) => eb.or([eb('expires_at', '<=', passed), eb('last_seen_at', '<=', idleSince(now))]))
    .execute();
}
