import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { WaitingContact } from './sealed-contact.ts';

/** The desk's unlock on this device: a key that no script can read out, and until when it stays. */
export interface Unlock {
  account: string;
  /** Digest of the session that unlocked it. */
  session: string;
  key: CryptoKey;
  /** Milliseconds since 1970. */
  until: number;
}

interface Shelves extends DBSchema {
  unlock: { key: 'now'; value: Unlock };
  locked: { key: 'session'; value: string };
  waiting: { key: string; value: WaitingContact };
}

const NAME = 'desk-1';

/** What the desk keeps on a device that is without a network. */
export interface DeviceStore {
  /** The unlock, as long as it holds; one that is over is removed. */
  unlock(now: number): Promise<Unlock | null>;
  keepUnlock(unlock: Unlock): Promise<void>;
  /** Takes the key away: what waits stays, and is readable to nobody until somebody signs in anew. */
  lock(): Promise<void>;
  /** Whether this session was locked here: it does not unlock the device again. */
  isLocked(session: string): Promise<boolean>;
  add(contact: WaitingContact): Promise<void>;
  waiting(): Promise<WaitingContact[]>;
  remove(sentKeys: readonly string[]): Promise<void>;
}

/** Opens the desk's store in this browser. @throws when the browser has none for us */
export async function openDevice(): Promise<DeviceStore> {
  const db: IDBPDatabase<Shelves> = await openDB<Shelves>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('unlock');
      fresh.createObjectStore('locked');
      fresh.createObjectStore('waiting', { keyPath: 'sentKey' });
    },
  });
  const lock = async () => {
    const unlocked = await db.get('unlock', 'now');
    if (unlocked) await db.put('locked', unlocked.session, 'session');
    await db.delete('unlock', 'now');
  };
  return {
    async unlock(now) {
      const found = await db.get('unlock', 'now');
      if (!found || found.until > now) return found ?? null;
      await db.delete('unlock', 'now');
      return null;
    },
    async keepUnlock(unlock) {
      await db.put('unlock', unlock, 'now');
    },
    lock,
    isLocked: async (session) => (await db.get('locked', 'session')) === session,
    async add(contact) {
      await db.put('waiting', contact);
    },
    waiting: () => db.getAll('waiting'),
    async remove(sentKeys) {
      const trx = db.transaction('waiting', 'readwrite');
      for (const key of sentKeys) await trx.store.delete(key);
      await trx.done;
    },
  };
}
