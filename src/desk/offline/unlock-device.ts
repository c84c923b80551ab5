import type { DeviceStore } from './device-store.ts';
import { deviceKey } from './sealed-contact.ts';

/** What the server gives when the desk is unlocked: a key for this account, and until when it may stay here. */
interface GivenKey {
  key: string;
  account: string;
  session: string;
  until: number;
}

/**
 * Fetches the key of whoever is signed in. Without a network, or signed out, the device stays as it is, and also when this
 * session was locked here.
 * @returns false when the server wants somebody to sign in
 */
export async function unlockDevice(store: Pick<DeviceStore, 'isLocked' | 'keepUnlock'>): Promise<boolean> {
  const response = await fetch('/desk/contact/key', { method: 'POST', redirect: 'manual' }).catch(() => null);
  if (!response) return true;
  if (!response.ok) return false;
  const { key, account, session, until } = (await response.json()) as GivenKey;
  if (await store.isLocked(session)) return true;
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  await store.keepUnlock({ account, session, until, key: await deviceKey(bytes) });
  return true;
}
