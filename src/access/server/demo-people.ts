import { sql } from 'kysely';
import { openDatabase, type Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import type { Role } from '../roles.ts';
import { raiseSession, type Entered } from './sessions.ts';
import type { Visit } from './sign-in.ts';
import './auth.tables.ts';
import './staff.tables.ts';

interface DemoPerson {
  /** Before "@demo.invalid": no mail ever reaches it. */
  id: string;
  name: string;
  role: Role;
  scope: string;
  languages: readonly string[];
}

/** Invented people for a trial, one for each kind of work. Westland lies in the region Haaglanden. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { id: 'adviser', name: 'Demo Adviser Westland', role: 'adviser', scope: 'haaglanden', languages: ['nl', 'en', 'ro', 'pl'] },
  { id: 'coordinator', name: 'Demo Coordinator Westland', role: 'coordinator', scope: 'haaglanden', languages: ['nl', 'en'] },
  { id: 'adviser-elsewhere', name: 'Demo Adviser Noord-Limburg', role: 'adviser', scope: 'noord-limburg', languages: ['nl', 'pl', 'bg'] },
  { id: 'partner', name: 'Demo Partner Juridisch Loket', role: 'partner', scope: 'juridisch-loket', languages: ['nl', 'en'] },
  { id: 'los', name: 'Demo LOS', role: 'los', scope: '', languages: ['nl', 'en'] },
  { id: 'administrator', name: 'Demo Administrator', role: 'administrator', scope: '', languages: ['nl', 'en'] },
];

/** Makes the invented people of a trial, as the owner of the database; those who are there stay as they are. */
export async function fillDemoPeople(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl, 1);
  try {
    await owner.transaction().execute(async (trx) => {
      // Two nodes that start together would both find nobody.
      await sql`select pg_advisory_xact_lock(hashtext('wegwijs demo people'))`.execute(trx);
      for (const { id, name, role, scope, languages } of DEMO_PEOPLE) {
        const person = await trx
          .insertInto('staff')
          .values({ account_id: newId(), email: `${id}@demo.invalid`, name, languages: [...languages], is_demo: true })
          .onConflict((conflict) => conflict.column('email').doNothing())
          .returning('account_id')
          .executeTakeFirst();
        if (person) await trx.insertInto('staff_grant').values({ account_id: person.account_id, role, scope, given_by: null }).execute();
      }
    });
  } finally {
    await owner.destroy();
  }
}

/** The invented people as whom one may sign in. */
export async function listDemoPeople(auth: Database): Promise<{ accountId: string; name: string }[]> {
  const rows = await auth
    .selectFrom('staff')
    .select(['account_id', 'name'])
    .where('is_demo', '=', true)
    .where('state', '=', 'active')
    .execute();
  // Made within one millisecond, their ids do not keep the order in which they are listed here.
  const place = new Map(DEMO_PEOPLE.map(({ name }, at) => [name, at]));
  return rows
    .map((row) => ({ accountId: row.account_id, name: row.name }))
    .sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
}

/**
 * Signs in as an invented person: no password, no second factor. Only for a trial, which the caller makes sure of.
 * @param before digest of the session that ends; null: there is none
 * @returns null when there is no such invented person
 */
export async function signInAsDemo(
  auth: Database,
  accountId: string,
  before: string | null,
  { device, deviceToken, now }: Visit,
): Promise<Entered | null> {
  const people = await listDemoPeople(auth);
  if (!people.some((person) => person.accountId === accountId)) return null;
  // The trial stands for a provider of identities: it vouches for both factors.
  const session = { accountId, secondFactor: 'provider' as const, device, now };
  return auth.transaction().execute((trx) => raiseSession(trx, session, before, deviceToken));
}
