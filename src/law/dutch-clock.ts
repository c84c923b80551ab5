import { addDays, dayNumber, weekday } from './calendar.ts';
import type { IsoDay } from './iso-day.ts';

/**
 * A time on the Dutch clock: `'2026-11-21T22:00'`. In the hour that comes twice, on the last Sunday of October, it is
 * the first one; the offset tells the other: `'2026-10-25T02:30+01:00'`. A time that the clock skips in March is an
 * hour later: 02:30 is 03:30.
 */
export type LocalTime = string;

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(\+01:00|\+02:00)?$/;
const MINUTES_A_DAY = 24 * 60;
const WINTER_OFFSET = 60;
const SUMMER_OFFSET = 120;

/** The day of a time on the Dutch clock. */
export function dayOf(time: LocalTime): IsoDay {
  return time.slice(0, 10);
}

/**
 * Minutes since 1970-01-01T00:00Z, so that a difference of two is real time: from 22:00 to 06:00 are 7 hours in the
 * night when summer time begins and 9 when it ends.
 *
 * Summer time is that of the European Union since 1996: from the last Sunday of March to the last of October, changing
 * at 01:00 UTC (Directive 2000/84/EC art. 2, 3). It is written out here, because the rule is that short and `Intl` may
 * not know the zone on a small phone.
 * @throws RangeError when the text is no time of this form or its day does not exist
 */
export function dutchMinute(time: LocalTime): number {
  const match = LOCAL_TIME.exec(time);
  if (!match) throw new RangeError(`Not a time on the Dutch clock (YYYY-MM-DDTHH:MM): "${time}"`);
  const [, day = '', hour, minute, offset] = match;
  const onTheClock = dayNumber(day) * MINUTES_A_DAY + Number(hour) * 60 + Number(minute);
  if (offset) return onTheClock - (offset === '+02:00' ? SUMMER_OFFSET : WINTER_OFFSET);
  const ifSummer = onTheClock - SUMMER_OFFSET;
  return isSummerTime(ifSummer, day) ? ifSummer : onTheClock - WINTER_OFFSET;
}

/**
 * The moment at which a day begins on the Dutch clock, in minutes as `dutchMinute`.
 * @throws RangeError when `day` is no calendar day
 */
export function midnight(day: IsoDay): number {
  return dutchMinute(`${day}T00:00`);
}

function isSummerTime(minute: number, day: IsoDay): boolean {
  const year = day.slice(0, 4);
  return changeOf(`${year}-03-31`) <= minute && minute < changeOf(`${year}-10-31`);
}

/** 01:00 UTC on the last Sunday of a month. */
function changeOf(lastDayOfMonth: IsoDay): number {
  const sunday = addDays(lastDayOfMonth, -(weekday(lastDayOfMonth) % 7));
  return dayNumber(sunday) * MINUTES_A_DAY + 60;
}
