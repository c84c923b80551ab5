import { setImmediate } from 'node:timers/promises';
import { civilDay, DAY, momentOf } from '../dutch-time.ts';
import type { HoursPlace } from '../hours-place.ts';
import type { SchoolHolidays } from '../school-holidays.schema.ts';
import { intervalsOf } from './open-intervals.ts';
import { readHours, UnreadableHours, type ReadHours } from './read-hours.ts';

/** What is known of a moment. Moments are milliseconds since 1970. */
export interface Opening {
  /** When it closes, if it is open or perhaps open; `Infinity` when it does not in the days looked at; null: closed. */
  openUntil: number | null;
  /** When it opens after the moment; null: not in the days looked at. */
  opensNext: number | null;
  /** Whether what comes first of both is sure. False too for hours that cannot be read. */
  sure: boolean;
}

/** Intervals of the days looked at, in order; those that touch and are equally sure are one. */
interface Timeline {
  starts: Float64Array;
  ends: Float64Array;
  sure: Uint8Array;
}

/** School holidays decide here: a timeline for each school region that was asked about. */
type ByRegion = Map<HoursPlace['schoolRegion'], Timeline>;

/** Today and two weeks: so far ahead anybody asks. */
const DAYS_AHEAD = 15;
const MOST_KEPT = 30_000;
/** So many are made before others get their turn: some ten milliseconds. */
const AT_A_TIME = 4;
const UNREADABLE: Timeline = { starts: new Float64Array(), ends: new Float64Array(), sure: new Uint8Array() };

/**
 * Answers about opening hours at once: many places are asked about many times a day, and reading hours takes milliseconds.
 * Made when first asked, or ahead by `warm`, and kept until the Dutch day changes: then call `turnTo`.
 *
 * A moment outside the days that are kept is answered too, slowly.
 */
export class OpeningTimes {
  private readonly schoolHolidays: SchoolHolidays;
  private readonly limit: number;
  /** By the hours themselves: most mean the same everywhere. The oldest stands first. */
  private readonly kept = new Map<string, Timeline | ByRegion>();
  /** Moments: the days that are kept begin and end, and tomorrow begins. */
  private from = Number.NaN;
  private until = Number.NaN;
  private tomorrow = Number.NaN;

  /**
   * @param now the moment that decides which days are kept.
   * @param limit so many hours are kept at most; beyond, the oldest make room.
   */
  constructor(schoolHolidays: SchoolHolidays, now: number, limit = MOST_KEPT) {
    this.schoolHolidays = schoolHolidays;
    this.limit = limit;
    this.turnTo(now);
  }

  /** Says what time it is. When the Dutch day has changed, what was kept is thrown away. */
  turnTo(now: number): void {
    if (now >= this.from && now < this.tomorrow) return;
    const day = civilDay(now);
    this.from = momentOf(day);
    this.until = momentOf(day + DAYS_AHEAD * DAY);
    this.tomorrow = momentOf(day + DAY);
    this.kept.clear();
  }

  /** How many hours are kept. */
  get size(): number {
    return this.kept.size;
  }

  /** Whether it is surely open. By appointment is not. */
  isOpen(hours: string, where: HoursPlace, at: number): boolean {
    const timeline = this.timelineFor(hours, where, at);
    const index = lastStart(timeline, at);
    return index >= 0 && at < numberAt(timeline.ends, index) && timeline.sure[index] === 1;
  }

  opening(hours: string, where: HoursPlace, at: number): Opening {
    const timeline = this.timelineFor(hours, where, at);
    if (timeline === UNREADABLE) return { openUntil: null, opensNext: null, sure: false };
    const index = lastStart(timeline, at);
    const next = index + 1;
    const opensNext = next < timeline.starts.length ? numberAt(timeline.starts, next) : null;
    if (index < 0 || at >= numberAt(timeline.ends, index))
      return { openUntil: null, opensNext, sure: opensNext === null || timeline.sure[next] === 1 };
    return { openUntil: numberAt(timeline.ends, index), opensNext, sure: timeline.sure[index] === 1 };
  }

