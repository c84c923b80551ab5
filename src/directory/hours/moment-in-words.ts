import type { Locale } from '#platform/i18n/locales.ts';
import { civilFormats } from './civil-format.ts';
import { civilDay, civilTime, DAY, HOUR } from './dutch-time.ts';

/** A moment in words, for a message: "opens {day} at {time}". */
export interface MomentText {
  kind: 'today' | 'tomorrow' | 'weekday' | 'date';
  /** "today", "tomorrow", "Friday", "Friday 25 December". */
  day: string;
  /** By Dutch clocks, as "09:00". */
  time: string;
}

/**
 * A moment as one would say it now: by the weekday within a week, by its date beyond.
 * @param moment milliseconds since 1970, as `now`.
 */
export function momentInWords(moment: number, now: number, locale: Locale): MomentText {
  const { clock, weekday, date, fromToday } = civilFormats(locale);
  const time = clock.format(civilTime(moment));
  const day = civilDay(moment);
  const ahead = Math.round((day - civilDay(now)) / DAY);
  if (ahead === 0 || ahead === 1) return { kind: ahead === 0 ? 'today' : 'tomorrow', day: fromToday.format(ahead, 'day'), time };
  if (ahead > 1 && ahead < 7) return { kind: 'weekday', day: weekday.format(day), time };
  return { kind: 'date', day: date.format(day), time };
}

/** Until when something is open: always, or until a time, with its day unless that is today or the coming night. */
export type UntilText = { always: true } | { always: false; day: string | null; time: string };

/** Before this a night still belongs to the evening before, in milliseconds since midnight. */
const END_OF_NIGHT = 6 * HOUR;

/**
 * A closing time in words, for "open until {time}".
 * @param openUntil as `OpeningTimes` tells it: `Infinity` when it does not close.
 */
export function openUntilInWords(openUntil: number, now: number, locale: Locale): UntilText {
  if (openUntil === Infinity) return { always: true };
  const { kind, day, time } = momentInWords(openUntil, now, locale);
  const inTheNight = kind === 'tomorrow' && civilTime(openUntil) - civilDay(openUntil) <= END_OF_NIGHT;
  return { always: false, day: kind === 'today' || inTheNight ? null : day, time };
}
