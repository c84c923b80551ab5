import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Database } from '#platform/database/connection.ts';
import type { PasswordProblem } from '../password-rules.ts';
import { recordOfAccount } from './audit.ts';
import { storePassword } from './credential.store.ts';
import { forgetTries } from './failed-tries.store.ts';
import { beginHalfSession } from './half-session.ts';
import { hashPassword } from './hash-password.ts';
import { judgePassword } from './judge-password.ts';
import { endSessionsOf, isToken, tokenHash } from './sessions.ts';
import { tellOwner } from './tell-owner.ts';

/** Whose password it becomes. */
interface Owner {
  accountId: string;
  name: string;
  email: string;
}

interface Choice {
  password: string;
  now: number;
  /** Digest of the session that stays, in hexadecimal; all others end. */
  keep?: string | null;
  /** Digest of the token of a link that this uses up; when it is gone, nothing changes. */
  link?: Buffer;
}

async function findOwner(auth: Database, accountId: string): Promise<Owner | null> {
  const row = await auth
    .selectFrom('staff')
    .select(['account_id', 'name', 'email'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'active')
    .where('is_demo', '=', false)
    .executeTakeFirst();
  return row ? { accountId: row.account_id, name: row.name, email: row.email } : null;
}

/** `over`: the account or the link is not there any more. */
export type PasswordChosen = 'chosen' | 'over' | PasswordProblem;

/**
 * Chooses a password, the first one or another. All other sessions end, mailed links too, and a mail says so unless it was the
 * first. The second factor stays as it is.
 * @throws {BusyError}
 */
export async function choosePassword(auth: Database, keys: KeyRing, accountId: string, choice: Choice): Promise<PasswordChosen> {
  const owner = await findOwner(auth, accountId);
  if (!owner) return 'over';
  const problem = await judgePassword(choice.password, owner);
  if (problem) return problem;
  const hash = await hashPassword(choice.password);
  const { now, keep = null, link } = choice;
  return asActor(auth, { accountId, grants: [] }, async (trx): Promise<PasswordChosen> => {
    if (link) {
      const used = await trx
        .deleteFrom('auth.challenge')
        .where('token_hash', '=', link)
        .where('kind', '=', 'new-password')
        .where('account_id', '=', accountId)
        .where('expires_at', '>', new Date(now))
        .executeTakeFirst();
      if (used.numDeletedRows !== 1n) return 'over';
    }
    const isFirst = await storePassword(trx, accountId, hash, now);
    await endSessionsOf(trx, accountId, keep);
    await trx.deleteFrom('auth.challenge').where('kind', '=', 'new-password').where('account_id', '=', accountId).execute();
    // Who knew the old password may have used up the tries of the second factor.
    await forgetTries(trx, keys, [
      { kind: 'account', whose: owner.email },
      { kind: 'code-account', whose: accountId },
    ]);
    await recordOfAccount(trx, accountId, 'self', isFirst ? 'password-chosen' : 'password-changed');
    if (!isFirst) await tellOwner(trx, keys, accountId, 'password-changed');
    return 'chosen';
  });
}

/** Whose password a mailed link chooses; null: it was used, is over, or never was. */
export async function findLinkOwner(auth: Database, token: string, now: number): Promise<Owner | null> {
  if (!isToken(token)) return null;
  const row = await auth
    .selectFrom('auth.challenge')
    .select('account_id')
    .where('token_hash', '=', tokenHash(token))
    .where('kind', '=', 'new-password')
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return row?.account_id ? findOwner(auth, row.account_id) : null;
}

/**
 * Chooses a password by a mailed link, once.
 * @returns a session in which the second factor is given next, or why there is none
 * @throws {BusyError}
 */
export async function choosePasswordByLink(
  auth: Database,
  keys: KeyRing,
  token: string,
  choice: Pick<Choice, 'password' | 'now'> & { device: string },
): Promise<{ kind: 'half'; token: string } | { kind: 'over' } | { kind: 'problem'; problem: PasswordProblem }> {
  const owner = await findLinkOwner(auth, token, choice.now);
  if (!owner) return { kind: 'over' };
  const { accountId } = owner;
  const chosen = await choosePassword(auth, keys, accountId, { ...choice, link: tokenHash(token) });
  if (chosen === 'over') return { kind: 'over' };
  if (chosen !== 'chosen') return { kind: 'problem', problem: chosen };
  return { kind: 'half', token: await beginHalfSession(auth, accountId, choice) };
}
