/** So many are given at once. */
export const RECOVERY_CODES = 10;

/** Crockford's base 32: no letter that looks like a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A recovery code of ten random bytes: 50 bits, written as "h7k2m-9tq4x". */
export function recoveryCodeOf(random: Uint8Array): string {
  const marks = Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${marks.slice(0, 5)}-${marks.slice(5)}`;
}

/** A recovery code as it was typed, in the one form that is kept; null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const marks = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(marks) ? `${marks.slice(0, 5)}-${marks.slice(5)}` : null;
}
