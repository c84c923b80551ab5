import type { calendarFile as makeCalendar } from '#platform/calendar-file.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saveFile } from '#ui/save-file.ts';
import type { Reminder } from '../plan.ts';
import type { Words } from './form-answers.ts';

/**
 * Offers the days of a plan as a file for a calendar.
 * @param script address of the script that makes such files: it is fetched now
 * @throws Error when the script cannot be fetched
 */
export async function saveCalendar(script: string, locale: Locale, t: Words, entries: readonly Reminder[]): Promise<void> {
  const { calendarFile } = (await import(/* @vite-ignore */ script)) as { calendarFile: typeof makeCalendar };
  const text = calendarFile({
    name: t('plan.title'),
    locale,
    events: entries.map(({ key, id, day, warnDaysAhead }) => ({
      uid: `plan-${key}`,
      day,
      title: t(`task.${id}`),
      description: t(`task.${id}.why`),
      url: null,
      warnDaysAhead: [...warnDaysAhead],
    })),
    now: new Date(),
  });
  saveFile('plan.ics', 'text/calendar', text);
}
