import type { QueryResultRow } from 'pg';
import { readHelpQuery, type AskedHelp } from '../../src/directory/index.ts';
import { centreOf, regionOf, type PlaceIndex } from '../../src/places/index.ts';
import { latencyOf, type Latency } from './latency.ts';
import { MORNING, type LargeDirectory } from './large-directory.ts';
import { largeDatabase } from './postgres-setup.ts';
import { queriesForPostgres } from './queries.ts';

const LOOKED_AT = 400;
/** The query whose plan is shown. */
export const TYPICAL = { place: 'rotterdam', need: 'housing', when: 'evening', language: 'pl' };

/**
 * What the finder does, as one statement: doors that help with the need, for people of this area, within 60 km, with their
 * next opening, the most useful first. It does less: whom it is for, what may fit, and why are left out.
 * $1 lat, $2 lon, $3 needs or null, $4 areas, $5 and $6 the span that it must be open in, $7 whether it must, $8 a language
 */
const FIND = `
WITH at_location AS (
  SELECT sl.service_id, sl.location_id, s.needs, sl.details,
         111.2 * sqrt((l.lat - $1) ^ 2 + ((l.lon - $2) * cos(radians($1))) ^ 2) AS km
  FROM location l
  JOIN service_at_location sl ON sl.location_id = l.id
  JOIN service s ON s.id = sl.service_id
  WHERE l.lat BETWEEN $1 - 0.54 AND $1 + 0.54 AND l.lon BETWEEN $2 - 0.9 AND $2 + 0.9
    AND s.status = 'active' AND ($3::text[] IS NULL OR s.needs && $3) AND s.area && $4
  ORDER BY km LIMIT ${LOOKED_AT}
), from_anywhere AS (
  SELECT s.id AS service_id, '' AS location_id, s.needs, s.details, NULL::double precision AS km
  FROM service s
  WHERE s.status = 'active' AND ($3::text[] IS NULL OR s.needs && $3) AND s.area && $4
    AND (s.details->'phones' @> '[{"publish": true}]' OR s.details->'ways'->'value' ?| '{phone,chat}'
         OR (SELECT sl.service_id FROM service_at_location sl WHERE sl.service_id = s.id LIMIT 1) IS NULL)
  LIMIT ${LOOKED_AT}
), door AS (SELECT * FROM at_location UNION ALL SELECT * FROM from_anywhere)
SELECT door.service_id, door.location_id, door.km, opening.starts, opening.ends, text.name, text.does
FROM door
LEFT JOIN LATERAL (
  SELECT starts, ends FROM opening_interval o
  WHERE o.service_id = door.service_id AND o.location_id = door.location_id AND o.ends > $5
  ORDER BY o.ends LIMIT 1
) opening ON true
LEFT JOIN service_text text ON text.service_id = door.service_id AND text.locale = 'nl'
WHERE (NOT $7::boolean OR opening.starts < $6)
  AND ($8::text IS NULL OR door.details->'languages'->'value' ? $8)
ORDER BY CASE WHEN door.needs[1] = ANY ($3) THEN 3 ELSE 2 END + CASE WHEN opening.starts < $6 THEN 3 ELSE 0 END
         - CASE WHEN door.km IS NULL THEN 1 ELSE least(door.km * 0.1, 4) END DESC, door.service_id
LIMIT 20`;

/** What the same costs in PostgreSQL, in milliseconds. */
export interface PostgresSpeed {
  storeMs: number;
  loadMs: number;
  intervals: number;
  find: Latency;
  /** What PostgreSQL says it did for the typical query. */
  plan: string;
}

/** Asks PostgreSQL over its socket what the finder answers from memory. */
export async function postgresSpeed(large: LargeDirectory): Promise<PostgresSpeed> {
  const { client, storeMs, loadMs, intervals, stop } = await largeDatabase(large);
  try {
    const ask = (asked: AskedHelp) => client.query(FIND, parameters(asked, large.places));
    const queries = queriesForPostgres(large.places);
    for (const asked of queries.slice(0, 40)) await ask(asked);
    const find = await latencyOf(queries, ask);
    const typical = readHelpQuery(new URLSearchParams(TYPICAL), large.places, 'pl', MORNING);
    const { rows } = await client.query<QueryResultRow>(`EXPLAIN (ANALYZE, BUFFERS) ${FIND}`, parameters(typical, large.places));
    return { storeMs, loadMs, intervals, find, plan: rows.map((row) => String(row['QUERY PLAN'])).join('\n') };
  } finally {
    await stop();
  }
}

function parameters({ query }: AskedHelp, places: PlaceIndex): unknown[] {
  const { place, near, needs, span, language, now } = query;
  if (!place) throw new Error('This query needs a place.');
  const { lat, lon } = near ?? centreOf(places, place);
  const areas = ['national', place.id, regionOf(places, place).id];
  const { from, to } = span ?? { from: now, to: now + 60_000 };
  return [lat, lon, needs.length > 0 ? needs : null, areas, new Date(from), new Date(to), span !== null, language];
}
