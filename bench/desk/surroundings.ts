import { readFile } from 'node:fs/promises';
import type pg from 'pg';

const POSTCODES = new URL('../../content/places/postcodes.json', import.meta.url);

/** What rows of the desk name: the places and the directory of the real content. */
export interface Surroundings {
  /** `weight`: how much of the country it is, by its postcodes. */
  regions: { id: string; weight: number; places: string[]; points: string[] }[];
  /** Organisations to which is referred, with a service and its needs. */
  receivers: { organisation: string; service: string; needs: string[] }[];
}

/** Reads them from the database into which the content was imported. */
export async function readSurroundings(client: pg.Client): Promise<Surroundings> {
  const regions = await client.query<{ id: string; codes: string[]; places: string[]; points: string[] }>(`
    SELECT r.id, array_agg(m.id ORDER BY m.id) AS places, array_agg(m.code ORDER BY m.id) AS codes,
           coalesce((SELECT array_agg(l.id ORDER BY l.id) FROM location l
                     WHERE l.region_id = r.id AND (l.details->>'kind' = 'desk' OR l.details->'point' <> 'null')), '{}') AS points
    FROM region r JOIN municipality m ON m.region_id = r.id GROUP BY r.id ORDER BY r.id`);
  const receivers = await client.query<{ organisation: string; service: string; needs: string[] }>(`
    SELECT DISTINCT ON (organisation_id) organisation_id AS organisation, id AS service, needs
    FROM service WHERE status = 'active' AND cardinality(needs) > 0 ORDER BY organisation_id, id`);
  const count = await postcodesOf();
  return {
    regions: regions.rows.map(({ codes, ...region }) => ({ ...region, weight: codes.reduce((sum, code) => sum + count(code), 0) })),
    receivers: receivers.rows,
  };
}

/**
 * How many four-digit postcodes a municipality has. The content holds no numbers of people; postcodes follow towns, which
 * is close enough to spread advisers by.
 */
async function postcodesOf(): Promise<(code: string) => number> {
  const { towns } = JSON.parse(await readFile(POSTCODES, 'utf8')) as { towns: Record<string, Record<string, string>> };
  const size = (ranges: string) =>
    ranges.split(' ').reduce((sum, range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return sum + last - first + 1;
    }, 0);
  return (code) => Object.values(towns[code] ?? {}).reduce((sum, ranges) => sum + size(ranges), 0);
}
