import type { Database } from '#platform/database/connection.ts';
import { findSecondFactors } from './credential.store.ts';
import { beginSession } from './sessions.ts';
import type { Visit } from './sign-in.ts';

/**
 * Begins a session after the first factor: nothing is possible in it but to give the second one, or to set it up.
 * @returns its token, for a cookie
 */
export async function beginHalfSession(auth: Database, accountId: string, { device, now }: Pick<Visit, 'device' | 'now'>): Promise<string> {
  const { totp, passkey } = await findSecondFactors(auth, accountId);
  return beginSession(auth, { accountId, secondFactor: null, device, now, isFirst: !totp && !passkey });
}
