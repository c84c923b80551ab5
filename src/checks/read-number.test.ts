import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { readClock, readHours, readNumber } from './read-number.ts';

describe('a number as people type it', () => {
  it.each([
    ['1234,56', 1234.56],
    ['1234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00a0234,5', 1234.5],
    ['1’234.50', 1234.5],
    ['€ 14,99', 14.99],
    ['14,99 EUR', 14.99],
    ['14,99 euro', 14.99],
    ['500,-', 500],
    ['١٢٣٤٫٥٦', 1234.56],
    ['۱۲', 12],
    ['1.500', 1500],
    ['1,500', 1500],
    ['1.234.567', 1234567],
    ['0,5', 0.5],
    [',5', 0.5],
    ['0', 0],
  ])('%s is %f', (typed, value) => {
    expect(readNumber(typed, 2)).toEqual({ value });
  });

  it.each([
    ['-5', 'negative'],
    ['−12,50', 'negative'],
    ['12,345,6', 'not-a-number'],
    ['1.23.456,00', 'not-a-number'],
    ['twelve', 'not-a-number'],
    ['12 zł', 'not-a-number'],
    ['', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['12.', 'not-a-number'],
    ['1234567890123', 'not-a-number'],
    ['0.1234', 'too-precise'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(readNumber(typed, 2)).toEqual({ problem });
  });

  it('a whole number has no decimals', () => {
    expect(readNumber('12,5', 0)).toEqual({ problem: 'not-a-number' });
  });

  it('reads every amount that we write ourselves, in every locale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.integer({ min: 0, max: 9_999_999 }), (locale, cents) => {
        const written = new Intl.NumberFormat(LOCALE_FACTS[locale].format, { minimumFractionDigits: 2 }).format(cents / 100);
        expect(readNumber(written, 2)).toEqual({ value: cents / 100 });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        readNumber(typed, 2);
        readHours(typed);
        readClock(typed);
      }),
    );
  });
});

describe('hours', () => {
  it.each([
    ['7:30', 7.5],
    ['7h30', 7.5],
    ['7u30', 7.5],
    ['38,5', 38.5],
    ['160', 160],
    ['8 uur', 8],
    ['٨', 8],
  ])('%s are %f', (typed, value) => {
    expect(readHours(typed)).toEqual({ value });
  });

  it('three digits behind a separator are not guessed', () => {
    expect(readHours('1.500')).toEqual({ problem: 'ambiguous-number' });
  });
});

describe('a time of day', () => {
  it.each([
    ['7:05', '07:05'],
    ['07.30', '07:30'],
    ['6', '06:00'],
    ['22u15', '22:15'],
    ['24:00', '00:00'],
    ['٠٦:٣٠', '06:30'],
  ])('%s is %s', (typed, clock) => {
    expect(readClock(typed)).toBe(clock);
  });

  it.each(['25:00', '24:30', '7:61', '700', 'seven'])('%s is none', (typed) => {
    expect(readClock(typed)).toBeNull();
  });
});
