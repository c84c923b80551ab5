import { describe, expect, it, onTestFinished } from 'vitest';
import { changeProblems, closedFrom, type WholeOf } from '#directory/index.ts';
import { addRecord, changeRecords, listCorrections, listHistory, listKept, markSeen, undoChange } from '#directory/server/index.ts';
import { keptOwners } from '#directory/index.ts';
import { getKeptNote, importPack, SnapshotKeeper, undoNoteChange, writeNote } from '#guide/server/index.ts';
import { localNotesFor } from '#guide/index.ts';
import { findPlace } from '#places/index.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { runSql } from './database.ts';
import { HERE, makeKeepers, openApp, POINT, stored, surroundingsOf, THEIR_ORGANISATION, TODAY } from './directory-changes.fixture.ts';
import { database, importContentOnce, pack, run, sheet, row } from './directory-import.fixture.ts';

importContentOnce();

/** The people and the connection of a test, and what its changes may name. */
async function begin() {
  const keepers = await makeKeepers(database);
  const db = openApp(database);
  return { ...keepers, db, around: await surroundingsOf(db) };
}

type Location = WholeOf<'location'>;
const named = (whole: Location, name: string): Location => ({ ...whole, record: { ...whole.record, name } });

/** Gives the point another name in somebody's name. */
async function rename(db: Database, actor: Actor, around: Awaited<ReturnType<typeof surroundingsOf>>, name: string) {
  const { whole, seen } = await stored(db, 'location', POINT);
  return changeRecords(db, actor, around, { key: newId(), what: 'changed', records: [{ whole: named(whole, name), seen }] });
}

const history = (db: Database, actor: Actor, kind: 'location' | 'service' | 'offer' | 'note' | 'organisation', id: string) =>
  asActor(db, actor, (trx) => listHistory(trx, { record: { kind, id } }, { page: 1, most: 50 }));

