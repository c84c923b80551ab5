import { sql } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { DirectoryRecords } from '../directory.ts';
import { locationRow, offerRow, organisationRow, serviceRow } from '../server/directory.store.ts';
import { sidesOf, type RecordRef } from './entries.ts';

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const ROWS_AT_ONCE = 2000;

/** How a row says that an import brought it, and when. */
const LOCAL = { origin: 'local' as const, changed_at: sql<Date>`now()` };

/** Adds records, or replaces those with the same ids, with all their texts. From now on they are local. */
export async function storeRecords(trx: Trx, records: DirectoryRecords): Promise<void> {
  for (const portion of portions(records.organisations)) {
    await trx
      .insertInto('organisation')
      .values(portion.map((each) => ({ ...organisationRow(each), ...LOCAL })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          kind: row.ref('excluded.kind'),
          details: row.ref('excluded.details'),
          owner: row.ref('excluded.owner'),
          ...LOCAL,
        })),
      )
      .execute();
    await trx
      .deleteFrom('organisation_text')
      .where(
        'organisation_id',
        'in',
        portion.map(({ id }) => id),
      )
      .execute();
  }
  for (const portion of portions(records.services)) {
    await trx
      .insertInto('service')
      .values(portion.map((each) => ({ ...serviceRow(each), ...LOCAL })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          organisation_id: row.ref('excluded.organisation_id'),
          needs: row.ref('excluded.needs'),
          area: row.ref('excluded.area'),
          status: row.ref('excluded.status'),
          details: row.ref('excluded.details'),
          owner: row.ref('excluded.owner'),
          ...LOCAL,
        })),
      )
      .execute();
    await trx
      .deleteFrom('service_text')
      .where(
        'service_id',
        'in',
        portion.map(({ id }) => id),
      )
      .execute();
  }
  for (const portion of portions(records.locations)) {
    await trx
      .insertInto('location')
      .values(portion.map((each) => ({ ...locationRow(each), ...LOCAL })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          region_id: row.ref('excluded.region_id'),
          municipality_id: row.ref('excluded.municipality_id'),
          lat: row.ref('excluded.lat'),
          lon: row.ref('excluded.lon'),
          details: row.ref('excluded.details'),
          owner: row.ref('excluded.owner'),
          ...LOCAL,
        })),
      )
      .execute();
  }
  for (const portion of portions(records.offers)) {
    await trx
      .insertInto('service_at_location')
      .values(portion.map((each) => ({ ...offerRow(each), ...LOCAL })))
      .onConflict((conflict) =>
        conflict.columns(['service_id', 'location_id']).doUpdateSet((row) => ({ details: row.ref('excluded.details'), ...LOCAL })),
      )
      .execute();
  }
  await storeTexts(trx, records);
}

async function storeTexts(trx: Trx, { organisationTexts, serviceTexts }: DirectoryRecords): Promise<void> {
  const ofOrganisations = [...organisationTexts].flatMap(([locale, texts]) =>
    [...texts].map(([id, { name, does, conditions }]) => ({
      organisation_id: id,
      locale,
      name: name ?? null,
      does,
      conditions: conditions ?? null,
    })),
  );
  for (const portion of portions(ofOrganisations)) await trx.insertInto('organisation_text').values(portion).execute();
  const ofServices = [...serviceTexts].flatMap(([locale, texts]) =>
    [...texts].map(([id, { name, does }]) => ({ service_id: id, locale, name, does })),
  );
  for (const portion of portions(ofServices)) await trx.insertInto('service_text').values(portion).execute();
}

/** Deletes local records, with what is given by a service or at a location that goes. */
export async function removeRecords(trx: Trx, records: readonly RecordRef[]): Promise<void> {
  const idsOf = (kind: RecordRef['kind']) => records.filter((each) => each.kind === kind).map(({ id }) => id);
  for (const { service, location } of idsOf('offer').map(sidesOf))
    await trx
      .deleteFrom('service_at_location')
      .where('service_id', '=', service)
      .where('location_id', '=', location)
      .where('origin', '=', 'local')
      .execute();
  for (const kind of ['location', 'service', 'organisation'] as const)
    for (const portion of portions(idsOf(kind)))
      await trx.deleteFrom(kind).where('id', 'in', portion).where('origin', '=', 'local').execute();
}

function* portions<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE);
}
