import type { Known } from '../known.schema.ts';
import type { Stop } from '../location.schema.ts';
import { attributesOf, withDoubt } from './attributes.ts';
import { filled, type Schedule } from './hsds.ts';
import { partId } from './ids.ts';
import { readWeekly } from './weekly-hours.ts';

/** Opening hours stand whole in `notes` of each schedule, as OpenStreetMap writes its tag: "opening_hours=Mo-Fr 09:00-17:00". */
export const HOURS_NOTE = 'opening_hours=';

/**
 * Opening hours as schedules: one for each weekly span where that is exact, else one that only tells them. Times are
 * Dutch local time; the standard's offset from UTC cannot hold for both summer and winter.
 * @param record id of what is open
 */
export function schedulesOf(record: string, known: Known<string>): Schedule[] {
  const { value: hours } = known;
  if (hours === null) return [];
  const told = { description: withDoubt(hours, known), notes: `${HOURS_NOTE}${hours}` };
  const spans = readWeekly(hours);
  if (!spans) return [{ id: partId(record, 'schedule'), ...told }];
  return spans.map(({ days, opens, closes }, index) => ({
    id: partId(record, `schedule:${index}`),
    freq: 'WEEKLY',
    byday: days.join(','),
    opens_at: opens,
    closes_at: closes,
    ...told,
  }));
}

/** The stops of a mobile location as schedules, each of one date. A stop that was cancelled does not take place: it is left out. */
export function stopSchedules(record: string, stops: readonly Stop[]): Schedule[] {
  return stops
    .filter(({ cancelled }) => !cancelled)
    .map(({ id, starts, ends, municipality, place }) => {
      const [from, opens] = starts.split('T');
      const [to, closes] = ends.split('T');
      const own = partId(record, `stop:${id}`);
      return filled<Schedule>({
        id: own,
        valid_from: from,
        valid_to: to,
        opens_at: opens,
        closes_at: closes,
        description: place,
        attributes: attributesOf(own, [
          ['stop', id],
          ['municipality', municipality],
        ]),
      });
    });
}
