import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.ts';
import { say } from './say.ts';

describe('a sentence with values', () => {
  it('each kind of value is written as the locale writes it', () => {
    const texts = { due: 'Missing: {amount}, before {day}. You have {time}. {name}', list: '{things}', a: 'one', b: 'two' };
    expect(
      say(texts, 'nl', {
        text: 'due',
        values: { amount: { money: 123456 }, day: { day: '2026-12-01' }, time: { span: 2, unit: 'month' }, name: { typed: 'Jan' } },
      }),
    ).toBe('Missing: €\u00a01.234,56, before 1 december 2026. You have 2 maanden. \u2068Jan\u2069');
    expect(say(texts, 'en', { text: 'list', values: { things: { texts: ['a', 'b'] } } })).toBe('one and two');
  });

  it('hours are hours and minutes', () => {
    expect(say({ worked: '{hours}' }, 'en', { text: 'worked', values: { hours: { hours: 7.5 } } })).toBe('7 hours 30 minutes');
    expect(say({ worked: '{hours}' }, 'pl', { text: 'worked', values: { hours: { hours: 0.25 } } })).toBe('15 minut');
    expect(say({ worked: '{hours}' }, 'nl', { text: 'worked', values: { hours: { hours: 7.999 } } })).toBe('8 uur');
  });

  it('digits are western in every locale, as on a payslip', () => {
    for (const locale of LOCALES)
      expect(
        say({ x: '{a} {b} {c}' }, locale, { text: 'x', values: { a: { money: 100 }, b: { hours: 7.5 }, c: { span: 3, unit: 'week' } } }),
      ).not.toMatch(/[\u0660-\u0669]/);
  });

  it('what somebody typed is not read as a placeholder', () => {
    expect(say({ x: '{a}', secret: 's' }, 'en', { text: 'x', values: { a: { typed: '{secret}' } } })).toBe('\u2068{secret}\u2069');
  });

  it('a text or value that is not there is a mistake of ours', () => {
    expect(() => say({}, 'en', { text: 'nothing' })).toThrow(RangeError);
    expect(() => say({ x: '{a}' }, 'en', { text: 'x' })).toThrow(RangeError);
  });
});
