import { hash } from 'node:crypto';

/** The kinds of records that have an id of their own in HSDS. */
export type RecordKind = 'organisation' | 'service' | 'location' | 'service_at_location' | 'taxonomy' | 'taxonomy_term';

/** Our namespace for UUIDs made from names (RFC 9562, version 5). It never changes: ids of others hang on it. */
const NAMESPACE = Buffer.from('6f1c2f0e7d0b4c3f9a5e2b8d41c7a903', 'hex');

/** Where names are written behind the namespace: a page has thousands of ids, and no memory is asked for each. */
const DESK = Buffer.concat([NAMESPACE], 2048);
const AFTER_NAMESPACE = DESK.subarray(NAMESPACE.length);
const encoder = new TextEncoder();

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** The HSDS id of a record: always the same for the same record. An id that is a UUID already stays. */
export function hsdsId(kind: RecordKind, id: string): string {
  return isUuid(id) ? id : uuidOf(`${kind}:${id}`);
}

/** The id of something inside a record: a telephone number, an address, a fact. */
export function partId(record: string, part: string): string {
  return uuidOf(`${record}:${part}`);
}

function uuidOf(name: string): string {
  const digits = digestOf(name);
  const variant = ((parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  // Joined, it is one string; a template would keep its pieces until somebody reads it.
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/** SHA-1 of the namespace and the name. */
function digestOf(name: string): string {
  const { read, written } = encoder.encodeInto(name, AFTER_NAMESPACE);
  const bytes = read === name.length ? DESK.subarray(0, NAMESPACE.length + written) : Buffer.concat([NAMESPACE, Buffer.from(name)]);
  return hash('sha1', bytes, 'hex');
}
