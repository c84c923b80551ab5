import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Contact } from '../contact.ts';
import './desk.tables.ts';

/** A contact as it is stored. */
export interface StoredContact extends Contact {
  id: string;
  at: Date;
}

/** What stands in the row of a contact, apart from whose it is. */
export function contactRow(contact: Contact): Omit<Insertable<Tables['contact_moment']>, 'id' | 'account_id' | 'at' | 'sent_key'> {
  return {
    region_id: contact.region,
    point_id: contact.point,
    channel: contact.channel,
    language: contact.language,
    topics: [...contact.topics],
    pillars: [...contact.pillars],
    place_id: contact.place,
    contract_kind: contact.contractKind,
    stay_phase: contact.stayPhase,
    outcome: contact.outcome,
    minutes: contact.minutes,
    referred_to: contact.referredTo,
  };
}

// The checks of the table hold its values to the same words.
function contactOfRow(row: Selectable<Tables['contact_moment']>): StoredContact {
  return {
    id: row.id,
    at: row.at,
    region: row.region_id,
    point: row.point_id,
    channel: row.channel as Contact['channel'],
    language: row.language,
    topics: row.topics as Contact['topics'][number][],
    pillars: row.pillars as Contact['pillars'][number][],
    place: row.place_id,
    contractKind: row.contract_kind as Contact['contractKind'],
    stayPhase: row.stay_phase as Contact['stayPhase'],
    outcome: row.outcome as Contact['outcome'],
    minutes: row.minutes,
    referredTo: row.referred_to,
  };
}

/** Stores contacts; those whose key is known already are left out. @returns the keys that are new */
export async function storeContacts(trx: Trx, rows: readonly Insertable<Tables['contact_moment']>[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const stored = await trx
    .insertInto('contact_moment')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'sent_key']).doNothing())
    .returning('sent_key')
    .execute();
  return new Set(stored.map(({ sent_key }) => sent_key));
}

/** The latest contacts of an account, the newest first. */
export async function latestContacts(trx: Trx, account: string, since: Date, most: number): Promise<StoredContact[]> {
  const rows = await trx
    .selectFrom('contact_moment')
    .selectAll()
    .where('account_id', '=', account)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  return rows.map(contactOfRow);
}

/** A contact of an account; undefined when it is not there or somebody else's. */
export async function findContact(trx: Trx, account: string, id: string): Promise<StoredContact | undefined> {
  const row = await trx.selectFrom('contact_moment').selectAll().where('id', '=', id).where('account_id', '=', account).executeTakeFirst();
  return row && contactOfRow(row);
}

/** Among so many of the latest contacts of a region a language is counted: enough to know what is asked, and quick at any size. */
const LATEST = 400;

/** Languages asked lately in a region, the most frequent first. */
export async function languagesAsked(trx: Trx, region: string): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    select language from (select language from contact_moment where region_id = ${region} order by at desc limit ${LATEST}) as latest
    group by language order by count(*) desc, language`.execute(trx);
  return rows.map(({ language }) => language);
}
