import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Database } from '#platform/database/connection.ts';
import { passkeyAnswer } from '../passkey-forms.ts';
import { makeChallenge, takeChallenge, type PasskeySite } from './passkey-challenge.ts';
import { accountHandle } from './passkey-list.ts';
import { raiseSession, type Entered } from './sessions.ts';
import type { Visit } from './sign-in.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** What the browser needs to ask for a passkey. Whose, it does not say: the person chooses one of theirs. */
export async function askPasskey(auth: Database, site: PasskeySite, now: number) {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: await makeChallenge(auth, 'passkey-sign-in', null, now),
    timeout: 300_000,
    userVerification: 'required',
  });
}

/**
 * Signs in with a passkey: something that one has, opened by something that one is or knows, so both factors at once. Passwords
 * that somebody tried in vain have no part in this: who guesses them locks nobody out.
 * @param answer what the browser sent, as it came
 * @param before digest of the session that ends; null: there is none
 * @returns null for whatever is not right, and not said what of it
 */
export async function signInWithPasskey(
  auth: Database,
  answer: unknown,
  site: PasskeySite,
  before: string | null,
  { device, deviceToken, now }: Visit,
): Promise<Entered | null> {
  const read = passkeyAnswer.safeParse(answer);
  if (!read.success) return null;
  const { id, rawId, type, response } = read.data;
  const challenge = await takeChallenge(auth, 'passkey-sign-in', null, { clientData: response.clientDataJSON, now });
  const passkey = challenge ? await findPasskey(auth, id) : null;
  if (!challenge || !passkey) return null;
  const accountId = passkey.account_id;
  const { userHandle, ...signed } = response;
  if (userHandle !== undefined && userHandle !== Buffer.from(accountHandle(accountId)).toString('base64url')) return null;
  const verified = await verifyAuthenticationResponse({
    response: { id, rawId, type, response: signed, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: { id, publicKey: Uint8Array.from(passkey.public_key), counter: passkey.counter },
  }).catch(() => null);
  if (!verified?.verified) return null;
  const counter = verified.authenticationInfo.newCounter;
  return auth.transaction().execute(async (trx) => {
    // Some count how often they were used: of a copy the count goes back, or stands still. Others always say 0.
    const used = await trx
      .updateTable('auth.passkey')
      .set({ counter, last_used_at: new Date(now) })
      .where('id', '=', passkey.id)
      .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return null;
    return raiseSession(trx, { accountId, secondFactor: 'passkey', device, now }, before, deviceToken);
  });
}

/** A passkey of an account that may sign in. */
async function findPasskey(auth: Database, id: string) {
  return auth
    .selectFrom('auth.passkey as k')
    .innerJoin('staff as p', 'p.account_id', 'k.account_id')
    .select(['k.id', 'k.account_id', 'k.public_key', 'k.counter'])
    .where('k.id', '=', Buffer.from(id, 'base64url'))
    .where('p.state', '=', 'active')
    .where('p.is_demo', '=', false)
    .executeTakeFirst();
}
