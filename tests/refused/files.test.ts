import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import {
  addNote,
  addTask,
  changeNote,
  changePerson,
  closeFile,
  exportFile,
  finishTask,
  listFiles,
  listTasks,
  openFile,
  readFile,
  readLooks,
  renewFile,
  reopenTask,
} from '#clients/server/index.ts';
import { CannotOpenError } from '#platform/crypto/seal.ts';
import { asActor, openDatabase, PUBLIC_ACTOR, systemActor, type Actor, type Database } from '#platform/database/connection.ts';
import { isRefused, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { aFile, NO_PARTS, NOW, openedFile, SIGNED } from '../integration/a-file.fixture.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { makePeople, OTHER_REGION, REGION, type People } from '../integration/people.ts';

let database: TestDatabase;
let db: Database;
let people: People;
let fileId: string;
let noteId: string;
let taskId: string;
/** Everybody but the advisers of the file's region. */
let others: Record<string, Actor>;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 8);
  fileId = await openedFile(db, people);
  noteId = newId();
  await addNote(db, people.keys, people.adviser, { id: noteId, fileId, text: 'what was said' }, NOW);
  taskId = await addTask(db, people.keys, people.adviser, { fileId, ...aTask(), assigneeId: null }, NOW);
  const { keys: _, adviser: __, colleague: ___, ...rest } = people;
  others = {
    ...rest,
    public: PUBLIC_ACTOR,
    'adviser of the region without an account': { accountId: null, grants: [{ role: 'adviser', scope: '' }] },
    'link of a referral': { accountId: null, grants: [{ role: 'referral-link', scope: fileId }] },
    mail: systemActor('mail'),
    reminders: systemActor('reminders'),
    referrals: systemActor('referrals'),
  };
});
afterAll(() => db.destroy());

const aTask = () => ({ regionId: REGION, kind: 'task' as const, words: 'call back', dueOn: '2026-11-25' });
const refused = async (work: Promise<unknown>, who: string) =>
  expect(
    await work.then(
      () => 'done',
      (error: unknown) => (error instanceof NotThereError || isRefused(error) ? 'refused' : error),
    ),
    who,
  ).toBe('refused');

