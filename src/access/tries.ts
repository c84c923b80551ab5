import { networkOf } from '#platform/network.ts';
/** At most so many failed tries in a span of time. Ours, no rule of law. */
export interface TryLimit {
  most: number;
  minutes: number;
}

/**
 * How often somebody may fail. A device that signed in to the account before has a budget of its own, so that strangers who
 * guess use up theirs: all they can do is to send the owner of an unknown device to the mailed link.
 */
export const TRY_LIMITS = {
  /** Passwords for one account from a device that knows it. */
  device: { most: 10, minutes: 15 },
  /** Passwords for one account from one network, on devices that do not know it. */
  pair: { most: 5, minutes: 15 },
  /** Passwords from one network for all accounts, on devices that do not know them. A town hall is one network. */
  network: { most: 300, minutes: 15 },
  /** Passwords for one account from everywhere, on devices that do not know it. */
  account: { most: 20, minutes: 60 },
  /** Codes of a second factor, after a right password, from a device that knows the account. */
  'code-device': { most: 5, minutes: 15 },
  /** The same from all other devices. A new password begins it anew. */
  'code-account': { most: 10, minutes: 60 },
  /** Asking for a link by mail, from one network. */
  mail: { most: 60, minutes: 60 },
} as const satisfies Record<string, TryLimit>;

export type TryKind = keyof typeof TRY_LIMITS;

/** What tries are counted under: only a keyed digest of `whose` is kept. */
export interface TryBucket {
  kind: TryKind;
  whose: string;
}

/** Whom a try is for and where it comes from. */
export interface TryOrigin {
  /** As it was typed: an address that nobody has counts the same. */
  email: string;
  /** Network address of the request. */
  address: string;
  /** Digest of the device's cookie, when the device knows this account. */
  knownDevice: string | null;
}

/**
 * Under what a try of a password counts. What stands first stops a try before it counts under the next: one network can
 * neither fill the table with addresses, nor use up the budget of an account.
 */
export function passwordBuckets({ email, address, knownDevice }: TryOrigin): TryBucket[] {
  if (knownDevice) return [{ kind: 'device', whose: knownDevice }];
  const network = networkOf(address);
  return [
    { kind: 'network', whose: network },
    { kind: 'pair', whose: JSON.stringify([email, network]) },
    { kind: 'account', whose: email },
  ];
}

/** Under what a try of a code counts. */
export function codeBuckets(accountId: string, knownDevice: string | null): TryBucket[] {
  return [knownDevice ? { kind: 'code-device', whose: knownDevice } : { kind: 'code-account', whose: accountId }];
}
