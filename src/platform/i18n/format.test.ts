import { expect, it } from 'vitest';
import { byLanguageName } from './format.ts';

it('lists languages by their names in the reader’s language, and leaves the list that was given as it was', () => {
  const given = ['cs', 'de', 'el', 'uk', 'ar', 'zh'];
  // Arabisch, Chinees, Duits, Grieks, Oekraïens, Tsjechisch.
  expect(byLanguageName('nl', given)).toEqual(['ar', 'zh', 'de', 'el', 'uk', 'cs']);
  // Arabic, Chinese, Czech, German, Greek, Ukrainian.
  expect(byLanguageName('en', given)).toEqual(['ar', 'zh', 'cs', 'de', 'el', 'uk']);
  expect(given[0]).toBe('cs');
});
