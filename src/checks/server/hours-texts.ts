import type { Locale } from '#platform/i18n/locales.ts';
import type { Texts } from '#platform/i18n/say.ts';
import { TEXTS } from './texts.gen.ts';

/** What the page of the hours diary says. */
export interface HoursTexts {
  /** The locale of the texts: English where the asked one is not written yet. */
  locale: Locale;
  texts: Texts;
  /** The Dutch of what stands on paper and in the downloaded file, for those who read it in the Netherlands. */
  dutch: Texts;
}

const ON_PAPER = /^hours\.(?:paper|csv)\./;

/** The texts of the hours diary in a locale. A locale is added by its file in content/checks/hours, and `npm run generate`. */
export function hoursTexts(locale: Locale): HoursTexts {
  const written: Readonly<Record<string, Texts>> = TEXTS['hours'] ?? {};
  const own = written[locale];
  return {
    locale: own ? locale : 'en',
    // What a translation lacks shows in English, as everywhere.
    texts: { ...written['en'], ...own },
    dutch: Object.fromEntries(Object.entries(written['nl'] ?? {}).filter(([key]) => ON_PAPER.test(key))),
  };
}
