import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit, verifyAudit, type AuditProblem } from '#access/server/index.ts';
import { asActor, openDatabase, type Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { makePeople, REGION, type People } from './people.ts';

const WEGWIJS = fileURLToPath(new URL('../../bin/wegwijs.js', import.meta.url));

let database: TestDatabase;
let db: Database;
let people: People;
let file: string;
let other: string;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 4);
});
afterAll(() => db.destroy());

const record = (id: string, action: string) =>
  asActor(db, people.adviser, (trx) => recordAudit(trx, { kind: 'file', id, region: REGION }, 'adviser', action));
/** A moment after everything that was written. */
const later = () => new Date(Date.now() + 60_000);
const verify = (until = later()) => verifyAudit(database.backupUrl, until);
/** As somebody who holds the owner's password. */
const tamper = <Row extends object>(statement: string, values: unknown[] = []) => runSql<Row>(database.ownerUrl, statement, values);
const wrong = (number: number, what: AuditProblem['what'], id = file): AuditProblem => ({ kind: 'file', id, number, what });

beforeEach(async () => {
  await tamper('DELETE FROM audit_chain');
  [file, other] = [newId(), newId()];
  for (const action of ['opened', 'note-added', 'opened', 'exported', 'closed']) await record(file, action);
  for (const action of ['opened', 'opened']) await record(other, action);
});

