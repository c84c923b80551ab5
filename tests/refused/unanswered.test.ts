import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UnansweredQueries } from '#counting/index.ts';
import { flushUnanswered, listUnanswered } from '#counting/server/index.ts';
import { today } from '#platform/clock.ts';
import { asActor, openDatabase, PUBLIC_ACTOR, type Actor, type Database } from '#platform/database/connection.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
let app: Database;
let owner: Database;
beforeAll(async () => {
  database = await createDatabase();
  app = openDatabase(database.appUrl, 2);
  owner = openDatabase(database.ownerUrl, 1);
});
afterAll(() => Promise.all([app.destroy(), owner.destroy()]));
beforeEach(() => runSql(database.ownerUrl, 'DELETE FROM unanswered_query'));

const actor = (role: string): Actor => ({ accountId: 'somebody', grants: [{ role, scope: '' }] });

/** Asks so many times, each time as another reader would: in a writing of its own. */
async function ask(query: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const queries = new UnansweredQueries();
    queries.add('pl', query, today());
    await flushUnanswered(app, queries);
  }
}

const seenBy = (who: Actor) =>
  asActor(app, who, async (trx) => {
    const { rows } = await sql<{ query: string; times: number }>`select query, times from unanswered_query order by query`.execute(trx);
    return rows;
  });
const stored = () =>
  runSql<{ query: string | null; times: number }>(database.ownerUrl, 'SELECT query, times::int FROM unanswered_query ORDER BY times');

describe('queries without an answer', () => {
  it('are written down from the fifth time on; before, nobody can read them, not even in the database', async () => {
    await ask('moje nazwisko', 4);
    expect(await stored()).toEqual([{ query: null, times: 4 }]);
    const rows = JSON.stringify(
      await runSql(database.ownerUrl, `SELECT week, locale, encode(digest, 'escape') AS digest FROM unanswered_query`),
    );
    expect(rows).not.toContain('nazwisko');
    await ask('tanie meble', 7);
    expect(await stored()).toEqual([
      { query: null, times: 4 },
      { query: 'tanie meble', times: 7 },
    ]);
    expect(await listUnanswered(owner, '2000-01-01', null)).toMatchObject([{ locale: 'pl', query: 'tanie meble', times: 7 }]);
    expect(await listUnanswered(owner, '2000-01-01', 'nl')).toEqual([]);
  });

  it('are shown to editors and the LOS, and to nobody else', async () => {
    await ask('tanie meble', 7);
    for (const role of ['editor', 'los']) expect(await seenBy(actor(role)), role).toEqual([{ query: 'tanie meble', times: 7 }]);
    for (const role of ['visitor', 'adviser', 'coordinator', 'partner', 'translator', 'auditor', 'administrator', 'EDITOR', '%'])
      expect(await seenBy(actor(role)), role).toEqual([]);
    expect(await seenBy(PUBLIC_ACTOR)).toEqual([]);
  });

  it('are forgotten: rare ones after two weeks, all after thirteen', async () => {
    await runSql(
      database.ownerUrl,
      `INSERT INTO unanswered_query VALUES (current_date - 15, 'nl', '\\x01', 2, NULL), (current_date - 15, 'nl', '\\x02', 9, 'vorige maand'), (current_date - 92, 'nl', '\\x03', 9, 'lang geleden')`,
    );
    await ask('nieuw', 1);
    const left = (await stored()).map(({ query }) => query);
    expect(left).toContain('vorige maand');
    expect(left).not.toContain('lang geleden');
    expect(await runSql(database.ownerUrl, `SELECT FROM unanswered_query WHERE query IS NULL AND week < current_date - 14`)).toEqual([]);
  });

  it.each([
    ['is empty', { query: '' }],
    ['is far too long', { query: 'a'.repeat(81) }],
    ['is of no locale', { locale: 'polish' }],
  ])('leaves out what %s', async (_what, wrong) => {
    const before = (await stored()).length;
    const entry = { week: today(), locale: 'pl', query: 'woord', times: 1, ...wrong };
    await runSql(database.appUrl, 'SELECT add_unanswered_queries($1::jsonb)', [JSON.stringify([entry])]);
    expect(await stored()).toHaveLength(before);
  });

  it('refuses what takes away', async () => {
    await ask('tanie meble', 7);
    const entry = { week: today(), locale: 'pl', query: 'tanie meble', times: -5 };
    await expect(runSql(database.appUrl, 'SELECT add_unanswered_queries($1::jsonb)', [JSON.stringify([entry])])).rejects.toThrow();
    expect(await stored()).toEqual([{ query: 'tanie meble', times: 7 }]);
  });
});
