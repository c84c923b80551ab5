import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

// Version 1, number of the key (4 bytes), initialisation vector (12), text (AES-256-GCM), tag (16).
const VERSION = 1;
const HEAD = 1 + 4;
const VECTOR = 12;
const TAG = 16;

/**
 * Seals a text for one place: its table, column and row. Moved to another row it does not open.
 *
 *     sealed = seal(ring, `client_note.sealed:${noteId}`, 'spoke with the agency')
 */
export function seal(ring: KeyRing, place: string, text: string): Buffer {
  const vector = randomBytes(VECTOR);
  const key = ring.keys.get(ring.current);
  if (!key) throw new Error('the key ring has no current key');
  const head = Buffer.concat([Buffer.from([VERSION]), Buffer.from(ring.current, 'hex')]);
  const cipher = createCipheriv('aes-256-gcm', key, vector, { authTagLength: TAG });
  cipher.setAAD(Buffer.concat([head, Buffer.from(place)]));
  return Buffer.concat([head, vector, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed cannot be opened: another place, a changed byte, or a key that the ring no longer has. */
export class CannotOpenError extends Error {
  constructor(reason: string) {
    super(`what is sealed cannot be opened: ${reason}`);
  }
}

/**
 * Opens what `seal` made for the same place.
 * @throws {CannotOpenError} never with a word of the text.
 */
export function open(ring: KeyRing, place: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEAD + VECTOR + TAG || bytes[0] !== VERSION) throw new CannotOpenError('not sealed by us');
  const key = ring.keys.get(keyNumberOf(bytes));
  if (!key) throw new CannotOpenError('its key is not in the ring');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(HEAD, HEAD + VECTOR), { authTagLength: TAG });
  decipher.setAAD(Buffer.concat([bytes.subarray(0, HEAD), Buffer.from(place)]));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return decipher.update(bytes.subarray(HEAD + VECTOR, -TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new CannotOpenError('changed, or sealed for another place');
  }
}

/** Number of the key with which something was sealed. */
export function keyNumberOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, HEAD)).toString('hex');
}
