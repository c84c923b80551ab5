import { isIsoDay } from '#law/index.ts';
import type { CalendarEvent } from '#platform/calendar-file.ts';
import { say, type Texts } from '#platform/i18n/say.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** No result has more last days. */
const MOST_DAYS = 20;
/** A calendar warns a week before, three days before, and on the day itself. */
const WARN_DAYS_AHEAD = [7, 3, 0];

/** Last days of a result, as its form sends them ("2026-12-01 dismissal.deadline.annul"), for a calendar. Others are passed over. */
export function daysToKeep(sent: readonly string[], texts: Texts, locale: Locale): CalendarEvent[] {
  return sent.slice(0, MOST_DAYS).flatMap((each) => {
    const [day = '', text = ''] = each.split(' ');
    if (!isIsoDay(day) || !/^[a-z-]+\.deadline\.[\w-]+$/.test(text) || !Object.hasOwn(texts, text)) return [];
    const title = say(texts, locale, { text });
    return { uid: `${text}-${day}`, day, title, description: title, url: null, warnDaysAhead: WARN_DAYS_AHEAD };
  });
}
