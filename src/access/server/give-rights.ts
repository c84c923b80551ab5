import { sql } from 'kysely';
import type { Grant } from '#platform/actor.ts';
import type { Actor, Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { givesAs } from '../people-invitation.ts';
import type { Role } from '../roles.ts';
import './staff.tables.ts';

/**
 * What the actor holds at this moment. Who may do what changes in one transaction after another: of two administrators who
 * disable each other, the second finds that it is none any more, and one stays.
 * @throws {NotThereError} for nobody, and for somebody who was disabled
 */
export async function presentGrants(trx: Trx, { accountId }: Actor): Promise<{ accountId: string; name: string; grants: Grant[] }> {
  if (accountId === null) throw new NotThereError();
  await sql`select pg_advisory_xact_lock(hashtextextended('wegwijs rights', 0))`.execute(trx);
  const person = await trx
    .selectFrom('staff')
    .select('name')
    .where('account_id', '=', accountId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!person) throw new NotThereError();
  const grants = await trx.selectFrom('staff_grant').select(['role', 'scope']).where('account_id', '=', accountId).execute();
  return { accountId, name: person.name, grants };
}

/**
 * Makes sure that the actor may give or take away this role now.
 * @returns who they are, and under which role it is recorded
 * @throws {NotThereError}
 */
export async function requireGiver(
  trx: Trx,
  actor: Actor,
  role: Role,
  scope: string,
): Promise<{ accountId: string; name: string; actsAs: Role }> {
  const { accountId, name, grants } = await presentGrants(trx, actor);
  const actsAs = givesAs(grants, role, scope);
  if (!actsAs) throw new NotThereError();
  return { accountId, name, actsAs };
}
