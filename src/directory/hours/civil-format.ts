import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';

/** Formats of civil time (`dutch-time.ts`), which is told by the clock, without a zone. */
interface CivilFormats {
  /** "09:00" */
  clock: Intl.DateTimeFormat;
  /** "Friday" */
  weekday: Intl.DateTimeFormat;
  /** "Friday 25 December" */
  date: Intl.DateTimeFormat;
  /** "today", "tomorrow" */
  fromToday: Intl.RelativeTimeFormat;
  /** "09:00–12:00, 13:00–17:00" */
  list: Intl.ListFormat;
}

/** Making a format is dear, using it is cheap: each is made once. */
const made = new Map<Locale, CivilFormats>();

export function civilFormats(locale: Locale): CivilFormats {
  const known = made.get(locale);
  if (known) return known;
  const { format } = LOCALE_FACTS[locale];
  const civil = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(format, { timeZone: 'UTC', ...options });
  const formats: CivilFormats = {
    clock: civil({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    weekday: civil({ weekday: 'long' }),
    date: civil({ weekday: 'long', day: 'numeric', month: 'long' }),
    fromToday: new Intl.RelativeTimeFormat(format, { numeric: 'auto' }),
    list: new Intl.ListFormat(format, { type: 'unit', style: 'short' }),
  };
  made.set(locale, formats);
  return formats;
}
