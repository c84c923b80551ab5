import { startOfDay } from '../clock.ts';

/** A page that nothing changes by itself is made anew after a day at the latest. */
const DAY = 24 * 3_600_000;

/**
 * Until when a page may be kept: the start of the day on which something it shows changes, one day at most.
 * @param changesOn that day ('2027-01-01'), or null.
 * @param moments at which something changes by itself, such as an opening; null: it does not
 */
export function freshUntil(changesOn: string | null, now: number, moments: readonly (number | null)[] = []): number {
  const latest = now + DAY;
  const changes = moments.filter((moment): moment is number => moment !== null && moment > now);
  return Math.min(latest, ...changes, ...(changesOn ? [startOfDay(changesOn).getTime()] : []));
}