  /** The first moment from `from` to before `to` at which it is surely open, or null. */
  opensBetween(hours: string, where: HoursPlace, from: number, to: number): number | null {
    const isKept = from >= this.from && to <= this.until;
    const timeline = isKept ? this.keptTimeline(hours, where) : this.made(hours, where, from, to).timeline;
    for (let index = Math.max(lastStart(timeline, from), 0); index < timeline.starts.length; index++) {
      const start = numberAt(timeline.starts, index);
      if (start >= to) return null;
      if (timeline.sure[index] === 1 && numberAt(timeline.ends, index) > from) return Math.max(start, from);
    }
    return null;
  }

  /** Makes ahead what will be asked about, and lets others have their turn meanwhile. Ends early when nothing more fits. */
  async warm(inUse: Iterable<{ hours: string; holidays: HoursPlace }>, now: number): Promise<void> {
    this.turnTo(now);
    const { from } = this;
    let made = 0;
    for (const { hours, holidays } of inUse) {
      if (this.from !== from || this.kept.size >= this.limit) return;
      if (this.findKept(hours, holidays)) continue;
      this.keptTimeline(hours, holidays);
      if (++made % AT_A_TIME === 0) await setImmediate();
    }
  }

  private timelineFor(hours: string, where: HoursPlace, at: number): Timeline {
    if (at >= this.from && at < this.until) return this.keptTimeline(hours, where);
    const day = civilDay(at);
    return this.made(hours, where, momentOf(day), momentOf(day + DAYS_AHEAD * DAY)).timeline;
  }

  private findKept(hours: string, where: HoursPlace): Timeline | undefined {
    const found = this.kept.get(hours);
    return found instanceof Map ? found.get(where.schoolRegion) : found;
  }

  private keptTimeline(hours: string, where: HoursPlace): Timeline {
    return this.findKept(hours, where) ?? this.keep(hours, where);
  }

  private keep(hours: string, where: HoursPlace): Timeline {
    const { timeline, dependsOnRegion } = this.made(hours, where, this.from, this.until);
    const known = this.kept.get(hours);
    if (known instanceof Map) known.set(where.schoolRegion, timeline);
    else {
      const [oldest] = this.kept.keys();
      if (oldest !== undefined && this.kept.size >= this.limit) this.kept.delete(oldest);
      this.kept.set(hours, dependsOnRegion ? new Map([[where.schoolRegion, timeline]]) : timeline);
    }
    return timeline;
  }

  private made(hours: string, where: HoursPlace, from: number, until: number): { timeline: Timeline; dependsOnRegion: boolean } {
    let read: ReadHours;
    try {
      read = readHours(hours);
    } catch (error) {
      if (error instanceof UnreadableHours) return { timeline: UNREADABLE, dependsOnRegion: false };
      throw error;
    }
    // A day more, so that closing at the last midnight can be told from not closing.
    const end = until + DAY;
    const spans: { start: number; end: number; sure: boolean }[] = [];
    for (const interval of intervalsOf(read, where, from, end, this.schoolHolidays)) {
      const span = { start: interval.start.getTime(), end: interval.end.getTime(), sure: interval.sure };
      const last = spans.at(-1);
      if (last?.end === span.start && last.sure === span.sure) last.end = span.end;
      else spans.push(span);
    }
    const timeline = {
      starts: Float64Array.from(spans, (span) => span.start),
      ends: Float64Array.from(spans, (span) => (span.end === end ? Infinity : span.end)),
      sure: Uint8Array.from(spans, (span) => Number(span.sure)),
    };
    return { timeline, dependsOnRegion: read.needsSchoolHolidays };
  }
}

/** The last interval that begins at or before a moment; -1: none. */
function lastStart({ starts }: Timeline, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(starts, middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An entry of an array at a place that it has. */
function numberAt(numbers: Float64Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}
