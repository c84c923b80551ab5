import { tokenHash } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { CannotOpenError, open, seal } from '#platform/crypto/seal.ts';
import { asActor, PUBLIC_ACTOR, type Actor, type Database } from '#platform/database/connection.ts';
import { sql } from 'kysely';
import { isToken, OPEN_FOR, readCode } from '../link.ts';
import { codeDigest } from './make-link.ts';

/**
 * The referral that token and code open together; null for a wrong, spent or ended link. A wrong code counts, also when
 * many are tried at once.
 */
export async function openLink(db: Database, keys: KeyRing, token: string, code: string): Promise<string | null> {
  if (!isToken(token)) return null;
  return asActor(db, PUBLIC_ACTOR, async (trx) => {
    const { rows } = await sql<{
      id: string | null;
    }>`select open_referral_link(${tokenHash(token)}, ${codeDigest(keys, token, code)}) as id`.execute(trx);
    return rows[0]?.id ?? null;
  });
}

/** Whoever came by a link: this one referral, and nothing else. */
export function linkActor(referral: string): Actor {
  return { accountId: null, grants: [{ role: 'referral-link', scope: referral }] };
}

/**
 * What the cookie of an opened link holds: its code, sealed for this link alone, and until when. Each request asks the
 * link again, so that a new link, a withdrawal or the end closes what is open.
 */
export function sealVisit(keys: KeyRing, token: string, code: string, now: number): string {
  return seal(keys, place(token), JSON.stringify({ code, until: now + OPEN_FOR })).toString('base64url');
}

/** The code that was given for this link on this device; null when it is not one of ours, for another link, or too old. */
export function openVisit(keys: KeyRing, token: string, cookie: string | undefined, now: number): string | null {
  if (!cookie || cookie.length > 400) return null;
  try {
    const visit = JSON.parse(open(keys, place(token), Buffer.from(cookie, 'base64url'))) as { code: string; until: number };
    return visit.until > now ? readCode(visit.code) : null;
  } catch (error) {
    if (error instanceof CannotOpenError) return null;
    throw error;
  }
}

function place(token: string): string {
  return `referral-visit:${tokenHash(token).toString('hex')}`;
}
