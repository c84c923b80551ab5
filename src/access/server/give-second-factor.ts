import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Database, type Trx } from '#platform/database/connection.ts';
import { readRecoveryCode } from '../recovery-code.ts';
import type { SignedIn } from '../signed-in.ts';
import { readTotpCode, stepOfCode } from '../totp.ts';
import { codeBuckets, passwordBuckets } from '../tries.ts';
import { recordOfAccount } from './audit.ts';
import { findCredential, findTotpSecret, useTotpStep } from './credential.store.ts';
import { giveBackTry, takeTry } from './failed-tries.store.ts';
import { matchPassword } from './hash-password.ts';
import { findKnownDevice } from './known-devices.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { raiseSession, type Entered } from './sessions.ts';
import type { Refused, Visit } from './sign-in.ts';
import { tellOwner } from './tell-owner.ts';

type CodeKind = 'totp' | 'recovery-code';

/** Uses a code of the account's app, or a recovery code. Each works once. */
async function useCode(trx: Trx, keys: KeyRing, accountId: string, typed: string, now: number): Promise<CodeKind | null> {
  const recoveryCode = readRecoveryCode(typed);
  if (recoveryCode) return (await useRecoveryCode(trx, keys, accountId, recoveryCode, now)) ? 'recovery-code' : null;
  const code = readTotpCode(typed);
  const secret = code ? await findTotpSecret(trx, keys, accountId) : null;
  const step = code && secret ? stepOfCode(secret, code, now) : null;
  return step !== null && (await useTotpStep(trx, accountId, step)) ? 'totp' : null;
}

/** Undoes the use of a code. */
class SessionOver extends Error {}

/** Somebody is in: with which code, and the cookies of it. */
export interface In extends Entered {
  kind: 'in';
  by: CodeKind;
}

/**
 * The second factor, after the first: a code of the app, or a recovery code. Using it up, ending the session before and
 * beginning the one with rights happen together or not at all.
 */
export async function giveSecondFactor(
  auth: Database,
  keys: KeyRing,
  { accountId, session }: Pick<SignedIn, 'accountId' | 'session'>,
  typed: string,
  { device, deviceToken, now }: Visit,
): Promise<Refused | In> {
  const buckets = codeBuckets(accountId, await findKnownDevice(auth, deviceToken, accountId, now));
  const until = await takeTry(auth, keys, buckets, now);
  if (until !== null) return { kind: 'wait', until };
  const entered = await asActor(auth, { accountId, grants: [] }, async (trx) => {
    const by = await useCode(trx, keys, accountId, typed, now);
    if (!by) return null;
    if (by === 'recovery-code') {
      await recordOfAccount(trx, accountId, 'self', 'recovery-code-used');
      await tellOwner(trx, keys, accountId, 'recovery-code-used');
    }
    const raised = await raiseSession(trx, { accountId, secondFactor: by, device, now }, session, deviceToken);
    // The session ended in the meantime: the code stays unused.
    if (!raised) throw new SessionOver();
    return { by, ...raised };
  }).catch((reason: unknown) => {
    if (reason instanceof SessionOver) return null;
    throw reason;
  });
  if (!entered) return { kind: 'no' };
  await giveBackTry(auth, keys, buckets);
  return { kind: 'in', ...entered };
}

/**
 * Both factors anew, in a session that has them: for what is delicate.
 * @throws {BusyError}
 */
export async function proveAnew(
  auth: Database,
  keys: KeyRing,
  signedIn: Pick<SignedIn, 'accountId' | 'session' | 'email'>,
  { password, code }: { password: string; code: string },
  visit: Visit,
): Promise<Refused | In> {
  const { accountId, email } = signedIn;
  const knownDevice = await findKnownDevice(auth, visit.deviceToken, accountId, visit.now);
  const buckets = passwordBuckets({ email, address: visit.address, knownDevice });
  const until = await takeTry(auth, keys, buckets, visit.now);
  if (until !== null) return { kind: 'wait', until };
  const credential = await findCredential(auth, email);
  const match = await matchPassword(credential?.passwordHash ?? null, password);
  if (match === 'wrong') return { kind: 'no' };
  await giveBackTry(auth, keys, buckets);
  return giveSecondFactor(auth, keys, signedIn, code, visit);
}
