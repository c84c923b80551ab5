import { LOCALES } from '#platform/i18n/locales.ts';

/**
 * Languages in which somebody may want to be spoken to, as ISO 639 codes: those of the site first, then others that are
 * spoken by people who come here to work. Names come from `languageNames`.
 */
export const SPOKEN_LANGUAGES: readonly string[] = [
  ...LOCALES,
  ...'am az be bn bs cs da de el et fa fi fr he hi hr hy id ja ka kk ko ku ky lt lv mk ml mn ms ne pa pap ps ru si sk sl so sq sr sv sw ta te th ti tk tl ur uz vi zh'.split(
    ' ',
  ),
];

export function isSpokenLanguage(code: unknown): code is string {
  return SPOKEN_LANGUAGES.includes(code as string);
}
