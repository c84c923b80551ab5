import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';

const ZONE = 'Europe/Amsterdam';
/** Swedish writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The day of a moment in the Netherlands, in words: "21 November 2026". */
export function dayText(locale: Locale, moment: Date): string {
  return formatDate(locale, DAY.format(moment));
}

/** The same with the time: "21 November 2026, 14:05". */
export function momentText(locale: Locale, moment: Date): string {
  return `${dayText(locale, moment)}, ${TIME.format(moment)}`;
}
