import { z } from 'zod';
import type { Location, Stop } from '../location.schema.ts';
import { FormReader, typedText, type FormProblem, type Typed } from './typed.ts';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** A stop as its form shows it; null: a new one. */
export function typedStop(stop: Stop | null): Typed {
  if (!stop) return {};
  const [date = '', from = ''] = stop.starts.split('T');
  return {
    date: [date],
    from: [from],
    until: [stop.ends.split('T')[1] ?? ''],
    place: [stop.place],
    municipality: stop.municipality === null ? [] : [stop.municipality],
  };
}

/** The stop that was typed, or what is wrong with it. @param id of one that is there; null: an id is made of its time */
export function readStop(
  typed: Typed,
  location: Location,
  id: string | null,
  today: string,
): { record: Location } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const date = neededAs(reader, 'date', z.iso.date(), 'date');
  const from = neededAs(reader, 'from', clock, 'hours-incomplete');
  const until = neededAs(reader, 'until', clock, 'hours-incomplete');
  const place = reader.needed('place', 200);
  if (place.length === 1) reader.report('place', 'missing');
  if (date && date < today) reader.report('date', 'past');
  if (from && until && from >= until) reader.report('until', 'ends');
  const before = id === null ? undefined : location.stops.find((each) => each.id === id);
  if (reader.problems.length > 0) return { problems: reader.problems };
  const starts = `${date}T${from}`;
  const stop: Stop = {
    id: before?.id ?? freeStopId(location.stops, starts),
    starts,
    ends: `${date}T${until}`,
    municipality: typedText(typed, 'municipality') || null,
    place,
    cancelled: before?.cancelled ?? false,
  };
  return { record: withStop(location, stop) };
}

function neededAs(reader: FormReader, field: string, schema: z.ZodType<string>, what: FormProblem['what']): string {
  if (typedText(reader.typed, field) === '') reader.report(field, 'missing');
  return reader.formed(field, schema, what) ?? '';
}

function freeStopId(stops: readonly Stop[], starts: string): string {
  const stem = starts.replace(/[:T]/g, '-');
  const taken = new Set(stops.map(({ id }) => id));
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** The location with this stop among its others, in the order of their times. */
export function withStop(location: Location, stop: Stop): Location {
  const others = location.stops.filter(({ id }) => id !== stop.id);
  return { ...location, stops: [...others, stop].sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0)) };
}

/** The location with one stop cancelled, or held after all. Null: it has no such stop. */
export function withCancelled(location: Location, id: string, cancelled: boolean): Location | null {
  const stop = location.stops.find((each) => each.id === id);
  return stop ? withStop(location, { ...stop, cancelled }) : null;
}
