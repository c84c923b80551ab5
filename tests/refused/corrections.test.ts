import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CORRECTION_REASONS } from '#directory/index.ts';
import { addCorrection } from '#directory/server/index.ts';
import { asActor, openDatabase, PUBLIC_ACTOR, type Actor, type Database } from '#platform/database/connection.ts';
import { connectTo, createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { insertSampleRows } from '../integration/sample-rows.ts';

let database: TestDatabase;
let app: Database;
beforeAll(async () => {
  database = await createDatabase();
  await insertSampleRows(database.ownerUrl, 5);
  // service-0 and location-0 of one region, location-1 of another, organisation-0 of itself, service-1 of the LOS.
  await runSql(database.ownerUrl, `UPDATE service SET owner = CASE id WHEN 'service-0' THEN 'region:region-0' ELSE 'los' END`);
  await runSql(
    database.ownerUrl,
    `UPDATE location SET owner = CASE id WHEN 'location-0' THEN 'region:region-0' WHEN 'location-1' THEN 'region:region-1' ELSE 'los' END`,
  );
  await runSql(database.ownerUrl, `UPDATE organisation SET owner = 'organisation:organisation-0' WHERE id = 'organisation-0'`);
  app = openDatabase(database.appUrl, 4);
});
afterAll(() => app.destroy());
beforeEach(() => runSql(database.ownerUrl, 'DELETE FROM directory_correction'));

interface Row {
  kind: string;
  record_id: string;
  reason: string;
  owner: string;
  times: number;
}
const stored = (): Promise<Row[]> =>
  runSql(database.ownerUrl, 'SELECT kind, record_id, reason, owner, times FROM directory_correction ORDER BY kind, record_id, reason');
/** Somebody with one role, for each of these scopes. */
const actor = (role: string, ...scopes: string[]): Actor => ({ accountId: 'somebody', grants: scopes.map((scope) => ({ role, scope })) });

/** Ids of the records about which an actor can read that something is not right. */
const seenBy = (who: Actor): Promise<string[]> =>
  asActor(app, who, async (trx) => {
    const { rows } = await sql<{ record_id: string }>`select record_id from directory_correction order by record_id`.execute(trx);
    return rows.map((row) => row.record_id);
  });

describe('saying that a record is not right', () => {
  it('is counted, for each record and reason by itself', async () => {
    expect(await addCorrection(app, 'location', 'location-0', 'closed')).toBe(true);
    expect(await addCorrection(app, 'location', 'location-0', 'closed')).toBe(true);
    expect(await addCorrection(app, 'location', 'location-0', 'wrong-hours')).toBe(true);
    expect(await addCorrection(app, 'service', 'service-1', 'wrong-number')).toBe(true);
    expect(await addCorrection(app, 'organisation', 'organisation-0', 'moved')).toBe(true);
    expect(await stored()).toEqual([
      { kind: 'location', record_id: 'location-0', reason: 'closed', owner: 'region:region-0', times: 2 },
      { kind: 'location', record_id: 'location-0', reason: 'wrong-hours', owner: 'region:region-0', times: 1 },
      { kind: 'organisation', record_id: 'organisation-0', reason: 'moved', owner: 'organisation:organisation-0', times: 1 },
      { kind: 'service', record_id: 'service-1', reason: 'wrong-number', owner: 'los', times: 1 },
    ]);
  });

  it('can be said with each reason that is offered', async () => {
    for (const reason of CORRECTION_REASONS) expect(await addCorrection(app, 'service', 'service-0', reason), reason).toBe(true);
    expect(await stored()).toHaveLength(CORRECTION_REASONS.length);
  });

  it('is counted whole when many say so at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => addCorrection(app, 'location', 'location-0', 'closed')));
    expect(answers.every(Boolean)).toBe(true);
    expect(await stored()).toMatchObject([{ times: 40 }]);
  });

  it('is not counted of a record that is not there, or is of another kind', async () => {
    expect(await addCorrection(app, 'location', 'location-99', 'closed')).toBe(false);
    expect(await addCorrection(app, 'service', 'location-0', 'closed')).toBe(false);
    expect(await addCorrection(app, 'service', `x'; DROP TABLE service; --`, 'closed')).toBe(false);
    expect(await addCorrection(app, 'organisation', '', 'closed')).toBe(false);
    expect(await stored()).toEqual([]);
  });

  it('is counted a hundred times a day, and a flood of one thing leaves room for others', async () => {
    for (let i = 0; i < 100; i += 1) expect(await addCorrection(app, 'location', 'location-0', 'closed'), `${i + 1}`).toBe(true);
    expect(await addCorrection(app, 'location', 'location-0', 'closed')).toBe(false);
    expect(await addCorrection(app, 'location', 'location-0', 'closed')).toBe(false);
    expect(await addCorrection(app, 'location', 'location-0', 'moved')).toBe(true);
    expect(await addCorrection(app, 'location', 'location-1', 'closed')).toBe(true);
    expect((await stored()).map(({ times }) => times)).toEqual([100, 1, 1]);
    // Tomorrow it can be said again.
    await runSql(database.ownerUrl, 'UPDATE directory_correction SET day = day - 1');
    expect(await addCorrection(app, 'location', 'location-0', 'closed')).toBe(true);
  });

  it.each([
    ['a kind that is none', 'page', 'closed'],
    ['a kind with more behind it', `service'; DROP TABLE service; --`, 'closed'],
    ['a reason in one’s own words', 'service', 'Mr Jansen was rude to me'],
    ['no reason', 'service', null],
    ['no kind', null, 'closed'],
  ])('refuses %s', async (_what, kind, reason) => {
    await expect(runSql(database.appUrl, 'SELECT add_directory_correction($1, $2, $3)', [kind, 'service-0', reason])).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });

  it('stores nothing but the day, the record, the reason, its owner and how often', async () => {
    await asActor(app, actor('partner', 'organisation-1'), (trx) =>
      sql`select add_directory_correction('service', 'service-0', 'closed')`.execute(trx),
    );
    const [row] = await runSql<Record<string, unknown>>(
      database.ownerUrl,
      `SELECT *, day = (now() AT TIME ZONE 'Europe/Amsterdam')::date AS is_today FROM directory_correction`,
    );
    expect(row).toEqual({
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      is_today: true,
      kind: 'service',
      record_id: 'service-0',
      reason: 'closed',
      owner: 'region:region-0',
      times: 1,
    });
  });

  it('is forgotten after a year', async () => {
    const days = [364, 365, 366, 800];
    await runSql(
      database.ownerUrl,
      `INSERT INTO directory_correction SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date - ago, 'service', 'service-' || ago, 'closed', 'los', 1 FROM unnest($1::int[]) AS ago`,
      [days],
    );
    await addCorrection(app, 'location', 'location-0', 'closed');
    expect((await stored()).map((row) => row.record_id)).toEqual(['location-0', 'service-364', 'service-365']);
  });

  it('reaches a new owner from then on', async () => {
    await addCorrection(app, 'location', 'location-2', 'closed');
    await runSql(database.ownerUrl, 'UPDATE directory_correction SET day = day - 1');
    await runSql(database.ownerUrl, `UPDATE location SET owner = 'region:region-1' WHERE id = 'location-2'`);
    await addCorrection(app, 'location', 'location-2', 'closed');
    expect((await stored()).map(({ owner }) => owner).sort()).toEqual(['los', 'region:region-1']);
    await runSql(database.ownerUrl, `UPDATE location SET owner = 'los' WHERE id = 'location-2'`);
  });
});

