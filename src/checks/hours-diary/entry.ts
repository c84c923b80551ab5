import { addDays, isIsoDay, type IsoDay } from '#law/index.ts';
import { dutchTimeOf, momentOf } from './dutch-time.ts';

/** Days without work are written down too: that the boss called a day off, or that one was ill, can matter later. */
export const DAY_KINDS = ['work', 'ill', 'holiday', 'day-off', 'called-off'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Longest text of a place, and of a note. */
export const MOST_LETTERS = { where: 80, note: 500 } as const;

/** One line of the diary. Several on a day are several shifts. */
export interface Entry {
  id: string;
  /** The day on which the shift began. */
  day: IsoDay;
  kind: DayKind;
  /** 'HH:MM' on the Dutch clock. Of a day called off: as it was planned. Null on other days without work. */
  start: string | null;
  /** As `start`; not later than `start` means the next day. Null while the work goes on, or when it was not written. */
  end: string | null;
  /** The time is in the hour that comes twice when summer time ends, and the second one is meant. */
  isStartSecond: boolean;
  isEndSecond: boolean;
  breakMinutes: number;
  /** Between workplaces or in the employer's van, outside of `start` to `end`. */
  travelMinutes: number;
  /** Outside of `start` to `end`. */
  waitingMinutes: number;
  where: string;
  note: string;
  /** When this was written down, in minutes as `dutchMinute`. */
  written: number;
  /** When it was last changed afterwards; null: never. */
  changed: number | null;
}

/** Whether a day can be written down. While a year is being typed, browsers already give days of the year 2 or 20. */
export function isDiaryDay(text: string): boolean {
  return text >= '2000' && text < '2100' && isIsoDay(text);
}

/** Whether a day has a begin and an end: that of a day called off as they were planned. */
export function hasTimes(kind: DayKind): boolean {
  return kind === 'work' || kind === 'called-off';
}

/** Hours that count: a shift from one moment to another, in minutes as `dutchMinute`. */
export interface Shift {
  from: number;
  until: number;
}

/** From when until when, over midnight and over a change of the clock; null while begin or end is missing. */
export function shiftOf(entry: Entry): Shift | null {
  const { day, start, end, isStartSecond, isEndSecond } = entry;
  if (start === null || end === null) return null;
  const from = momentOf({ day, time: start, isSecond: isStartSecond });
  const until = momentOf({ day, time: end, isSecond: isEndSecond });
  return { from, until: until < from ? momentOf({ day: addDays(day, 1), time: end, isSecond: isEndSecond }) : until };
}

/** Real minutes of work without the break: 0 on a day without work, without an end, or when the break is longer. */
export function workedMinutes(entry: Entry): number {
  const shift = entry.kind === 'work' ? shiftOf(entry) : null;
  return shift ? Math.max(0, shift.until - shift.from - entry.breakMinutes) : 0;
}

/** Work that has begun and has no end yet. */
export function isRunning(entry: Entry): boolean {
  return entry.kind === 'work' && entry.start !== null && entry.end === null;
}

/** The day on which the shift ended; the day itself when it has no hours. */
export function lastDayOf(entry: Entry): IsoDay {
  const shift = shiftOf(entry);
  return shift ? dutchTimeOf(shift.until).day : entry.day;
}

/** Whether a line was written on the day itself (that of the end, for a night), afterwards, or ahead as a plan. */
export function whenWritten(entry: Entry): 'same-day' | 'later' | 'before' {
  const { day } = dutchTimeOf(entry.written);
  if (day < entry.day) return 'before';
  return day <= lastDayOf(entry) ? 'same-day' : 'later';
}

/**
 * Whether `entry` only ends, in time, a shift that was begun with one touch: that is no change of what was written.
 * @param now in minutes as `dutchMinute`
 */
export function completes(entry: Entry, begun: Entry, now: number): boolean {
  const isSameShift = isRunning(begun) && entry.kind === 'work' && entry.day === begun.day && entry.start === begun.start;
  return isSameShift && dutchTimeOf(now).day <= lastDayOf(entry);
}

/** Whether a line stands as it was written on its day: not later, not ahead, and not changed on another day. */
export function isOfTheDay(entry: Entry): boolean {
  return whenWritten(entry) === 'same-day' && (entry.changed === null || dutchTimeOf(entry.changed).day <= lastDayOf(entry));
}

/** By day, then by begin; what has no begin comes last on its day. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const key = ({ day, start, isStartSecond, written }: Entry) => `${day} ${start ?? '~'} ${isStartSecond ? 1 : 0} ${written}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
