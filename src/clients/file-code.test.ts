import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileCode, readFileCode } from './file-code.ts';

describe('the code of a file', () => {
  it('has two groups of four, without vowels and without what is taken for another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (numbers) => {
        let at = 0;
        const code = fileCode((below) => (numbers[at++] ?? 0) % below);
        expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
        expect(code).not.toMatch(/[AEIOUYLSBZ0158]/);
        expect(readFileCode(code)).toBe(code);
      }),
    );
  });

  it('is found however somebody types it, and nothing else is', () => {
    for (const typed of ['K7QM-2RTX', 'k7qm 2rtx', ' k7qm2rtx ', 'K7QM–2RTX']) expect(readFileCode(typed)).toBe('K7QM-2RTX');
    for (const typed of ['', 'K7QM', 'K7QM-2RTXX', 'A7QM-2RTX', '<b>', '%'.repeat(9)]) expect(readFileCode(typed)).toBeNull();
  });
});
