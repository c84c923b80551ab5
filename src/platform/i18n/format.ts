import { LOCALE_FACTS, type Locale } from './locales.ts';

type Format = Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames | Intl.ListFormat;

/** Making a format is dear, using it is cheap: each is made once. */
const cache = new Map<string, Format>();

function cached<T extends Format>(key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** Euro amount from integer cents; whole euros without cents ("€ 385"), others with two ("€ 14,99"). */
export function formatMoney(locale: Locale, cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return cached(
    `money ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(LOCALE_FACTS[locale].format, {
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(cents / 100);
}

/** A plain number, at most two decimals. */
export function formatNumber(locale: Locale, value: number): string {
  return cached(`number ${locale}`, () => new Intl.NumberFormat(LOCALE_FACTS[locale].format, { maximumFractionDigits: 2 })).format(value);
}

/** A percentage from percent points (8 becomes "8%"). */
export function formatPercent(locale: Locale, points: number): string {
  return cached(
    `percent ${locale}`,
    () => new Intl.NumberFormat(LOCALE_FACTS[locale].format, { style: 'percent', maximumFractionDigits: 2 }),
  ).format(points / 100);
}

/** A calendar date ('2026-07-01') in words: "1 July 2026". */
export function formatDate(locale: Locale, date: string): string {
  return dateFormat(locale, 'long', { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(date));
}

/** A day of any year ('07-01') in words: "1 July". */
export function formatMonthDay(locale: Locale, monthDay: string): string {
  // A leap year, so that 29 February exists.
  return dateFormat(locale, 'month-day', { day: 'numeric', month: 'long' }).format(noon(`2028-${monthDay}`));
}

function dateFormat(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`${name} ${locale}`, () => new Intl.DateTimeFormat(LOCALE_FACTS[locale].format, { timeZone: 'UTC', ...options }));
}

function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** Names of languages (ISO 639 codes) in a locale, as a short list: "Polish, Romanian". */
export function languageNames(locale: Locale, codes: readonly string[]): string {
  const { format } = LOCALE_FACTS[locale];
  const names = cached(`languages ${locale}`, () => new Intl.DisplayNames(format, { type: 'language' }));
  const list = cached(`list ${locale}`, () => new Intl.ListFormat(format, { type: 'unit', style: 'short' }));
  return list.format(codes.map((code) => names.of(code) ?? code));
}

/** Languages (ISO 639 codes) in the order of their names in a locale, for lists to choose from. */
export function byLanguageName(locale: Locale, codes: readonly string[]): string[] {
  const { compare } = new Intl.Collator(LOCALE_FACTS[locale].format);
  return codes
    .map((code) => ({ code, name: languageNames(locale, [code]) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ code }) => code);
}

/** The name of a weekday; 0 is Monday. */
export function formatWeekday(locale: Locale, weekday: number): string {
  // 5 January 2026 is a Monday.
  return dateFormat(locale, 'weekday-name', { weekday: 'long' }).format(noon(`2026-01-${String(5 + weekday).padStart(2, '0')}`));
}

/** Units of time that a span is said in. */
export type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A stretch of time in words, with the plural of the locale: "3 months". */
export function formatSpan(locale: Locale, count: number, unit: SpanUnit): string {
  return cached(
    `span ${locale} ${unit}`,
    () => new Intl.NumberFormat(LOCALE_FACTS[locale].format, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 2 }),
  ).format(count);
}

/** Decimal hours in hours and minutes: 7.5 is "7 hours 30 minutes". To the minute. */
export function formatHours(locale: Locale, hours: number): string {
  const minutes = Math.round(Math.abs(hours) * 60);
  const parts = [Math.floor(minutes / 60), minutes % 60] as const;
  const sign = hours < 0 && minutes > 0 ? '−' : '';
  if (parts[1] === 0) return sign + formatSpan(locale, parts[0], 'hour');
  if (parts[0] === 0) return sign + formatSpan(locale, parts[1], 'minute');
  return `${sign}${formatSpan(locale, parts[0], 'hour')} ${formatSpan(locale, parts[1], 'minute')}`;
}

/** Texts as a list with "and": "a, b and c". */
export function formatList(locale: Locale, texts: readonly string[]): string {
  return cached(`and ${locale}`, () => new Intl.ListFormat(LOCALE_FACTS[locale].format, { type: 'conjunction' })).format(texts);
}
