import type { Trx } from '#platform/database/connection.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { InformationPoint, Organisation, OrganisationText, Site } from '../organisation.schema.ts';
import './directory.tables.ts';

/** The part of the content pack that this domain stores. */
export interface DirectoryPack {
  organisations: Organisation[];
  organisationTexts: Map<Locale, Record<string, OrganisationText>>;
  sites: Site[];
  points: InformationPoint[];
}

/** Replaces organisations, their texts, sites and information points. */
export async function storeDirectory(trx: Trx, pack: DirectoryPack): Promise<void> {
  await trx.deleteFrom('organisation').execute();
  await trx.deleteFrom('site').execute();
  await trx.deleteFrom('information_point').execute();
  await trx
    .insertInto('organisation')
    .values(pack.organisations.map(({ id, name, kind, ...details }) => ({ id, name, kind, details: JSON.stringify(details) })))
    .execute();
  const known = new Set(pack.organisations.map((organisation) => organisation.id));
  const texts = [...pack.organisationTexts].flatMap(([locale, byId]) =>
    Object.entries(byId)
      .filter(([id]) => known.has(id))
      .map(([id, text]) => ({
        organisation_id: id,
        locale,
        name: text.name ?? null,
        does: text.does,
        conditions: text.conditions ?? null,
      })),
  );
  if (texts.length) await trx.insertInto('organisation_text').values(texts).execute();
  await trx
    .insertInto('site')
    .values(pack.sites.map(({ host, name, languages }) => ({ host, name, languages })))
    .execute();
  if (pack.points.length === 0) return;
  await trx
    .insertInto('information_point')
    .values(
      pack.points.map((point) => ({
        id: point.id,
        region_id: point.region,
        municipality_id: point.municipality,
        kind: point.kind,
        status: point.status,
        name: point.name,
        details: JSON.stringify({
          address: point.address,
          languages: point.languages,
          hours: point.hours,
          email: point.email,
          website: point.website,
          source: point.source,
        }),
        checked: point.checked,
      })),
    )
    .execute();
}

export async function listOrganisations(trx: Trx): Promise<Organisation[]> {
  const rows = await trx.selectFrom('organisation').selectAll().execute();
  return rows.map(({ details, ...row }) => ({ ...row, ...details }));
}

/** Texts by locale, then by organisation. */
export async function listOrganisationTexts(trx: Trx): Promise<Map<Locale, Map<string, OrganisationText>>> {
  const rows = await trx.selectFrom('organisation_text').selectAll().execute();
  const texts = new Map<Locale, Map<string, OrganisationText>>();
  for (const row of rows) {
    let byId = texts.get(row.locale);
    if (!byId) texts.set(row.locale, (byId = new Map<string, OrganisationText>()));
    byId.set(row.organisation_id, { name: row.name, does: row.does, conditions: row.conditions });
  }
  return texts;
}

export async function listSites(trx: Trx): Promise<Site[]> {
  return trx.selectFrom('site').selectAll().execute();
}

export async function listPoints(trx: Trx): Promise<InformationPoint[]> {
  const rows = await trx.selectFrom('information_point').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    region: row.region_id,
    municipality: row.municipality_id,
    kind: row.kind,
    status: row.status,
    name: row.name,
    ...row.details,
    checked: row.checked,
  }));
}