describe('reading what visitors said', () => {
  beforeEach(async () => {
    await addCorrection(app, 'service', 'service-0', 'closed');
    await addCorrection(app, 'service', 'service-1', 'closed');
    await addCorrection(app, 'location', 'location-0', 'closed');
    await addCorrection(app, 'location', 'location-1', 'closed');
    await addCorrection(app, 'organisation', 'organisation-0', 'closed');
  });

  it('is for the LOS and editors, of all records', async () => {
    for (const role of ['los', 'editor'])
      expect(await seenBy(actor(role, '')), role).toEqual(['location-0', 'location-1', 'organisation-0', 'service-0', 'service-1']);
  });

  it('is for a coordinator, of the records of their own regions', async () => {
    const coordinator = (...regions: string[]) => seenBy(actor('coordinator', ...regions));
    expect(await coordinator('region-0')).toEqual(['location-0', 'service-0']);
    expect(await coordinator('region-0', 'region-1')).toEqual(['location-0', 'location-1', 'service-0']);
    expect(await coordinator('region-2')).toEqual([]);
    expect(await coordinator()).toEqual([]);
    for (const region of ['', '%', 'los', 'organisation-0', ':organisation-0', 'region:region-0'])
      expect(await coordinator(region), region).toEqual([]);
  });

  it('is for nobody else, whatever region or organisation they have', async () => {
    const others = ['visitor', 'key-person', 'adviser', 'partner', 'translator', 'auditor', 'administrator', 'LOS', 'los ', '%', '{los}'];
    for (const role of others) expect(await seenBy(actor(role, '', 'region-0', 'organisation-0')), role).toEqual([]);
    expect(await seenBy(PUBLIC_ACTOR)).toEqual([]);
    expect((await sql`select * from directory_correction`.execute(app)).rows).toEqual([]);
  });

  it('is refused where somebody switches the rules off', async () => {
    const client = await connectTo(database.appUrl);
    await client.query('SET row_security = off');
    await expect(client.query('SELECT * FROM directory_correction')).rejects.toThrow(/row-level security/);
  });
});

