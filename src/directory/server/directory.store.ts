import { sql, type Selectable } from 'kysely';
import type { SchoolHolidays } from '../hours/school-holidays.schema.ts';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { DirectoryRecords } from '../directory.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation, OrganisationText, Site } from '../organisation.schema.ts';
import type { Offer, Service, ServiceText } from '../service.schema.ts';
import type { Origin } from './directory.tables.ts';

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const ROWS_AT_ONCE = 2000;

/**
 * Replaces what the national pack brought. A record that a region or organisation has made its own stays as it is, and so do
 * its offers of services of the pack, as long as those exist.
 */
export async function storeDirectory(trx: Trx, records: DirectoryRecords, sites: readonly Site[]): Promise<void> {
  const { organisations, services, locations } = records;
  await trx.deleteFrom('service_at_location').where('origin', '=', 'pack').execute();
  await forgetOthers(trx, 'location', locations);
  await forgetOthers(trx, 'service', services);
  // One whose services a region brought stays with them.
  const isUnused = sql<boolean>`not exists (select from service where service.organisation_id = organisation.id)`;
  await forgetOthers(trx, 'organisation', organisations, isUnused);
  await inPortions(organisations, (portion) =>
    trx
      .insertInto('organisation')
      .values(portion.map((each) => ({ ...organisationRow(each), origin: 'pack' as const })))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            kind: row.ref('excluded.kind'),
            details: row.ref('excluded.details'),
            owner: row.ref('excluded.owner'),
          }))
          .where('organisation.origin', '=', 'pack'),
      ),
  );
  await inPortions(services, (portion) =>
    trx
      .insertInto('service')
      .values(portion.map((each) => ({ ...serviceRow(each), origin: 'pack' as const })))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => ({
            organisation_id: row.ref('excluded.organisation_id'),
            needs: row.ref('excluded.needs'),
            area: row.ref('excluded.area'),
            status: row.ref('excluded.status'),
            details: row.ref('excluded.details'),
            owner: row.ref('excluded.owner'),
          }))
          .where('service.origin', '=', 'pack'),
      ),
  );
  await inPortions(locations, (portion) =>
    trx
      .insertInto('location')
      .values(portion.map((each) => ({ ...locationRow(each), origin: 'pack' as const })))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            region_id: row.ref('excluded.region_id'),
            municipality_id: row.ref('excluded.municipality_id'),
            lat: row.ref('excluded.lat'),
            lon: row.ref('excluded.lon'),
            details: row.ref('excluded.details'),
            owner: row.ref('excluded.owner'),
          }))
          .where('location.origin', '=', 'pack'),
      ),
  );
  await insertRecords(trx, { ...records, organisations: [], services: [], locations: [] }, 'pack');
  // Records of the pack get the texts of this pack; those that were made somebody's own keep theirs.
  const idsOfPack = async (table: 'organisation' | 'service') =>
    (await trx.selectFrom(table).select('id').where('origin', '=', 'pack').execute()).map(({ id }) => id);
  const ofPack = { organisation: new Set(await idsOfPack('organisation')), service: new Set(await idsOfPack('service')) };
  await trx
    .deleteFrom('organisation_text')
    .where('organisation_id', 'in', [...ofPack.organisation, ''])
    .execute();
  await trx
    .deleteFrom('service_text')
    .where('service_id', 'in', [...ofPack.service, ''])
    .execute();
  await insertTexts(trx, {
    ...records,
    organisations: organisations.filter(({ id }) => ofPack.organisation.has(id)),
    services: services.filter(({ id }) => ofPack.service.has(id)),
  });
  await trx.deleteFrom('site').execute();
  await trx
    .insertInto('site')
    .values(sites.map(({ host, name, languages }) => ({ host, name, languages })))
    .execute();
}

