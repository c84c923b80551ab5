import { civilDay, DAY, momentOf } from '../dutch-time.ts';
import type { HoursPlace } from '../hours-place.ts';
import type { OpenInterval } from '../open-interval.ts';
import { possibleSchoolHolidays } from '../school-holidays.ts';
import type { SchoolHolidays } from '../school-holidays.schema.ts';
import { withSchoolHolidays } from '../school-holiday-rules.ts';
import { CivilDate } from './civil-date.ts';
import { readByLibrary, type LibraryHours } from './library.ts';
import { readHours, type ReadHours } from './read-hours.ts';

/** An open span in civil time. */
interface OpenSpan {
  from: number;
  until: number;
  sure: boolean;
  comment: string | null;
}

/**
 * When a place is open between two moments: sorted, not overlapping, cut at both moments. Spans that touch and say the
 * same are one; those that differ in `sure` or `comment` are not.
 *
 * Times are those of Dutch clocks, whatever the time zone of the process. A later rule replaces the day ("; "), as
 * OpenStreetMap has it. `PH` are the public holidays that the library knows for the Netherlands: those of the law on
 * terms (Algemene termijnenwet), with Good Friday, and 5 May in every year; not Easter Day and Whit Sunday.
 *
 * Throws `UnreadableHours` for hours that `parseHours` refuses.
 */
export function openIntervals(value: string, where: HoursPlace, from: Date, to: Date, schoolHolidays: SchoolHolidays): OpenInterval[] {
  return intervalsOf(readHours(value), where, from.getTime(), to.getTime(), schoolHolidays);
}

/** `openIntervals` of hours that have been read, between moments in milliseconds. */
export function intervalsOf(
  { value, library, canonical, needsSchoolHolidays }: ReadHours,
  where: HoursPlace,
  start: number,
  end: number,
  schoolHolidays: SchoolHolidays,
): OpenInterval[] {
  if (!(start < end)) return [];
  const firstDay = civilDay(start);
  const endDay = civilDay(end - 1) + DAY;
  const readings = needsSchoolHolidays
    ? // Nights begin on the day before.
      possibleSchoolHolidays(schoolHolidays, where.schoolRegion, firstDay - DAY, endDay).map((spans) =>
        readByLibrary(withSchoolHolidays(canonical, spans)),
      )
    : [library];
  const [only, ...others] = readings.map((hours) => openSpans(hours, value, firstDay, endDay));
  const spans = others.length > 0 ? agreed([only ?? [], ...others]) : (only ?? []);
  return joined(spans).flatMap((span) => {
    const interval = { start: Math.max(momentOf(span.from), start), end: Math.min(momentOf(span.until), end) };
    if (interval.start >= interval.end) return [];
    return [{ start: new Date(interval.start), end: new Date(interval.end), sure: span.sure, comment: span.comment }];
  });
}

/** More changes in a day than any hours have: the library goes round in circles. */
const MOST_CHANGES = 200;

/** Each day by itself, so that the answer about a day does not depend on which days are asked about. */
function openSpans(hours: LibraryHours, value: string, firstDay: number, endDay: number): OpenSpan[] {
  const spans: OpenSpan[] = [];
  for (let day = firstDay; day < endDay; day += DAY) {
    const until = day + DAY;
    try {
      const ofDay: OpenSpan[] = [];
      for (let at = day, changes = 0; at < until; changes++) {
        const [open, change, unknown, comment] = hours.getStatePair(new CivilDate(at));
        const next = Math.min(change?.getTime() ?? until, until);
        if (next <= at || changes > MOST_CHANGES) throw new Error('The library finds no next change.');
        // Comments that the value does not have are the library's own: the Dutch name of a holiday.
        const ownComment = comment !== undefined && value.includes(comment) ? comment : null;
        if (open || unknown) ofDay.push({ from: at, until: next, sure: open, comment: ownComment });
        at = next;
      }
      spans.push(...ofDay);
    } catch {
      // Hours that name a day which this year does not have, such as 200 days before Easter. Nobody can say.
      spans.push({ from: day, until, sure: false, comment: null });
    }
  }
  return spans;
}

/** What several readings of the same hours say together: where they differ, it may be open. */
function agreed(readings: readonly (readonly OpenSpan[])[]): OpenSpan[] {
  const edges = [...new Set(readings.flat().flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  const spans: OpenSpan[] = [];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const until = edges[index + 1] ?? from;
    const found = readings.map((reading) => reading.find((span) => span.from <= from && from < span.until));
    const [first] = found;
    if (found.every((span) => span === undefined)) continue;
    const same = found.every((span) => span?.sure === first?.sure && span?.comment === first?.comment);
    spans.push({ from, until, sure: same && first?.sure === true, comment: same ? (first?.comment ?? null) : null });
  }
  return spans;
}

function joined(spans: readonly OpenSpan[]): OpenSpan[] {
  const result: OpenSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.until === span.from && last.sure === span.sure && last.comment === span.comment) last.until = span.until;
    else result.push({ ...span });
  }
  return result;
}
