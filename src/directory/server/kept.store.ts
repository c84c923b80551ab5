import { sql, type SqlBool } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import { isKept, type keptOwners } from '../change.ts';
import { foldText } from '../exchange/similarity.ts';
import { isOverdue, reviewDate } from '../review.ts';
import './change.tables.ts';
import './directory.tables.ts';

export type Kept = ReturnType<typeof keptOwners>;

/** A record of a list of those that somebody keeps. */
export interface KeptRecord {
  kind: 'organisation' | 'service' | 'location';
  id: string;
  name: string;
  /** Of a service its organisation, of a location its municipality or region. */
  within: string;
  owner: string;
  isClosed: boolean;
  checked: string;
  /** The day by which it has to be checked again. */
  due: string;
  isOverdue: boolean;
}

/** Whether a row is of these owners. LOS keeps what is national, and what organisations own. */
function ownedBy({ owners, isNational }: Kept, owner: string) {
  const named = sql<SqlBool>`${sql.ref(owner)} = any(${owners}::text[])`;
  return isNational ? sql<SqlBool>`(${named} or ${sql.ref(owner)} = 'los' or ${sql.ref(owner)} like 'organisation:%')` : named;
}

/**
 * The records that somebody keeps, by name; those of the demonstration are nobody's.
 * @param text every word of it stands in the name or id
 */
export async function listKept(trx: Trx, kept: Kept, { text, today }: { text: string; today: string }): Promise<KeptRecord[]> {
  const dates = ({ details }: { details: { checked: string; review: string | null; closed?: string | undefined } }) => ({
    checked: details.checked,
    due: reviewDate(details),
    isClosed: details.closed !== undefined,
  });
  const organisations = await trx
    .selectFrom('organisation')
    .select(['id', 'name', 'owner', 'details'])
    .where(ownedBy(kept, 'owner'))
    .where('origin', '<>', 'demo')
    .execute();
  const services = await trx
    .selectFrom('service')
    .innerJoin('organisation as giver', 'giver.id', 'service.organisation_id')
    .leftJoin('service_text as words', (join) => join.onRef('words.service_id', '=', 'service.id').on('words.locale', '=', 'nl'))
    .select(['service.id', 'service.owner', 'service.details', 'service.status', 'giver.name as within', 'words.name'])
    .where(ownedBy(kept, 'service.owner'))
    .where('service.origin', '<>', 'demo')
    .execute();
  const locations = await trx
    .selectFrom('location')
    .leftJoin('municipality as town', 'town.id', 'location.municipality_id')
    .innerJoin('region as around', 'around.id', 'location.region_id')
    .select(['location.id', 'location.name', 'location.owner', 'location.details', 'town.name as town', 'around.name as region'])
    .where(ownedBy(kept, 'location.owner'))
    .where('location.origin', '<>', 'demo')
    .execute();
  const all = [
    ...organisations.map((row) => ({
      ...dates(row),
      kind: 'organisation' as const,
      id: row.id,
      name: row.name,
      within: '',
      owner: row.owner,
    })),
    ...services.map((row) => ({
      ...dates(row),
      kind: 'service' as const,
      id: row.id,
      name: row.name ?? row.within,
      within: row.within,
      owner: row.owner,
      isClosed: row.status === 'inactive',
    })),
    ...locations.map((row) => ({
      ...dates(row),
      kind: 'location' as const,
      id: row.id,
      name: row.name,
      within: row.town ?? row.region,
      owner: row.owner,
    })),
  ];
  const words = foldText(text).split(' ').filter(Boolean);
  return all
    .filter(({ name, id, within }) => {
      const folded = foldText(`${name} ${within} ${id}`);
      return words.every((word) => folded.includes(word));
    })
    .map((each) => ({ ...each, isOverdue: !each.isClosed && isOverdue({ checked: each.checked, review: each.due }, today) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
}

/** What visitors said of a record and nobody has seen yet. */
export interface OpenCorrection {
  kind: 'organisation' | 'service' | 'location';
  recordId: string;
  reason: string;
  owner: string;
  times: number;
  /** The last day on which it was said. */
  day: string;
}

/** Of the records that somebody keeps, what was said most often first. */
export async function listCorrections(trx: Trx, kept: Kept): Promise<OpenCorrection[]> {
  const rows = await trx
    .selectFrom('directory_correction as c')
    .leftJoin('directory_correction_seen as s', (join) =>
      join
        .onRef('s.day', '=', 'c.day')
        .onRef('s.kind', '=', 'c.kind')
        .onRef('s.record_id', '=', 'c.record_id')
        .onRef('s.reason', '=', 'c.reason'),
    )
    .select((each) => [
      'c.kind',
      'c.record_id as recordId',
      'c.reason',
      'c.owner',
      each.fn.sum<string>(sql`c.times - coalesce(s.times, 0)`).as('times'),
      each.fn.max('c.day').as('day'),
    ])
    .where(sql<SqlBool>`c.times > coalesce(s.times, 0)`)
    .groupBy(['c.kind', 'c.record_id', 'c.reason', 'c.owner'])
    .execute();
  return rows
    .filter(({ owner }) => isKept(kept, owner))
    .map((row) => ({ ...row, kind: row.kind as OpenCorrection['kind'], times: Number(row.times) }))
    .sort((a, b) => b.times - a.times || (a.day > b.day ? -1 : 1));
}

/** Marks all that was said of a record as seen by the actor. @returns false when there was nothing of theirs to see */
export async function markSeen(trx: Trx, accountId: string | null, kind: string, recordId: string): Promise<boolean> {
  const rows = await trx
    .selectFrom('directory_correction')
    .select(['day', 'kind', 'record_id', 'reason', 'times'])
    .where('kind', '=', kind)
    .where('record_id', '=', recordId)
    .execute();
  if (rows.length === 0) return false;
  await trx
    .insertInto('directory_correction_seen')
    .values(rows.map((row) => ({ ...row, seen_by: accountId })))
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'kind', 'record_id', 'reason'])
        .doUpdateSet((row) => ({ times: row.ref('excluded.times'), seen_by: row.ref('excluded.seen_by'), seen_at: sql<Date>`now()` })),
    )
    .execute();
  return true;
}

/** The offers of one side, closed ones too: a service at its locations, or a location with its services. */
export async function listOffers(trx: Trx, side: { service: string } | { location: string }) {
  let query = trx
    .selectFrom('service_at_location as o')
    .innerJoin('service as s', 's.id', 'o.service_id')
    .innerJoin('organisation as giver', 'giver.id', 's.organisation_id')
    .innerJoin('location as l', 'l.id', 'o.location_id')
    .leftJoin('service_text as words', (join) => join.onRef('words.service_id', '=', 's.id').on('words.locale', '=', 'nl'))
    .select([
      'o.service_id as service',
      'o.location_id as location',
      'o.details',
      'giver.name as organisation',
      'words.name as serviceName',
      'l.name as locationName',
      's.owner as serviceOwner',
      's.status',
      'l.owner as locationOwner',
    ])
    .where('o.origin', '<>', 'demo')
    .orderBy('o.service_id')
    .orderBy('o.location_id');
  query = 'service' in side ? query.where('o.service_id', '=', side.service) : query.where('o.location_id', '=', side.location);
  return (await query.execute()).map(({ serviceName, ...row }) => ({ ...row, serviceName: serviceName ?? row.organisation }));
}