/** Deletes what an earlier pack brought and this one does not have. */
async function forgetOthers(
  trx: Trx,
  table: 'organisation' | 'service' | 'location',
  kept: readonly { id: string }[],
  only = sql<boolean>`true`,
): Promise<void> {
  const ids = kept.map(({ id }) => id);
  await trx
    .deleteFrom(table)
    .where('origin', '=', 'pack')
    .where(sql<boolean>`not (${sql.ref(`${table}.id`)} = any(${ids}::text[]))`)
    .where(only)
    .execute();
}

/** Adds records and their texts; those whose ids are there already stay as they are. */
export async function insertRecords(trx: Trx, records: DirectoryRecords, origin: Origin): Promise<void> {
  const { organisations, services, locations, offers } = records;
  await inPortions(organisations, (portion) =>
    trx
      .insertInto('organisation')
      .values(portion.map((each) => ({ ...organisationRow(each), origin })))
      .onConflict((conflict) => conflict.doNothing()),
  );
  await inPortions(services, (portion) =>
    trx
      .insertInto('service')
      .values(portion.map((each) => ({ ...serviceRow(each), origin })))
      .onConflict((conflict) => conflict.doNothing()),
  );
  await inPortions(locations, (portion) =>
    trx
      .insertInto('location')
      .values(portion.map((each) => ({ ...locationRow(each), origin })))
      .onConflict((conflict) => conflict.doNothing()),
  );
  await inPortions(offers, (portion) =>
    trx
      .insertInto('service_at_location')
      .values(portion.map((each) => ({ ...offerRow(each), origin })))
      .onConflict((conflict) => conflict.doNothing()),
  );
  await insertTexts(trx, records);
}

