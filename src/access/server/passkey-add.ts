import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { COSEALG } from '@simplewebauthn/server/helpers';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Database } from '#platform/database/connection.ts';
import { newPasskeyAnswer } from '../passkey-forms.ts';
import type { SignedIn } from '../signed-in.ts';
import { recordOfAccount } from './audit.ts';
import { makeChallenge, takeChallenge, type PasskeySite } from './passkey-challenge.ts';
import { accountHandle, listPasskeys } from './passkey-list.ts';
import { tellOwner } from './tell-owner.ts';
import { lockAccount } from './ways-in.store.ts';
import './auth.tables.ts';

/** More of them nobody can tell apart. */
const MOST_PASSKEYS = 20;
/** What every Node that we run on can check: a passkey lives longer than an experiment in one of them. */
const ALGORITHMS = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

/** What the browser needs to make a passkey for whoever is signed in. */
export async function beginPasskey(
  auth: Database,
  { accountId, email, name }: Pick<SignedIn, 'accountId' | 'email' | 'name'>,
  site: PasskeySite,
  now: number,
) {
  const known = await listPasskeys(auth, accountId);
  return generateRegistrationOptions({
    rpName: 'Wegwijs',
    rpID: site.id,
    userID: accountHandle(accountId),
    userName: email,
    userDisplayName: name,
    challenge: await makeChallenge(auth, 'passkey-add', accountId, now),
    timeout: 300_000,
    // Which make of key it is is none of our business.
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** `over`: the browser's answer came too late, or a second time; `wrong`: it is not right; `many`: the account has enough. */
export type PasskeyAdded = 'added' | 'over' | 'wrong' | 'many';

/** Adds the passkey that a browser made; a mail says so. @param answer what it sent, as it came */
export async function addPasskey(
  auth: Database,
  keys: KeyRing,
  accountId: string,
  { name, answer }: { name: string; answer: unknown },
  site: PasskeySite,
  now: number,
): Promise<PasskeyAdded> {
  const read = newPasskeyAnswer.safeParse(answer);
  if (!read.success) return 'wrong';
  const { response } = read.data;
  const challenge = await takeChallenge(auth, 'passkey-add', accountId, { clientData: response.clientDataJSON, now });
  if (!challenge) return 'over';
  const verified = await verifyRegistrationResponse({
    response: { ...read.data, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!verified?.verified) return 'wrong';
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return asActor(auth, { accountId, grants: [] }, async (trx): Promise<PasskeyAdded> => {
    if (!(await lockAccount(trx, accountId))) return 'over';
    const { has } = await trx
      .selectFrom('auth.passkey')
      .select((eb) => eb.fn.countAll<number>().as('has'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (has >= MOST_PASSKEYS) return 'many';
    const added = await trx
      .insertInto('auth.passkey')
      .values({
        id: Buffer.from(id, 'base64url'),
        account_id: accountId,
        public_key: Buffer.from(publicKey),
        counter,
        transports: [...response.transports],
        name,
        created_at: new Date(now),
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return 'wrong';
    await recordOfAccount(trx, accountId, 'self', 'passkey-added');
    await tellOwner(trx, keys, accountId, 'passkey-added');
    return 'added';
  });
}
