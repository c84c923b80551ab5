import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor, openDatabase, PUBLIC_ACTOR, readConsistently, type Actor, type Database } from '#platform/database/connection.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { insertSampleRows } from '../integration/sample-rows.ts';

let database: TestDatabase;
/** One connection: whoever comes next gets exactly the one that was used before. */
let narrow: Database;
let wide: Database;
beforeAll(async () => {
  database = await createDatabase();
  await insertSampleRows(database.ownerUrl, 5);
  narrow = openDatabase(database.appUrl, 1);
  wide = openDatabase(database.appUrl, 5);
});
afterAll(async () => {
  await narrow.destroy();
  await wide.destroy();
});

const los: Actor = { accountId: 'a-los', grants: [{ role: 'los', scope: '' }] };
const coordinatorOf = (region: string): Actor => ({ accountId: `of ${region}`, grants: [{ role: 'coordinator', scope: region }] });

const COUNTS = sql<{ region: string }>`select distinct region from page_count order by region`;
const SETTINGS = sql<{
  said: string;
}>`select concat(current_setting('wegwijs.account', true), current_setting('wegwijs.grants', true)) as said`;

/** What the next one to use a connection of this pool sees. */
async function nextVisitorSees(db: Database) {
  const counts = await COUNTS.execute(db);
  const settings = await SETTINGS.execute(db);
  return [...counts.rows, ...settings.rows.filter((row) => row.said !== '')];
}

describe('who acts ends with the transaction', () => {
  it('when it succeeds', async () => {
    expect(await asActor(narrow, los, (trx) => COUNTS.execute(trx).then((result) => result.rows.length))).toBe(3);
    expect(await nextVisitorSees(narrow)).toEqual([]);
  });

  it('when it throws, in the program or in the database', async () => {
    await expect(asActor(narrow, los, () => Promise.reject(new Error('oops')))).rejects.toThrow('oops');
    expect(await nextVisitorSees(narrow)).toEqual([]);
    await expect(asActor(narrow, los, (trx) => sql`select 1 / 0`.execute(trx))).rejects.toThrow('division by zero');
    expect(await nextVisitorSees(narrow)).toEqual([]);
  });

  it('and is the public in a consistent reading that follows', async () => {
    await asActor(narrow, los, (trx) => COUNTS.execute(trx));
    expect(await readConsistently(narrow, (trx) => COUNTS.execute(trx).then((result) => result.rows))).toEqual([]);
  });

  it('so that grants set outside a transaction hold for nobody, not even the next statement', async () => {
    await sql`select set_config('wegwijs.grants', 'los@', true)`.execute(narrow);
    expect(await nextVisitorSees(narrow)).toEqual([]);
  });

  it('so that the grants of one actor do not add to those of the next', async () => {
    await asActor(narrow, los, (trx) => COUNTS.execute(trx));
    const seen = await asActor(narrow, coordinatorOf('region-1'), (trx) => COUNTS.execute(trx).then((result) => result.rows));
    expect(seen).toEqual([{ region: 'region-1' }]);
    expect(await asActor(narrow, PUBLIC_ACTOR, (trx) => COUNTS.execute(trx).then((result) => result.rows))).toEqual([]);
  });

  it('also when many act at once on shared connections', async () => {
    const actors = [los, PUBLIC_ACTOR, coordinatorOf('region-0'), coordinatorOf('region-1')];
    const expected = [['', 'region-0', 'region-1'], [], ['region-0'], ['region-1']];
    await Promise.all(
      Array.from({ length: 400 }, async (_, i) => {
        const who = i % actors.length;
        const regions = await asActor(wide, actors[who]!, async (trx) => {
          await sql`select pg_sleep(0.001)`.execute(trx);
          return (await COUNTS.execute(trx)).rows.map((row) => row.region);
        });
        expect(regions).toEqual(expected[who]);
        if (i % 7 === 0) expect(await nextVisitorSees(wide)).toEqual([]);
      }),
    );
  });
});

describe('several roles of one person', () => {
  it('do not mix their scopes: who advises in one region and coordinates another coordinates only that one', async () => {
    const regionsSeenWith = (...grants: Actor['grants'][number][]) =>
      asActor(narrow, { accountId: 'somebody', grants }, (trx) => COUNTS.execute(trx).then(({ rows }) => rows.map((row) => row.region)));
    const adviser = { role: 'adviser', scope: 'region-0' };
    const coordinator = { role: 'coordinator', scope: 'region-1' };
    expect(await regionsSeenWith(adviser)).toEqual([]);
    expect(await regionsSeenWith(adviser, coordinator)).toEqual(['region-1']);
    expect(await regionsSeenWith(coordinator, { role: 'coordinator', scope: 'region-0' })).toEqual(['region-0', 'region-1']);
    expect(await regionsSeenWith(adviser, { role: 'partner', scope: 'region-1' })).toEqual([]);
  });
});

describe('hostile text in an account', () => {
  it('is text to the database, and gives no role', async () => {
    for (const text of [`'); DROP TABLE page; --`, '\\', '$1', '{los}', 'x\u0001', ' los', 'LOS', 'los;', '%']) {
      const hostile: Actor = { accountId: text, grants: [{ role: text, scope: text }] };
      const seen = await asActor(narrow, hostile, async (trx) => [(await COUNTS.execute(trx)).rows, (await SETTINGS.execute(trx)).rows]);
      expect(seen).toEqual([[], [{ said: `${text}${text}@${text}` }]]);
    }
    expect(await runSql(database.ownerUrl, 'SELECT count(*)::int AS n FROM page')).toEqual([{ n: 5 }]);
  });

  it('cannot hold another grant: the marks between grants are refused', async () => {
    for (const text of ['x,los@', 'los@', 'x,los', ',', '@', `', true), set_config('wegwijs.grants', 'los@`]) {
      const act = (grant: Actor['grants'][number]) => asActor(narrow, { accountId: null, grants: [grant] }, () => Promise.resolve());
      await expect((async () => act({ role: text, scope: '' }))()).rejects.toThrow('comma or @');
      await expect((async () => act({ role: 'adviser', scope: text }))()).rejects.toThrow('comma or @');
    }
  });
});
