import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { SignedIn } from '../signed-in.ts';
import { takeUp } from './accept-invitation.ts';
import { beginHalfSession } from './half-session.ts';
import { findInvitationOf } from './invitation.store.ts';
import { linkIdentity, storeIdentity } from './provider-link.ts';
import { ProviderError, type ProviderClient, type ProviderIdentity, type ProviderProblem } from './provider-client.ts';
import { takeErrand } from './provider-question.ts';
import { raiseSession, tokenHash, type Entered } from './sessions.ts';
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
  const invitation = await auth.transaction().execute((trx) => findInvitationOf(trx, email, visit.now));
  if (!invitation) return { kind: 'no', reason: 'unknown' };
  const accountId = invitation.id;
  return asActor(auth, { accountId, grants: [] }, async (trx) => {
    await takeUp(trx, invitation, null, visit.now);
    // Undone as a whole when the identity has an account by now.
    if (!(await storeIdentity(trx, accountId, identity))) throw new ProviderError('wrong');
    return enter(trx, accountId, identity, next, before, visit);
  }).catch((reason: unknown): ProviderOutcome => {
    // The address has an account, which links itself; or somebody was faster.
    if (reason instanceof NotThereError) return { kind: 'no', reason: 'unknown' };
    throw reason;
  });
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
  return { kind: 'half', next, token: await beginHalfSession(trx, accountId, { device, now }) };
}
