import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { closedFrom, type WholeOf } from '#directory/index.ts';
import { addRecord, changeRecords, listHistory, undoChange } from '#directory/server/index.ts';
import { asActor, PUBLIC_ACTOR, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import {
  ELSEWHERE,
  HERE,
  makeKeepers,
  openApp,
  POINT,
  stored,
  surroundingsOf,
  THEIR_ORGANISATION,
  TODAY,
} from '../integration/directory-changes.fixture.ts';
import { database, importContentOnce } from '../integration/directory-import.fixture.ts';
import { runSql } from '../integration/database.ts';

importContentOnce();

async function begin() {
  const keepers = await makeKeepers(database);
  const db = openApp(database);
  return { ...keepers, db, around: await surroundingsOf(db) };
}

const named = (whole: WholeOf<'location'>, name: string) => ({ ...whole, record: { ...whole.record, name } });
const as = (db: Database, actor: Actor, statement: string) => asActor(db, actor, (trx) => sql.raw(statement).execute(trx));
/** A change in the history as somebody would forge it. */
const entry = (actor: Actor, owner: string, kind = 'location', id = POINT) =>
  `INSERT INTO directory_change (account_id, acted_as, kind, record_id, owner, what, before, after)
   VALUES ('${actor.accountId ?? ''}', '${actor.grants[0]?.role ?? ''}', '${kind}', '${id}', '${owner}', 'changed', '{}', '{}')`;

describe('who keeps one region', () => {
  it('changes nothing of another region, of LOS, or as an adviser', async () => {
    const { db, coordinator, otherCoordinator, los, adviser, partner, around } = await begin();
    const point = await stored(db, 'location', POINT);
    const national = await stored(db, 'service', 'politie');
    const rename = (actor: Actor) =>
      changeRecords(db, actor, around, {
        key: newId(),
        what: 'changed',
        records: [{ whole: named(point.whole, 'Mine'), seen: point.seen }],
      });
    for (const actor of [otherCoordinator, los, adviser, partner, PUBLIC_ACTOR]) await expect(rename(actor)).rejects.toThrow(NotThereError);
    const close = (actor: Actor) =>
      changeRecords(db, actor, around, {
        key: newId(),
        what: 'closed',
        records: [{ whole: closedFrom(national.whole, TODAY), seen: national.seen }],
      });
    for (const actor of [coordinator, adviser, partner]) await expect(close(actor)).rejects.toThrow(NotThereError);
    expect((await stored(db, 'location', POINT)).whole).toEqual(point.whole);
    expect((await stored(db, 'service', 'politie')).whole).toEqual(national.whole);
  });

  it('gives no record to another owner, and adds none in another’s name', async () => {
    const { db, coordinator, otherCoordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    const given = { ...whole, record: { ...whole.record, name: 'Mine', owner: `region:${ELSEWHERE}` } };
    await changeRecords(db, coordinator, around, { key: newId(), what: 'changed', records: [{ whole: given, seen }] });
    expect((await stored(db, 'location', POINT)).whole.record).toMatchObject({ name: 'Mine', owner: `region:${HERE}` });
    for (const owner of [`region:${ELSEWHERE}`, 'los', `organisation:${THEIR_ORGANISATION}`])
      await expect(
        addRecord(db, coordinator, around, { key: newId(), whole: { ...whole, record: { ...whole.record, owner } }, names: ['New'] }),
      ).rejects.toThrow(NotThereError);
    // A region speaks for itself alone.
    expect(
      await addRecord(db, otherCoordinator, around, {
        key: newId(),
        whole: { ...whole, record: { ...whole.record, owner: `region:${ELSEWHERE}` } },
        names: ['New'],
      }),
    ).toMatchObject({ problems: [{ field: 'municipality', rule: 'elsewhere' }] });
  });

  it('brings no service to a place when neither is theirs', async () => {
    const { db, otherCoordinator, around } = await begin();
    const [offer] = around.directory.offersAt(POINT);
    const { whole, seen } = await stored(db, 'offer', `${offer?.service ?? ''} at ${POINT}`);
    await expect(
      changeRecords(db, otherCoordinator, around, {
        key: newId(),
        what: 'changed',
        records: [{ whole: { ...whole, record: { ...whole.record, hours: { value: '24/7', confidence: 'verified' } } }, seen }],
      }),
    ).rejects.toThrow(NotThereError);
    const added = { ...whole, record: { ...whole.record, service: 'politie' } };
    await expect(addRecord(db, otherCoordinator, around, { key: newId(), whole: added, names: [] })).rejects.toThrow(NotThereError);
  });

  it('undoes nothing of another region, and does not see that there is something', async () => {
    const { db, coordinator, otherCoordinator, los, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    await changeRecords(db, coordinator, around, { key: newId(), what: 'changed', records: [{ whole: named(whole, 'Mine'), seen }] });
    const history = (actor: Actor) =>
      asActor(db, actor, (trx) => listHistory(trx, { record: { kind: 'location', id: POINT } }, { page: 1, most: 9 }));
    const [change] = await history(coordinator);
    expect(await history(otherCoordinator)).toEqual([]);
    for (const actor of [otherCoordinator, los, PUBLIC_ACTOR])
      await expect(undoChange(db, actor, around, { change: change!.id, key: newId() }, TODAY)).rejects.toThrow(NotThereError);
    expect((await stored(db, 'location', POINT)).whole.record.name).toBe('Mine');
  });

  it('cannot name a version that was not shown', async () => {
    const { db, coordinator, around } = await begin();
    const { whole } = await stored(db, 'location', POINT);
    for (const seen of ['', '0', 'f'.repeat(32), `' OR true --`])
      await expect(
        changeRecords(db, coordinator, around, { key: newId(), what: 'changed', records: [{ whole: named(whole, 'Mine'), seen }] }),
      ).rejects.toThrow(ChangedMeanwhileError);
  });
});

describe('a partner', () => {
  const give = () =>
    runSql(
      database.ownerUrl,
      `UPDATE service SET owner = 'organisation:' || organisation_id WHERE organisation_id IN ('${THEIR_ORGANISATION}', 'politie')`,
    );

  it('changes no service of another organisation, and adds none', async () => {
    await give();
    const { db, partner, around } = await begin();
    const theirs = await stored(db, 'service', 'politie');
    const change = { ...theirs.whole, record: { ...theirs.whole.record, status: 'inactive' as const } };
    await expect(
      changeRecords(db, partner, around, { key: newId(), what: 'changed', records: [{ whole: change, seen: theirs.seen }] }),
    ).rejects.toThrow(NotThereError);
    const owner = `organisation:${THEIR_ORGANISATION}`;
    await expect(
      addRecord(db, partner, around, {
        key: newId(),
        whole: { ...theirs.whole, record: { ...theirs.whole.record, owner } },
        names: ['New'],
      }),
    ).rejects.toThrow(NotThereError);
  });

  it('says by raw SQL neither what their service is for nor where', async () => {
    await give();
    const { db, partner } = await begin();
    for (const change of [`needs = '{tax}'`, `area = '{tilburg}'`, `organisation_id = 'politie'`, `details = details || '{"free": {}}'`])
      await expect(
        as(db, partner, `UPDATE service SET origin = 'local', ${change} WHERE organisation_id = '${THEIR_ORGANISATION}'`),
      ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('raw SQL as the application', () => {
  it('changes no record without its history, and publishes nothing by itself', async () => {
    const { db, coordinator } = await begin();
    const versions = () => runSql(database.ownerUrl, 'SELECT version, hash FROM content_pack ORDER BY version');
    const before = await versions();
    const rename = `UPDATE location SET name = 'Mine', origin = 'local' WHERE id = '${POINT}'`;
    await expect(as(db, coordinator, rename)).rejects.toMatchObject({ code: '23514' });
    // The history of another record, or of another transaction, is none.
    await expect(as(db, coordinator, `${entry(coordinator, `region:${HERE}`, 'location', 'other')}; ${rename}`)).rejects.toMatchObject({
      code: '23514',
    });
    await as(db, coordinator, entry(coordinator, `region:${HERE}`));
    await expect(as(db, coordinator, rename)).rejects.toMatchObject({ code: '23514' });
    expect(await versions()).toEqual(before);
    for (const statement of [
      'SELECT publish_directory_change()',
      `INSERT INTO content_pack (hash) VALUES ('mine')`,
      'ALTER TABLE location DISABLE TRIGGER publish_change',
      `UPDATE location SET owner = 'los' WHERE id = '${POINT}'`,
      `DELETE FROM location WHERE id = '${POINT}'`,
      `UPDATE directory_change SET what = 'checked'`,
      'DELETE FROM directory_change',
    ])
      await expect(as(db, coordinator, statement), statement).rejects.toThrow();
  });

  it('writes no history in another’s name, region or role', async () => {
    const { db, coordinator, otherCoordinator, los, partner, adviser } = await begin();
    for (const [actor, statement] of [
      [coordinator, entry(otherCoordinator, `region:${HERE}`)],
      [coordinator, entry(coordinator, `region:${ELSEWHERE}`)],
      [coordinator, entry(coordinator, 'los')],
      [coordinator, entry({ ...coordinator, grants: los.grants }, `region:${HERE}`)],
      [los, entry(los, `region:${HERE}`)],
      [partner, entry(partner, `organisation:${THEIR_ORGANISATION}`)],
      [partner, entry(partner, 'organisation:politie', 'service')],
    ] as const)
      await expect(as(db, actor, statement), statement).rejects.toMatchObject({ code: '42501' });
    await expect(as(db, adviser, entry(adviser, `region:${HERE}`))).rejects.toThrow();
  });

  it('touches no row that is not the actor’s', async () => {
    const { db, coordinator, adviser, partner, los } = await begin();
    for (const [actor, table, where] of [
      [coordinator, 'location', `owner <> 'region:${HERE}'`],
      [coordinator, 'service', `owner <> 'region:${HERE}'`],
      [los, 'location', `owner LIKE 'region:%'`],
      [partner, 'organisation', 'true'],
      [partner, 'location', 'true'],
      [adviser, 'location', 'true'],
      [coordinator, 'local_note', `owner <> 'region:${HERE}'`],
      [PUBLIC_ACTOR, 'service_at_location', 'true'],
    ] as const) {
      const { numAffectedRows } = await as(db, actor, `UPDATE ${table} SET origin = 'local' WHERE ${where}`);
      expect(Number(numAffectedRows ?? 0), `${table} ${where}`).toBe(0);
    }
    for (const [actor, table] of [
      [partner, 'service_text'],
      [adviser, 'service_text'],
      [coordinator, 'organisation_text'],
    ] as const)
      expect(Number((await as(db, actor, `DELETE FROM ${table}`)).numAffectedRows ?? 0), table).toBe(0);
  });
});

describe('bad input', () => {
  const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(1)>'; DROP TABLE location; --`;

  it('as a script in every field is text, or refused', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    const text = { ...whole.record, name: SCRIPT, source: SCRIPT, address: { street: SCRIPT, postcode: null, city: SCRIPT } };
    expect(
      await changeRecords(db, coordinator, around, {
        key: newId(),
        what: 'changed',
        records: [{ whole: { ...whole, record: text }, seen }],
      }),
    ).toEqual({ changed: 1 });
    const now = await stored(db, 'location', POINT);
    expect(now.whole.record).toEqual(text);
    for (const change of [
      { email: SCRIPT },
      { website: SCRIPT },
      { organisation: SCRIPT },
      { municipality: SCRIPT },
      { checked: SCRIPT },
      { kind: SCRIPT as 'desk' },
      { closed: SCRIPT },
      { phones: [{ number: SCRIPT, tel: SCRIPT, confidence: 'verified' as const, publish: true }] },
      { stops: [{ id: SCRIPT, starts: SCRIPT, ends: SCRIPT, municipality: null, place: SCRIPT, cancelled: false }] },
    ]) {
      const outcome = await changeRecords(db, coordinator, around, {
        key: newId(),
        what: 'changed',
        records: [{ whole: { ...now.whole, record: { ...now.whole.record, ...change } }, seen: now.seen }],
      });
      expect(outcome, JSON.stringify(change)).toHaveProperty('problems');
    }
    expect((await stored(db, 'location', POINT)).seen).toBe(now.seen);
  });

  it('that is too large is refused', async () => {
    const { db, coordinator, around } = await begin();
    const { whole, seen } = await stored(db, 'location', POINT);
    const stop = (at: number) => ({
      id: `s-${at}`,
      starts: '2027-01-01T10:00',
      ends: '2027-01-01T11:00',
      municipality: null,
      place: 'Markt',
      cancelled: false,
    });
    for (const change of [
      { name: 'x'.repeat(1_000_000) },
      { source: 'x'.repeat(1_000_000) },
      { address: { street: 'Markt', postcode: null, city: 'x'.repeat(1_000_000) } },
      { stops: Array.from({ length: 5000 }, (_, at) => stop(at)) },
    ])
      expect(
        await changeRecords(db, coordinator, around, {
          key: newId(),
          what: 'changed',
          records: [{ whole: { ...whole, record: { ...whole.record, ...change } }, seen }],
        }),
      ).toHaveProperty('problems');
  });
});
