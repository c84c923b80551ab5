/** No vowels, so that no word comes out; nothing that is taken for another by ear or in handwriting. */
const LETTERS = 'CDFGHJKMNPQRTVWX234679';

/**
 * A new code of a file: `K7QM-2RTX`. It says nothing of the person.
 * @param pick a random number from 0 to below its argument
 */
export function fileCode(pick: (below: number) => number): string {
  const letters = Array.from({ length: 8 }, () => LETTERS.charAt(pick(LETTERS.length))).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A code as somebody typed it ("k7qm 2rtx"); null when it cannot be one. */
export function readFileCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.length === 8 && !new RegExp(`[^${LETTERS}]`).test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}
