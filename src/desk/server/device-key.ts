import type { SignedIn } from '#access/index.ts';
import { keyedDigest, type KeyRing } from '#platform/crypto/key-ring.ts';

/** A device keeps its key no longer than a working day after both factors were given. Ours, as long as a session. */
const LASTS_MS = 12 * 3_600_000;

/** The key under which contacts of an account wait on a device, and until when it may stay there. */
export interface DeviceKey {
  /** 32 bytes, in base64. */
  key: string;
  /** Digest that tells accounts on one device apart without naming them. */
  account: string;
  /** Digest of the session: one that was locked on a device does not unlock it again. */
  session: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** The same account gets the same key on every device and day: what waited over night is opened and sent in the morning. */
export function deviceKeyOf(
  keys: KeyRing,
  { accountId, session, provedAt }: Pick<SignedIn, 'accountId' | 'session' | 'provedAt'>,
  now: number,
): DeviceKey {
  return {
    key: keyedDigest(keys, 'contacts on a device: key', accountId).toString('base64'),
    account: keyedDigest(keys, 'contacts on a device: account', accountId).toString('hex').slice(0, 16),
    session: keyedDigest(keys, 'contacts on a device: session', session).toString('hex').slice(0, 16),
    until: (provedAt ?? now) + LASTS_MS,
  };
}
