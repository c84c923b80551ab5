import { asActor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import { mayGive, type Role } from '../roles.ts';
import { makePasswordLink } from './ask-new-password.ts';
import { recordAudit } from './audit.ts';
import { isToken, tokenHash } from './sessions.ts';
import './staff.tables.ts';

/**
 * What comes before an invitation can be accepted: `nothing`, because there is no account yet; `sign-in`, because there is one
 * and its holder is not signed in; `sign-out`, because somebody else is; `confirm`, because they are.
 */
export type BeforeAccepting = 'nothing' | 'sign-in' | 'sign-out' | 'confirm';

/** What an invitation's page shows. */
export interface OpenInvitation {
  email: string;
  name: string;
  locale: DeskLocale;
  role: Role;
  scope: string;
  /** Name of whoever invites; null: from the command line. */
  inviter: string | null;
  expiresAt: Date;
  before: BeforeAccepting;
}

/**
 * The invitation that a mailed link stands for. Looking uses nothing up: programs that check mails open links too.
 * @param auth connection as `wegwijs_auth`
 * @param accountId of whoever signed in with both factors; null: nobody
 * @throws {NotThereError} for one that was accepted or withdrawn, has ended, or whose inviter may not give it any more
 */
export function readInvitation(auth: Database, token: string, accountId: string | null, now: number): Promise<OpenInvitation> {
  return auth.transaction().execute(async (trx) => {
    const { invitation, inviter, account } = await findInvitation(trx, token, now);
    const { email, name, locale, role, scope, expires_at } = invitation;
    return {
      email,
      name,
      locale,
      role: role as Role,
      scope,
      inviter,
      expiresAt: expires_at,
      before: !account ? (accountId ? 'sign-out' : 'nothing') : !accountId ? 'sign-in' : account === accountId ? 'confirm' : 'sign-out',
    };
  });
}

/**
 * Accepts an invitation, once. It makes the account, or adds the role to the account of whoever is signed in: who merely holds
 * a mail gets nothing of an account that is there.
 * @returns token of a link to choose the first password; null: the account was there
 * @throws {NotThereError} as `readInvitation`, and when something else has to come before
 */
export async function acceptInvitation(auth: Database, token: string, accountId: string | null, now: number): Promise<string | null> {
  const { invitation: wanted } = await auth.transaction().execute((trx) => findInvitation(trx, token, now));
  // A new account takes over the id of its invitation: what happened before and after stands in one chain of the audit.
  const id = accountId ?? wanted.id;
  return asActor(auth, { accountId: id, grants: [] }, async (trx) => {
    // From here on no other acceptance of it gets through, and no withdrawal.
    const { numUpdatedRows } = await trx
      .updateTable('invitation')
      .set({ accepted_at: new Date(now) })
      .where('token_hash', '=', tokenHash(token))
      .where('accepted_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new NotThereError();
    const { role, scope, email, name, locale, invited_by } = wanted;
    const made = accountId === null ? await makeAccount(trx, { account_id: id, email, name, locale }) : false;
    const isOwn = made || (accountId !== null && (await accountOf(trx, email)) === accountId);
    // Nobody gives a role to themselves, not by way of a mail either.
    if (!isOwn || invited_by === id) throw new NotThereError();
    await trx
      .insertInto('staff_grant')
      .values({ account_id: id, role, scope, given_by: invited_by })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordAudit(trx, { kind: 'account', id, region: '' }, 'self', `accepted-${role}`);
    return made ? makePasswordLink(trx, id, now) : null;
  });
}

/** Makes the account of somebody who was invited. @returns false when an account has this address */
export async function makeAccount(
  trx: Trx,
  person: { account_id: string; email: string; name: string; locale: DeskLocale },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('staff')
    .values(person)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Id of the account that has an address and may sign in. */
async function accountOf(trx: Trx, email: string): Promise<string | null> {
  const row = await trx.selectFrom('staff').select(['account_id', 'state']).where('email', '=', email).executeTakeFirst();
  if (row?.state === 'disabled') throw new NotThereError();
  return row?.account_id ?? null;
}

async function findInvitation(trx: Trx, token: string, now: number) {
  if (!isToken(token)) throw new NotThereError();
  const invitation = await trx
    .selectFrom('invitation')
    .select(['id', 'email', 'name', 'locale', 'role', 'scope', 'invited_by', 'expires_at'])
    .where('token_hash', '=', tokenHash(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  if (!invitation) throw new NotThereError();
  const inviter = invitation.invited_by === null ? null : await findInviter(trx, invitation.invited_by, invitation);
  return { invitation, inviter, account: await accountOf(trx, invitation.email) };
}

/** Name of the inviter, who must still be there and allowed to give the role. @throws {NotThereError} */
export async function findInviter(trx: Trx, accountId: string, { role, scope }: { role: string; scope: string }): Promise<string> {
  const inviter = await trx
    .selectFrom('staff')
    .select('name')
    .where('account_id', '=', accountId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  const grants = await trx.selectFrom('staff_grant').select(['role', 'scope']).where('account_id', '=', accountId).execute();
  if (!inviter || !mayGive(grants, role as Role, scope)) throw new NotThereError();
  return inviter.name;
}
