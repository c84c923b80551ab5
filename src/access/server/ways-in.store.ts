import { sql } from 'kysely';
import type { Database, Trx } from '#platform/database/connection.ts';
import type { WaysIn } from '../ways-in.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/**
 * What an account can sign in with.
 * @param issuer of the identity provider that is used here; null: there is none, and identities count for nothing
 */
export async function findWaysIn(auth: Database | Trx, accountId: string, issuer: string | null): Promise<WaysIn> {
  const { rows } = await sql<WaysIn>`
    select exists (select from auth.credential where account_id = ${accountId} and password_hash is not null) as "hasPassword",
           exists (select from auth.credential where account_id = ${accountId} and totp_confirmed_at is not null) as "hasApp",
           (select count(*) from auth.passkey where account_id = ${accountId}) as passkeys,
           (select count(*) from auth.oidc_identity where account_id = ${accountId} and issuer = ${issuer}) as identities`.execute(auth);
  return rows[0] ?? { hasPassword: false, hasApp: false, passkeys: 0, identities: 0 };
}

/** Lets one change at a time be made to how an account signs in. @returns whether it is there and may sign in */
export async function lockAccount(trx: Trx, accountId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('staff')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('state', '=', 'active')
    .where('is_demo', '=', false)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
