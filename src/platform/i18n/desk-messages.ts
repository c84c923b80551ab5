import { DESK_MESSAGES, type DeskMessageParameters } from './desk-messages.gen.ts';
import type { Locale } from './locales.ts';
import { translatorOf } from './messages.ts';

/** The languages of the desk's screens. What a client reads or hears stands in all twelve: the texts under `client`. */
export const DESK_LOCALES = ['nl', 'en'] as const;
export type DeskLocale = (typeof DESK_LOCALES)[number];

export function isDeskLocale(value: unknown): value is DeskLocale {
  return (DESK_LOCALES as readonly unknown[]).includes(value);
}

export type DeskKey = keyof DeskMessageParameters;

/** A text of the desk. Parameters are required exactly when it has them. */
export type DeskTranslate = <K extends DeskKey>(
  key: K,
  ...values: DeskMessageParameters[K] extends null ? [] : [DeskMessageParameters[K]]
) => string;

const translators = new Map<Locale, DeskTranslate>();

/** The desk's texts in a locale: its screens in nl and en, what a client reads (`client.…`) in all. */
export function deskTranslator(locale: Locale): DeskTranslate {
  const known = translators.get(locale);
  if (known) return known;
  const translate = translatorOf(locale, DESK_MESSAGES[locale] ?? {}, DESK_MESSAGES['en'] ?? {}) as DeskTranslate;
  translators.set(locale, translate);
  return translate;
}
