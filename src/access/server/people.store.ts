import { sql, type Selectable } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Role, RoleGrant } from '../roles.ts';
import { grantsOf } from './grants.store.ts';
import './staff.tables.ts';

/** Somebody who works here, with those of their roles that the actor may see. */
export interface Person extends Omit<Selectable<Tables['staff']>, 'created_at'> {
  grants: RoleGrant[];
  /** When this address was invited last, as far as that is still kept. */
  invited_at: Date | null;
}

/** Which people are asked for; null: all that the actor may see. */
export interface PeopleFilter {
  /** With a role for one of these regions. */
  regions: readonly string[] | null;
  role: Role | null;
  state: 'active' | 'disabled' | null;
  /** Part of a name or an address. */
  text: string;
}

/** So many people stand on a page. */
export const PEOPLE_A_PAGE = 50;

/** People by name. @param page from 1 @returns those of the page, and whether there are more */
export async function listPeople(
  trx: Trx,
  { regions, role, state, text }: PeopleFilter,
  page: number,
): Promise<{ people: Person[]; hasMore: boolean }> {
  let query = peopleOf(trx);
  if (regions !== null || role !== null)
    query = query.where((eb) => {
      let held = eb.selectFrom('staff_grant as f').select(eb.val(1).as('one')).whereRef('f.account_id', '=', 'p.account_id');
      if (role !== null) held = held.where('f.role', '=', role);
      if (regions !== null)
        held = held.where(sql<boolean>`f.scope = any(${regions})`).where('f.role', 'in', ['key-person', 'adviser', 'coordinator']);
      return eb.exists(held);
    });
  if (state) query = query.where('p.state', '=', state);
  if (text) {
    const part = `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
    query = query.where((eb) => eb.or([eb('p.name', 'ilike', part), eb('p.email', 'ilike', part)]));
  }
  const rows = await query
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.account_id')
    .limit(PEOPLE_A_PAGE + 1)
    .offset((page - 1) * PEOPLE_A_PAGE)
    .execute();
  return { people: rows.slice(0, PEOPLE_A_PAGE), hasMore: rows.length > PEOPLE_A_PAGE };
}

/** One person, when the actor may see them. */
export function findPerson(trx: Trx, accountId: string): Promise<Person | undefined> {
  return peopleOf(trx).where('p.account_id', '=', accountId).executeTakeFirst();
}

function peopleOf(trx: Trx) {
  return trx
    .selectFrom('staff as p')
    .select(['p.account_id', 'p.email', 'p.name', 'p.locale', 'p.languages', 'p.state', 'p.is_demo'])
    .select((eb) => [
      grantsOf('p.account_id').as('grants'),
      eb
        .selectFrom('invitation as i')
        .whereRef('i.email', '=', 'p.email')
        .select(({ fn }) => fn.max('i.invited_at').as('last'))
        .as('invited_at'),
    ]);
}

/** An invitation, without what would accept it. */
export type WaitingInvitation = Omit<Selectable<Tables['invitation']>, 'token_hash' | 'accepted_at'>;

const WAITING = ['id', 'email', 'name', 'locale', 'role', 'scope', 'invited_by', 'invited_at', 'expires_at'] as const;

/** Invitations that nobody accepted yet, also those whose time is over, the latest first. */
export function listWaitingInvitations(trx: Trx): Promise<WaitingInvitation[]> {
  return trx
    .selectFrom('invitation')
    .select(WAITING)
    .where('accepted_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** The invitation of an address for a role that waits, or waited too long. */
export function findWaitingInvitation(
  trx: Trx,
  { email, role, scope }: { email: string; role: Role; scope: string },
): Promise<WaitingInvitation | undefined> {
  return trx
    .selectFrom('invitation')
    .select(WAITING)
    .where('accepted_at', 'is', null)
    .where('email', '=', email)
    .where('role', '=', role)
    .where('scope', '=', scope)
    .orderBy('expires_at', 'desc')
    .executeTakeFirst();
}

/** Takes an invitation that nobody accepted yet away: its link leads nowhere from now on. */
export function takeWaitingInvitation(trx: Trx, id: string): Promise<WaitingInvitation | undefined> {
  return trx.deleteFrom('invitation').where('id', '=', id).where('accepted_at', 'is', null).returning(WAITING).executeTakeFirst();
}
