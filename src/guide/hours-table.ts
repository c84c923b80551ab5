import { exceptionsAhead, hoursInWords, spanOfWords, type HoursPlace, type HoursRow, type OpenInterval } from '#directory/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';

/** Reads opening hours; the library that does it is for the server alone. */
export type ReadHours = (hours: string, where: HoursPlace, from: Date, to: Date) => OpenInterval[];

/** Opening hours in words of a locale. */
export interface HoursTable {
  /** The coming seven days. */
  rows: HoursRow[];
  /** Later days that differ, such as public holidays. */
  exceptions: HoursRow[];
}

export function hoursTable(locale: Locale, hours: string, where: HoursPlace, read: ReadHours, now: number): HoursTable {
  const t = translator(locale);
  const { from, to } = spanOfWords(now);
  const intervals = read(hours, where, from, to);
  const words = {
    closed: t('hours.closed'),
    always: t('hours.always'),
    byAppointment: t('hours.by-appointment'),
    unsure: t('record.recalled'),
    through: (first: string, last: string) => t('hours.through', { from: first, to: last }),
    and: (first: string, second: string) => t('hours.and', { first, second }),
  };
  return { rows: hoursInWords(intervals, locale, now, words), exceptions: exceptionsAhead(intervals, locale, now, words) };
}
