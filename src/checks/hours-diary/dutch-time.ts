import { dayNumber, dayOfNumber, dutchMinute, type IsoDay } from '#law/index.ts';
import { readClock, westernDigits } from '../read-number.ts';

const MINUTES_A_DAY = 24 * 60;
const WINTER_OFFSET = 60;
const SUMMER_OFFSET = 120;
const MOST_MINUTES = MINUTES_A_DAY;

/** What the clock on a Dutch wall shows. */
export interface DutchTime {
  day: IsoDay;
  /** 'HH:MM' */
  time: string;
  /** In the hour that comes twice when summer time ends: the second one. */
  isSecond: boolean;
}

/** The Dutch clock at a moment, in minutes as `dutchMinute` gives them, whatever zone the phone is set to. */
export function dutchTimeOf(minute: number): DutchTime {
  const summer = onTheClock(minute + SUMMER_OFFSET);
  if (dutchMinute(textOf(summer)) === minute) return { ...summer, isSecond: false };
  const winter = onTheClock(minute + WINTER_OFFSET);
  return { ...winter, isSecond: dutchMinute(textOf(winter)) !== minute };
}

/**
 * The moment of a time on the Dutch clock, in minutes as `dutchMinute`. `isSecond` counts only in the hour that comes
 * twice.
 * @throws RangeError when the day or time does not exist
 */
export function momentOf({ day, time, isSecond }: DutchTime): number {
  return dutchMinute(`${day}T${time}${isSecond && comesTwice(day, time) ? '+01:00' : ''}`);
}

/**
 * Whether a time comes twice on a day: from 02:00 to 02:59 on the last Sunday of October.
 * @throws RangeError when the day or time does not exist
 */
export function comesTwice(day: IsoDay, time: string): boolean {
  const first = dutchMinute(`${day}T${time}`);
  const anHourLater = onTheClock(dayNumber(day) * MINUTES_A_DAY + minutesOf(time) + 60);
  return dutchMinute(textOf(anHourLater)) - first > 60;
}

/** A time of day as 'HH:MM', or null. Digits alone are read too ("730", "1530"): a phone's number pad has no colon. */
export function readTime(typed: string): string | null {
  const digits = /^(\d{1,2})(\d\d)$/.exec(westernDigits(typed).trim());
  return readClock(digits ? `${digits[1] ?? ''}:${digits[2] ?? ''}` : typed);
}

/** Minutes from "45" or "1:15", at most a day of them; nothing typed is 0. Null when it cannot be read. */
export function readMinutes(typed: string): number | null {
  const text = westernDigits(typed).trim();
  const [, hours = '0', minutes] = /^(?:(\d{1,2}):(?=[0-5]\d$))?(\d{1,4})$/.exec(text || '0') ?? [];
  if (minutes === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total <= MOST_MINUTES ? total : null;
}

/** Minutes as they stand in a table: 510 is "8:30". */
export function asClock(minutes: number): string {
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '−' : ''}${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
}

function onTheClock(minute: number): { day: IsoDay; time: string } {
  const number = Math.floor(minute / MINUTES_A_DAY);
  const rest = minute - number * MINUTES_A_DAY;
  return { day: dayOfNumber(number), time: `${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}` };
}

function textOf({ day, time }: { day: IsoDay; time: string }): string {
  return `${day}T${time}`;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