describe('summing up the audit again', () => {
  it('finds nothing wrong in what the application wrote, by itself and through the backup', async () => {
    const sum = await verify();
    expect(sum).toMatchObject({
      chains: 2,
      entries: 7,
      problems: [],
      noted: { entries: 7, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await verifyAudit(database.ownerUrl, new Date(sum.noted.until))).toEqual(sum);
  });

  it.each([
    ['what was done', `UPDATE audit_entry SET action = 'opened' WHERE subject_id = $1 AND number = 4`],
    ['who did it', `UPDATE audit_entry SET account_id = NULL WHERE subject_id = $1 AND number = 4`],
    ['as what', `UPDATE audit_entry SET acted_as = 'coordinator' WHERE subject_id = $1 AND number = 4`],
    ['when, by a millionth of a second', `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE subject_id = $1 AND number = 4`],
  ])('finds a changed entry: %s', async (_what, statement) => {
    await tamper(statement, [file]);
    expect((await verify()).problems).toEqual([wrong(4, 'changed')]);
  });

  it('finds a changed entry whose own hash was made to match', async () => {
    await tamper(
      `UPDATE audit_entry e SET action = 'opened', hash = audit_hash(before.hash, e.subject_kind, e.subject_id, e.number, e.at, e.account_id, e.acted_as, 'opened')
       FROM audit_entry before WHERE before.subject_id = e.subject_id AND before.number = e.number - 1 AND e.subject_id = $1 AND e.number = 4`,
      [file],
    );
    expect((await verify()).problems).toEqual([wrong(5, 'changed')]);
  });

  it('finds a removed entry: the first, one in the middle, the last', async () => {
    await tamper('DELETE FROM audit_entry WHERE subject_id = $1 AND number = 1', [file]);
    expect((await verify()).problems).toEqual([wrong(1, 'missing')]);
    await tamper('DELETE FROM audit_entry WHERE subject_id = $1 AND number IN (3, 5)', [file]);
    expect((await verify()).problems).toEqual([wrong(1, 'missing'), wrong(3, 'missing'), wrong(5, 'cut-short')]);
  });

  it('finds that entries after a removed one were given other numbers', async () => {
    await tamper('DELETE FROM audit_entry WHERE subject_id = $1 AND number = 2', [file]);
    for (const number of [3, 4, 5])
      await tamper('UPDATE audit_entry SET number = $2 - 1 WHERE subject_id = $1 AND number = $2', [file, number]);
    expect((await verify()).problems).toContainEqual(wrong(2, 'changed'));
    expect((await verify()).problems).toContainEqual(wrong(5, 'cut-short'));
  });

  it('finds an entry that was put in, at the end or in between', async () => {
    await tamper(
      `INSERT INTO audit_entry SELECT subject_kind, subject_id, 6, at, account_id, acted_as, action, hash FROM audit_entry WHERE subject_id = $1 AND number = 5`,
      [file],
    );
    expect((await verify()).problems).toEqual([wrong(6, 'changed'), wrong(6, 'head-differs')]);
    await tamper('DELETE FROM audit_entry WHERE subject_id = $1 AND number = 6', [file]);
    await tamper('UPDATE audit_entry SET number = number + 1 WHERE subject_id = $1 AND number = 5', [file]);
    await tamper(
      `INSERT INTO audit_entry SELECT subject_kind, subject_id, 5, at, account_id, acted_as, 'opened', hash FROM audit_entry WHERE subject_id = $1 AND number = 4`,
      [file],
    );
    expect((await verify()).problems).toContainEqual(wrong(5, 'changed'));
  });

  it('finds that two entries changed places, and that one came from another chain', async () => {
    await tamper('UPDATE audit_entry SET number = CASE number WHEN 1 THEN 12 ELSE 11 END WHERE subject_id = $1 AND number IN (1, 2)', [
      file,
    ]);
    await tamper('UPDATE audit_entry SET number = number - 10 WHERE subject_id = $1 AND number > 10', [file]);
    expect((await verify()).problems).toContainEqual(wrong(1, 'changed'));
    await tamper('DELETE FROM audit_entry WHERE subject_id = $1', [file]);
    await tamper('UPDATE audit_entry SET subject_id = $2 WHERE subject_id = $1', [other, file]);
    const { problems } = await verify();
    expect(problems).toContainEqual(wrong(1, 'changed'));
    expect(problems).toContainEqual(wrong(1, 'cut-short', other));
  });

  it('shows a chain that was cut off, with its head made to match, by what was noted before', async () => {
    const [last] = await tamper<{ at: Date }>(
      `SELECT date_trunc('milliseconds', max(at)) + interval '1 millisecond' AS at FROM audit_entry`,
    );
    const { noted } = await verify(last!.at);
    expect(noted.entries).toBe(7);
    // Only time makes the next entry a later one: the clock of the database itself is waited for.
    await tamper(`SELECT pg_sleep_until($1::timestamptz + interval '1 millisecond')`, [last!.at]);
    await record(file, 'opened');
    expect((await verify(new Date(noted.until))).noted).toEqual(noted);
    await tamper('DELETE FROM audit_entry WHERE subject_id = $1 AND number > 3', [file]);
    await tamper(
      'UPDATE audit_chain c SET length = 3, head = e.hash FROM audit_entry e WHERE e.subject_id = c.subject_id AND e.number = 3 AND c.subject_id = $1',
      [file],
    );
    const cut = await verify(new Date(noted.until));
    expect(cut.problems).toEqual([]);
    expect(cut.noted.entries).toBe(noted.entries - 2);
    expect(cut.noted.digest).not.toBe(noted.digest);
  });

  it('reads through more entries than it holds at once', async () => {
    await tamper(
      `WITH RECURSIVE e AS (
         SELECT 1 AS number, audit_hash(sha256(''), 'file', $1::uuid, 1, timestamptz '2026-11-01', NULL, 'system', 'opened') AS hash
         UNION ALL SELECT number + 1, audit_hash(hash, 'file', $1::uuid, number + 1, timestamptz '2026-11-01', NULL, 'system', 'opened') FROM e WHERE number < 12000),
       chain AS (INSERT INTO audit_chain SELECT 'file', $1, '', 12000, hash FROM e WHERE number = 12000)
       INSERT INTO audit_entry SELECT 'file', $1, number, '2026-11-01', NULL, 'system', 'opened', hash FROM e`,
      [newId()],
    );
    expect(await verify()).toMatchObject({ entries: 12_007, problems: [] });
  });
});

describe('wegwijs audit verify', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string }>((resolve) => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: database.appUrl, DATABASE_BACKUP_URL: database.backupUrl };
      const child = execFile(process.execPath, [WEGWIJS, 'audit', 'verify', ...args], { env }, (_error, out, err) =>
        resolve({ code: child.exitCode ?? -1, out: (out + err).trim() }),
      );
    });

  it('says that all is well, what to note, and the same again when it is asked for that moment', async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Summed up 7 entries in 2 chains: all are as they were written\.\nUntil .*Z there are 0 entries, with the digest [0-9a-f]{64}\.\nNote these three/,
    );
    const until = later().toISOString();
    const [one, two] = [await run('--json', '--until', until), await run('--json', '--until', until)];
    expect(JSON.parse(one.out)).toMatchObject({ entries: 7, problems: [], noted: { until, entries: 7 } });
    expect(two).toEqual(one);
  });

  it('ends with 1 and names what is wrong', async () => {
    await tamper(`UPDATE audit_entry SET action = 'opened' WHERE subject_id = $1 AND number = 4`, [file]);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain(`file ${file}: entry 4 is not what was written: it was changed, put in, or moved.`);
    expect((await run('--until', 'yesterday')).code).toBe(2);
  });
});
