/** The locales of the product, in the order in which a reader chooses. Add one here and add its files. */
export const LOCALES = ['nl', 'en', 'pl', 'ro', 'bg', 'hu', 'es', 'pt', 'it', 'uk', 'tr', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

/** The locale in which pages are written first. */
export const SOURCE_LOCALE = 'nl' satisfies Locale;

interface LocaleFacts {
  /** The language's own name, as its readers look for it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** BCP 47 tag for numbers, dates and plural rules. Western digits everywhere: they match the payslip. */
  format: string;
}

export const LOCALE_FACTS: Record<Locale, LocaleFacts> = {
  nl: { name: 'Nederlands', direction: 'ltr', format: 'nl-NL' },
  en: { name: 'English', direction: 'ltr', format: 'en-GB' },
  pl: { name: 'Polski', direction: 'ltr', format: 'pl-PL' },
  ro: { name: 'Română', direction: 'ltr', format: 'ro-RO' },
  bg: { name: 'Български', direction: 'ltr', format: 'bg-BG' },
  hu: { name: 'Magyar', direction: 'ltr', format: 'hu-HU' },
  es: { name: 'Español', direction: 'ltr', format: 'es-ES' },
  pt: { name: 'Português', direction: 'ltr', format: 'pt-PT' },
  it: { name: 'Italiano', direction: 'ltr', format: 'it-IT' },
  uk: { name: 'Українська', direction: 'ltr', format: 'uk-UA' },
  tr: { name: 'Türkçe', direction: 'ltr', format: 'tr-TR' },
  ar: { name: 'العربية', direction: 'rtl', format: 'ar-EG-u-nu-latn' },
};

export function isLocale(value: string | null | undefined): value is Locale {
  return LOCALES.includes(value as Locale);
}

/**
 * The best of our locales for an Accept-Language header; English when none fits.
 * Hostile headers are cut at 200 characters.
 */
export function preferredLocale(header: string | null): Locale {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(
        parameters
          .find((p) => p.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wishes.map((wish) => wish.language).find(isLocale) ?? 'en';
}
