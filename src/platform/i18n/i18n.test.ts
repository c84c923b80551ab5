import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatMoney, formatMonthDay, formatPercent } from './format.ts';
import { messageParameters, missingPlurals } from './message-check.ts';
import { isLocale, LOCALES, preferredLocale } from './locales.ts';
import { translator } from './messages.ts';

describe('the language of a first visit', () => {
  test('is the best of ours that the browser wishes', () => {
    expect(preferredLocale('de-DE,de;q=0.9,pl;q=0.8,en;q=0.7')).toBe('pl');
    expect(preferredLocale('en;q=0.2, ar-SY')).toBe('ar');
    expect(preferredLocale('zh-CN')).toBe('en');
    expect(preferredLocale(null)).toBe('en');
    expect(preferredLocale('pl;q=0, ro')).toBe('ro');
  });

  test('is always one of ours, whatever the header says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (header) => isLocale(preferredLocale(header))));
  });
});

describe('numbers and dates', () => {
  test('are written as the reader writes them, with Western digits', () => {
    expect(formatMoney('pl', 1499).replace(/\s/g, ' ')).toBe('14,99 €');
    expect(formatMoney('nl', 38_500).replace(/\s/g, ' ')).toBe('€ 385');
    expect(formatMoney('ar', 1499)).toContain('14.99');
    expect(formatPercent('nl', 34.5).replace(/\s/g, ' ')).toBe('34,5%');
    expect(formatDate('pl', '2026-07-01')).toBe('1 lipca 2026');
    expect(formatMonthDay('nl', '02-29')).toBe('29 februari');
  });

  test('never show Eastern Arabic digits in any locale', () => {
    for (const locale of LOCALES) expect(formatDate(locale, '2026-11-21') + formatMoney(locale, 123_456)).not.toMatch(/[٠-٩۰-۹]/);
  });
});

describe('interface texts', () => {
  test('take the plural form of the language', () => {
    const t = translator('pl');
    const forms = [1, 3, 12, 22].map((count) => t('theme.pages', { count }));
    expect(forms).toEqual(['1 strona', '3 strony', '12 stron', '22 strony']);
  });

  test('a missing plural category and the parameters of a message are found', () => {
    expect(missingPlurals('pl', '{n, plural, one {#} other {#}}')).toEqual(['few', 'many']);
    expect(missingPlurals('tr', '{n, plural, one {#} other {#}}')).toEqual([]);
    expect([...messageParameters('{a} {n, plural, one {{b}} other {}}')]).toEqual([
      ['a', 'text'],
      ['n', 'number'],
      ['b', 'text'],
    ]);
  });
});
