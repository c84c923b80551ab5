import { hash } from 'node:crypto';

/** The kinds of records that have an id of their own in HSDS. */
export type RecordKind = 'organisation' | 'service' | 'location' | 'service_at_location' | 'taxonomy' | 'taxonomy_term';

/** Our namespace for UUIDs made from names (RFC 9562, version 5). It never changes: ids of others hang on it. */
const NAMESPACE = Buffer.from('6f1c2f0e7d0b4c3f9a5e2b8d41c7a903', 'hex');

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
  const digits = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name)]), 'hex');
  const variant = ((parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
