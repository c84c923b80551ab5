import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryCode, recoveryCodeOf } from './recovery-code.ts';

describe('a recovery code', () => {
  it('is read back as it was made, in capitals and without its line too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
        const code = recoveryCodeOf(random);
        expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
        expect(readRecoveryCode(code)).toBe(code);
        expect(readRecoveryCode(` ${code.toUpperCase().replace('-', ' ')} `)).toBe(code);
      }),
    );
  });

  it('forgives letters that look like digits', () => expect(readRecoveryCode('OIL23-45678')).toBe('01123-45678'));

  it('is not anything else', () => {
    for (const typed of ['', '123456', 'abcde-fghj', 'abcde-fghjkm', 'abcd!-fghjk', 'uuuuu-uuuuu'])
      expect(readRecoveryCode(typed)).toBeNull();
  });
});
