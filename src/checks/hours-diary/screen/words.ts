import { daysBetween, weekday, type IsoDay } from '#law/index.ts';
import { formatHours, formatMonthDay, formatSpan } from '#platform/i18n/format.ts';
import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';
import { say, type SaidValues, type Texts } from '#platform/i18n/say.ts';
import { dutchTimeOf } from '../dutch-time.ts';
import { lastDayOf, workedMinutes, type Entry } from '../entry.ts';
import { isoWeek, type Period } from '../period.ts';

/** What the page hands to its script. */
export interface HoursData {
  /** The locale of the page, in addresses. */
  page: string;
  /** `?place=…`, or nothing. */
  placeQuery: string;
  /** The locale of the texts: English where the page's own are not written yet. */
  locale: Locale;
  texts: Texts;
  /** The Dutch texts of what is printed and downloaded. */
  dutch: Texts;
}

/** How the diary speaks: its texts, days and times in the reader's language. */
export interface Words {
  data: HoursData;
  t: (key: string, values?: SaidValues) => string;
  /** A text on paper or in a file: in Dutch, for who reads it, and in the reader's language. */
  both: (key: string) => string;
  /** "Friday 21 November"; with the year when it is another one than today's. */
  day: (day: IsoDay, today: IsoDay) => string;
  /** "vr / Fri", for paper. */
  shortWeekday: (day: IsoDay) => string;
  /** "today", "yesterday" or the day. */
  nearDay: (day: IsoDay, today: IsoDay) => string;
  hours: (minutes: number) => string;
  /** "30 min" */
  minutes: (minutes: number) => string;
  days: (count: number) => string;
  /** "Week 47", "Weeks 45 to 48"; nothing for a month. */
  weeks: (period: Period) => string | null;
  /** "16 – 22 November 2026", "November 2026" */
  range: (period: Period) => string;
  /** "07:30 – 16:00" */
  times: (entry: Entry) => string;
  /** "07:30 – 16:00, 8 hours"; the kind of a day without work. */
  what: (entry: Entry) => string;
}

/** Makes the words of a page from what it handed over. */
export function wordsOf(data: HoursData): Words {
  const { locale, texts, dutch } = data;
  const t = (key: string, values?: SaidValues) => say(texts, locale, { text: `hours.${key}`, ...(values ? { values } : {}) });
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE_FACTS[locale].format, { timeZone: 'UTC', ...options });
  const near = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const far = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const brief = format({ weekday: 'short' });
  const dutchBrief = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'short' });
  const month = format({ month: 'long', year: 'numeric' });
  const range = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = new Intl.NumberFormat(LOCALE_FACTS[locale].format, { style: 'unit', unit: 'minute', unitDisplay: 'short' });

  const day = (each: IsoDay, today: IsoDay) => (each.slice(0, 4) === today.slice(0, 4) ? near : far).format(noon(each));
  const times = (entry: Entry) => {
    const { start, end } = entry;
    if (end === null) return start === null ? '' : `${start} –`;
    const until = lastDayOf(entry) === entry.day ? end : t('next-day', { time: { typed: end } });
    return `${start ?? ''} – ${until}`;
  };
  return {
    data,
    t,
    both(key) {
      const own = t(key);
      const inDutch = dutch[`hours.${key}`] ?? own;
      return own === inDutch ? own : `${inDutch} / ${own}`;
    },
    day,
    shortWeekday: (each) => [...new Set([dutchBrief, brief].map((weekdays) => weekdays.format(noon(each))))].join(' / '),
    nearDay(each, today) {
      const ago = daysBetween(each, today);
      return ago === 0 ? t('near.today') : ago === 1 ? t('near.yesterday') : day(each, today);
    },
    hours: (minutes) => formatHours(locale, minutes / 60),
    minutes: (minutes) => short.format(minutes),
    days: (count) => formatSpan(locale, count, 'day'),
    weeks({ kind, from, until }) {
      if (kind === 'month') return null;
      const first = isoWeek(from).week;
      if (kind === 'week') return t('week-number', { number: { number: first } });
      return weekday(from) === 1 ? t('week-numbers', { first: { number: first }, last: { number: isoWeek(until).week } }) : null;
    },
    range: ({ kind, from, until }) => (kind === 'month' ? month.format(noon(from)) : range.formatRange(noon(from), noon(until))),
    times,
    what: (entry) =>
      entry.kind === 'work'
        ? [times(entry), ...(entry.end === null ? [] : [formatHours(locale, workedMinutes(entry) / 60)])].join(', ')
        : t(`paper.kind.${entry.kind}`),
  };
}

/** The day of a moment in minutes, short: "21 November". */
export function writtenDay(words: Words, minute: number): string {
  return formatMonthDay(words.data.locale, dutchTimeOf(minute).day.slice(5));
}

function noon(day: IsoDay): Date {
  return new Date(`${day}T12:00:00Z`);
}
