import type { Locale } from '#platform/i18n/locales.ts';
import { civilFormats } from './civil-format.ts';
import { comingWeek, isOpenAlike, unusualDays, type DayHours, type DayOpening } from './day-hours.ts';
import { civilDay, dayOfDate, DAY, MINUTE } from './dutch-time.ts';
import type { OpenInterval } from './open-interval.ts';

/** The words that hours need, from the messages of a locale. */
export interface HoursWords {
  closed: string;
  /** "open day and night" */
  always: string;
  byAppointment: string;
  /** Said of hours that are not sure and do not say why. */
  unsure: string;
  /** "Monday to Friday" */
  through: (first: string, last: string) => string;
  /** "Saturday and Sunday" */
  and: (first: string, second: string) => string;
}

/** One opening, in words. */
export interface OpeningText {
  /** Clock times such as "09:00"; null for all day, or with a note for all the rest of the day. */
  from: string | null;
  until: string | null;
  /** "by appointment", or what the hours say in quotes, or that it is not sure; null: nothing to add. */
  note: string | null;
}

/** Days that are open alike, for a row of a table. */
export interface HoursRow {
  /** "Monday to Friday", "Saturday and Sunday", "Friday 25 December". */
  days: string;
  /** Whether today is among them. */
  today: boolean;
  openings: OpeningText[];
  /** All of it in words: "09:00–12:00, 13:00–17:00", "closed". */
  text: string;
}

/**
 * The coming seven days, from Monday to Sunday, those that follow each other and are open alike in one row.
 * @param intervals of `spanOfWords(now)`, or at least of the coming seven days and the night after them.
 */
export function hoursInWords(intervals: readonly OpenInterval[], locale: Locale, now: number, words: HoursWords): HoursRow[] {
  const week = comingWeek(intervals, now);
  const today = week[0]?.date;
  const groups: DayHours[][] = [];
  for (const day of week.toSorted((a, b) => a.weekday - b.weekday)) {
    const group = groups.at(-1);
    if (group?.[0] && isOpenAlike(group[0], day)) group.push(day);
    else groups.push([day]);
  }
  return groups.map((group) => ({
    days: daysInWords(group, locale, words),
    today: group.some(({ date }) => date === today),
    ...inWords(group[0]?.openings ?? [], locale, words),
  }));
}

/**
 * Days of the coming fourteen on which the hours are not as usual, such as public holidays, each with its date.
 * @param intervals of `spanOfWords(now)`: what is usual must be seen in other weeks.
 */
export function exceptionsAhead(intervals: readonly OpenInterval[], locale: Locale, now: number, words: HoursWords): HoursRow[] {
  const { date } = civilFormats(locale);
  const today = civilDay(now);
  return unusualDays(intervals, now).map((day) => ({
    days: date.format(dayOfDate(day.date)),
    today: dayOfDate(day.date) === today,
    ...inWords(day.openings, locale, words),
  }));
}

function daysInWords(days: readonly DayHours[], locale: Locale, words: HoursWords): string {
  const { weekday } = civilFormats(locale);
  const [first = '', ...others] = days.map(({ date }) => weekday.format(dayOfDate(date)));
  const last = others.at(-1);
  if (last === undefined) return first;
  return others.length === 1 ? words.and(first, last) : words.through(first, last);
}

function inWords(openings: readonly DayOpening[], locale: Locale, words: HoursWords): Pick<HoursRow, 'openings' | 'text'> {
  if (openings.length === 0) return { openings: [], text: words.closed };
  const { clock, list } = civilFormats(locale);
  const time = (minutes: number | null) => (minutes === null ? null : clock.format(minutes * MINUTE));
  const texts = withRestOfDay(openings).map(({ from, until, sure, comment }): OpeningText & { sure: boolean } => {
    return { from: time(from), until: time(until), note: noteOf(sure, comment, words), sure };
  });
  return {
    openings: texts.map(({ from, until, note }) => ({ from, until, note })),
    text: list.format(texts.map((text) => asText(text, text.sure, words))),
  };
}

type Opening = Pick<DayOpening, 'sure' | 'comment'> & { from: number | null; until: number | null };

/** Openings of a day, the whole day without times. What may be open in all the rest of a day is told once, after the hours. */
function withRestOfDay(openings: readonly DayOpening[]): Opening[] {
  const isWholeDay =
    openings.every(({ from }, index) => from === (openings[index - 1]?.until ?? 0)) && openings.at(-1)?.until === DAY / MINUTE;
  const rest = openings.find(({ sure }) => !sure);
  const hours = openings.filter(({ sure }) => sure);
  if (isWholeDay && openings.length === 1) return openings.map((opening) => ({ ...opening, from: null, until: null }));
  if (!isWholeDay || !rest || openings.some(({ sure, comment }) => !sure && comment !== rest.comment)) return [...openings];
  return [...hours, { ...rest, from: null, until: null }];
}

/** "By appointment" stands in the hours in English or Dutch; what else they say is shown as it is. */
function noteOf(sure: boolean, comment: string | null, words: HoursWords): string | null {
  if (comment === null) return sure ? null : words.unsure;
  return /appointment|afspraak/i.test(comment) ? words.byAppointment : comment;
}

function asText({ from, until, note }: OpeningText, sure: boolean, words: HoursWords): string {
  if (from !== null && until !== null) return note === null ? `${from}–${until}` : `${from}–${until} (${note})`;
  if (note === null) return words.always;
  return sure ? `${words.always} (${note})` : note;
}