async function insertTexts(trx: Trx, records: DirectoryRecords): Promise<void> {
  await inPortions(organisationTextRows(records), (portion) =>
    trx
      .insertInto('organisation_text')
      .values(portion)
      .onConflict((conflict) => conflict.doNothing()),
  );
  await inPortions(serviceTextRows(records), (portion) =>
    trx
      .insertInto('service_text')
      .values(portion)
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** Replaces the records of the demonstration; none: takes them away. */
export async function storeDemoDirectory(trx: Trx, records: DirectoryRecords | null): Promise<void> {
  await trx.deleteFrom('service_at_location').where('origin', '=', 'demo').execute();
  await trx.deleteFrom('location').where('origin', '=', 'demo').execute();
  await trx.deleteFrom('service').where('origin', '=', 'demo').execute();
  if (records) await insertRecords(trx, records, 'demo');
}

/** All records. */
export async function loadDirectory(trx: Trx): Promise<DirectoryRecords> {
  const organisations = await trx.selectFrom('organisation').selectAll().orderBy('id').execute();
  const services = await trx.selectFrom('service').selectAll().orderBy('id').execute();
  const locations = await trx.selectFrom('location').selectAll().orderBy('id').execute();
  const offers = await trx.selectFrom('service_at_location').selectAll().orderBy('service_id').orderBy('location_id').execute();
  return {
    organisations: organisations.map(organisationOf),
    services: services.map(serviceOf),
    locations: locations.map(locationOf),
    offers: offers.map(offerOf),
    organisationTexts: await organisationTexts(trx),
    serviceTexts: await serviceTexts(trx),
  };
}

/** Replaces the school holidays, which decide opening hours. After the places, whose lists they are stored among. */
export async function storeSchoolHolidays(trx: Trx, holidays: SchoolHolidays): Promise<void> {
  await trx
    .insertInto('place_list')
    .values({ kind: 'school-holidays', entries: JSON.stringify(holidays) })
    .execute();
}

export async function loadSchoolHolidays(trx: Trx): Promise<SchoolHolidays> {
  const { entries } = await trx.selectFrom('place_list').selectAll().where('kind', '=', 'school-holidays').executeTakeFirstOrThrow();
  return entries as SchoolHolidays;
}

/** Outside sites with the languages they speak. */
export async function listSites(trx: Trx): Promise<Site[]> {
  return trx.selectFrom('site').selectAll().execute();
}

export function organisationOf({ id, name, kind, owner, details }: Selectable<Tables['organisation']>): Organisation {
  return { id, name, kind, ...details, owner };
}

export function serviceOf({ id, organisation_id, needs, area, status, owner, details }: Selectable<Tables['service']>): Service {
  return {
    id,
    organisation: organisation_id,
    needs: needs as Service['needs'],
    area: area[0] === 'national' ? 'national' : area,
    status,
    ...details,
    owner,
  };
}

export function locationOf({ id, name, region_id, municipality_id, lat, lon, owner, details }: Selectable<Tables['location']>): Location {
  return {
    id,
    name,
    region: region_id,
    municipality: municipality_id,
    position: lat === null || lon === null ? null : { lat, lon },
    ...details,
    owner,
  };
}

export function offerOf({ service_id: service, location_id: location, details }: Selectable<Tables['service_at_location']>): Offer {
  return { service, location, ...details };
}

export function organisationRow({ id, name, kind, owner, ...details }: Organisation) {
  return { id, name, kind, owner, details: JSON.stringify(details) };
}

export function serviceRow({ id, organisation, needs, area, status, owner, ...details }: Service) {
  const areas = area === 'national' ? [area] : area;
  return { id, organisation_id: organisation, needs, area: areas, status, owner, details: JSON.stringify(details) };
}

export function locationRow({ id, name, region, municipality, position, owner, ...details }: Location) {
  const { lat, lon } = position ?? { lat: null, lon: null };
  return { id, name, region_id: region, municipality_id: municipality, lat, lon, owner, details: JSON.stringify(details) };
}

export function offerRow({ service, location, ...details }: Offer) {
  return { service_id: service, location_id: location, details: JSON.stringify(details) };
}

function organisationTextRows({ organisations, organisationTexts: texts }: DirectoryRecords) {
  const known = new Set(organisations.map(({ id }) => id));
  return [...texts].flatMap(([locale, byId]) =>
    [...byId]
      .filter(([id]) => known.has(id))
      .map(([id, { name, does, conditions }]) => ({
        organisation_id: id,
        locale,
        name: name ?? null,
        does,
        conditions: conditions ?? null,
      })),
  );
}

function serviceTextRows({ services, serviceTexts: texts }: DirectoryRecords) {
  const known = new Set(services.map(({ id }) => id));
  return [...texts].flatMap(([locale, byId]) =>
    [...byId].filter(([id]) => known.has(id)).map(([id, { name, does }]) => ({ service_id: id, locale, name, does })),
  );
}

async function organisationTexts(trx: Trx): Promise<Map<Locale, Map<string, OrganisationText>>> {
  const texts = new Map<Locale, Map<string, OrganisationText>>();
  for (const { locale, organisation_id: id, name, does, conditions } of await trx.selectFrom('organisation_text').selectAll().execute())
    textsOf(texts, locale).set(id, { name, does, conditions });
  return texts;
}

async function serviceTexts(trx: Trx): Promise<Map<Locale, Map<string, ServiceText>>> {
  const texts = new Map<Locale, Map<string, ServiceText>>();
  for (const { locale, service_id: id, name, does } of await trx.selectFrom('service_text').selectAll().execute())
    textsOf(texts, locale).set(id, { name, does });
  return texts;
}

function textsOf<T>(texts: Map<Locale, Map<string, T>>, locale: Locale): Map<string, T> {
  let ofLocale = texts.get(locale);
  if (!ofLocale) texts.set(locale, (ofLocale = new Map<string, T>()));
  return ofLocale;
}

async function inPortions<T>(rows: readonly T[], insert: (portion: readonly T[]) => { execute(): Promise<unknown> }): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await insert(rows.slice(start, start + ROWS_AT_ONCE)).execute();
}
