import { describe, expect, it } from 'vitest';
import { emailForm, profileForm, signInForm, wrongFields } from './sign-in-forms.ts';

describe('what is typed to sign in', () => {
  it('takes an address in any case, with spaces around it', () => {
    expect(signInForm.parse({ email: ' Anna@Example.ORG ', password: ' a ' })).toEqual({ email: 'anna@example.org', password: ' a ' });
  });

  it('names each field that is not right, once', () => {
    const read = signInForm.safeParse({ email: 'anna', password: '' });
    expect(read.success ? [] : wrongFields(read.error)).toEqual(['email', 'password']);
  });

  it('holds no control characters, which no address has and no database takes', () => {
    expect(emailForm.safeParse({ email: 'an\u0000na@example.org' }).success).toBe(false);
  });

  it('is bounded', () => {
    expect(emailForm.safeParse({ email: `${'a'.repeat(260)}@b.nl` }).success).toBe(false);
    expect(signInForm.safeParse({ email: 'a@b.nl', password: 'x'.repeat(1025) }).success).toBe(false);
  });
});

describe('a profile', () => {
  const profile = { name: 'Anna Visser', locale: 'nl', languages: ['ro', 'pl', 'ro'] };

  it('holds each language once', () => expect(profileForm.parse(profile).languages).toEqual(['ro', 'pl']));

  it('has a name without a line break and without a BSN, and a language of the desk', () => {
    for (const wrong of [
      { name: '' },
      { name: 'Anna\nBcc: all' },
      { name: 'Anna 111222333' },
      { name: 'x'.repeat(121) },
      { locale: 'pl' },
    ]) {
      expect(profileForm.safeParse({ ...profile, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