describe('changing a record', () => {
  it('stores it with its history, and the record of the pack becomes the region’s own', async () => {
    const { db, coordinator, around } = await begin();
    const { whole: before } = await stored(db, 'location', POINT);
    expect(await rename(db, coordinator, around, 'Stadswinkel Noord')).toEqual({ changed: 1 });
    const { whole } = await stored(db, 'location', POINT);
    expect(whole.record.name).toBe('Stadswinkel Noord');
    const [entry] = await history(db, coordinator, 'location', POINT);
    expect(entry).toMatchObject({
      acted_as: 'coordinator',
      what: 'changed',
      owner: `region:${HERE}`,
      name: 'coordinator',
      before,
      after: whole,
    });
    await importPack(database.ownerUrl, { ...pack, hash: `${pack.hash} again` });
    expect((await stored(db, 'location', POINT)).whole).toEqual(whole);
  });

  it('reaches the nodes at once: the public page shows it', async () => {
    const { db, coordinator, around } = await begin();
    let changes = 0;
    const keeper = new SnapshotKeeper(db, database.appUrl, () => (changes += 1));
    onTestFinished(() => keeper.stop());
    await keeper.start();
    const listening = `SELECT FROM pg_stat_activity WHERE datname = '${database.name}' AND query = 'LISTEN content_pack' AND state = 'idle'`;
    await expect.poll(() => runSql(database.superuserUrl, listening), { timeout: 10_000 }).toHaveLength(1);
    const swaps = changes;
    await rename(db, coordinator, around, 'Stadswinkel Noord');
    // Well within the minute after which it would look by itself.
    await expect.poll(() => keeper.current.directory.locations.get(POINT)?.name, { timeout: 10_000 }).toBe('Stadswinkel Noord');
    expect(changes).toBeGreaterThan(swaps);
    // The pack is the one of before: its next import changes nothing.
    expect(await importPack(database.ownerUrl, pack)).toMatchObject({ changed: false });
  });

  it('that stays the same leaves no trace', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    expect(await changeRecords(db, coordinator, around, { key: newId(), what: 'changed', records: [{ whole, seen }] })).toEqual({
      changed: 0,
    });
    expect(await history(db, coordinator, 'location', POINT)).toEqual([]);
    expect(await runSql(database.ownerUrl, `SELECT origin FROM location WHERE id = '${POINT}'`)).toEqual([{ origin: 'pack' }]);
  });

  it('once when its form is sent twice, and not over what somebody else wrote meanwhile', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    const key = newId();
    const change = { key, what: 'changed' as const, records: [{ whole: named(whole, 'One'), seen }] };
    expect(await changeRecords(db, coordinator, around, change)).toEqual({ changed: 1 });
    expect(await changeRecords(db, coordinator, around, change)).toEqual({ changed: 0 });
    await expect(changeRecords(db, coordinator, around, { ...change, key: newId() })).rejects.toThrow(ChangedMeanwhileError);
    expect(await history(db, coordinator, 'location', POINT)).toHaveLength(1);
  });

  it('by two at once: one of them is told', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    const outcomes = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((name) =>
        changeRecords(db, coordinator, around, { key: newId(), what: 'changed', records: [{ whole: named(whole, name), seen }] }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await history(db, coordinator, 'location', POINT)).toHaveLength(1);
  });

  it('holds to what an import holds to: places, hours, telephone numbers, citizen service numbers', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    const refused = async (change: Partial<Location['record']>) => {
      const outcome = await changeRecords(db, coordinator, around, {
        key: newId(),
        what: 'changed',
        records: [{ whole: { ...whole, record: { ...whole.record, ...change } }, seen }],
      });
      return 'problems' in outcome ? outcome.problems.map(({ field, rule }) => `${field} ${rule}`) : outcome;
    };
    expect(await refused({ municipality: 'den-haag' })).toEqual(['region place']);
    expect(await refused({ region: 'haaglanden', municipality: 'den-haag' })).toEqual(['municipality elsewhere']);
    expect(await refused({ organisation: 'nobody' })).toEqual(['organisation reference']);
    expect(await refused({ name: 'Vraag naar 123456782' })).toEqual(['name citizen-number']);
    expect(await refused({ name: 'x'.repeat(3000) })).toEqual(['name form', 'name too-long']);
    expect(await refused({ phones: [{ number: '14 013', tel: '14013', confidence: 'recalled', publish: true }] })).toEqual([
      'phones phone',
    ]);
    expect(await refused({ website: 'javascript:alert(1)' })).toEqual(['website form']);
    expect(await history(db, coordinator, 'location', POINT)).toEqual([]);
  });

  it('is all or nothing for several records', async () => {
    const { db, coordinator, around } = await begin();
    const first = await stored(db, 'location', POINT);
    const second = await stored(db, 'location', 'gemeente-tilburg');
    const outcome = await changeRecords(db, coordinator, around, {
      key: newId(),
      what: 'changed',
      records: [
        { whole: named(first.whole, 'One'), seen: first.seen },
        { whole: { ...second.whole, record: { ...second.whole.record, name: '' } }, seen: second.seen },
      ],
    });
    expect(outcome).toMatchObject({ problems: [{ field: 'name', rule: 'form' }] });
    expect((await stored(db, 'location', POINT)).whole).toEqual(first.whole);
  });

  it('closes a location: no page and no finder shows it, and it is kept', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    await changeRecords(db, coordinator, around, { key: newId(), what: 'closed', records: [{ whole: closedFrom(whole, TODAY), seen }] });
    const { directory } = await surroundingsOf(db);
    expect(directory.locations.has(POINT)).toBe(false);
    expect(directory.offersAt(POINT)).toEqual([]);
    await importPack(database.ownerUrl, { ...pack, hash: `${pack.hash} again` });
    expect((await stored(db, 'location', POINT)).whole.record.closed).toBe(TODAY);
  });

  it('that closed is not opened again by a sheet, which has no word for it', async () => {
    const { db, coordinator, around } = await begin();
    const text = sheet(row('Markt'));
    await run(text);
    const { whole, seen } = await stored(db, 'location', 'tilburg-markt');
    await changeRecords(db, coordinator, around, { key: newId(), what: 'closed', records: [{ whole: closedFrom(whole, TODAY), seen }] });
    expect(await run(text)).toMatchObject({ changed: false });
    expect((await stored(db, 'location', 'tilburg-markt')).whole.record.closed).toBe(TODAY);
  });
});

