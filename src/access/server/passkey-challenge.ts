import { randomBytes } from 'node:crypto';
import type { Database } from '#platform/database/connection.ts';
import { challengeOf } from '../passkey-forms.ts';
import { tokenHash } from './sessions.ts';
import './auth.tables.ts';

/** The site that a passkey is for. */
export interface PasskeySite {
  /** Host name without port: a passkey works only there. */
  id: string;
  /** "https://wegwijs.example" */
  origin: string;
}

const ANSWER_MINUTES = 5;

type ChallengeKind = 'passkey-sign-in' | 'passkey-add';

/** Asks for something new to sign. @param accountId who adds a passkey; null: somebody signs in */
export async function makeChallenge(
  auth: Database,
  kind: ChallengeKind,
  accountId: string | null,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = Uint8Array.from(randomBytes(32));
  await auth
    .insertInto('auth.challenge')
    .values({
      token_hash: tokenHash(Buffer.from(challenge).toString('base64url')),
      kind,
      account_id: accountId,
      expires_at: new Date(now + ANSWER_MINUTES * 60_000),
    })
    .execute();
  return challenge;
}

/** The challenge that an answer is to, once: the same answer is not taken again, whether it was right or not. Null: none of ours. */
export async function takeChallenge(
  auth: Database,
  kind: ChallengeKind,
  accountId: string | null,
  { clientData, now }: { clientData: string; now: number },
): Promise<string | null> {
  const challenge = challengeOf(clientData);
  if (!challenge) return null;
  const taken = await auth
    .deleteFrom('auth.challenge')
    .where('token_hash', '=', tokenHash(challenge))
    .where('kind', '=', kind)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return taken.numDeletedRows === 1n ? challenge : null;
}
