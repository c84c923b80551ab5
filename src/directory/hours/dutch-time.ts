/**
 * Civil time: what clocks in the Netherlands show, as milliseconds in a calendar without clock changes, in which every
 * day has 24 hours. A civil day is the civil time at which it begins. Nothing here depends on the time zone of the
 * process or the browser.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Swedish writes dates and times nearly as ISO 8601 does. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

/** By day (UTC), the offset that holds all day; null on the days of a clock change. Asking `Intl` each time is dear. */
const offsets = new Map<number, number | null>();
const MOST_OFFSETS = 4000;

function askedOffset(moment: number): number {
  const whole = Math.floor(moment / 1000) * 1000;
  return Date.parse(`${CLOCK.format(whole).replace(' ', 'T')}Z`) - whole;
}

/** Milliseconds by which Dutch clocks are ahead of UTC at a moment. */
function offsetAt(moment: number): number {
  const day = Math.floor(moment / DAY);
  let offset = offsets.get(day);
  if (offset === undefined) {
    const first = askedOffset(day * DAY);
    offset = first === askedOffset((day + 1) * DAY - 1) ? first : null;
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offsets.set(day, offset);
  }
  return offset ?? askedOffset(moment);
}

/** What Dutch clocks show at a moment (milliseconds since 1970). */
export function civilTime(moment: number): number {
  return moment + offsetAt(moment);
}

/** The civil day in which a moment falls. */
export function civilDay(moment: number): number {
  return Math.floor(civilTime(moment) / DAY) * DAY;
}

/**
 * The moment at which Dutch clocks show a civil time. What clocks show twice in autumn is its first time; what they skip
 * in spring (02:00 to 03:00) is the moment of the change.
 */
export function momentOf(civil: number): number {
  const before = offsetAt(civil - 4 * HOUR);
  const after = offsetAt(civil + 4 * HOUR);
  if (before === after || offsetAt(civil - before) === before) return civil - before;
  if (offsetAt(civil - after) === after) return civil - after;
  // Clocks change on the hour.
  return Math.floor((civil - before) / HOUR) * HOUR;
}

/** The moment of a time as it is written for a clock: '2026-12-01T18:30'. */
export function momentOfText(time: string): number {
  return momentOf(Date.parse(`${time}Z`));
}

/** A civil day as '2026-11-21'. */
export function dateOfDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** The civil day of a date as '2026-11-21'. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
