import { describe, expect, it } from 'vitest';
import { isCitizenSubject, showsSecondFactor, verifiedEmail } from './provider-claims.ts';

describe('a provider’s word on the second factor', () => {
  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: ['otp'] }, true],
    [{ acr: 'phr' }, true],
    [{ acr: 'https://refeds.org/profile/mfa' }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: 'mfa' }, false],
    [{ amr: [['mfa']], acr: ['phr'] }, false],
    [{ acr: '1' }, false],
    [{}, false],
  ])('%j counts: %s', (claims, counts) => {
    expect(showsSecondFactor(claims)).toBe(counts);
  });
});

describe('a subject', () => {
  it.each(['123456782', ' 123456782 ', 's00000000:123456782', '000-123456782', 'bsn123456782', '1234.56.782', 'urn:nl:123456782'])(
    'that is a citizen number is known for one: %s',
    (subject) => {
      expect(isCitizenSubject(subject)).toBe(true);
    },
  );

  it.each(['123456789', '000000000', '1234567820', 'jo.vos', 'a1b2c3d4-0000-4000-8000-a123456782bc', 'oidc|103309871234567890123'])(
    'that is something else is not: %s',
    (subject) => {
      expect(isCitizenSubject(subject)).toBe(false);
    },
  );
});

describe('a mail address of a provider', () => {
  it('counts when it was verified there, in small letters', () => {
    expect(verifiedEmail({ email: 'Jo@Example.org', email_verified: true })).toBe('jo@example.org');
  });

  it.each([
    { email: 'jo@example.org' },
    { email: 'jo@example.org', email_verified: false },
    { email: 'jo@example.org', email_verified: 'true' },
    { email: 'jo', email_verified: true },
    { email: 'Jo <jo@example.org>', email_verified: true },
    { email: ['jo@example.org'], email_verified: true },
    { email_verified: true },
  ])('does not count otherwise: %j', (claims) => {
    expect(verifiedEmail(claims)).toBeNull();
  });
});
