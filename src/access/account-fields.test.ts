import { describe, expect, it } from 'vitest';
import { mailAddress, personName, plainLine } from './account-fields.ts';

const problemsOf = (line: string) => personName.safeParse(line).error?.issues.map(({ message }) => message) ?? [];

describe('a name', () => {
  it.each(['Anna Nowak', ' Zoë de Bruïne ', 'Łukasz', '<script>alert(1)</script>', 'ا'])(
    'is taken as it stands, without spaces around it: %s',
    (name) => {
      expect(personName.parse(name)).toBe(name.trim());
    },
  );

  it.each([
    ['  ', ['missing']],
    ['x'.repeat(121), ['long']],
    ['Anna\nBcc: all', ['broken']],
    ['Anna\u0000', ['broken']],
    ['Anna\u2028Bcc: all', ['broken']],
    ['Anna\u009b31m', ['broken']],
    ['Anna 111222333', ['citizen-number']],
  ])('%j is not: %j', (name, problems) => {
    expect(problemsOf(name)).toEqual(problems);
  });

  it('is as long as it may be', () => {
    expect([plainLine(3).safeParse('abc').success, plainLine(3).safeParse('abcd').success]).toEqual([true, false]);
  });
});

describe('a mail address', () => {
  it.each([
    [' Anna@Example.ORG ', 'anna@example.org'],
    ['jo.de-vos+desk@gemeente.westland.nl', 'jo.de-vos+desk@gemeente.westland.nl'],
    ['jürgen@büro.example', 'jürgen@büro.example'],
    ['adviser@demo.invalid', 'adviser@demo.invalid'],
  ])('%j is %s', (typed, address) => {
    expect(mailAddress.parse(typed)).toBe(address);
  });

  it.each([
    '',
    'anna',
    'anna@',
    '@example.org',
    'anna@example',
    'anna@example..org',
    'anna@.org',
    'anna@example.org.',
    'a@b@example.org',
    'an na@example.org',
    'a@example.org,b@example.org',
    'a,b@example.org',
    'a;b@example.org',
    'Anna <anna@example.org>',
    '"anna"@example.org',
    'anna@example.org\r\nBcc: b@example.org',
    'an\u0000na@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is none', (typed) => {
    expect(mailAddress.safeParse(typed).success).toBe(false);
  });

  it('is looked at once from its beginning to its end, however long it is', () => {
    expect(mailAddress.safeParse(`a@${'a.'.repeat(200_000)} `).success).toBe(false);
  });
});
