import { sql } from 'kysely';
import type { Database } from '#platform/database/connection.ts';
import type { RoleGrant } from '../roles.ts';
import { grantsOf } from './grants.store.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** Somebody who signs in, as the command line shows them. */
export interface Account {
  accountId: string;
  email: string;
  name: string;
  state: 'active' | 'disabled';
  isDemo: boolean;
  grants: readonly RoleGrant[];
  hasSecondFactor: boolean;
}

/** All accounts by address. As the owner of the database or as `wegwijs_auth`. */
export async function listAccounts(db: Database): Promise<Account[]> {
  const rows = await db
    .selectFrom('staff as p')
    .select(['p.account_id', 'p.email', 'p.name', 'p.state', 'p.is_demo'])
    .select([
      grantsOf('p.account_id').as('grants'),
      sql<boolean>`exists (select from auth.credential c where c.account_id = p.account_id and c.totp_confirmed_at is not null)
        or exists (select from auth.passkey k where k.account_id = p.account_id)`.as('has_second_factor'),
    ])
    .orderBy('p.email')
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    email: row.email,
    name: row.name,
    state: row.state,
    isDemo: row.is_demo,
    grants: row.grants,
    hasSecondFactor: row.has_second_factor,
  }));
}