describe('adding a record', () => {
  it('makes its id of its names, and adds it once when the form is sent twice', async () => {
    const { db, coordinator, around } = await begin();
    const { whole } = await stored(db, 'location', POINT);
    const added = { key: newId(), whole: { ...whole, record: { ...whole.record, name: 'Markt' } }, names: ['Tilburg', 'Markt'] };
    expect(await addRecord(db, coordinator, around, added)).toEqual({ id: 'tilburg-markt' });
    expect(await addRecord(db, coordinator, around, added)).toEqual({ id: 'tilburg-markt' });
    expect(await addRecord(db, coordinator, around, { ...added, key: newId() })).toEqual({ id: 'tilburg-markt-2' });
  });

  it('says where a service is given, from either side', async () => {
    const { db, coordinator, around } = await begin();
    const offer: WholeOf<'offer'> = {
      kind: 'offer',
      record: {
        service: 'politie',
        location: POINT,
        hours: { value: 'Mo 09:00-12:00', confidence: 'verified' },
        ways: { value: null, confidence: null },
        languages: { value: null, confidence: null },
        languagesByDay: {},
      },
    };
    expect(await addRecord(db, coordinator, around, { key: newId(), whole: offer, names: [] })).toEqual({ id: `politie at ${POINT}` });
    const [entry] = await history(db, coordinator, 'offer', `politie at ${POINT}`);
    expect(entry).toMatchObject({ what: 'added', owner: `region:${HERE}`, before: null });
    const wrong = { ...offer, record: { ...offer.record, location: 'gemeente-tilburg', hours: { value: 'Mo 99:00', confidence: null } } };
    expect(await addRecord(db, coordinator, around, { key: newId(), whole: wrong, names: [] })).toMatchObject({
      problems: [{ field: 'hours', rule: 'hours' }],
    });
  });
});

describe('undoing', () => {
  it('makes it what it was, is a change again, and can be undone itself', async () => {
    const { db, coordinator, around } = await begin();
    const { whole: before } = await stored(db, 'location', POINT);
    await rename(db, coordinator, around, 'Wrong');
    const [entry] = await history(db, coordinator, 'location', POINT);
    expect(await undoChange(db, coordinator, around, { change: entry!.id, key: newId() }, TODAY)).toBe('undone');
    expect((await stored(db, 'location', POINT)).whole).toEqual(before);
    expect(await undoChange(db, coordinator, around, { change: entry!.id, key: newId() }, TODAY)).toBe('undone');
    const [undo, undone] = await history(db, coordinator, 'location', POINT);
    expect(undo).toMatchObject({ what: 'undone', undoes: entry!.id });
    expect(undone).toMatchObject({ undoneBy: undo!.id });
    expect(await undoChange(db, coordinator, around, { change: undo!.id, key: newId() }, TODAY)).toBe('undone');
    expect((await stored(db, 'location', POINT)).whole.record.name).toBe('Wrong');
  });

  it('is not done over something newer: it says who changed it', async () => {
    const { db, coordinator, around } = await begin();
    await rename(db, coordinator, around, 'One');
    const [first] = await history(db, coordinator, 'location', POINT);
    await rename(db, coordinator, around, 'Two');
    expect(await undoChange(db, coordinator, around, { change: first!.id, key: newId() }, TODAY)).toMatchObject({
      newer: { name: 'coordinator', what: 'changed' },
    });
    expect((await stored(db, 'location', POINT)).whole.record.name).toBe('Two');
  });

  it('is not done over an import', async () => {
    const { db, coordinator, around } = await begin();
    await run(sheet(row('Markt')));
    const { whole, seen } = await stored(db, 'location', 'tilburg-markt');
    await changeRecords(db, coordinator, around, { key: newId(), what: 'changed', records: [{ whole: named(whole, 'Marktplein'), seen }] });
    const [entry] = await history(db, coordinator, 'location', 'tilburg-markt');
    await runSql(database.ownerUrl, `UPDATE location SET name = 'Imported' WHERE id = 'tilburg-markt'`);
    expect(await undoChange(db, coordinator, around, { change: entry!.id, key: newId() }, TODAY)).toEqual({ newer: null });
  });

  it('closes what was added', async () => {
    const { db, coordinator, around } = await begin();
    const { whole } = await stored(db, 'location', POINT);
    await addRecord(db, coordinator, around, { key: newId(), whole: named(whole, 'Markt'), names: ['Markt'] });
    const [entry] = await history(db, coordinator, 'location', 'markt');
    expect(await undoChange(db, coordinator, around, { change: entry!.id, key: newId() }, TODAY)).toBe('undone');
    expect((await stored(db, 'location', 'markt')).whole.record.closed).toBe(TODAY);
  });
});

