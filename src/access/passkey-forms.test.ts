import { describe, expect, it } from 'vitest';
import { challengeOf, newPasskeyAnswer, passkeyAnswer, passkeyName, readJson } from './passkey-forms.ts';

const base64url = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('the challenge of an answer', () => {
  it('is read from what the browser signed', () => {
    expect(challengeOf(base64url({ type: 'webauthn.get', challenge: 'abc_-9', origin: 'https://é.example' }))).toBe('abc_-9');
  });

  it.each([base64url('no json'), base64url({}), base64url({ challenge: 7 }), base64url({ challenge: 'a b' }), 'a', '****', ''])(
    'is none in %s',
    (text) => {
      expect(challengeOf(text)).toBeNull();
    },
  );
});

describe('an answer of a browser', () => {
  const made = { id: 'aa', rawId: 'aa', type: 'public-key', response: { clientDataJSON: 'aa', attestationObject: 'aa' } };

  it('keeps only the transports that we know', () => {
    const read = newPasskeyAnswer.parse({ ...made, response: { ...made.response, transports: ['usb', 'telepathy'] } });
    expect(read.response.transports).toEqual(['usb']);
  });

  it.each([null, {}, 'text', { ...made, type: 'password' }, { ...made, id: '<script>' }, { ...made, response: {} }])(
    'is refused when it has another form: %j',
    (answer) => {
      expect([newPasskeyAnswer.safeParse(answer).success, passkeyAnswer.safeParse(answer).success]).toEqual([false, false]);
    },
  );

  it('that is no JSON is nothing', () => {
    expect([readJson('{'), readJson('{"a":1}')]).toEqual([null, { a: 1 }]);
  });
});

describe('the name of a passkey', () => {
  it.each([
    ['Work phone', true],
    ['  ', false],
    ['x'.repeat(81), false],
    ['two\nlines', false],
    ['123456782', false],
  ])('%j is taken: %s', (name, isTaken) => {
    expect(passkeyName.safeParse(name).success).toBe(isTaken);
  });
});
