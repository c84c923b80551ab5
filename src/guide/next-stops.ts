import { momentOfText, type Location, type Stop } from '#directory/index.ts';

/** Stops that are not over yet, soonest first. */
export function nextStops(location: Location, now: number): Stop[] {
  return location.stops.filter(({ ends }) => momentOfText(ends) > now).sort((a, b) => (a.starts < b.starts ? -1 : 1));
}