describe('partners and LOS', () => {
  it('LOS changes what is national, a partner how their own service can be reached, and nothing else of it', async () => {
    const { db, los, partner, around } = await begin();
    await runSql(
      database.ownerUrl,
      `UPDATE service SET owner = 'organisation:${THEIR_ORGANISATION}' WHERE organisation_id = '${THEIR_ORGANISATION}'`,
    );
    const [{ id } = { id: '' }] = await runSql<{ id: string }>(
      database.ownerUrl,
      `SELECT id FROM service WHERE organisation_id = '${THEIR_ORGANISATION}' LIMIT 1`,
    );
    const { whole, seen } = await stored(db, 'service', id);
    const record = {
      ...whole.record,
      needs: ['tax' as const],
      status: 'planned' as const,
      languages: { value: ['nl', 'pl'], confidence: 'verified' as const },
    };
    const change = { key: newId(), what: 'changed' as const, records: [{ whole: { ...whole, record, texts: {} }, seen }] };
    expect(await changeRecords(db, partner, around, change)).toEqual({ changed: 1 });
    const after = await stored(db, 'service', id);
    expect(after.whole).toEqual({ ...whole, record: { ...whole.record, status: 'planned', languages: record.languages } });
    const [entry] = await history(db, partner, 'service', id);
    expect(entry).toMatchObject({ acted_as: 'partner', owner: `organisation:${THEIR_ORGANISATION}` });
    expect(
      await changeRecords(db, los, around, {
        key: newId(),
        what: 'changed',
        records: [{ whole: { ...after.whole, record: { ...after.whole.record, needs: ['tax'] } }, seen: after.seen }],
      }),
    ).toEqual({ changed: 1 });
  });
});

describe('the list of what somebody keeps', () => {
  it('has the records of their region alone, found by words, with what is overdue', async () => {
    const { db, coordinator, los } = await begin();
    const kept = (actor: Actor, text: string, today = TODAY) =>
      asActor(db, actor, (trx) => listKept(trx, keptOwners(actor.grants), { text, today }));
    const mine = await kept(coordinator, '');
    expect(mine.map(({ id }) => id)).toContain(POINT);
    expect(new Set(mine.map(({ owner }) => owner))).toEqual(new Set([`region:${HERE}`]));
    expect((await kept(coordinator, 'stadswinkel tilburg')).map(({ id }) => id)).toEqual([POINT]);
    expect(new Set((await kept(coordinator, '', '2027-12-01')).map(({ isOverdue }) => isOverdue))).toEqual(new Set([true]));
    expect((await kept(los, 'juridisch loket')).length).toBeGreaterThan(0);
    expect((await kept(los, '')).some(({ owner }) => owner.startsWith('region:'))).toBe(false);
  });

  it('has what visitors said, until it is seen, and again when it is said again', async () => {
    const { db, coordinator, otherCoordinator } = await begin();
    const say = () => runSql(database.appUrl, `SELECT add_directory_correction('location', '${POINT}', 'wrong-hours')`);
    const open = (actor: Actor) => asActor(db, actor, (trx) => listCorrections(trx, keptOwners(actor.grants)));
    const see = (actor: Actor) => asActor(db, actor, (trx) => markSeen(trx, actor.accountId, 'location', POINT));
    await say();
    await say();
    expect(await open(coordinator)).toMatchObject([{ recordId: POINT, reason: 'wrong-hours', times: 2 }]);
    expect(await open(otherCoordinator)).toEqual([]);
    expect(await see(otherCoordinator)).toBe(false);
    expect(await open(coordinator)).toHaveLength(1);
    expect(await see(coordinator)).toBe(true);
    expect(await open(coordinator)).toEqual([]);
    await say();
    expect(await open(coordinator)).toMatchObject([{ times: 1 }]);
  });
});

