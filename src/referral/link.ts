/** Wrong codes after which a link ends; `open_referral_link` in the database counts. */
export const MOST_WRONG_CODES = 10;
/** So long a page stays open after a right code, in milliseconds. Ours. */
export const OPEN_FOR = 30 * 60_000;

/** A code as it was typed or said: eight digits, with spaces or without; null when it is none. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** As it is said by telephone: '1234 5678'. */
export function codeInWords(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Whether a text has the form of a link's token: 32 bytes in base64url. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
