import type { Cookies } from '@sveltejs/kit';
import { cookieOptions } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { CannotOpenError, open, seal } from '#platform/crypto/seal.ts';

const NAME = 'wegwijs-referral-code';
const SECONDS = 300;

const place = (referral: string) => `referral-code:${referral}`;
const pathOf = (referral: string) => `/desk/referrals/${referral}`;

/** Keeps the code of a link until the next page has shown it: nothing else holds it. */
export function keepCode(cookies: Cookies, url: URL, keys: KeyRing, referral: string, code: string): void {
  const value = seal(keys, place(referral), code).toString('base64url');
  cookies.set(NAME, value, { ...cookieOptions(url), path: pathOf(referral), maxAge: SECONDS });
}

/** The code that was just made, once; null when there is none. */
export function takeCode(cookies: Cookies, url: URL, keys: KeyRing, referral: string): string | null {
  const kept = cookies.get(NAME);
  if (!kept) return null;
  cookies.delete(NAME, { ...cookieOptions(url), path: pathOf(referral) });
  try {
    return open(keys, place(referral), Buffer.from(kept, 'base64url'));
  } catch (error) {
    if (error instanceof CannotOpenError) return null;
    throw error;
  }
}
