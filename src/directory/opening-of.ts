import { DAY } from './hours/dutch-time.ts';
import type { HoursPlace } from './hours/hours-place.ts';

/** Answers about opening hours; `OpeningTimes` keeps them ready. Moments are milliseconds since 1970. */
export interface Openings {
  opening(hours: string, where: HoursPlace, at: number): { openUntil: number | null; opensNext: number | null; sure: boolean };
  /** The first moment in the span at which it is surely open, or null. */
  opensBetween(hours: string, where: HoursPlace, from: number, to: number): number | null;
}

/** What may be said of hours at a moment. */
export interface KnownOpening {
  /** False: nobody has told, or it is not sure, as "by appointment". */
  hoursKnown: boolean;
  /** When it closes, if it is open; `Infinity`: it does not. */
  openUntil: number | null;
  /** When it surely opens next, in the coming two weeks. */
  opensNext: number | null;
}

export const NOT_KNOWN: KnownOpening = { hoursKnown: false, openUntil: null, opensNext: null };

const LOOKED_AHEAD = 14 * DAY;

/** Whether it is open at a moment, as far as that is sure. What is only perhaps open counts as not known. */
export function openingOf(openings: Openings, hours: string | null, where: HoursPlace, at: number): KnownOpening {
  if (hours === null) return NOT_KNOWN;
  const { openUntil, opensNext, sure } = openings.opening(hours, where, at);
  if (sure) return { hoursKnown: true, openUntil, opensNext };
  if (openUntil !== null) return NOT_KNOWN;
  const next = openings.opensBetween(hours, where, at, at + LOOKED_AHEAD);
  return next === null ? NOT_KNOWN : { hoursKnown: true, openUntil: null, opensNext: next };
}
