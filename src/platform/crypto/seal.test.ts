import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedDigest, newKeyRing, withNewKey } from './key-ring.ts';
import { CannotOpenError, keyNumberOf, open, seal } from './seal.ts';

const ring = newKeyRing();

describe('a sealed text', () => {
  it('opens at its own place, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(open(ring, 'client_note:1', seal(ring, 'client_note:1', text))).toBe(text);
      }),
    );
  });

  it('does not open at another place, or with a byte changed', () => {
    const sealed = seal(ring, 'client_note:1', 'Ion, 06 12345678');
    expect(() => open(ring, 'client_note:2', sealed)).toThrow(CannotOpenError);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(ring, 'client_note:1', changed)).toThrow(CannotOpenError);
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(ring, 'client_note:1', sealed.subarray(0, length))).toThrow(CannotOpenError);
  });

  it('is never the same twice, and shows nothing of the text', () => {
    const [one, other] = [seal(ring, 'x', 'the same'), seal(ring, 'x', 'the same')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('the same')).toBe(false);
  });

  it('opens after a new key was added, and no longer when its key is gone', () => {
    const sealed = seal(ring, 'x', 'old');
    const newer = withNewKey(ring);
    expect(open(newer, 'x', sealed)).toBe('old');
    expect(keyNumberOf(seal(newer, 'x', 'new'))).toBe(newer.current);
    const without = { ...newer, keys: new Map([...newer.keys].filter(([number]) => number === newer.current)) };
    expect(() => open(without, 'x', sealed)).toThrow('its key is not in the ring');
  });
});

describe('a keyed digest', () => {
  it('is the same for the same text and purpose only, also after a new key', () => {
    expect(keyedDigest(ring, 'code', '1234')).toEqual(keyedDigest(withNewKey(ring), 'code', '1234'));
    expect(keyedDigest(ring, 'code', '1234')).not.toEqual(keyedDigest(ring, 'try', '1234'));
    expect(keyedDigest(ring, 'code', '1234')).not.toEqual(keyedDigest(newKeyRing(), 'code', '1234'));
  });
});
