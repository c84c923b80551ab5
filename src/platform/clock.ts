/** Swedish writes dates as ISO 8601 does. Made once: making a format is dear. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const HOUR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });

/** Today's date in the Netherlands, as '2026-11-21'. Rules get it as an argument; only routes and jobs ask. */
export function today(now: Date = new Date()): string {
  return DAY.format(now);
}

/** The moment at which the given date begins in the Netherlands. */
export function startOfDay(date: string): Date {
  const utc = new Date(`${date}T00:00:00Z`);
  for (const offsetHours of [1, 2]) {
    const moment = new Date(utc.getTime() - offsetHours * 3_600_000);
    if (HOUR.format(moment) === '00' && today(moment) === date) return moment;
  }
  return utc;
}
