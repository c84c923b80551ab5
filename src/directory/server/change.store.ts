import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { ChangedKind, WholeOf, WholeRecord } from '../change.ts';
import { canonical, offerId, sidesOf } from '../exchange/entries.ts';
import { locationOf, locationRow, offerOf, offerRow, organisationOf, organisationRow, serviceOf, serviceRow } from './directory.store.ts';
import './change.tables.ts';
import './directory.tables.ts';

/** How a row says that its keeper wrote it, and when: the next pack leaves it alone. */
const LOCAL = { origin: 'local' as const, changed_at: sql<Date>`now()` };

/** One at a time, imports among them: what is read after this is what is changed. */
export async function lockDirectory(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('wegwijs import'))`.execute(trx);
}

/** What a record says, as a short text: a form names what it showed by this. */
export function versionOf(whole: object): string {
  return createHash('sha256')
    .update(canonical(withoutNulls(whole)))
    .digest('hex')
    .slice(0, 32);
}

/** What is not there and what is null say the same: the database writes null where a form has left something out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([name, each]) => [name, withoutNulls(each)]),
  );
}

/** The id of a record of any kind. */
export function idOf(whole: WholeRecord): string {
  return whole.kind === 'offer' ? offerId(whole.record) : whole.record.id;
}

/** A record with its texts as it is stored, closed or not; undefined when there is none, or only one of the demonstration. */
export async function findWhole<K extends WholeRecord['kind']>(trx: Trx, kind: K, id: string): Promise<WholeOf<K> | undefined> {
  // Each kind gives its own whole: TypeScript cannot tell by the argument.
  return await FIND[kind](trx, id);
}

const FIND: { [K in WholeRecord['kind']]: (trx: Trx, id: string) => Promise<WholeOf<K> | undefined> } = {
  organisation: async (trx, id) => {
    const row = await trx.selectFrom('organisation').selectAll().where('id', '=', id).where('origin', '<>', 'demo').executeTakeFirst();
    if (!row) return undefined;
    const texts = await trx.selectFrom('organisation_text').selectAll().where('organisation_id', '=', id).execute();
    return {
      kind: 'organisation',
      record: organisationOf(row),
      texts: byLocale(texts, ({ name, does, conditions }) => ({ name, does, conditions })),
    };
  },
  service: async (trx, id) => {
    const row = await trx.selectFrom('service').selectAll().where('id', '=', id).where('origin', '<>', 'demo').executeTakeFirst();
    if (!row) return undefined;
    const texts = await trx.selectFrom('service_text').selectAll().where('service_id', '=', id).execute();
    return { kind: 'service', record: serviceOf(row), texts: byLocale(texts, ({ name, does }) => ({ name, does })) };
  },
  location: async (trx, id) => {
    const row = await trx.selectFrom('location').selectAll().where('id', '=', id).where('origin', '<>', 'demo').executeTakeFirst();
    return row && { kind: 'location', record: locationOf(row) };
  },
  offer: async (trx, id) => {
    const { service, location } = sidesOf(id);
    const row = await trx
      .selectFrom('service_at_location')
      .selectAll()
      .where('service_id', '=', service)
      .where('location_id', '=', location)
      .where('origin', '<>', 'demo')
      .executeTakeFirst();
    return row && { kind: 'offer', record: offerOf(row) };
  },
};

function byLocale<R extends { locale: Locale }, T>(rows: readonly R[], textOf: (row: R) => T): Partial<Record<Locale, T>> {
  return Object.fromEntries(rows.map((row) => [row.locale, textOf(row)]));
}

/** Owners of a service and of a location: those of the two sides of an offer. */
export async function ownersOfSides(trx: Trx, id: string): Promise<string[]> {
  const { service, location } = sidesOf(id);
  const rows = [
    ...(await trx.selectFrom('service').select('owner').where('id', '=', service).where('origin', '<>', 'demo').execute()),
    ...(await trx.selectFrom('location').select('owner').where('id', '=', location).where('origin', '<>', 'demo').execute()),
  ];
  return rows.length === 2 ? rows.map(({ owner }) => owner) : [];
}

/** Writes a record in the name of the actor. A row that row-level security does not give them is not written: false. */
export async function storeWhole(trx: Trx, whole: WholeRecord, isNew: boolean, withTexts = true): Promise<boolean> {
  switch (whole.kind) {
    case 'organisation': {
      const { id, owner, ...row } = organisationRow(whole.record);
      const stored = isNew
        ? trx
            .insertInto('organisation')
            .values({ id, owner, ...row, ...LOCAL })
            .returning('id')
        : trx
            .updateTable('organisation')
            .set({ ...row, ...LOCAL })
            .where('id', '=', id)
            .returning('id');
      if (!(await stored.executeTakeFirst())) return false;
      if (!withTexts) return true;
      await trx.deleteFrom('organisation_text').where('organisation_id', '=', id).execute();
      const texts = textRows(whole.texts).map(({ locale, text: { name, does, conditions } }) => ({
        organisation_id: id,
        locale,
        name: name ?? null,
        does,
        conditions: conditions ?? null,
      }));
      if (texts.length > 0) await trx.insertInto('organisation_text').values(texts).execute();
      return true;
    }
    case 'service': {
      const { id, owner, ...row } = serviceRow(whole.record);
      const stored = isNew
        ? trx
            .insertInto('service')
            .values({ id, owner, ...row, ...LOCAL })
            .returning('id')
        : trx
            .updateTable('service')
            .set({ ...row, ...LOCAL })
            .where('id', '=', id)
            .returning('id');
      if (!(await stored.executeTakeFirst())) return false;
      if (!withTexts) return true;
      await trx.deleteFrom('service_text').where('service_id', '=', id).execute();
      const texts = textRows(whole.texts).map(({ locale, text }) => ({ service_id: id, locale, name: text.name, does: text.does }));
      if (texts.length > 0) await trx.insertInto('service_text').values(texts).execute();
      return true;
    }
    case 'location': {
      const { id, owner, ...row } = locationRow(whole.record);
      const stored = isNew
        ? trx
            .insertInto('location')
            .values({ id, owner, ...row, ...LOCAL })
            .returning('id')
        : trx
            .updateTable('location')
            .set({ ...row, ...LOCAL })
            .where('id', '=', id)
            .returning('id');
      return (await stored.executeTakeFirst()) !== undefined;
    }
    case 'offer': {
      const { service_id, location_id, details } = offerRow(whole.record);
      const stored = isNew
        ? trx
            .insertInto('service_at_location')
            .values({ service_id, location_id, details, ...LOCAL })
            .returning('service_id')
        : trx
            .updateTable('service_at_location')
            .set({ details, ...LOCAL })
            .where('service_id', '=', service_id)
            .where('location_id', '=', location_id)
            .returning('service_id');
      return (await stored.executeTakeFirst()) !== undefined;
    }
  }
}

function textRows<T>(texts: Readonly<Partial<Record<Locale, T>>>): { locale: Locale; text: T }[] {
  return Object.entries(texts).flatMap(([locale, text]) => (text === undefined ? [] : [{ locale: locale as Locale, text: text }]));
}

/** The first of an id and those made of it ("-2", "-3") that no record of this kind has. */
export async function freeId(trx: Trx, table: 'organisation' | 'service' | 'location' | 'local_note', wanted: string): Promise<string> {
  const stem = wanted.slice(0, 76);
  const rows = await trx
    .selectFrom(table)
    .select('id')
    .where((where) => where.or([where('id', '=', wanted), where('id', 'like', `${stem}-%`)]))
    .execute();
  const taken = new Set(rows.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** An entry of the history. `name`: who, as far as the actor may see colleagues. */
export interface HistoryEntry extends Omit<Selectable<Tables['directory_change']>, 'before' | 'after'> {
  before: object | null;
  after: object;
  name: string | null;
  /** The entry that undid this one. */
  undoneBy: string | null;
}

/** Adds an entry in the name of the actor; the database takes no change without one. */
export async function insertChange(
  trx: Trx,
  entry: Pick<HistoryEntry, 'id' | 'account_id' | 'acted_as' | 'kind' | 'record_id' | 'owner' | 'what' | 'before' | 'after' | 'undoes'>,
): Promise<void> {
  await trx
    .insertInto('directory_change')
    .values({ ...entry, before: entry.before && JSON.stringify(entry.before), after: JSON.stringify(entry.after) })
    .execute();
}

/** Which entries: of one record, of owners, or one entry. */
export interface HistoryFilter {
  id?: string;
  record?: { kind: ChangedKind; id: string };
  owners?: readonly string[];
}

/** Entries that the actor may see, the newest first. @param page from 1 */
export async function listHistory(
  trx: Trx,
  filter: HistoryFilter,
  { page, most }: { page: number; most: number },
): Promise<HistoryEntry[]> {
  let query = trx
    .selectFrom('directory_change as c')
    .leftJoin('staff as s', 's.account_id', 'c.account_id')
    .leftJoin('directory_change as u', 'u.undoes', 'c.id')
    .selectAll('c')
    .select(['s.name', 'u.id as undoneBy'])
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(most)
    .offset((page - 1) * most);
  if (filter.id !== undefined) query = query.where('c.id', '=', filter.id);
  if (filter.record) query = query.where('c.kind', '=', filter.record.kind).where('c.record_id', '=', filter.record.id);
  if (filter.owners) query = query.where('c.owner', 'in', [...filter.owners, '']);
  return query.execute();
}