describe('what a file says', () => {
  it('is read by nobody but advisers of its region, by raw SQL either', async () => {
    for (const [who, actor] of Object.entries(others))
      for (const table of ['client_person', 'client_note', 'client_consent', 'desk_task_text'] as const) {
        const seen = await asActor(db, actor, (trx) => sql`select * from ${sql.table(table)}`.execute(trx));
        expect([who, table, seen.rows.length]).toEqual([who, table, 0]);
      }
    const own = await asActor(db, people.colleague, (trx) => sql`select * from client_person`.execute(trx));
    expect(own.rows).toHaveLength(1);
  });

  it('is changed or erased by nobody else, by raw SQL either', async () => {
    for (const [who, actor] of Object.entries(others))
      for (const statement of [
        sql`update client_person set sealed = 'x'`,
        sql`update client_note set sealed = 'x'`,
        sql`update client_consent set ends_on = '2030-01-01'`,
        sql`update client_file set adviser_id = ${actor.accountId}`,
        sql`delete from client_person`,
        sql`delete from client_note`,
        sql`delete from client_consent`,
        sql`delete from client_file`,
      ]) {
        const changed = await asActor(db, actor, (trx) => statement.execute(trx)).then(
          ({ numAffectedRows }) => numAffectedRows ?? 0n,
          (error: unknown) => (isRefused(error) ? 0n : error),
        );
        expect([who, changed]).toEqual([who, 0n]);
      }
    expect((await readFile(db, people.keys, people.adviser, fileId)).person?.name).toBe('Ion');
  });

  it('stays as it was written, for advisers of its region too', async () => {
    const { adviser, colleague, keys } = people;
    const as = (actor: Actor, statement: ReturnType<typeof sql>) => asActor(db, actor, (trx) => statement.execute(trx));
    const refusedWith = async (code: string, actor: Actor, statement: ReturnType<typeof sql>) =>
      expect(as(actor, statement)).rejects.toMatchObject({ code });
    const { id } = await openFile(db, keys, adviser, aFile(), NOW);
    await addNote(db, keys, adviser, { id: newId(), fileId: id, text: 'seen the payslip' }, NOW);
    // A colleague's words are nobody's to rewrite or take away, one's own neither while the file is open.
    expect((await as(colleague, sql`update client_note set sealed = 'x' where file_id = ${id}`)).numAffectedRows).toBe(0n);
    for (const who of [adviser, colleague])
      expect((await as(who, sql`delete from client_note where file_id = ${id}`)).numAffectedRows).toBe(0n);
    await refusedWith(
      '42501',
      colleague,
      sql`insert into client_note (file_id, author_id, sealed) values (${id}, ${adviser.accountId}, 'x')`,
    );
    // A consent is neither taken away, nor given another day, nor signed by somebody else, nor un-withdrawn.
    await refusedWith('42501', adviser, sql`delete from client_consent where file_id = ${id}`);
    await refusedWith('42501', adviser, sql`update client_consent set ends_on = '2099-01-01' where file_id = ${id}`);
    await refusedWith('23514', adviser, sql`update client_consent set signature = 'x' where file_id = ${id}`);
    await as(adviser, sql`update client_consent set withdrawn_at = now() where file_id = ${id}`);
    await refusedWith('23514', adviser, sql`update client_consent set withdrawn_at = null where file_id = ${id}`);
  });

  it('is written down only as what somebody is, and only where', async () => {
    const { adviser, otherAdviser, coordinator, partner, keys } = people;
    const record = (actor: Actor, subject: string, region: string, role: string) =>
      asActor(db, actor, (trx) => sql`select record_audit('file', ${subject}, ${region}, ${role}, 'opened')`.execute(trx));
    const { id } = await openFile(db, keys, adviser, aFile(), NOW);
    for (const [actor, region, role] of [
      [PUBLIC_ACTOR, REGION, 'adviser'],
      [coordinator, REGION, 'adviser'],
      [adviser, REGION, 'coordinator'],
      [partner, REGION, 'adviser'],
      [adviser, REGION, 'system'],
      [otherAdviser, REGION, 'adviser'],
      [otherAdviser, OTHER_REGION, 'adviser'],
    ] as const)
      await expect(record(actor, id, region, role), `${role} of ${region}`).rejects.toMatchObject({ code: '42501' });
    await record(adviser, id, REGION, 'adviser');
  });

  it('is not there for others, whatever they try with it', async () => {
    const person = aFile().person;
    for (const [who, actor] of Object.entries(others)) {
      const { keys } = people;
      await refused(readFile(db, keys, actor, fileId), who);
      await refused(exportFile(db, keys, actor, fileId, NO_PARTS), who);
      await refused(openFile(db, keys, actor, aFile(), NOW), who);
      await refused(changePerson(db, keys, actor, { fileId, version: 1, language: 'ro', person }), who);
      await refused(addNote(db, keys, actor, { id: newId(), fileId, text: 'x' }, NOW), who);
      await refused(changeNote(db, keys, actor, { noteId, fileId, text: 'x', basedOn: null }, NOW), who);
      await refused(renewFile(db, keys, actor, { fileId, version: 1, consent: SIGNED }, NOW), who);
      await refused(closeFile(db, actor, { fileId, reason: 'done' }, NOW, NO_PARTS), who);
      await refused(addTask(db, keys, actor, { fileId, ...aTask(), assigneeId: null }, NOW), who);
      await refused(addTask(db, keys, actor, { fileId: null, ...aTask(), assigneeId: null }, NOW), who);
      // Coordinators see that the file and its task are there, and who looked; they may end a task.
      if (who === 'coordinator') continue;
      if (who !== 'reminders') {
        await refused(finishTask(db, actor, { taskId, outcome: null }, NOW), who);
        await refused(reopenTask(db, actor, { taskId }), who);
        expect(await listTasks(db, keys, actor, {}), who).toEqual([]);
      }
      await refused(readLooks(db, actor, fileId), who);
      expect((await listFiles(db, actor, { filter: 'all', code: null, page: 1 }, NOW)).files, who).toEqual([]);
    }
    const looks = (await readLooks(db, people.coordinator, fileId)).looks.map(({ action }) => action);
    expect(new Set(looks)).toEqual(new Set(['created', 'consent-recorded', 'note-added', 'task-added', 'opened']));
  });

  it('is not reached by a forged id, or one that is none', async () => {
    const other = await openedFile(db, people, people.otherAdviser, { regionId: OTHER_REGION });
    await refused(
      changeNote(db, people.keys, people.otherAdviser, { noteId, fileId: other, text: 'x', basedOn: null }, NOW),
      'a note of another file',
    );
    for (const id of ['', 'x', "' or true --", newId(), '../' + fileId]) {
      await refused(readFile(db, people.keys, people.adviser, id), id);
      await refused(closeFile(db, people.adviser, { fileId: id, reason: 'done' }, NOW, NO_PARTS), id);
      await refused(finishTask(db, people.adviser, { taskId: id, outcome: null }, NOW), id);
    }
    await refused(openFile(db, people.keys, people.adviser, aFile({ id: 'x' }), NOW), 'an id that is none');
    await refused(openFile(db, people.keys, people.adviser, aFile({ regionId: OTHER_REGION }), NOW), 'a file in another region');
    // A form that names the id of somebody else's file opens nothing, and says nothing of it.
    await refused(
      openFile(db, people.keys, people.otherAdviser, aFile({ id: fileId, regionId: OTHER_REGION }), NOW),
      'the id of another file',
    );
  });

  it('cannot be opened in the name of a colleague', async () => {
    await expect(
      asActor(db, people.adviser, (trx) =>
        sql`insert into client_file (code, region_id, language, adviser_id, ends_on)
            values ('CCCC-CCCC', ${REGION}, 'ro', ${people.colleague.accountId}, '2027-01-01')`.execute(trx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('does not open when it is moved to another row', async () => {
    const [one, other] = [await openedFile(db, people), await openedFile(db, people)];
    await runSql(
      database.ownerUrl,
      `UPDATE client_person p SET sealed = o.sealed FROM client_person o WHERE p.file_id = $1 AND o.file_id = $2`,
      [one, other],
    );
    await expect(readFile(db, people.keys, people.adviser, one)).rejects.toThrow(CannotOpenError);
    expect((await readFile(db, people.keys, people.adviser, other)).person?.name).toBe('Ion');
    const id = newId();
    await addNote(db, people.keys, people.adviser, { id, fileId: other, text: 'mine' }, NOW);
    await runSql(database.ownerUrl, `UPDATE client_note SET id = $2 WHERE id = $1`, [id, newId()]);
    await expect(readFile(db, people.keys, people.adviser, other)).rejects.toThrow(CannotOpenError);
  });

  it('takes no citizen service number and nothing oversized, whoever calls', async () => {
    const noted = (text: string) => addNote(db, people.keys, people.adviser, { id: newId(), fileId, text }, NOW);
    const changed = (text: string) => changeNote(db, people.keys, people.adviser, { noteId, fileId, text, basedOn: null }, NOW);
    const planned = (words: string) => addTask(db, people.keys, people.adviser, { fileId, ...aTask(), words, assigneeId: null }, NOW);
    for (const write of [noted, changed, planned])
      for (const text of ['his number is 111222333', '1112.22.333', 'x'.repeat(100_000), '   '])
        await expect(write(text)).rejects.toThrow(ZodError);
  });
});

describe('the part of the program that ends files', () => {
  it('may take a signature away, and neither write one nor a word about anybody', async () => {
    const retention = systemActor('retention');
    const as = (statement: ReturnType<typeof sql>) => asActor(db, retention, (trx) => statement.execute(trx));
    await expect(as(sql`update client_consent set signature = 'x', given_how = 'signed'`)).rejects.toMatchObject({ code: '42501' });
    await expect(as(sql`insert into client_person values (${fileId}, 'x')`)).rejects.toMatchObject({ code: '42501' });
    await expect(as(sql`insert into client_note (file_id, sealed) values (${fileId}, 'x')`)).rejects.toMatchObject({ code: '42501' });
    expect((await as(sql`update client_person set sealed = 'x'`)).numAffectedRows).toBe(0n);
    expect((await as(sql`update client_note set sealed = 'x'`)).numAffectedRows).toBe(0n);
  });
});
