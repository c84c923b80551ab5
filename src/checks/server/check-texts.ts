import type { Locale } from '#platform/i18n/locales.ts';
import type { Texts } from '#platform/i18n/say.ts';
import { TEXTS } from './texts.gen.ts';

const known = new Map<string, Texts>();

/**
 * The sentences of a check and those that all checks share, in a locale. One that a locale lacks is in English;
 * `content check` reports it.
 * @param name a check, or another page of this domain that has texts of its own
 */
export function checkTexts(name: string, locale: Locale): Texts {
  const key = `${name} ${locale}`;
  let texts = known.get(key);
  if (!texts) {
    const of = (each: string) => ({ ...TEXTS[each]?.['en'], ...TEXTS[each]?.[locale] });
    known.set(key, (texts = { ...of('shared'), ...of(name) }));
  }
  return texts;
}
