import { Secret, TOTP } from 'otpauth';

// What every authenticator app takes without asking: SHA-1, six digits, half a minute (RFC 6238).
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Clocks of telephones are a little off: the step before and the one after count as well. */
const STEPS_OFF = 1;

/** A new secret of 160 bits, in base32 as an app takes it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code of a new secret says. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ ...KIND, issuer: 'Wegwijs', label: email, secret }).toString();
}

/** A secret as it is copied by hand: in groups of four. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The six digits that somebody typed, spaces left out; null when it is something else. */
export function readTotpCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** The step of time for which a code is right; null when it is wrong. @param now milliseconds since 1970 */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const delta = TOTP.validate({ ...KIND, token: code, secret: Secret.fromBase32(secret), timestamp: now, window: STEPS_OFF });
  return delta === null ? null : TOTP.counter({ period: KIND.period, timestamp: now }) + delta;
}

/** The code at a moment: what an app shows. */
export function codeAt(secret: string, now: number): string {
  return TOTP.generate({ ...KIND, secret: Secret.fromBase32(secret), timestamp: now });
}
