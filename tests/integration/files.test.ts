import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addNote,
  addTask,
  changeNote,
  changePerson,
  closeFile,
  endFiles,
  exportFile,
  finishTask,
  listAdvisers,
  listFiles,
  listTasks,
  openFile,
  readFile,
  readLooks,
  renewFile,
  reopenTask,
  retentionDays,
  type FileParts,
} from '#clients/server/index.ts';
import { openDatabase, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { aFile, DAY, NO_PARTS, NOW, openedFile, SIGNED } from './a-file.fixture.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { makePeople, OTHER_REGION, REGION, type People } from './people.ts';

let database: TestDatabase;
let db: Database;
let people: People;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 8);
});
afterAll(() => db.destroy());

const sql = <Row extends object>(statement: string, values: unknown[] = []) => runSql<Row>(database.ownerUrl, statement, values);
const actionsOf = async (id: string) =>
  (await sql<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY number`, [id])).map(({ action }) => action);
const read = (id: string, actor: Actor = people.adviser) => readFile(db, people.keys, actor, id);
const note = (fileId: string, text: string, actor: Actor = people.adviser, id: string = newId()) =>
  addNote(db, people.keys, actor, { id, fileId, text }, NOW);
const task = (fileId: string | null, words: string, kind: 'task' | 'follow-up' = 'task') =>
  addTask(
    db,
    people.keys,
    people.adviser,
    { fileId, regionId: REGION, kind, words, dueOn: '2026-11-25', assigneeId: people.adviser.accountId },
    NOW,
  );
const close = (fileId: string, reason: 'done' | 'withdrawn' | 'mistake' = 'done', parts: FileParts = NO_PARTS) =>
  closeFile(db, people.adviser, { fileId, reason }, NOW, parts);

describe('opening a file', () => {
  it('keeps who it is about and what they agreed to, sealed, and says both again', async () => {
    const input = aFile();
    const { id, code } = await openFile(db, people.keys, people.adviser, input, NOW);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const { file, person, consents } = await read(id, people.colleague);
    expect(person).toEqual(input.person);
    expect(file).toMatchObject({ code, language: 'ro', state: 'open', endsOn: SIGNED.endsOn, adviserName: 'adviser', version: 1 });
    expect(consents).toMatchObject([
      { kind: 'file', textVersion: 'file.v1', locale: 'ro', givenHow: 'signed', signature: SIGNED.signature, recordedBy: 'adviser' },
    ]);
    const stored = await sql<{ text: string }>(
      `SELECT encode(p.sealed, 'escape') || encode(c.signature, 'escape') || f::text AS text
       FROM client_file f JOIN client_person p ON p.file_id = f.id JOIN client_consent c ON c.file_id = f.id WHERE f.id = $1`,
      [id],
    );
    expect(stored[0]?.text).not.toMatch(/Ion"|\+40 712|after seven|job-lost|M10 20/);
  });

  it('happens once, also when the form is sent twice at the same moment', async () => {
    const input = aFile();
    const opened = await Promise.all([1, 2, 3].map(() => openFile(db, people.keys, people.adviser, input, NOW)));
    expect(new Set(opened.map(({ code }) => code)).size).toBe(1);
    expect((await read(input.id)).consents).toHaveLength(1);
  });
});

describe('what an adviser writes', () => {
  it('stands newest first, once for a form sent twice, with paragraphs and script as text', async () => {
    const id = await openedFile(db, people);
    const twice = newId();
    await note(id, 'first');
    await addNote(db, people.keys, people.colleague, { id: twice, fileId: id, text: '<script>alert(1)</script>\n\nsecond' }, NOW + 1000);
    await addNote(db, people.keys, people.colleague, { id: twice, fileId: id, text: 'again' }, NOW + 2000);
    const { notes } = await read(id);
    expect(notes.map(({ text, authorName }) => [text, authorName])).toEqual([
      ['<script>alert(1)</script>\n\nsecond', 'colleague'],
      ['first', 'adviser'],
    ]);
    expect((await actionsOf(id)).filter((action) => action === 'note-added')).toHaveLength(2);
  });

  it('is changed by its author alone, as it was when it was read', async () => {
    const id = await openedFile(db, people);
    await note(id, 'as it was');
    const [{ id: noteId } = { id: '' }] = (await read(id)).notes;
    const change = (text: string, basedOn: Date | null, actor = people.adviser) =>
      changeNote(db, people.keys, actor, { noteId, fileId: id, text, basedOn }, NOW + 5000);
    await expect(change('mine now', null, people.colleague)).rejects.toThrow(NotThereError);
    await change('corrected', null);
    await expect(change('corrected in another window', null)).rejects.toThrow(ChangedMeanwhileError);
    const [changed] = (await read(id)).notes;
    expect(changed?.text).toBe('corrected');
    await change('once more', changed?.changedAt ?? null);
  });

  it('is lost by nobody when two change the person at once', async () => {
    const id = await openedFile(db, people);
    const { file, person } = await read(id);
    if (!person) throw new Error('no person');
    const change = (name: string, actor: Actor) =>
      changePerson(db, people.keys, actor, { fileId: id, version: file.version, language: 'bg', person: { ...person, name } });
    const results = await Promise.allSettled([change('one', people.adviser), change('other', people.colleague)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: new ChangedMeanwhileError() });
    const after = await read(id);
    expect(after.person?.name).toBe(results[0].status === 'fulfilled' ? 'one' : 'other');
    expect(after.file).toMatchObject({ language: 'bg', version: 2 });
  });
});

describe('tasks', () => {
  it('belong to a file or to none, are done once, and can be taken back', async () => {
    const id = await openedFile(db, people);
    const ofFile = await task(id, 'ask for the payslip');
    await task(null, 'order leaflets');
    expect((await read(id)).tasks).toMatchObject([{ id: ofFile, words: 'ask for the payslip', doneAt: null, assigneeName: 'adviser' }]);
    await finishTask(db, people.colleague, { taskId: ofFile, outcome: null }, NOW);
    await finishTask(db, people.adviser, { taskId: ofFile, outcome: null }, NOW + DAY);
    expect((await read(id)).tasks[0]?.doneAt).toEqual(new Date(NOW));
    await reopenTask(db, people.adviser, { taskId: ofFile });
    expect((await read(id)).tasks[0]?.doneAt).toBeNull();
    expect((await actionsOf(id)).filter((action) => action.startsWith('task-'))).toEqual(['task-added', 'task-done', 'task-reopened']);
  });

  it('that ask what became of it need an answer, and others have none', async () => {
    const id = await openedFile(db, people);
    const followUp = await task(id, '', 'follow-up');
    expect(await finishTask(db, people.adviser, { taskId: followUp, outcome: null }, NOW)).toBe('no-outcome');
    expect((await read(id)).tasks).toMatchObject([{ doneAt: null }]);
    await finishTask(db, people.adviser, { taskId: followUp, outcome: 'better' }, NOW);
    expect((await read(id)).tasks).toMatchObject([{ kind: 'follow-up', words: null, outcome: 'better' }]);
  });

  it('show a coordinator how much waits, without its words', async () => {
    const id = await openedFile(db, people);
    const added = await task(id, 'ask about the bruise');
    const seen = await listTasks(db, people.keys, people.coordinator, { done: false });
    expect(seen.find((each) => each.id === added)).toMatchObject({ words: null, dueOn: '2026-11-25' });
    await finishTask(db, people.coordinator, { taskId: added, outcome: null }, NOW);
    expect((await readLooks(db, people.coordinator, id)).looks[0]).toMatchObject({ action: 'task-done', actedAs: 'coordinator' });
  });

  it('of a file say outside of it what is to be done only to who gave themselves the task, or has it to do', async () => {
    const id = await openedFile(db, people);
    const [own, free] = [await task(id, 'his own'), await task(null, 'of no file')];
    const forHer = { fileId: id, regionId: REGION, kind: 'task', words: 'for her', dueOn: '2026-11-25' } as const;
    const given = await addTask(db, people.keys, people.adviser, { ...forHer, assigneeId: people.colleague.accountId }, NOW);
    const seenBy = async (actor: Actor) => {
      const tasks = await listTasks(db, people.keys, actor, { done: false });
      return [own, given, free].map((each) => tasks.find((known) => known.id === each)?.words);
    };
    expect(await seenBy(people.adviser)).toEqual(['his own', 'for her', 'of no file']);
    expect(await seenBy(people.colleague)).toEqual([null, 'for her', 'of no file']);
    expect((await read(id)).tasks.map(({ words }) => words).sort()).toEqual(['for her', 'his own']);
  });

  it('are given only to advisers of the region', async () => {
    expect((await listAdvisers(db, people.adviser, REGION)).map(({ name }) => name)).toEqual(['adviser', 'colleague']);
    const give = (assigneeId: string | null) =>
      addTask(
        db,
        people.keys,
        people.adviser,
        { fileId: null, regionId: REGION, kind: 'task', words: 'x', dueOn: '2026-11-25', assigneeId },
        NOW,
      );
    await give(people.colleague.accountId);
    await expect(give(people.otherAdviser.accountId)).rejects.toThrow(NotThereError);
    await expect(give(people.coordinator.accountId)).rejects.toThrow(NotThereError);
  });
});

describe('the list', () => {
  it('shows open files, the own ones first, and finds one by its code', async () => {
    const mine = await openedFile(db, people, people.otherAdviser, { regionId: OTHER_REGION });
    const soon = await openedFile(db, people, people.otherAdviser, {
      regionId: OTHER_REGION,
      consent: { ...SIGNED, endsOn: '2026-12-05' },
    });
    await sql('UPDATE client_file SET adviser_id = NULL WHERE id = $1', [soon]);
    const list = (filter: 'mine' | 'all' | 'closing', code: string | null = null, page = 1) =>
      listFiles(db, people.otherAdviser, { filter, code, page }, NOW);
    const all = await list('all');
    expect(all.files.map(({ id }) => id)).toEqual([mine, soon]);
    expect(Object.keys(all.files[0] ?? {})).not.toContain('name');
    expect((await list('mine')).files.map(({ id }) => id)).toEqual([mine]);
    expect((await list('closing')).files.map(({ id }) => id)).toEqual([soon]);
    const code = all.files[1]?.code ?? '';
    expect((await list('mine', code)).files.map(({ id }) => id)).toEqual([soon]);
    expect(await list('all', null, 2)).toEqual({ files: [], hasMore: false });
    expect((await listFiles(db, people.otherCoordinator, { filter: 'all', code: null, page: 1 }, NOW)).files).toHaveLength(2);
    expect((await listFiles(db, people.adviser, { filter: 'all', code, page: 1 }, NOW)).files).toEqual([]);
  });
});

describe('closing a file', () => {
  const left = async (id: string) => ({
    ...(
      await sql<Record<string, number>>(
        `SELECT (SELECT count(*)::int FROM client_person WHERE file_id = $1) AS person,
                (SELECT count(*)::int FROM client_note WHERE file_id = $1) AS notes,
                (SELECT count(*)::int FROM desk_task_text w JOIN desk_task t ON t.id = w.task_id WHERE t.file_id = $1) AS words,
                (SELECT count(*)::int FROM desk_task WHERE file_id = $1 AND done_at IS NULL) AS waiting,
                (SELECT count(*)::int FROM desk_task WHERE file_id = $1) AS tasks,
                (SELECT count(*)::int FROM client_consent WHERE file_id = $1 AND signature IS NOT NULL) AS signatures,
                (SELECT count(*)::int FROM client_consent WHERE file_id = $1) AS consents`,
        [id],
      )
    )[0],
  });
  const filled = async (change: Parameters<typeof aFile>[0] = {}) => {
    const id = await openedFile(db, people, people.adviser, change);
    await note(id, 'something');
    await finishTask(db, people.adviser, { taskId: await task(id, 'done thing'), outcome: null }, NOW);
    await task(id, 'open thing');
    return id;
  };
  const erased = { person: 0, notes: 0, words: 0, waiting: 0, tasks: 1, signatures: 0, consents: 1 };

  it('erases all that says who it was, and keeps the bare row and who looked', async () => {
    const id = await filled();
    await close(id);
    expect(await left(id)).toEqual(erased);
    const { file, person, notes, consents } = await read(id);
    expect(file).toMatchObject({ state: 'closed', closedFor: 'done', closedAt: new Date(NOW) });
    expect({ person, notes }).toEqual({ person: null, notes: [] });
    expect(consents).toMatchObject([{ givenHow: 'signed', signature: null, withdrawnAt: null }]);
    expect(await actionsOf(id)).toContain('closed');
  });

  it('because the person no longer wants it also marks the consent', async () => {
    const id = await filled();
    await close(id, 'withdrawn');
    expect(await left(id)).toEqual(erased);
    expect((await read(id)).consents).toMatchObject([{ withdrawnAt: new Date(NOW) }]);
    expect(await actionsOf(id)).toContain('withdrawn');
  });

  it('lets nothing be added afterwards, by nobody', async () => {
    const id = await filled();
    await close(id, 'mistake');
    const person = aFile().person;
    for (const attempt of [
      () => note(id, 'late'),
      () => task(id, 'late'),
      () => changePerson(db, people.keys, people.adviser, { fileId: id, version: 2, language: 'ro', person }),
      () => renewFile(db, people.keys, people.adviser, { fileId: id, version: 2, consent: SIGNED }, NOW),
      () => close(id),
    ])
      await expect(attempt()).rejects.toThrow(ChangedMeanwhileError);
    await expect(exportFile(db, people.keys, people.adviser, id, NO_PARTS)).rejects.toThrow(NotThereError);
    expect(await left(id)).toEqual(erased);
  });

  it('leaves nothing behind that was written at the same moment', async () => {
    const id = await filled();
    await Promise.allSettled([...Array.from({ length: 8 }, (_, at) => note(id, `at once ${at}`)), close(id)]);
    expect(await left(id)).toEqual(erased);
  });

  it('asks what other parts keep first, in the same transaction', async () => {
    const id = await filled();
    const seen: unknown[] = [];
    const fails: FileParts = { ...NO_PARTS, beforeErase: [() => Promise.reject(new Error('not now'))] };
    await expect(close(id, 'done', fails)).rejects.toThrow('not now');
    expect((await read(id)).person?.name).toBe('Ion');
    const looks: FileParts = {
      ...NO_PARTS,
      beforeErase: [
        async (trx, { fileId, closedFor, regionId, actor }) => {
          const person = await trx.selectFrom('client_person').select('file_id').where('file_id', '=', fileId).execute();
          seen.push([person.length, closedFor, regionId, actor]);
        },
      ],
    };
    await close(id, 'done', looks);
    expect(seen).toEqual([[1, 'done', REGION, people.adviser]]);
  });

  it('happens by itself when its day has passed, on two nodes at once no more than once', async () => {
    const ends = (endsOn: string) => ({ consent: { ...SIGNED, endsOn } });
    const [passed, lastDay, later] = [await filled(ends('2026-11-30')), await filled(ends('2026-12-01')), await filled(ends('2026-12-16'))];
    const now = Date.parse('2026-12-01T22:59:00Z');
    const sweeps = await Promise.all([endFiles(db, now, NO_PARTS), endFiles(db, now, NO_PARTS)]);
    expect(sweeps[0].ended + sweeps[1].ended).toBe(1);
    expect(await left(passed)).toEqual(erased);
    expect((await read(passed)).file).toMatchObject({ state: 'closed', closedFor: 'ended' });
    expect((await readLooks(db, people.coordinator, passed)).looks.find(({ action }) => action === 'closed')).toMatchObject({
      actedAs: 'system',
      name: null,
    });
    // Until the end of the day in the Netherlands, where it is an hour later.
    expect((await read(lastDay)).person).not.toBeNull();
    const announced = (await listTasks(db, people.keys, people.adviser, { done: false })).filter(({ kind }) => kind === 'file-ends');
    expect(announced.map(({ fileId, dueOn }) => [fileId, dueOn])).toEqual([[lastDay, '2026-12-01']]);
    expect(await endFiles(db, now, NO_PARTS)).toEqual({ ended: 0, announced: 0, removed: 0 });
    expect(await endFiles(db, now + 120_000, NO_PARTS)).toEqual({ ended: 1, announced: 1, removed: 0 });
    expect((await read(later)).file.state).toBe('open');
  });

  it('is put off by a new consent, which takes the warning away', async () => {
    const id = await openedFile(db, people, people.adviser, { consent: { ...SIGNED, endsOn: '2027-01-05' } });
    const now = Date.parse('2027-01-01T11:00:00Z');
    await endFiles(db, now, NO_PARTS);
    expect((await read(id)).tasks).toMatchObject([{ kind: 'file-ends', dueOn: '2027-01-05' }]);
    const consent = { ...SIGNED, givenHow: 'read-aloud', signature: null, endsOn: '2027-06-01' } as const;
    await renewFile(db, people.keys, people.colleague, { fileId: id, version: 1, consent }, now);
    await expect(renewFile(db, people.keys, people.adviser, { fileId: id, version: 1, consent }, now)).rejects.toThrow(
      ChangedMeanwhileError,
    );
    const after = await read(id);
    expect(after.tasks).toEqual([]);
    expect(after.file).toMatchObject({ endsOn: '2027-06-01', version: 2 });
    expect(after.consents.map(({ givenHow }) => givenHow)).toEqual(['read-aloud', 'signed']);
  });

  it('ends in the removal of the row after its span, and the audit stays', async () => {
    const id = await filled();
    await close(id);
    const end = NOW + retentionDays('closed-file') * DAY;
    expect(await sql(`SELECT FROM client_file WHERE id = $1`, [id])).toHaveLength(1);
    await endFiles(db, end + DAY, NO_PARTS);
    expect(await sql(`SELECT FROM client_file WHERE id = $1`, [id])).toEqual([]);
    expect(await actionsOf(id)).toContain('closed');
  });
});

describe('the export', () => {
  it('holds everything for the person, with roles and not names of those who looked', async () => {
    const id = await openedFile(db, people);
    await note(id, 'we spoke');
    await task(id, 'call back');
    const parts: FileParts = { ...NO_PARTS, forExport: { referrals: () => Promise.resolve([{ to: 'Legal aid' }]) } };
    const given = await exportFile(db, people.keys, people.adviser, id, parts);
    expect(given).toMatchObject({
      person: { name: 'Ion' },
      notes: [{ text: 'we spoke' }],
      tasks: [{ words: 'call back' }],
      consents: [{ textVersion: 'file.v1', signature: SIGNED.signature }],
      parts: { referrals: [{ to: 'Legal aid' }] },
    });
    expect(given.looks.map(({ action }) => action)).toEqual(['exported', 'task-added', 'note-added', 'consent-recorded', 'created']);
    expect(JSON.stringify(given)).not.toContain(people.adviser.accountId);
    expect(JSON.stringify(given)).not.toContain('"adviser@');
  });
});

/** Each operation that reads or changes what a file says, done once, and the entry that it has to leave. */
const AUDITED: Record<string, { does: (id: string) => Promise<unknown>; leaves: string }> = {
  'read-file': { does: (id) => read(id), leaves: 'opened' },
  'export-file': { does: (id) => exportFile(db, people.keys, people.adviser, id, NO_PARTS), leaves: 'exported' },
  'open-file': { does: () => Promise.resolve(), leaves: 'consent-recorded' },
  'change-person': {
    does: (id) => changePerson(db, people.keys, people.adviser, { fileId: id, version: 1, language: 'ro', person: aFile().person }),
    leaves: 'person-changed',
  },
  'write-note': {
    does: async (id) => {
      const noteId = newId();
      await note(id, 'a', people.adviser, noteId);
      await changeNote(db, people.keys, people.adviser, { noteId, fileId: id, text: 'b', basedOn: null }, NOW);
    },
    leaves: 'note-added note-changed',
  },
  'erase-file': { does: (id) => close(id), leaves: 'closed' },
};

describe('every operation on what a file says', () => {
  it('leaves an entry in the audit', async () => {
    for (const [name, { does, leaves }] of Object.entries(AUDITED)) {
      const id = await openedFile(db, people);
      await does(id);
      const actions = await actionsOf(id);
      for (const action of leaves.split(' ')) expect(actions, name).toContain(action);
    }
  });

  it('is in this list', () => {
    const folder = fileURLToPath(new URL('../../src/clients/server', import.meta.url));
    const touching = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.store.ts') && !name.endsWith('.tables.ts'))
      .filter((name) => /\b\w+(?:Person|Notes?)\(|client_(?:person|note)\b/.test(readFileSync(path.join(folder, name), 'utf8')));
    expect(touching.map((name) => name.replace('.ts', '')).sort()).toEqual(Object.keys(AUDITED).sort());
  });
});

describe('killed between two statements, nothing is half done', () => {
  /** A database whose nth statement fails. */
  function failing(at: number): { db: Database; statements: () => number } {
    let statement = 0;
    const broken = db.withPlugin({
      transformQuery: ({ node }) => {
        statement++;
        if (statement === at) throw new Error('killed');
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    return { db: broken, statements: () => statement };
  }
  const everything = async (id: string) =>
    JSON.stringify(
      await sql(
        `SELECT f::text, (SELECT json_agg(p) FROM client_person p WHERE p.file_id = f.id) AS person,
                (SELECT json_agg(n ORDER BY id) FROM client_note n WHERE n.file_id = f.id) AS notes,
                (SELECT json_agg(c ORDER BY id) FROM client_consent c WHERE c.file_id = f.id) AS consents,
                (SELECT json_agg(t ORDER BY id) FROM desk_task t WHERE t.file_id = f.id) AS tasks,
                (SELECT json_agg(e ORDER BY number) FROM audit_entry e WHERE e.subject_id = f.id) AS audit
         FROM client_file f WHERE f.id = $1`,
        [id],
      ),
    );

  const CASES: Record<string, (db: Database, id: string) => Promise<unknown>> = {
    'add a note': (over, id) => addNote(over, people.keys, people.adviser, { id: newId(), fileId: id, text: 'a' }, NOW),
    'change the person': (over, id) =>
      changePerson(over, people.keys, people.adviser, { fileId: id, version: 1, language: 'bg', person: aFile().person }),
    'add a task': (over, id) =>
      addTask(
        over,
        people.keys,
        people.adviser,
        { fileId: id, regionId: REGION, kind: 'task', words: 'a', dueOn: '2026-11-25', assigneeId: null },
        NOW,
      ),
    renew: (over, id) => renewFile(over, people.keys, people.adviser, { fileId: id, version: 1, consent: SIGNED }, NOW),
    close: (over, id) => closeFile(over, people.adviser, { fileId: id, reason: 'withdrawn' }, NOW, NO_PARTS),
  };
  for (const [name, does] of Object.entries(CASES))
    it(name, async () => {
      const id = await openedFile(db, people);
      await note(id, 'before');
      await task(id, 'before');
      const before = await everything(id);
      for (let at = 1; ; at++) {
        const over = failing(at);
        const failed = await does(over.db, id).then(
          () => false,
          () => true,
        );
        if (!failed) {
          expect(at).toBeGreaterThan(3);
          break;
        }
        expect(await everything(id)).toBe(before);
      }
      expect(await everything(id)).not.toBe(before);
    });

  it('open', async () => {
    const input = aFile();
    for (let at = 1; ; at++) {
      const over = failing(at);
      const failed = await openFile(over.db, people.keys, people.adviser, input, NOW).then(
        () => false,
        () => true,
      );
      const rows = await sql(`SELECT FROM client_file WHERE id = $1`, [input.id]);
      expect(rows).toHaveLength(failed ? 0 : 1);
      if (!failed) break;
    }
    expect((await read(input.id)).consents).toHaveLength(1);
  });
});
