import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { momentOfText } from '../hours/dutch-time.ts';
import type { Location } from '../location.schema.ts';

/** Stops of a mobile point as iCalendar (RFC 5545), for a calendar that fetches it again and again. Times are UTC. */
export function stopsCalendar(location: Location, page: string, townOf: (municipality: string) => string | null, stamp: Date): string {
  const calendar = ical({
    name: location.name,
    url: page,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Wegwijs', product: 'directory' },
  });
  for (const stop of location.stops) {
    calendar.createEvent({
      id: `${location.id}.${stop.id}@wegwijs`,
      start: new Date(momentOfText(stop.starts)),
      end: new Date(momentOfText(stop.ends)),
      stamp,
      summary: location.name,
      location: [stop.place, stop.municipality && townOf(stop.municipality)].filter(Boolean).join(', '),
      url: page,
      status: stop.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
