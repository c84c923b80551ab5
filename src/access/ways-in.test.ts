import { describe, expect, it } from 'vitest';
import { hasWayIn } from './ways-in.ts';

const NONE = { hasPassword: false, hasApp: false, passkeys: 0, identities: 0 };

describe('a way in', () => {
  it.each([
    [{ passkeys: 1 }, true],
    [{ identities: 1 }, true],
    [{ hasPassword: true, hasApp: true }, true],
    [{ hasPassword: true }, false],
    [{ hasApp: true }, false],
    [{}, false],
  ])('is left with %j: %s', (ways, is) => {
    expect(hasWayIn({ ...NONE, ...ways })).toBe(is);
  });
});
