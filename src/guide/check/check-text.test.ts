import { describe, expect, test } from 'vitest';
import { leftInLanguage, textProblems, typedProblems } from './check-text.ts';

const rules = (problems: { rule: string }[]) => problems.map((problem) => problem.rule);

describe('words of two alphabets', () => {
  test.each(['здрaвна', 'Bулгария', 'общинa', 'раyслип', 'cіль'])('"%s" is found', (word) => {
    expect(rules(textProblems(`Вижте ${word} тук.`))).toEqual(['mixed-scripts']);
  });
  test.each(['Вижте BSN тук.', 'DigiD-то е лично.', 'رقم BSN مجاني', '„DigiD“', 'Ω3'])('"%s" is in order', (text) => {
    expect(textProblems(text)).toEqual([]);
  });
  test('the word is named', () => {
    expect(textProblems('Общинa Тилбург')[0]?.message).toContain('"Общинa"');
  });
});

test.each(['\u202e', '\u200f', '\u2066'])('direction marks are found', (mark) => {
  expect(rules(textProblems(`a${mark}b`))).toEqual(['bidi-control']);
});

describe('amounts and terms that are typed out', () => {
  const polish = { days: { plain: '{n, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}' } };
  const romanian = { weeks: { plain: '{n, plural, one {# săptămână} few {# săptămâni} other {# de săptămâni}}' } };
  const arabic = { months: { plain: '{n, plural, two {شهران} few {# أشهر} other {# شهر}}' } };
  const hungarian = { days: { plain: '{n, plural, other {# nap}}', adj: '{n, plural, other {# napos}}' } };
  test.each([
    ['pl', polish, 'Masz 5 dni na to.', 'typed-term'],
    ['pl', polish, 'Masz 14\u00a0dni.', 'typed-term'],
    ['ro', romanian, 'Ai 20 de săptămâni.', null],
    ['ro', romanian, 'Ai 6 săptămâni.', 'typed-term'],
    ['ro', romanian, 'La 1 de luna mai.', null],
    ['ar', arabic, 'خلال 4 أشهر', 'typed-term'],
    ['hu', hungarian, 'egy 5-napos út, 5 napos', 'typed-term'],
    ['en', {}, 'You pay € 12.', 'typed-amount'],
    ['pl', polish, 'Płacisz 12 €.', 'typed-amount'],
    ['tr', {}, '%8 alırsınız.', 'typed-amount'],
    ['nl', {}, 'Bel 088-1234567.', 'typed-phone'],
    ['pl', polish, 'Strona 5 dnisko', null],
    ['pl', polish, 'Zadzwoń pod 112.', null],
  ] as const)('%s: %o', (locale, phrases, text, rule) => {
    expect(rules(typedProblems(locale, text, phrases))).toEqual(rule ? [rule] : []);
  });
});

describe('a text that was left in another language', () => {
  test.each([
    ['pl', 'Vraag je werkgever om een kopie van het contract.', 'nl'],
    ['en', 'Heb je nog geen zorgverzekering? Dan moet je die regelen.', 'nl'],
    ['ar', 'Ask your employer for a copy when you have a contract.', 'en'],
    ['es', 'Pide una copia de tu contrato a tu empleador.', null],
    ['hu', 'Ha van szerződése, kérjen belőle másolatot.', null],
    ['pl', 'Zapytaj w UWV, Belastingdienst albo Het Juridisch Loket.', null],
    ['nl', 'Vraag je werkgever om een kopie van het contract.', null],
    ['tr', 'DigiD, BSN', null],
  ] as const)('%s: %s', (locale, text, expected) => {
    expect(leftInLanguage(locale, text)).toBe(expected);
  });
});
