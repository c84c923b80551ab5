import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { SignedIn } from '../signed-in.ts';
import { findInviter, makeAccount } from './accept-invitation.ts';
import { recordAudit } from './audit.ts';
import { findSecondFactors } from './credential.store.ts';
import { linkIdentity } from './provider-link.ts';
import { ProviderError, type ProviderClient, type ProviderIdentity, type ProviderProblem } from './provider-client.ts';
import { takeErrand } from './provider-question.ts';
import { beginSession, raiseSession, tokenHash, type Entered } from './sessions.ts';
import type { Visit } from './sign-in.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/**
 * `over`: not asked, or answered already; `unverified`: the provider vouches for no mail address, without which no invitation is
 * found; `unknown`: nobody is linked, and nobody invited; `taken`: linked to another account.
 */
export type ProviderRefusal = ProviderProblem | 'over' | 'unverified' | 'unknown' | 'taken';

/** `in`: with both factors; `half`: our own second factor follows; `linked`: the account has this identity from now on. */
export type ProviderOutcome =
  | ({ kind: 'in'; next: string } & Entered)
  | { kind: 'half'; token: string; next: string }
  | { kind: 'linked' }
  | { kind: 'no'; reason: ProviderRefusal };

interface Return {
  /** What the cookie of this browser says; '' when it has none. */
  token: string;
  /** The address that the provider sent the person to. */
  answer: URL;
  redirectUri: string;
}

/**
 * Takes the answer of the provider, once: signs in, or links the account that asked. The subject decides who somebody is, never
 * a mail address: that only finds an invitation of somebody who has no account yet.
 * @param signedIn who is signed in in this browser; null: nobody
 */
export async function finishProvider(
  auth: Database,
  keys: KeyRing,
  provider: ProviderClient,
  { token, answer, redirectUri }: Return,
  signedIn: SignedIn | null,
  visit: Visit,
): Promise<ProviderOutcome> {
  const errand = await takeErrand(auth, token, visit.now);
  const isOver = errand?.accountId && (signedIn?.accountId !== errand.accountId || signedIn.session !== errand.session);
  if (!errand || isOver) return { kind: 'no', reason: 'over' };
  try {
    const identity = await provider.read(answer, { token, redirectUri, isAnew: errand.isAnew });
    if (errand.accountId) {
      const isLinked = await linkIdentity(auth, keys, errand.accountId, identity);
      return isLinked ? { kind: 'linked' } : { kind: 'no', reason: 'taken' };
    }
    return await signInWith(auth, identity, errand.next, signedIn?.session ?? null, visit);
  } catch (reason) {
    if (reason instanceof ProviderError) return { kind: 'no', reason: reason.problem };
    throw reason;
  }
}

async function signInWith(
  auth: Database,
  identity: ProviderIdentity,
  next: string,
  before: string | null,
  visit: Visit,
): Promise<ProviderOutcome> {
  const linked = await auth
    .selectFrom('auth.oidc_identity as i')
    .innerJoin('staff as p', 'p.account_id', 'i.account_id')
    .select(['p.account_id', 'p.state', 'p.is_demo'])
    .where('i.issuer', '=', identity.issuer)
    .where('i.subject', '=', identity.subject)
    .executeTakeFirst();
  if (linked) {
    if (linked.state !== 'active' || linked.is_demo) return { kind: 'no', reason: 'unknown' };
    return auth.transaction().execute((trx) => enter(trx, linked.account_id, identity, next, before, visit));
  }
  const email = await identity.findEmail();
  if (!email) return { kind: 'no', reason: 'unverified' };
  const invitation = await findWaiting(auth, email, visit.now);
  if (!invitation) return { kind: 'no', reason: 'unknown' };
  // A new account takes over the id of its invitation, as when its mail is used.
  const accountId = invitation.id;
  return asActor(auth, { accountId, grants: [] }, async (trx) => {
    const isAccepted = await acceptWaiting(trx, invitation, identity, visit.now);
    return isAccepted ? enter(trx, accountId, identity, next, before, visit) : { kind: 'no', reason: 'unknown' };
  });
}

interface Waiting {
  id: string;
  email: string;
  name: string;
  locale: 'nl' | 'en';
  role: string;
  scope: string;
  invited_by: string | null;
}

/** The last invitation for an address that can still be accepted; null also when an account has the address: that one links itself. */
async function findWaiting(auth: Database, email: string, now: number): Promise<Waiting | null> {
  const owner = await auth.selectFrom('staff').select('account_id').where('email', '=', email).executeTakeFirst();
  if (owner) return null;
  const rows = await auth
    .selectFrom('invitation')
    .select(['id', 'email', 'name', 'locale', 'role', 'scope', 'invited_by'])
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .orderBy('invited_at', 'desc')
    .limit(20)
    .execute();
  for (const row of rows) if (row.invited_by === null || (await mayStillInvite(auth, row.invited_by, row))) return row;
  return null;
}

async function mayStillInvite(auth: Database, inviter: string, given: Pick<Waiting, 'role' | 'scope'>): Promise<boolean> {
  try {
    await auth.transaction().execute((trx) => findInviter(trx, inviter, given));
    return true;
  } catch (reason) {
    if (reason instanceof NotThereError) return false;
    throw reason;
  }
}

/** Makes the account of an invitation and links it. @returns false when somebody was faster */
async function acceptWaiting(
  trx: Trx,
  { id, email, name, locale, role, scope, invited_by }: Waiting,
  { issuer, subject }: ProviderIdentity,
  now: number,
): Promise<boolean> {
  const accepted = await trx
    .updateTable('invitation')
    .set({ accepted_at: new Date(now) })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  if (accepted.numUpdatedRows !== 1n) return false;
  // Undone as a whole when the address or the identity has an account by now.
  if (!(await makeAccount(trx, { account_id: id, email, name, locale }))) throw new ProviderError('wrong');
  await trx.insertInto('staff_grant').values({ account_id: id, role, scope, given_by: invited_by }).execute();
  const linked = await trx
    .insertInto('auth.oidc_identity')
    .values({ issuer, subject, account_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (linked.numInsertedOrUpdatedRows !== 1n) throw new ProviderError('wrong');
  await recordAudit(trx, { kind: 'account', id, region: '' }, 'self', `accepted-${role}`);
  await recordAudit(trx, { kind: 'account', id, region: '' }, 'self', 'provider-linked');
  return true;
}

/** Begins a session in the place of the one before. It is as fresh as the provider's word: a session there may be old. */
async function enter(
  trx: Trx,
  accountId: string,
  { hasSecondFactor, signedInAt }: ProviderIdentity,
  next: string,
  before: string | null,
  { device, deviceToken, now }: Visit,
): Promise<ProviderOutcome> {
  if (hasSecondFactor) {
    const entered = await raiseSession(trx, { accountId, secondFactor: 'provider', device, now }, before, deviceToken);
    if (!entered) return { kind: 'no', reason: 'over' };
    await trx
      .updateTable('auth.session')
      .set({ proved_at: signedInAt === null ? null : new Date(Math.min(signedInAt, now)) })
      .where('token_hash', '=', tokenHash(entered.token))
      .execute();
    return { kind: 'in', next, ...entered };
  }
  if (before) await trx.deleteFrom('auth.session').where('token_hash', '=', Buffer.from(before, 'hex')).execute();
  const { totp, passkey } = await findSecondFactors(trx, accountId);
  return { kind: 'half', next, token: await beginSession(trx, { accountId, secondFactor: null, device, now, isFirst: !totp && !passkey }) };
}
