import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { Locale } from './i18n/locales.ts';

/** Something to do on a day. */
export interface CalendarEvent {
  /** Names this event for good: a file that is imported again replaces what has the same. */
  uid: string;
  /** 'YYYY-MM-DD', a day by the calendar: the same in every time zone. */
  day: string;
  title: string;
  description: string;
  url: string | null;
  /** How many days before the day the calendar says so; 0 is on the day itself. */
  warnDaysAhead: readonly number[];
}

const HOUR = 3600;
/** At this hour a calendar warns: a day begins at midnight, when people sleep. */
const WARNS_AT = 9 * HOUR;

/**
 * Days to remember as iCalendar (RFC 5545), to be saved or opened in a calendar. They last all day and leave it free.
 * @param name of the calendar
 * @param locale of the texts
 * @param now when the file was made: of two files with the same event a calendar keeps the newer
 */
export function calendarFile({
  name,
  locale,
  events,
  now,
}: {
  name: string;
  locale: Locale;
  events: readonly CalendarEvent[];
  now: Date;
}): string {
  const calendar = ical({
    prodId: { company: 'Wegwijs', product: 'calendar', language: locale.toUpperCase() },
    // Its "name" would be written down as it is, breaks included; this one is escaped, and is what calendars read.
    x: [['X-WR-CALNAME', name]],
  });
  for (const { uid, day, title, description, url, warnDaysAhead } of events) {
    const event = calendar.createEvent({
      id: `${uid}@wegwijs`,
      start: day,
      allDay: true,
      stamp: now,
      summary: title,
      description,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of new Set(warnDaysAhead)) {
      const before = days * 24 * HOUR - WARNS_AT;
      event.createAlarm({
        type: ICalAlarmType.display,
        description: title,
        ...(before > 0 ? { triggerBefore: before } : { triggerAfter: -before }),
      });
    }
  }
  // Each line ends with a break, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}
