import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyRingOf, newKeyRing, readKeyRing, withNewKey, withNextInUse, withNextKey, writeKeyRing } from './key-ring.ts';
import { keyNumberOf, open, seal } from './seal.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wegwijs-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => path.join(folder, 'made', `${++files}.json`);

describe('a key ring', () => {
  it('is read as it was written, by its owner only', () => {
    const file = newFile();
    const ring = withNextKey(withNewKey(newKeyRing()));
    writeKeyRing(file, ring);
    expect(readKeyRing(file)).toEqual(ring);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeKeyRing(file, newKeyRing());
    expect(readKeyRing(file).keys.size).toBe(1);
  });

  it('is made once for an embedded database, and kept', () => {
    const file = newFile();
    expect(keyRingOf(file)).toEqual(keyRingOf(file));
  });

  it('opens with a key that waits, and seals with it only when it is in use', () => {
    const ring = newKeyRing();
    const sealed = seal(ring, 'x', 'old');
    const waiting = withNextKey(ring);
    expect(keyNumberOf(seal(waiting, 'x', 'still old'))).toBe(ring.current);
    expect(withNextKey(waiting)).toBe(waiting);
    const used = withNextInUse(waiting);
    expect(used.current).toBe(waiting.next);
    expect(used.next).toBeUndefined();
    // A node that still holds the ring of before opens what a newer one seals, and the other way round.
    expect(open(waiting, 'x', seal(used, 'x', 'new'))).toBe('new');
    expect(open(used, 'x', sealed)).toBe('old');
    expect(withNextInUse(ring).current).not.toBe(ring.current);
  });

  it.each([
    ['no JSON', 'hello'],
    ['a current key that it does not hold', JSON.stringify({ current: 'ffffffff', keys: {}, lookup: 'A'.repeat(43) })],
    ['a current key by the name of what every object has', JSON.stringify({ current: 'toString', keys: {}, lookup: 'A'.repeat(43) })],
    ['a key that is too short', JSON.stringify({ current: '00000000', keys: { '00000000': 'abc' }, lookup: 'A'.repeat(43) })],
    [
      'a next key that it does not hold',
      JSON.stringify({ current: '00000000', next: '00000001', keys: { '00000000': 'A'.repeat(43) }, lookup: 'A'.repeat(43) }),
    ],
  ])('is refused with %s, without a word of it', (_what, text) => {
    const file = path.join(folder, `${++files}.json`);
    writeFileSync(file, text);
    expect(() => readKeyRing(file)).toThrow(/^The key ring .* (is damaged|cannot be read)\. Restore it from its backup/);
    expect(() => readKeyRing(file)).not.toThrow(/AAAA|hello/);
  });

  it('that is not there says how to make one', () => {
    expect(() => readKeyRing(newFile())).toThrow(/npx wegwijs keys create/);
  });
});
