import { today } from '#platform/clock.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import { formatDate } from '#platform/i18n/format.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/** A moment in words: "21 November 2026, 09:05". */
export function sayMoment(locale: DeskLocale, moment: number): string {
  const date = new Date(moment);
  return `${formatDate(locale, today(date))}, ${TIME.format(date)}`;
}
