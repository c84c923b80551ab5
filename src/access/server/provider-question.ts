import { z } from 'zod';
import type { Database } from '#platform/database/connection.ts';
import type { ProviderClient } from './provider-client.ts';
import { isToken, newToken, tokenHash } from './sessions.ts';
import './auth.tables.ts';

/** People may have to look for their phone at the provider. */
const ANSWER_MINUTES = 10;

const detailsSchema = z.object({
  /** Where to go on to afterwards. */
  next: z.string(),
  isAnew: z.boolean(),
  /** Digest of the session that links its account, in hexadecimal; null: somebody wants to sign in. */
  session: z.string().nullable(),
});

/** What somebody went to the provider for. */
export interface ProviderErrand extends z.infer<typeof detailsSchema> {
  /** The account that is linked; null: somebody wants to sign in. */
  accountId: string | null;
}

/**
 * Sends somebody to the provider.
 * @returns the address to send them to, and the token for a cookie of this browser: without it no answer is taken
 * @throws {ProviderError} `down`
 */
export async function askProvider(
  auth: Database,
  provider: ProviderClient,
  { accountId, ...details }: ProviderErrand,
  { redirectUri, now }: { redirectUri: string; now: number },
): Promise<{ address: string; token: string }> {
  const token = newToken();
  const { href } = await provider.ask({ token, redirectUri, isAnew: details.isAnew });
  await auth
    .insertInto('auth.challenge')
    .values({
      token_hash: tokenHash(token),
      kind: 'provider',
      account_id: accountId,
      details: JSON.stringify(details),
      expires_at: new Date(now + ANSWER_MINUTES * 60_000),
    })
    .execute();
  return { address: href, token };
}

/** What somebody went to the provider for, once: no answer is taken twice. Null: never asked, answered already, or over. */
export async function takeErrand(auth: Database, token: string, now: number): Promise<ProviderErrand | null> {
  if (!isToken(token)) return null;
  const row = await auth
    .deleteFrom('auth.challenge')
    .where('token_hash', '=', tokenHash(token))
    .where('kind', '=', 'provider')
    .where('expires_at', '>', new Date(now))
    .returning(['account_id', 'details'])
    .executeTakeFirst();
  return row ? { accountId: row.account_id, ...detailsSchema.parse(row.details) } : null;
}
