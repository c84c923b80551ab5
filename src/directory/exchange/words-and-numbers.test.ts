import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitizenNumber } from '#platform/citizen-number.ts';
import { guardFormula, unguardFormula } from './csv-guard.ts';
import { decodeText } from './decode-text.ts';
import { languageOf } from './language-names.ts';
import { dialledNumber, statedPhone } from './phone-number.ts';
import { recordIdOf } from './record-id.ts';
import { foldText, letterPairs, nearestWord, similarity } from './similarity.ts';

describe('telephone numbers', () => {
  test.each([
    ['013-542 80 00', '+31135428000'],
    ['(013) 5428000', '+31135428000'],
    ['06 12345678', '+31612345678'],
    ['+31 (0)13 542 80 00', '+31135428000'],
    ['0031 13 5428000', '+31135428000'],
    ['+48 22 123 45 67', '+48221234567'],
    ['0048 22 123 45 67', '+48221234567'],
    ['0800-7000', '08007000'],
    ['0900-8844', '09008844'],
    ['0800-0200500', '08000200500'],
    ['+318007000', '+318007000'],
    ['14 013', '14013'],
    ['14 0344', '140344'],
    ['112', '112'],
    ['116 123', '116123'],
  ])('%s is dialled as %s', (written, dialled) => {
    expect(dialledNumber(written)).toEqual({ value: dialled });
  });

  test.each([
    ['135428000', /dropped the 0/],
    ['5428000', /ten digits/],
    ['+31 13 542800', /nine digits/],
    ['+31 013 5428000', /nine digits/],
    ['bel mij', /not a telephone number/],
    ['', /not a telephone number/],
    ['013-5428000 / 06-12345678', /ten digits/],
    ['0800-70', /ten digits/],
    ['+1', /7 to 15 digits/],
  ])('%s is refused with what to do', (written, message) => {
    expect((dialledNumber(written) as { problem: string }).problem).toMatch(message);
  });

  test('a number that its owner states is shown, one to be confirmed is not', () => {
    expect(statedPhone('013-5428000', true)).toEqual({
      value: { number: '013-5428000', tel: '+31135428000', confidence: 'verified', publish: true },
    });
    expect(statedPhone('013-5428000', false)).toMatchObject({ value: { confidence: 'recalled', publish: false } });
  });
});

describe('citizen service numbers', () => {
  test.each(['BSN 123456782', '123.456.782', 'nr 1234.56.782 van', '111 222 333', 'a123456782b', '123456781 en 123456782'])(
    '%s is found',
    (text) => {
      expect(findCitizenNumber(text)).not.toBeNull();
    },
  );

  test.each([
    '123456781',
    '1234567821',
    '+31 612345678',
    '0031 135428000',
    '+31123456782',
    '076 123 456 78',
    '+31 123 456 782',
    '000000000',
    'Mo-Fr 09:00',
    '',
  ])('%s is none', (text) => {
    expect(findCitizenNumber(text)).toBeNull();
  });

  test('one in eleven numbers passes the test', () => {
    const found = Array.from({ length: 1100 }, (_, at) => findCitizenNumber(String(300_000_000 + at))).filter((each) => each !== null);
    expect(found).toHaveLength(100);
  });
});

describe('ids', () => {
  test('are made of names, always the same', () => {
    expect(recordIdOf('tilburg', "Café 't Hoekje")).toBe('tilburg-cafe-t-hoekje');
    expect(recordIdOf("'s-Hertogenbosch")).toBe('s-hertogenbosch');
    expect(recordIdOf('Łódź – Polski Dom')).toBe('lodz-polski-dom');
  });

  test('of long names, and of names in other letters, differ where the names do', () => {
    const long = 'Stichting '.repeat(12);
    expect(recordIdOf(`${long}A`)).not.toBe(recordIdOf(`${long}B`));
    expect(recordIdOf('Дом')).not.toBe(recordIdOf('Там'));
  });

  test('fit whatever the name is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 100 }), { minLength: 1, maxLength: 3 }), (names) => {
        expect(recordIdOf(...names)).toMatch(/^[a-z0-9]([a-z0-9-]{0,79})$/);
      }),
    );
  });
});

describe('what is said of letters', () => {
  const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

  test('UTF-8 with or without its mark, and UTF-16 with one, are read', () => {
    expect(decodeText(bytes('\uFEFFé', 'utf8'))).toEqual({ text: 'é' });
    expect(decodeText(bytes('é', 'utf8'))).toEqual({ text: 'é' });
    expect(decodeText(bytes('\uFEFFé;ł', 'utf16le'))).toEqual({ text: 'é;ł' });
    expect(decodeText(bytes('\uFEFFé;ł', 'utf16le').swap16())).toEqual({ text: 'é;ł' });
  });

  test('a file of Windows is refused with the line of its first wrong letter and how to save it', () => {
    const problem = (
      decodeText(Buffer.concat([bytes('a;b\r\nc;d\r\ncaf', 'utf8'), Buffer.from([0xe9]), bytes('\r\nx', 'utf8')])) as { problem: string }
    ).problem;
    expect(problem).toMatch(/^Line 3 /);
    expect(problem).toContain('CSV UTF-8');
    expect(decodeText(Buffer.from([0xe9]))).toHaveProperty('problem', expect.stringMatching(/^Line 1 /));
  });

  test('a spreadsheet that was not saved as text is refused', () => {
    expect(decodeText(bytes('PK\u0003\u0004\0\0', 'latin1'))).toHaveProperty('problem', expect.stringContaining('spreadsheet'));
  });
});

describe('languages', () => {
  test('are known by code and by their Dutch and English names', () => {
    expect(['pl', 'PL', 'Pools', 'polish', 'Oekraïens', 'Tigrinya', 'Papiaments'].map(languageOf)).toEqual(
      ['pl', 'pl', 'pl', 'pl', 'uk', 'ti', 'pap'].map((value) => ({ value })),
    );
  });

  test('that nobody speaks are refused, with the nearest name', () => {
    expect(languageOf('Poolss')).toHaveProperty('problem', expect.stringContaining('pools'));
    expect(languageOf('xx')).toHaveProperty('problem');
  });
});

test('a cell that a spreadsheet would compute is guarded, and every cell comes back as it was', () => {
  expect(guardFormula('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`);
  expect(guardFormula("'s-Gravenhage")).toBe("'s-Gravenhage");
  fc.assert(
    fc.property(fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', 's', '1')), (letters) => {
      const cell = letters.join('');
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
      expect(guardFormula(cell)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('names are alike when they differ in spelling only, and the nearest word is found', () => {
  const alike = (one: string, other: string) => similarity(letterPairs(foldText(one)), letterPairs(foldText(other)));
  expect(alike('Bibliotheek Tilburg-Noord', 'bibliotheek tilburg noord')).toBe(1);
  expect(alike('Bibliotheek Tilburg', 'Bibliotheek Tilburg Noord')).toBeGreaterThan(0.6);
  expect(alike('Bibliotheek Tilburg', 'Juridisch Loket')).toBeLessThan(0.4);
  expect(nearestWord('organisaton_name', ['organisation_id', 'organisation_name', 'street'])).toBe('organisation_name');
  expect(nearestWord('xyz', ['street'])).toBeNull();
});
