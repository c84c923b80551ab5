import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hsdsId, isUuid, partId } from './ids.ts';

test('ids follow RFC 9562: another implementation makes the same of our namespace and name', () => {
  // uuid.uuid5(uuid.UUID('6f1c2f0e-7d0b-4c3f-9a5e-2b8d41c7a903'), 'service:fnv') in Python.
  expect(hsdsId('service', 'fnv')).toBe('2e2e8a2a-748c-50a1-a599-b718eeb4c2e0');
});

test('the same id of another kind of record is another id', () => {
  const ids = (['organisation', 'service', 'location', 'taxonomy'] as const).map((kind) => hsdsId(kind, 'fnv'));
  expect(new Set(ids).size).toBe(4);
});

test('an id that is a UUID stays as it is', () => {
  const id = 'ac148810-d857-441c-9679-408f346de14b';
  expect(hsdsId('service', id)).toBe(id);
  expect(hsdsId('organisation', id)).toBe(id);
  expect(isUuid('AC148810-d857-441c-9679-408f346de14b')).toBe(false);
});

test('parts of a record have ids of their own, the same each time', () => {
  const record = hsdsId('service', 'fnv');
  expect(partId(record, 'phone:112')).toBe(partId(record, 'phone:112'));
  expect(partId(record, 'phone:112')).not.toBe(partId(record, 'phone:113'));
  expect(partId(hsdsId('service', 'cnv'), 'phone:112')).not.toBe(partId(record, 'phone:112'));
  expect(partId(record, 'é🙂')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('parts of any length and in any script follow the same rule', () => {
  const record = hsdsId('service', 'fnv');
  const digest = (part: string) =>
    createHash('sha1').update('6f1c2f0e7d0b4c3f9a5e2b8d41c7a903', 'hex').update(`${record}:${part}`, 'utf8').digest('hex');
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom('a', 'é', 'ع', '🙂', '\ud800'), fc.nat(2500)).map(([text, times]) => text.repeat(times)),
  );
  fc.assert(
    fc.property(part, (text) => {
      const [id, made] = [partId(record, text), digest(text)];
      // All but the digits that say which kind of UUID it is.
      expect([id.slice(0, 14), id.slice(15, 19), id.slice(20)]).toEqual([
        `${made.slice(0, 8)}-${made.slice(8, 12)}-`,
        `${made.slice(13, 16)}-`,
        `${made.slice(17, 20)}-${made.slice(20, 32)}`,
      ]);
      expect(id).toMatch(/^.{14}5.{4}[89ab].{16}$/);
    }),
  );
});
