import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor } from '../actor.ts';
import { Failure } from '../failure.ts';
import { log } from '../log.ts';
import type { Tables } from './tables.ts';

export { PUBLIC_ACTOR, systemActor, type Actor, type Grant } from '../actor.ts';

export type Database = Kysely<Tables>;
export type Trx = Transaction<Tables>;

// Dates stay the text they are ('2026-07-01'): a Date object would move them across time zones. Counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool of at most `max` connections. Nothing is sent before the first query. */
export function openDatabase(connectionString: string, max = 10): Database {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks (the server restarts) is replaced at the next query.
  pool.on('error', (error) => log.warn({ code: (error as NodeJS.ErrnoException).code }, 'database connection lost'));
  // A server that ends a connection which is in use says so there as well; the query on it fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `work` in one transaction as `actor`; a throw rolls everything back. */
export function asActor<T>(db: Database, actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T> {
  // Grants travel as "role@scope,role@scope": a mark inside a name would make another grant of it.
  if (actor.grants.some(({ role, scope }) => /[,@]/.test(role) || /[,@]/.test(scope)))
    throw new Error('a role or scope holds a comma or @');
  const grants = actor.grants.map(({ role, scope }) => `${role}@${scope}`).join(',');
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('wegwijs.account', ${actor.accountId ?? ''}, true), set_config('wegwijs.grants', ${grants}, true)`.execute(
      trx,
    );
    return work(trx);
  });
}

/** Runs `work` on one consistent, read-only picture of the database, as the public. */
export function readConsistently<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await sql`set transaction read only`.execute(trx);
      return work(trx);
    });
}

/**
 * Refuses a connection that could step around row-level security.
 * @throws {Failure} for a superuser, a role with BYPASSRLS, the owner of tables, or an unreachable server.
 */
export async function requireAppRole(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  try {
    await connect(client, 'DATABASE_URL');
    const { rows } = await client.query<{ name: string; bypasses: boolean; owns: boolean }>(
      `SELECT rolname AS name, rolsuper OR rolbypassrls AS bypasses,
              EXISTS (SELECT FROM pg_class c WHERE c.relname = 'content_pack' AND pg_has_role(c.relowner, 'USAGE')) AS owns
       FROM pg_roles WHERE rolname = current_user`,
    );
    const role = rows[0];
    if (role?.bypasses || role?.owns) {
      throw new Failure(
        `DATABASE_URL connects as "${role.name}", which can step around the access rules. Use the role wegwijs_app (docs/operations.md).`,
      );
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connects, or says in one line which variable to look at. Never prints the password. */
export async function connect(client: pg.Client, variable: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ECONNREFUSED'
        ? 'no server answers at that address'
        : code === 'ENOTFOUND'
          ? 'that host name is not known'
          : code === '28P01'
            ? 'the password is wrong'
            : code === '28000'
              ? 'that user may not connect'
              : code === '3D000'
                ? 'that database does not exist'
                : message;
    throw new Failure(`Cannot connect to the database: ${reason}. Check ${variable}.`);
  }
}
