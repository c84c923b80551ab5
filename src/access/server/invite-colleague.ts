import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { deskTranslator, type DeskLocale } from '#platform/i18n/desk-messages.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { newId } from '#platform/new-id.ts';
import { today } from '#platform/clock.ts';
import { INVITATION_DAYS, type Invite, type InviteProblem } from '../people-invitation.ts';
import type { Role } from '../roles.ts';
import { recordOfAccount } from './audit.ts';
import { requireGiver } from './give-rights.ts';
import { findWaitingInvitation, takeWaitingInvitation } from './people.store.ts';
import { newToken, tokenHash } from './sessions.ts';
import './staff.tables.ts';

/** What a role is given for, in words: the name of a region, an organisation or a language; null: everywhere. */
export type NameOfScope = (locale: DeskLocale, role: Role, scope: string) => string | null;

/**
 * Invites somebody by mail. The mail's link is the only place where its token stands.
 * @returns its id, or why there is none
 * @throws {NotThereError} for a role that is not the actor's to give
 */
export function inviteColleague(
  db: Database,
  keys: KeyRing,
  actor: Actor,
  { invite, nameOfScope }: { invite: Invite; nameOfScope: NameOfScope },
  now: number,
): Promise<{ id: string } | { problem: InviteProblem }> {
  return asActor(db, actor, async (trx) => {
    const { email, role, scope } = invite;
    const inviter = await requireGiver(trx, actor, role, scope);
    const person = await trx.selectFrom('staff').select('account_id').where('email', '=', email).executeTakeFirst();
    if (person?.account_id === inviter.accountId) return { problem: 'yourself' };
    if (person && (await hasRole(trx, person.account_id, role, scope))) return { problem: 'already-has' };
    const earlier = await findWaitingInvitation(trx, { email, role, scope });
    if (earlier && earlier.expires_at.getTime() > now) return { problem: 'already-invited' };
    if (earlier) await takeWaitingInvitation(trx, earlier.id);
    const id = newId(now);
    await sendInvitation(trx, keys, { id, invite, inviter, nameOfScope }, now);
    await recordOfAccount(trx, id, inviter.actsAs, `invited-${role}`);
    return { id };
  });
}

async function hasRole(trx: Trx, accountId: string, role: Role, scope: string): Promise<boolean> {
  const held = await trx
    .selectFrom('staff_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return held !== undefined;
}

/**
 * Sends an invitation that waits once more, with a new link and a new end; the old link leads nowhere from now on.
 * @throws {NotThereError} when it was accepted or withdrawn, or is not the actor's
 */
export function inviteAgain(
  db: Database,
  keys: KeyRing,
  actor: Actor,
  { id, nameOfScope }: { id: string; nameOfScope: NameOfScope },
  now: number,
): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const earlier = await takeWaitingInvitation(trx, id);
    if (!earlier) throw new NotThereError();
    const { email, name, locale, role, scope } = earlier;
    const inviter = await requireGiver(trx, actor, role, scope);
    await sendInvitation(trx, keys, { id, invite: { email, name, locale, role, scope }, inviter, nameOfScope }, now);
    await recordOfAccount(trx, id, inviter.actsAs, 'invited-again');
  });
}

/** Takes an invitation back. @throws {NotThereError} when it was accepted or withdrawn, or is not the actor's */
export function withdrawInvitation(db: Database, actor: Actor, id: string): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const invitation = await takeWaitingInvitation(trx, id);
    if (!invitation) throw new NotThereError();
    const { actsAs } = await requireGiver(trx, actor, invitation.role, invitation.scope);
    await recordOfAccount(trx, id, actsAs, 'invitation-withdrawn');
  });
}

/** Stores an invitation under a new token, and mails its link. */
async function sendInvitation(
  trx: Trx,
  keys: KeyRing,
  {
    id,
    invite,
    inviter,
    nameOfScope,
  }: { id: string; invite: Invite; inviter: { accountId: string; name: string }; nameOfScope: NameOfScope },
  now: number,
): Promise<void> {
  const { email, name, locale, role, scope } = invite;
  const token = newToken();
  const expires = new Date(now + INVITATION_DAYS * 86_400_000);
  await trx
    .insertInto('invitation')
    .values({
      id,
      token_hash: tokenHash(token),
      email,
      name,
      locale,
      role,
      scope,
      invited_by: inviter.accountId,
      invited_at: new Date(now),
      expires_at: expires,
    })
    .execute();
  const label = deskTranslator(locale)(`people.role.${role}`);
  const where = nameOfScope(locale, role, scope);
  const details = {
    link: `/desk/invitation/${token}`,
    inviter: inviter.name,
    role: where === null ? label : `${label} (${where})`,
    until: formatDate(locale, today(expires)),
  };
  await queueMail(trx, keys, { to: email, kind: 'invitation', locale, details });
}
