import { today as dayInTheNetherlands } from '#platform/clock.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asActor, openDatabase, PUBLIC_ACTOR, type Actor, type Database } from '#platform/database/connection.ts';
import { connectTo, createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { insertSampleRows } from '../integration/sample-rows.ts';

let database: TestDatabase;
let app: Database;
beforeAll(async () => {
  database = await createDatabase();
  await insertSampleRows(database.ownerUrl, 5);
  app = openDatabase(database.appUrl, 4);
});
afterAll(() => app.destroy());

/** Somebody with one role, for each of these scopes. */
const actor = (role: string, ...scopes: string[]): Actor => ({ accountId: 'somebody', grants: scopes.map((scope) => ({ role, scope })) });

/** In which regions an actor sees counts. */
function regionsSeenBy(who: Actor): Promise<string[]> {
  return asActor(app, who, async (trx) => {
    const { rows } = await sql<{ region: string }>`select distinct region from page_count order by region`.execute(trx);
    return rows.map((row) => row.region);
  });
}

describe('counts of pages', () => {
  it('are not shown to the public, whether through an actor or without any', async () => {
    expect(await regionsSeenBy(PUBLIC_ACTOR)).toEqual([]);
    expect((await sql`select * from page_count`.execute(app)).rows).toEqual([]);
  });

  it('are shown whole to the LOS and to editors', async () => {
    expect(await regionsSeenBy(actor('los', ''))).toEqual(['', 'region-0', 'region-1']);
    expect(await regionsSeenBy(actor('editor', ''))).toEqual(['', 'region-0', 'region-1']);
  });

  it('are shown to a coordinator of their own regions only', async () => {
    expect(await regionsSeenBy(actor('coordinator', 'region-0'))).toEqual(['region-0']);
    expect(await regionsSeenBy(actor('coordinator', 'region-0', 'region-1'))).toEqual(['region-0', 'region-1']);
    expect(await regionsSeenBy(actor('coordinator', 'region-2'))).toEqual([]);
    expect(await regionsSeenBy(actor('coordinator'))).toEqual([]);
    // What was counted without a place belongs to no region.
    expect(await regionsSeenBy(actor('coordinator', ''))).toEqual([]);
  });

  it('are shown to no other role, and to none whose name only looks like one', async () => {
    const others = [
      'visitor',
      'key-person',
      'adviser',
      'partner',
      'translator',
      'auditor',
      'administrator',
      'LOS',
      ' los',
      'los ',
      'lo',
      '%',
      'los;',
      '{los}',
      `' OR true --`,
    ];
    for (const role of others) expect(await regionsSeenBy(actor(role, 'region-0', '')), role).toEqual([]);
  });

  it('do not come out by switching the rules off, a function that leaks, or statistics', async () => {
    const client = await connectTo(database.appUrl);
    await client.query('SET row_security = off');
    await expect(client.query('SELECT * FROM page_count')).rejects.toThrow(/row-level security/);
    await client.query('SET row_security = on');
    const leaked: unknown[] = [];
    client.on('notice', (notice) => leaked.push(notice.message));
    await client.query(
      `CREATE FUNCTION pg_temp.leak(region text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE '%', region; RETURN true; END $$`,
    );
    expect((await client.query('SELECT * FROM page_count WHERE pg_temp.leak(region)')).rows).toEqual([]);
    expect(leaked).toEqual([]);
    await runSql(database.ownerUrl, 'ANALYZE page_count');
    expect((await client.query(`SELECT * FROM pg_stats WHERE tablename = 'page_count'`)).rows).toEqual([]);
  });
});

describe('adding to counts (add_page_counts)', () => {
  const DAY = dayInTheNetherlands();
  const entry = { day: DAY, page_id: 'pay/page-1', locale: 'nl', region: '', views: 2, clear: 1, unclear: 0 };
  const add = (...entries: object[]) => runSql(database.appUrl, 'SELECT add_page_counts($1::jsonb)', [JSON.stringify(entries)]);
  const all = () => runSql(database.ownerUrl, `SELECT * FROM page_count ORDER BY day, page_id, locale, region`);
  const today = () =>
    runSql(
      database.ownerUrl,
      `SELECT page_id, locale, region, views, clear, unclear FROM page_count WHERE day = '${DAY}' ORDER BY page_id, locale, region`,
    );

  beforeEach(async () => {
    await runSql(database.ownerUrl, `DELETE FROM page_count WHERE day = '${DAY}'`);
  });

  it('adds, and shows nothing of what is there', async () => {
    expect(await add(entry)).toEqual([{ add_page_counts: null }]);
    await add({ ...entry, views: 3, unclear: 4 }, { ...entry, region: 'region-1' });
    expect(await today()).toEqual([
      { page_id: 'pay/page-1', locale: 'nl', region: '', views: 5, clear: 2, unclear: 4 },
      { page_id: 'pay/page-1', locale: 'nl', region: 'region-1', views: 2, clear: 1, unclear: 0 },
    ]);
  });

  it('leaves out pages and regions that do not exist', async () => {
    await add(
      { ...entry, page_id: 'pay/unknown' },
      { ...entry, region: 'nowhere' },
      { ...entry, region: 'REGION-0' },
      { ...entry, page_id: `x'; DROP TABLE page; --` },
    );
    expect(await today()).toEqual([]);
  });

  it.each([
    ['subtracts', { ...entry, views: -1 }],
    ['subtracts one kind while it adds another', { ...entry, views: 5, unclear: -1 }],
    ['is more than fits', { ...entry, views: '9223372036854775808' }],
    ['says nothing', { ...entry, clear: null }],
    ['is no number', { ...entry, views: '1; DROP TABLE page' }],
    ['has no day', { ...entry, day: null }],
    ['has a day that is none', { ...entry, day: 'yesterday; DROP TABLE page' }],
  ])('refuses an entry that %s, on a new row and on one that is there, with all that came with it', async (_what, wrong) => {
    const empty = await all();
    await expect(add({ ...entry, region: 'region-1' }, wrong)).rejects.toThrow();
    expect(await all()).toEqual(empty);
    await add(entry);
    const before = await all();
    await expect(add({ ...entry, region: 'region-1' }, wrong)).rejects.toThrow();
    expect(await all()).toEqual(before);
  });

  it('does not start anew at nothing when a count runs over', async () => {
    await add({ ...entry, views: '9223372036854775807' });
    const before = await all();
    await expect(add(entry)).rejects.toThrow(/out of range/);
    expect(await all()).toEqual(before);
  });

  it('refuses what is no list of entries', async () => {
    const before = await all();
    for (const wrong of ['"text"', '1', 'null', '[1]', '[null]', '[[]]', '{}']) {
      await expect(runSql(database.appUrl, 'SELECT add_page_counts($1::jsonb)', [wrong]), wrong).rejects.toThrow();
      expect(await all()).toEqual(before);
    }
  });

  it('is not deceived by tables or operators of the same name that the caller made', async () => {
    const client = await connectTo(database.appUrl);
    await client.query(`CREATE TEMPORARY TABLE page AS SELECT 'pay/unknown'::text AS id`);
    await client.query('CREATE TEMPORARY TABLE page_count (LIKE public.page_count)');
    await client.query('SET search_path = pg_temp, public');
    await client.query('SELECT public.add_page_counts($1::jsonb)', [JSON.stringify([{ ...entry, page_id: 'pay/unknown' }, entry])]);
    expect((await client.query('SELECT * FROM pg_temp.page_count')).rows).toEqual([]);
    expect(await today()).toEqual([{ page_id: 'pay/page-1', locale: 'nl', region: '', views: 2, clear: 1, unclear: 0 }]);
  });

  it('is refused to the backup, which only reads', async () => {
    await expect(runSql(database.backupUrl, `SELECT add_page_counts('[]')`)).rejects.toThrow(/permission denied/);
  });
});
