import { asActor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import type { Role } from '../roles.ts';
import { makePasswordLink } from './ask-new-password.ts';
import { recordOfAccount } from './audit.ts';
import { findInvitation, type StandingInvitation } from './invitation.store.ts';
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
    const invitation = await findInvitation(trx, token, now);
    if (!invitation) throw new NotThereError();
    const { email, name, locale, role, scope, inviter, expires_at } = invitation;
    const holder = await findHolder(trx, email);
    if (holder?.state === 'disabled') throw new NotThereError();
    return {
      email,
      name,
      locale,
      role,
      scope,
      inviter,
      expiresAt: expires_at,
      before: whatComesBefore(holder?.account_id ?? null, accountId),
    };
  });
}

function whatComesBefore(holder: string | null, signedIn: string | null): BeforeAccepting {
  if (holder === signedIn) return holder === null ? 'nothing' : 'confirm';
  return signedIn === null ? 'sign-in' : 'sign-out';
}

/**
 * Accepts an invitation, once. It makes the account, or adds the role to the account of whoever is signed in: who merely holds
 * a mail gets nothing of an account that is there.
 * @returns token of a link to choose the first password; null: the account was there
 * @throws {NotThereError} as `readInvitation`, and when something else has to come before
 */
export async function acceptInvitation(auth: Database, token: string, accountId: string | null, now: number): Promise<string | null> {
  const invitation = await auth.transaction().execute((trx) => findInvitation(trx, token, now));
  if (!invitation) throw new NotThereError();
  const id = accountId ?? invitation.id;
  return asActor(auth, { accountId: id, grants: [] }, async (trx) => {
    await takeUp(trx, invitation, accountId, now);
    return accountId === null ? makePasswordLink(trx, id, now) : null;
  });
}

/**
 * Takes up an invitation, in a transaction of the account that gets its role.
 * @param accountId of whoever is signed in; null: an account is made. It takes over the id of the invitation, so that what
 * happened before and after stands in one chain of the audit
 * @throws {NotThereError} when somebody was faster, or the address has another account; then all of the transaction is undone
 */
export async function takeUp(trx: Trx, invitation: StandingInvitation, accountId: string | null, now: number): Promise<void> {
  const { id, token_hash, email, name, locale, role, scope, invited_by } = invitation;
  // From here on no other acceptance of it gets through, and no withdrawal. By its token: sent again, it has another.
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ accepted_at: new Date(now) })
    .where('token_hash', '=', token_hash)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new NotThereError();
  const isTheirs =
    accountId === null ? await makeAccount(trx, { account_id: id, email, name, locale }) : await isHolder(trx, email, accountId);
  const account = accountId ?? id;
  // Nobody gives a role to themselves, not by way of a mail either.
  if (!isTheirs || invited_by === account) throw new NotThereError();
  await trx
    .insertInto('staff_grant')
    .values({ account_id: account, role, scope, given_by: invited_by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await recordOfAccount(trx, account, 'self', `accepted-${role}`);
}

/** Makes the account of somebody who was invited. @returns false when an account has this address */
async function makeAccount(trx: Trx, person: { account_id: string; email: string; name: string; locale: DeskLocale }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('staff')
    .values(person)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The account that has an address. */
function findHolder(trx: Trx, email: string) {
  return trx.selectFrom('staff').select(['account_id', 'state']).where('email', '=', email).executeTakeFirst();
}

async function isHolder(trx: Trx, email: string, accountId: string): Promise<boolean> {
  const holder = await findHolder(trx, email);
  return holder?.account_id === accountId && holder.state === 'active';
}