describe('what the application may not do to them', () => {
  it.each([
    `INSERT INTO directory_correction VALUES ((now() AT TIME ZONE 'Europe/Amsterdam')::date, 'service', 'service-0', 'closed', 'los', 1)`,
    `UPDATE directory_correction SET times = 1`,
    `UPDATE directory_correction SET owner = 'region:region-0'`,
    `DELETE FROM directory_correction`,
    `TRUNCATE directory_correction`,
    `DROP TABLE directory_correction`,
    `ALTER TABLE directory_correction DISABLE ROW LEVEL SECURITY`,
    `COPY directory_correction FROM STDIN`,
  ])('is refused, for the LOS too: %s', async (statement) => {
    await addCorrection(app, 'service', 'service-0', 'closed');
    const before = await stored();
    await expect(asActor(app, actor('los', ''), (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(
      /permission denied|must be owner/,
    );
    expect(await stored()).toEqual(before);
  });

  it('is not got around with tables of the same name that the caller made', async () => {
    const client = await connectTo(database.appUrl);
    await client.query(`CREATE TEMPORARY TABLE service AS SELECT 'invented'::text AS id, 'los'::text AS owner`);
    await client.query('CREATE TEMPORARY TABLE directory_correction (LIKE public.directory_correction INCLUDING ALL)');
    await client.query('SET search_path = pg_temp, public');
    const { rows } = await client.query(
      `SELECT public.add_directory_correction('service', 'invented', 'closed') AS invented, public.add_directory_correction('service', 'service-0', 'closed') AS real`,
    );
    expect(rows).toEqual([{ invented: false, real: true }]);
    expect((await client.query('SELECT * FROM pg_temp.directory_correction')).rows).toEqual([]);
    expect(await stored()).toMatchObject([{ record_id: 'service-0', times: 1 }]);
  });

  it('is refused to the backup, which only reads', async () => {
    await expect(runSql(database.backupUrl, `SELECT add_directory_correction('service', 'service-0', 'closed')`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
