import type { Selectable } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import { mayGive, type RoleGrant } from '../roles.ts';
import { isToken, tokenHash } from './sessions.ts';
import './staff.tables.ts';

const GIVES = ['id', 'token_hash', 'email', 'name', 'locale', 'role', 'scope', 'invited_by', 'expires_at'] as const;

/** An invitation that can be accepted now. */
export interface StandingInvitation extends Pick<Selectable<Tables['invitation']>, (typeof GIVES)[number]> {
  /** Name of whoever invites; null: from the command line. */
  inviter: string | null;
}

/**
 * The invitation that a mailed link stands for. As `wegwijs_auth`.
 * @returns null for one that was accepted or withdrawn, has ended, or whose inviter may not give it any more
 */
export async function findInvitation(trx: Trx, token: string, now: number): Promise<StandingInvitation | null> {
  if (!isToken(token)) return null;
  const row = await notAccepted(trx, now).where('token_hash', '=', tokenHash(token)).executeTakeFirst();
  return row ? withInviter(trx, row) : null;
}

/** The last invitation of an address, as `findInvitation`. */
export async function findInvitationOf(trx: Trx, email: string, now: number): Promise<StandingInvitation | null> {
  const rows = await notAccepted(trx, now).where('email', '=', email).orderBy('invited_at', 'desc').limit(20).execute();
  for (const row of rows) {
    const standing = await withInviter(trx, row);
    if (standing) return standing;
  }
  return null;
}

function notAccepted(trx: Trx, now: number) {
  return trx.selectFrom('invitation').select(GIVES).where('accepted_at', 'is', null).where('expires_at', '>', new Date(now));
}

async function withInviter(trx: Trx, row: Omit<StandingInvitation, 'inviter'>): Promise<StandingInvitation | null> {
  if (row.invited_by === null) return { ...row, inviter: null };
  const inviter = await findInviter(trx, row.invited_by, row);
  return inviter === null ? null : { ...row, inviter };
}

/** Name of the inviter; null when they are not there any more, or may not give the role any more. */
async function findInviter(trx: Trx, accountId: string, { role, scope }: RoleGrant): Promise<string | null> {
  const inviter = await trx
    .selectFrom('staff')
    .select('name')
    .where('account_id', '=', accountId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  const grants = await trx.selectFrom('staff_grant').select(['role', 'scope']).where('account_id', '=', accountId).execute();
  return inviter && mayGive(grants, role, scope) ? inviter.name : null;
}
