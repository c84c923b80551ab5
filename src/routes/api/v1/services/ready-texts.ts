import type { ReadyTexts } from '#directory/api/index.ts';
import type { Snapshot } from '#guide/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** What to have ready, in words of the locale, else in English. */
export function readyTexts({ bridges }: Snapshot, locale: Locale): ReadyTexts {
  const own = bridges.texts.get(locale);
  return own ? { locale, texts: own.ready } : { locale: 'en', texts: bridges.texts.get('en')?.ready ?? {} };
}
