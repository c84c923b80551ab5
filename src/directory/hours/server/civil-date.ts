/**
 * A `Date` whose local time is civil time (`dutch-time.ts`): a calendar without clock changes, whatever the time zone of
 * the process. The library of opening hours reckons with it.
 *
 * With a real `Date` it shifts by 24 hours to find the evening before, and divides by days of 24 hours to count them.
 * "Su 22:00-02:00" then misses an hour after the night of the clock change, and "every second day" is off all summer.
 */
export class CivilDate extends Date {
  constructor(...parts: [] | [Date | number] | [number, number, ...number[]]) {
    super(civilTimeOf(parts));
  }

  override getFullYear(): number {
    return this.getUTCFullYear();
  }

  override getMonth(): number {
    return this.getUTCMonth();
  }

  override getDate(): number {
    return this.getUTCDate();
  }

  override getDay(): number {
    return this.getUTCDay();
  }

  override getHours(): number {
    return this.getUTCHours();
  }

  override getMinutes(): number {
    return this.getUTCMinutes();
  }

  override setDate(day: number): number {
    return this.setUTCDate(day);
  }

  override setHours(hours: number, minutes = 0, seconds = 0, milliseconds = 0): number {
    return this.setUTCHours(hours, minutes, seconds, milliseconds);
  }
}

/** The library's clock stands still, so that the same hours always give the same warnings: none about what is past. */
const STANDING_CLOCK = Date.UTC(2000, 0, 1);

function civilTimeOf(parts: [] | [Date | number] | [number, number, ...number[]]): number {
  const [year, month, ...rest] = parts;
  if (year === undefined) return STANDING_CLOCK;
  return month === undefined ? Number(year) : Date.UTC(Number(year), month, ...rest);
}
