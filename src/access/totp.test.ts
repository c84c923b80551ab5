import { describe, expect, it } from 'vitest';
import { codeAt, inGroups, newTotpSecret, readTotpCode, stepOfCode, totpAddress } from './totp.ts';

// RFC 6238, appendix B: the ASCII secret "12345678901234567890", SHA-1; the last six of its eight digits.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of an app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at second %i', (second, code) => {
    expect(codeAt(RFC_SECRET, second * 1000)).toBe(code);
    expect(stepOfCode(RFC_SECRET, code, second * 1000)).toBe(Math.floor(second / 30));
  });

  it('count one step early and one step late, and name the step they are of', () => {
    const now = 1_800_000_015_000;
    const step = Math.floor(now / 30_000);
    for (const off of [-1, 0, 1]) expect(stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, now + off * 30_000), now)).toBe(step + off);
    for (const off of [-2, 2]) expect(stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, now + off * 30_000), now)).toBeNull();
  });

  it('are read with spaces, and nothing else is taken for one', () => {
    expect(readTotpCode(' 123 456 ')).toBe('123456');
    expect(readTotpCode('12345')).toBeNull();
    expect(readTotpCode('１２３４５６')).toBeNull();
    expect(readTotpCode('12345a')).toBeNull();
  });
});

describe('a new secret', () => {
  it('is another one each time, of 160 bits', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  it('travels in an address that names us and the account', () => {
    expect(totpAddress(RFC_SECRET, 'anna+desk@example.org')).toBe(
      `otpauth://totp/Wegwijs:anna%2Bdesk%40example.org?issuer=Wegwijs&secret=${RFC_SECRET}&algorithm=SHA1&digits=6&period=30`,
    );
  });

  it('is shown in groups of four', () => expect(inGroups('ABCDEFGHI')).toBe('ABCD EFGH I'));
});
