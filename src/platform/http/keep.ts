import { startOfDay } from '../clock.ts';

/** A page that nothing changes by itself is made anew after a day at the latest. */
const DAY = 24 * 3_600_000;

/**
 * Until when a page may be kept: the start of the day on which something it shows changes, one day at most.
 * @param changesOn that day ('2027-01-01'), or null.
 */
export function freshUntil(changesOn: string | null, now: number): number {
  const latest = now + DAY;
  return changesOn ? Math.min(latest, startOfDay(changesOn).getTime()) : latest;
}
