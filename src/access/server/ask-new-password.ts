import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Database, Trx } from '#platform/database/connection.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { networkOf } from '#platform/network.ts';
import { takeTry } from './failed-tries.store.ts';
import { newToken, tokenHash } from './sessions.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** How long a mailed link works. */
const LINK_MINUTES = 30;
/** Asked for again within these minutes, no other mail goes out: the one before works for longer than that. */
const QUIET_MINUTES = 10;
/** The answer comes after so many milliseconds, whether the address has an account or not. */
const ANSWER_MS = 400;

/**
 * A link to choose a password, in the transaction of what needs it. Only a digest is kept.
 * @param minutes how long it works
 * @returns its token
 */
export async function makePasswordLink(
  trx: Trx | Database,
  accountId: string,
  now: number,
  minutes: number = LINK_MINUTES,
): Promise<string> {
  const token = newToken();
  await trx
    .insertInto('auth.challenge')
    .values({
      token_hash: tokenHash(token),
      kind: 'new-password',
      account_id: accountId,
      expires_at: new Date(now + minutes * 60_000),
    })
    .execute();
  return token;
}

/**
 * Asks for a link by mail with which a new password is chosen. Whether the address has an account is not to be seen, neither
 * in the answer nor in how long it takes.
 * @returns until when this network asks no more, in milliseconds; null: taken
 */
export async function askNewPassword(
  auth: Database,
  keys: KeyRing,
  { email, address, now }: { email: string; address: string; now: number },
): Promise<number | null> {
  const until = await takeTry(auth, keys, [{ kind: 'mail', whose: networkOf(address) }], now);
  if (until !== null) return until;
  await Promise.all([setTimeout(ANSWER_MS), mailLink(auth, keys, email, now)]);
  return null;
}

async function hasProviderAlone(trx: Trx, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select exists (select from auth.oidc_identity where account_id = ${accountId})
       and not exists (select from auth.credential where account_id = ${accountId} and password_hash is not null) as alone`.execute(trx);
  return rows[0]?.alone ?? false;
}

function mailLink(auth: Database, keys: KeyRing, email: string, now: number): Promise<void> {
  return auth.transaction().execute(async (trx) => {
    // Locked: of two who ask at once one waits, and then sees the other's link.
    const person = await trx
      .selectFrom('staff')
      .select(['account_id', 'locale'])
      .where('email', '=', email)
      .where('state', '=', 'active')
      .where('is_demo', '=', false)
      .forUpdate()
      .executeTakeFirst();
    if (!person) return;
    // Who signs in by a provider alone would get past its second factor with a mailbox.
    if (await hasProviderAlone(trx, person.account_id)) {
      await queueMail(trx, keys, { to: email, kind: 'sign-in-by-provider', locale: person.locale, details: { link: '/desk/sign-in' } });
      return;
    }
    const recent = await trx
      .selectFrom('auth.challenge')
      .select('token_hash')
      .where('kind', '=', 'new-password')
      .where('account_id', '=', person.account_id)
      .where('expires_at', '>', new Date(now + (LINK_MINUTES - QUIET_MINUTES) * 60_000))
      .executeTakeFirst();
    if (recent) return;
    const token = await makePasswordLink(trx, person.account_id, now);
    const details = { link: `/desk/new-password/${token}` };
    await queueMail(trx, keys, { to: email, kind: 'new-password', locale: person.locale, details });
  });
}
