import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lender } from '../check.ts';
import { kvkOf, plainName } from './lender-name.ts';
import { isNearOnly, lenderRegister } from './register.ts';

const lender = (name: string, kvk: string, status: Lender['status'] = 'admitted'): Lender => ({ name, kvk, status, since: '2026-11-02' });
const register = lenderRegister(
  [
    lender('Jansen Uitzendbureau B.V.', '11111111'),
    lender('Łódź Werk & Zn. BV', '22222222', 'suspended'),
    lender('Flex People', '33333333'),
    lender('Flex People B.V.', '44444444'),
    lender('Groenland Personeel V.O.F.', '55555555'),
    lender('Uitzendbureau B.V.', '66666666'),
  ],
  '2026-11-21',
);
const find = (name: string | null, kvk: string | null = null) => register.find({ name, kvk }).map((each) => each.kvk);

test('legal form, case, accents, points and the word uitzendbureau do not count in a name', () => {
  for (const name of ['jansen', 'Jansen B.V.', 'JANSEN BV', 'Uitzendbureau Jansen', 'Jansen b. v.', ' jansen  '])
    expect(find(name)).toEqual(['11111111']);
  expect(find('Lodz werk en zn')).toEqual(['22222222']);
  expect(plainName('Praca Sp. z o.o.')).toBe('praca');
  expect(plainName('O.T.T.O. Work')).toBe('otto work');
  expect(plainName('Уитзенд ООД')).toBe('уитзенд оод');
  // A name of nothing else stays a name
  expect(find('uitzendbureau')).toEqual(['66666666']);
});

test('a number finds exactly, and decides when a name is asked too', () => {
  expect(find(null, '22222222')).toEqual(['22222222']);
  expect(find('Jansen', '22222222')).toEqual(['22222222']);
  expect(find(null, '99999999')).toEqual([]);
  expect(find('Jansen', '99999999')).toEqual(['11111111']);
});

test('several lenders of one name are all found', () => {
  expect(find('flex people')).toEqual(['33333333', '44444444']);
});

test('a near name is found only when none is the same, and can be told apart', () => {
  expect(find('Jansn')).toEqual(['11111111']);
  expect(find('Groenland')).toEqual(['55555555']);
  expect(find('Groenlant Personel')).toEqual(['55555555']);
  expect(find('Groenland Personeel Westland')).toEqual(['55555555']);
  const [near] = register.find({ name: 'Jansn', kvk: null });
  const [exact] = register.find({ name: 'Jansen', kvk: null });
  expect(isNearOnly(near!, { name: 'Jansn', kvk: null })).toBe(true);
  expect(isNearOnly(exact!, { name: 'Jansen', kvk: null })).toBe(false);
  expect(isNearOnly(near!, { name: 'Jansn', kvk: '11111111' })).toBe(false);
});

test('one slip is near in a name of five letters, two in one of ten, three in none', () => {
  const near = (asked: string, name: string) =>
    lenderRegister([lender(name, '11111111')], null).find({ name: asked, kvk: null }).length === 1;
  expect(near('vlier', 'vlies')).toBe(true);
  expect(near('vlie', 'vlies')).toBe(false);
  expect(near('vlier', 'vlaes')).toBe(false);
  expect(near('westlander', 'wetslander')).toBe(true);
  expect(near('westlander', 'estlandr')).toBe(true);
  expect(near('westlander', 'estlanda')).toBe(false);
  expect(near('westlanderij', 'westlanderijen')).toBe(true);
  expect(near('westlanderij', 'westlanderijenx')).toBe(false);
});

test('short or strange names find nothing near', () => {
  for (const name of ['', '…', 'fle', 'abcd', 'Bakker']) expect(find(name)).toEqual([]);
});

test('a number of the trade register has eight digits, whatever stands between them', () => {
  expect(kvkOf('0123 4567')).toBe('01234567');
  expect(kvkOf('KVK: 01.23.45.67')).toBe('01234567');
  for (const typed of ['1234567', '123456789', '1234567a', '']) expect(kvkOf(typed)).toBeNull();
});

test('in a register of 20,000 lenders each is found by its number and its name, however it is written', () => {
  const parts = ['Noord', 'Zuid', 'Oost', 'West', 'Groen', 'Blauw', 'Haven', 'Veld', 'Kas', 'Werk'];
  const many = Array.from({ length: 20_000 }, (_, i) =>
    lender(`${parts[i % 10]!}${parts[Math.floor(i / 10) % 10]!} Personeel ${i} B.V.`, String(10_000_000 + i)),
  );
  const large = lenderRegister(many, '2026-11-21');
  fc.assert(
    fc.property(fc.nat(19_999), (i) => {
      const each = many[i]!;
      const typed = `uitzendbureau ${each.name.toLowerCase().replace(' b.v.', '')}`;
      return (
        large.find({ name: null, kvk: each.kvk })[0] === each &&
        large.find({ name: typed, kvk: null }).length === 1 &&
        large.find({ name: typed, kvk: null })[0] === each
      );
    }),
  );
  const near = large.find({ name: 'NordNoord Personeel 0', kvk: null });
  expect(near[0]).toBe(many[0]);
  expect(near.length).toBeLessThanOrEqual(3);
});
