import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database/connection.ts';
import { isUnreachable } from '../../src/platform/database/refusal.ts';
import { createDatabase, runSql } from './database.ts';

const failed = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error,
  );

it('tells a connection that did not come free, broke, or was refused from a mistake of ours', async () => {
  const { appUrl, name, superuserUrl } = await createDatabase();
  const db = openDatabase(appUrl, 1);
  const ask = () => sql`select 1`.execute(db);
  try {
    expect(isUnreachable(await failed(sql`select no_such_thing`.execute(db)))).toBe(false);
    await db.connection().execute(async (held) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(held);
      expect(isUnreachable(await failed(ask()))).toBe(true);
      const broken = failed(sql`select pg_sleep(20)`.execute(held));
      await runSql(superuserUrl, `SELECT pg_terminate_backend(${rows[0]!.pid})`);
      expect(isUnreachable(await broken)).toBe(true);
    });
    await ask();
  } finally {
    await db.destroy();
  }
  await runSql(superuserUrl, `ALTER DATABASE ${name} CONNECTION LIMIT 0`);
  const refused = openDatabase(appUrl, 1);
  try {
    expect(isUnreachable(await failed(sql`select 1`.execute(refused)))).toBe(true);
  } finally {
    await refused.destroy();
  }
});
