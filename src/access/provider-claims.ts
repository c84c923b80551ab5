import { findCitizenNumber } from '#platform/citizen-number.ts';
import { mailAddress } from './account-fields.ts';

/**
 * What a provider says of how somebody signed in there that is more than a password: methods of RFC 8176 (`amr`). An
 * organisation whose provider uses other words has its own second factor with us until they stand here.
 */
const STRONG_METHODS: readonly string[] = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'phr', 'phrh'];
/** The same as a class (`acr`). */
const STRONG_CLASSES: readonly string[] = [
  'phr',
  'phrh',
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
];

/** What a provider says, claim by claim. */
type Claims = Readonly<Record<string, unknown>>;

/** Whether a provider vouches for more than a password. What it does not say does not count. */
export function showsSecondFactor(claims: Claims): boolean {
  const amr = claims['amr'];
  const methods: unknown[] = Array.isArray(amr) ? amr : [];
  return methods.some((method) => STRONG_METHODS.includes(method as string)) || STRONG_CLASSES.includes(claims['acr'] as string);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether a provider names people by their burgerservicenummer: such a name is never kept. Nine digits by themselves or
 * between marks count ("s00000000:123456782"); those inside a UUID are chance.
 */
export function isCitizenSubject(subject: string): boolean {
  if (UUID.test(subject)) return false;
  return findCitizenNumber(subject) !== null || subject.split(/\D+/).some((digits) => findCitizenNumber(digits) !== null);
}

/** The mail address that a provider says is somebody's and was verified there; null: none. */
export function verifiedEmail(claims: Claims): string | null {
  const read = mailAddress.safeParse(claims['email']);
  return claims['email_verified'] === true && read.success ? read.data : null;
}
