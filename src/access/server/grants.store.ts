import { sql, type RawBuilder } from 'kysely';
import type { RoleGrant } from '../roles.ts';
import './staff.tables.ts';

/**
 * What somebody holds, as a column of a query: those of their grants that the actor may see, always in the same order.
 * @param account the column of the query that names them
 */
export function grantsOf(account: 'p.account_id'): RawBuilder<RoleGrant[]> {
  return sql<RoleGrant[]>`(
    select coalesce(json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.role, g.scope), '[]')
    from staff_grant g where g.account_id = ${sql.ref(account)})`;
}
