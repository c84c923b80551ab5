import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Database } from '#platform/database/connection.ts';
import { passwordBuckets } from '../tries.ts';
import { findCredential, renewPasswordHash } from './credential.store.ts';
import { giveBackTry, takeTry } from './failed-tries.store.ts';
import { beginHalfSession } from './half-session.ts';
import { hashPassword, matchPassword } from './hash-password.ts';
import { findKnownDevice } from './known-devices.ts';

/** Where a request comes from. */
export interface Visit {
  /** Network address. */
  address: string;
  /** "Firefox, Linux" */
  device: string;
  /** What the device's cookie says; null: it has none. */
  deviceToken: string | null;
  now: number;
}

/** `no`: not right, and not said what of it. `wait`: no more tries until then, in milliseconds. */
export type Refused = { kind: 'no' } | { kind: 'wait'; until: number };

/** An account that nobody has: looked up like any other, so that it takes as long. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/**
 * The first factor. What is wrong is never told: unknown address, wrong password and disabled account answer alike and take
 * equally long. After too many tries even the right password waits.
 * @returns a session in which nothing is possible but to give the second factor
 * @throws {BusyError}
 */
export async function signIn(
  auth: Database,
  keys: KeyRing,
  { email, password }: { email: string; password: string },
  { address, device, deviceToken, now }: Visit,
): Promise<Refused | { kind: 'half'; token: string }> {
  const credential = await findCredential(auth, email);
  const knownDevice = await findKnownDevice(auth, deviceToken, credential?.accountId ?? NOBODY, now);
  const buckets = passwordBuckets({ email, address, knownDevice });
  const until = await takeTry(auth, keys, buckets, now);
  if (until !== null) return { kind: 'wait', until };
  const match = await matchPassword(credential?.passwordHash ?? null, password);
  if (!credential?.passwordHash || match === 'wrong') return { kind: 'no' };
  await giveBackTry(auth, keys, buckets);
  const { accountId, passwordHash } = credential;
  if (match === 'outdated') await renewPasswordHash(auth, accountId, passwordHash, await hashPassword(password));
  return { kind: 'half', token: await beginHalfSession(auth, accountId, { device, now }) };
}
