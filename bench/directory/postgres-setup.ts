import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { prepareDataFolder } from '../../src/platform/database/data-folder.ts';
import { openDatabase } from '../../src/platform/database/connection.ts';
import { startEmbeddedServer } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { hoursPlaceOf, type DirectoryRecords } from '../../src/directory/index.ts';
import { insertRecords, loadDirectory, openIntervals } from '../../src/directory/server/index.ts';
import { importPack } from '../../src/guide/server/index.ts';
import { remove, temporaryFolder } from '../product.ts';
import { DAY_START, type LargeDirectory } from './large-directory.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const DAYS_AHEAD = 14;
const ROWS_AT_ONCE = 50_000;

/** A database that holds the large directory, and the times at which everything is open. */
export interface LargeDatabase {
  /** As the application: row-level security holds. */
  client: pg.Client;
  storeMs: number;
  /** How long a node takes to read all records when it starts. */
  loadMs: number;
  intervals: number;
  stop: () => Promise<void>;
}

/** Starts an embedded server of its own and fills it. */
export async function largeDatabase(large: LargeDirectory): Promise<LargeDatabase> {
  const folder = await temporaryFolder();
  await prepareDataFolder(folder);
  const server = await startEmbeddedServer(folder);
  const client = new pg.Client({ connectionString: server.appUrl });
  const stop = async () => {
    await client.end();
    await server.stop();
    await remove(folder);
  };
  try {
    await migrate(server.ownerUrl, MIGRATIONS);
    await importPack(server.ownerUrl, large.pack);
    const db = openDatabase(server.ownerUrl, 1);
    const start = performance.now();
    await db.transaction().execute((trx) => insertRecords(trx, withPositions(large), 'local'));
    const stored = performance.now();
    await db.transaction().execute(loadDirectory);
    const loaded = performance.now();
    await db.destroy();
    const intervals = await storeIntervals(server.ownerUrl, large);
    await client.connect();
    return { client, storeMs: Math.round(stored - start), loadMs: Math.round(loaded - stored), intervals, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where only the municipality is known its centre stands for the building, as in the finder. */
function withPositions({ added, places }: LargeDirectory): DirectoryRecords {
  const centre = (municipality: string | null) => {
    const town = municipality === null ? undefined : places.byId.get(municipality);
    return town?.kind === 'municipality' ? { lat: town.lat, lon: town.lon } : null;
  };
  return { ...added, locations: added.locations.map((each) => ({ ...each, position: each.position ?? centre(each.municipality) })) };
}

/** Every opening of the next two weeks as a row; hours of a service without a location have no location. */
async function storeIntervals(ownerUrl: string, large: LargeDirectory): Promise<number> {
  const { schoolHolidays } = large.pack;
  const { services, offers, locations } = large.records;
  const towns = new Map(locations.map(({ id, municipality }) => [id, municipality]));
  const from = new Date(DAY_START);
  const to = new Date(DAY_START + DAYS_AHEAD * 86_400_000);
  const known = new Map<string, string[]>();
  const keyOf = (hours: string, location: string | null): string => {
    const town = large.places.byId.get((location && towns.get(location)) ?? '');
    const where = hoursPlaceOf(town?.kind === 'municipality' ? town : null, schoolHolidays);
    // School holidays alone differ from place to place.
    const key = hours.includes('SH') ? `${hours} ${where.schoolRegion ?? ''}` : hours;
    if (!known.has(key)) {
      const open = openIntervals(hours, where, from, to, schoolHolidays).filter(({ sure }) => sure);
      known.set(
        key,
        open.map(({ start, end }) => `[${start.toISOString()},${end.toISOString()})`),
      );
    }
    return key;
  };
  const doors = [
    ...offers.map(({ service, location, hours }) => ({ service, location, hours: hours.value })),
    ...services.map(({ id, hours }) => ({ service: id, location: null, hours: hours.value })),
  ].flatMap(({ service, location, hours }) => (hours === null ? [] : [{ service, location: location ?? '', key: keyOf(hours, location) }]));
  const spans = [...known].flatMap(([key, open]) => open.map((span) => ({ key, span })));

  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      CREATE TABLE opening_interval (service_id text NOT NULL, location_id text NOT NULL, starts timestamptz NOT NULL, ends timestamptz NOT NULL);
      CREATE TEMPORARY TABLE door (service_id text, location_id text, key text);
      CREATE TEMPORARY TABLE open_span (key text, span tstzrange)`);
    for (let at = 0; at < doors.length; at += ROWS_AT_ONCE) {
      const some = doors.slice(at, at + ROWS_AT_ONCE);
      await client.query('INSERT INTO door SELECT * FROM unnest($1::text[], $2::text[], $3::text[])', [
        some.map(({ service }) => service),
        some.map(({ location }) => location),
        some.map(({ key }) => key),
      ]);
    }
    await client.query('INSERT INTO open_span SELECT * FROM unnest($1::text[], $2::tstzrange[])', [
      spans.map(({ key }) => key),
      spans.map(({ span }) => span),
    ]);
    const { rowCount } = await client.query(
      'INSERT INTO opening_interval SELECT service_id, location_id, lower(span), upper(span) FROM door JOIN open_span USING (key)',
    );
    await client.query(`
      CREATE INDEX opening_interval_of ON opening_interval (service_id, location_id, ends) INCLUDE (starts);
      GRANT SELECT ON opening_interval TO wegwijs_app;`);
    await client.query('VACUUM ANALYZE');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