describe('a local note', () => {
  const NOTE = {
    id: 'nieuw',
    region: null,
    municipality: 'tilburg',
    pages: ['help', 'start/first-week'],
    texts: { nl: { title: 'Nieuw adres', body: 'Wij zijn verhuisd.' } },
    source: 'Gemeente Tilburg',
    url: null,
    confidence: 'verified' as const,
    checked: TODAY,
  };

  it('is written, shown on its pages until it ends, changed, undone, and kept by the next pack', async () => {
    const { db, coordinator, otherCoordinator, around } = await begin();
    const noted = { places: around.places, hasPage: (id: string) => id === 'help' || id === 'start/first-week' };
    const owner = `region:${HERE}`;
    const key = newId();
    const add = { key, note: NOTE, owner, seen: null, what: 'changed' as const };
    expect(await writeNote(db, coordinator, noted, add)).toEqual({ id: 'nieuw' });
    expect(await writeNote(db, coordinator, noted, add)).toEqual({ id: 'nieuw' });
    await expect(writeNote(db, otherCoordinator, noted, { ...add, key: newId() })).rejects.toThrow(NotThereError);
    const { note, seen } = await getKeptNote(db, coordinator, 'nieuw');
    await expect(getKeptNote(db, otherCoordinator, 'nieuw')).rejects.toThrow(NotThereError);
    const ended = { ...note, ends: '2026-12-01' };
    expect(await writeNote(db, coordinator, noted, { key: newId(), note: ended, owner, seen, what: 'changed' })).toEqual({ id: 'nieuw' });
    await importPack(database.ownerUrl, { ...pack, hash: `${pack.hash} again` });
    const keeper = new SnapshotKeeper(db, database.appUrl, () => undefined);
    onTestFinished(() => keeper.stop());
    await keeper.start();
    const place = findPlace(around.places, 'tilburg') ?? null;
    const shown = (day: string) => localNotesFor(keeper.current, 'pl', 'start/first-week', place, day).map(({ id }) => id);
    expect(shown('2026-12-01')).toContain('nieuw');
    expect(shown('2026-12-02')).not.toContain('nieuw');
    expect(localNotesFor(keeper.current, 'pl', 'start/first-week', place, TODAY).find(({ id }) => id === 'nieuw')?.locale).toBe('nl');
    const [entry] = await history(db, coordinator, 'note', 'nieuw');
    expect(await undoNoteChange(db, coordinator, noted, { change: entry!.id, key: newId() }, TODAY)).toBe('undone');
    expect((await getKeptNote(db, coordinator, 'nieuw')).note).toEqual(note);
  });

  it('of the pack belongs to its region', async () => {
    const { db, coordinator, around } = await begin();
    const noted = { places: around.places, hasPage: () => true };
    const { note, owner, seen } = await getKeptNote(db, coordinator, 'information-point-tilburg');
    expect(owner).toBe(`region:${HERE}`);
    const change = { key: newId(), owner, seen, what: 'changed' as const };
    expect(await writeNote(db, coordinator, noted, { ...change, note: { ...note, region: 'haaglanden' } })).toEqual({
      problems: [{ field: 'place', rule: 'elsewhere' }],
    });
    expect(await writeNote(db, coordinator, noted, { ...change, note: { ...note, source: 'Bel 123456782' } })).toEqual({
      problems: [{ field: 'source', rule: 'citizen-number', found: '123456782' }],
    });
  });
});

it('every record of the pack can be opened and stored as it is', async () => {
  const { around } = await begin();
  const { directory } = around;
  const problems = [
    ...[...directory.organisations.values()].map((record) => ({ kind: 'organisation' as const, record, texts: {} })),
    ...[...directory.services.values()].map((record) => ({ kind: 'service' as const, record, texts: {} })),
    ...[...directory.locations.values()].map((record) => ({ kind: 'location' as const, record })),
    ...directory.offers.map((record) => ({ kind: 'offer' as const, record })),
  ].flatMap((whole) => changeProblems(whole, whole, around));
  expect(problems).toEqual([]);
});
