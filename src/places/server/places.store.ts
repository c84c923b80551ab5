import type { Trx } from '#platform/database/connection.ts';
import { createPlaceIndex, type PlaceData, type PlaceIndex, type PlaceNames, type Postcode } from '../index.ts';
import './places.tables.ts';

/** Replaces regions, municipalities, postcodes and names. Rows that others refer to stay where they are. */
export async function storePlaces(trx: Trx, data: PlaceData): Promise<void> {
  await trx
    .deleteFrom('municipality')
    .where(
      'id',
      'not in',
      data.municipalities.map(({ id }) => id),
    )
    .execute();
  await trx
    .deleteFrom('region')
    .where(
      'id',
      'not in',
      data.regions.map(({ id }) => id),
    )
    .execute();
  await trx
    .insertInto('region')
    .values(
      data.regions.map(({ id, code, name, aka, neighbours, tile }) => ({
        id,
        code,
        name,
        details: JSON.stringify({ aka, neighbours, tile }),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        code: row.ref('excluded.code'),
        name: row.ref('excluded.name'),
        details: row.ref('excluded.details'),
      })),
    )
    .execute();
  await trx
    .insertInto('municipality')
    .values(
      data.municipalities.map(({ id, code, name, official, province, region, lat, lon }) => ({
        id,
        code,
        name,
        official: official ?? null,
        province,
        region_id: region,
        latitude: lat,
        longitude: lon,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        code: row.ref('excluded.code'),
        name: row.ref('excluded.name'),
        official: row.ref('excluded.official'),
        province: row.ref('excluded.province'),
        region_id: row.ref('excluded.region_id'),
        latitude: row.ref('excluded.latitude'),
        longitude: row.ref('excluded.longitude'),
      })),
    )
    .execute();
  await trx.deleteFrom('place_list').execute();
  await trx
    .insertInto('place_list')
    .values([
      { kind: 'postcodes', entries: JSON.stringify(data.postcodes) },
      { kind: 'names', entries: JSON.stringify(data.names) },
    ])
    .execute();
}

/** All places, ready for looking up. */
export async function loadPlaces(trx: Trx): Promise<PlaceIndex> {
  const regions = await trx.selectFrom('region').selectAll().orderBy('code').execute();
  const municipalities = await trx.selectFrom('municipality').selectAll().orderBy('name').execute();
  const lists = new Map((await trx.selectFrom('place_list').selectAll().execute()).map((row) => [row.kind, row.entries]));
  return createPlaceIndex({
    regions: regions.map(({ details, ...row }) => ({ kind: 'region', ...row, ...details })),
    municipalities: municipalities.map(({ region_id, latitude, longitude, official, ...row }) => ({
      kind: 'municipality',
      ...row,
      ...(official === null ? {} : { official }),
      region: region_id,
      lat: latitude,
      lon: longitude,
    })),
    postcodes: (lists.get('postcodes') ?? []) as Postcode[],
    names: lists.get('names') as PlaceNames,
  });
}
