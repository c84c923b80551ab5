/** A contact that waits on the device, readable only while the desk is unlocked there. */
export interface WaitingContact {
  /** Key under which it counts once; it says nothing. */
  sentKey: string;
  /** Whose it is, as a digest: another adviser's contacts on the same tablet are left alone. */
  account: string;
  vector: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** What travels when there is a network again: the fields of a contact, with its key and moment. */
export type SentFields = Readonly<Record<string, unknown>> & { sentKey: string; at: string };

/** The key of an account for this device, which no script can read out again. @param bytes 32 bytes from the server */
export function deviceKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals a contact for the time until it is sent. */
export async function sealContact(key: CryptoKey, account: string, contact: SentFields): Promise<WaitingContact> {
  const vector = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: vector, additionalData: bound(account, contact.sentKey) },
    key,
    new TextEncoder().encode(JSON.stringify(contact)),
  );
  return { sentKey: contact.sentKey, account, vector, sealed };
}

/** Opens a waiting contact; null when this key is not its own, or it was changed. */
export async function openContact(key: CryptoKey, { sentKey, account, vector, sealed }: WaitingContact): Promise<SentFields | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: vector, additionalData: bound(account, sentKey) }, key, sealed);
    return JSON.parse(new TextDecoder().decode(text)) as SentFields;
  } catch {
    return null;
  }
}

function bound(account: string, sentKey: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${account} ${sentKey}`);
}
