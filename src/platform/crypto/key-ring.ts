import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from '../failure.ts';

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url');
const fileSchema = z.object({
  current: z.string(),
  next: z.string().optional(),
  keys: z.record(z.string().regex(/^[0-9a-f]{8}$/, 'must be 8 hexadecimal digits'), key),
  lookup: key,
});

/** Keys outside the database and its dumps: without them what was sealed stays closed. */
export interface KeyRing {
  /** Number of the key with which new texts are sealed: 8 hexadecimal digits. */
  current: string;
  /** A key that every node is to know before the first one seals with it; absent: none waits. */
  next?: string;
  /** All keys of 32 bytes by number: older ones still open what was sealed with them. */
  keys: ReadonlyMap<string, Buffer>;
  /** For digests that are looked up; it does not change when the others do. */
  lookup: Buffer;
}

/**
 * Reads a key ring from its file.
 * @throws {Failure} when it is not there or not one, without a word of its content.
 */
export function readKeyRing(file: string): KeyRing {
  if (!existsSync(file))
    throw new Failure(`There is no key ring at ${file}. Make one: npx wegwijs keys create. Or set WEGWIJS_KEYS to where it is.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(`The key ring ${file} cannot be read. Restore it from its backup: without it files and referrals stay closed.`);
  }
  const read = fileSchema.safeParse(json);
  if (
    !read.success ||
    [read.data.current, read.data.next].some((number) => number !== undefined && !Object.hasOwn(read.data.keys, number))
  ) {
    throw new Failure(`The key ring ${file} is damaged. Restore it from its backup: without it files and referrals stay closed.`);
  }
  const { current, next, keys, lookup } = read.data;
  return {
    current,
    ...(next === undefined ? {} : { next }),
    keys: new Map(Object.entries(keys).map(([number, text]) => [number, Buffer.from(text, 'base64url')])),
    lookup: Buffer.from(lookup, 'base64url'),
  };
}

/** A ring with one new key. */
export function newKeyRing(): KeyRing {
  return withNewKey({ current: '', keys: new Map(), lookup: randomBytes(32) });
}

/** The ring with one more key, which from now on seals. Texts sealed before are opened with the older ones until they are sealed anew. */
export function withNewKey(ring: KeyRing): KeyRing {
  const current = randomBytes(4).toString('hex');
  return { ...ring, current, keys: new Map([...ring.keys, [current, randomBytes(32)]]) };
}

/** The ring with one more key that opens, and does not seal yet. A ring in which one waits already stays as it is. */
export function withNextKey(ring: KeyRing): KeyRing {
  if (ring.next !== undefined) return ring;
  const { current: next, keys } = withNewKey(ring);
  return { ...ring, next, keys };
}

/** The ring that from now on seals with the key that waited, or with a new one when none did. */
export function withNextInUse(ring: KeyRing): KeyRing {
  const { next, ...rest } = withNextKey(ring);
  return { ...rest, current: next ?? rest.current };
}

/** Writes a ring so that only this user reads it; a crash leaves the old file or the new one. */
export function writeKeyRing(file: string, { current, next, keys, lookup }: KeyRing): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const content = {
    current,
    next,
    keys: Object.fromEntries([...keys].map(([number, bytes]) => [number, bytes.toString('base64url')])),
    lookup: lookup.toString('base64url'),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** The ring of a file, made at the first start: for the embedded database, whose folder holds everything. */
export function keyRingOf(file: string): KeyRing {
  if (!existsSync(file)) writeKeyRing(file, newKeyRing());
  return readKeyRing(file);
}

/** A digest of a text that only who holds the ring can make: to look up what must not be read. */
export function keyedDigest(ring: Pick<KeyRing, 'lookup'>, purpose: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', ring.lookup, '', purpose, 32)))
    .update(text)
    .digest();
}
