import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '#desk/index.ts';
import { addWalkIn, countContact, publishNotice, readOpenCounts, sealOpenCounts } from '#desk/server/index.ts';
import { newKeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, openDatabase, PUBLIC_ACTOR, systemActor, type Actor, type Database } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { makePeople, OTHER_REGION, REGION, type People } from '../integration/people.ts';

let database: TestDatabase;
let db: Database;
let people: People;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 4);
});
afterAll(() => db.destroy());

const CONTACT: Contact = {
  region: REGION,
  point: null,
  channel: 'desk',
  language: 'ro',
  topics: ['pay'],
  pillars: ['rights'],
  place: null,
  contractKind: null,
  stayPhase: null,
  outcome: 'answered',
  minutes: null,
  referredTo: null,
};
const as = (actor: Actor, statement: string) =>
  asActor(db, actor, (trx) => sql.raw<object>(statement).execute(trx)).then(({ rows, numAffectedRows }) => ({
    rows,
    changed: Number(numAffectedRows ?? 0),
  }));

describe('a contact', () => {
  it('cannot be counted in the name of a colleague, or in another region, by raw SQL either', async () => {
    const values = (account: string | null, region: string) =>
      `INSERT INTO contact_moment (region_id, account_id, channel, language, topics, pillars, outcome, sent_key)
       VALUES ('${region}', ${account ? `'${account}'` : 'NULL'}, 'desk', 'pl', '{pay}', '{rights}', 'answered', uuidv7())`;
    await expect(as(people.adviser, values(people.colleague.accountId, REGION))).rejects.toMatchObject({ code: '42501' });
    await expect(as(people.adviser, values(null, REGION))).rejects.toMatchObject({ code: '42501' });
    await expect(as(people.adviser, values(people.adviser.accountId, OTHER_REGION))).rejects.toMatchObject({ code: '42501' });
    await expect(as(PUBLIC_ACTOR, values(null, REGION))).rejects.toMatchObject({ code: '42501' });
  });

  it('is read in its own region and by LOS, and by nobody else', async () => {
    await countContact(db, people.adviser, { contact: CONTACT, sentKey: newId() }, Date.now());
    const seen = async (actor: Actor) => (await as(actor, 'SELECT id FROM contact_moment')).rows.length;
    for (const who of [people.adviser, people.colleague, people.coordinator, people.los]) expect(await seen(who)).toBe(1);
    const { otherAdviser, otherCoordinator, partner, keyPerson, editor, auditor, administrator } = people;
    for (const who of [
      otherAdviser,
      otherCoordinator,
      partner,
      keyPerson,
      editor,
      auditor,
      administrator,
      PUBLIC_ACTOR,
      systemActor('retention'),
    ])
      expect(await seen(who)).toBe(0);
  });

  it('is not taken over from a colleague, nor changed by the coordinator or LOS', async () => {
    const { id } = await countContact(db, people.adviser, { contact: CONTACT, sentKey: newId() }, Date.now());
    for (const who of [people.colleague, people.coordinator, people.los, people.otherAdviser]) {
      expect((await as(who, `UPDATE contact_moment SET minutes = 1 WHERE id = '${id}'`)).changed).toBe(0);
      expect((await as(who, `DELETE FROM contact_moment WHERE id = '${id}'`)).changed).toBe(0);
    }
    await expect(
      as(people.adviser, `UPDATE contact_moment SET account_id = '${people.colleague.accountId}' WHERE id = '${id}'`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('holds no free text: what is no known word does not fit', async () => {
    for (const [column, value] of [
      ['channel', `'he came by'`],
      ['language', `'Romanian'`],
      ['contract_kind', `'with his cousin'`],
      ['stay_phase', `'long'`],
      ['outcome', `'he cried'`],
      ['minutes', '481'],
      ['topics', `'{}'`],
    ])
      await expect(as(people.adviser, `UPDATE contact_moment SET ${column} = ${value}`)).rejects.toMatchObject({ code: '23514' });
  });

  it('of a colleague does not count as known when their key is sent by somebody else', async () => {
    const sentKey = newId();
    await countContact(db, people.adviser, { contact: CONTACT, sentKey }, Date.now());
    expect(await countContact(db, people.colleague, { contact: CONTACT, sentKey }, Date.now())).toMatchObject({ state: 'counted' });
  });
});

describe('the queue', () => {
  it('is swept by the part that keeps terms, and by no other part of the program', async () => {
    await addWalkIn(
      db,
      people.adviser,
      { region: REGION, point: 'p', day: '2026-01-01' },
      { key: newId(), language: 'pl', topic: null },
      0,
    );
    for (const part of ['mail', 'reminders', 'referrals'] as const) {
      expect((await as(systemActor(part), 'SELECT id FROM walk_in')).rows).toEqual([]);
      expect((await as(systemActor(part), 'DELETE FROM walk_in')).changed).toBe(0);
    }
    expect((await as(people.otherAdviser, 'DELETE FROM walk_in')).changed).toBe(0);
    await expect(as(people.adviser, `UPDATE walk_in SET region_id = '${OTHER_REGION}'`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('notices', () => {
  it('are not read, marked or changed by those without a desk, and nobody marks for others', async () => {
    const id = newId();
    const words = { title: '<script>alert(1)</script>', body: 'x' };
    await publishNotice(
      db,
      people.los,
      { id, notice: { isImportant: true, endsOn: '2027-01-01', texts: { nl: words, en: words } } },
      Date.now(),
    );
    for (const who of [people.partner, people.administrator, PUBLIC_ACTOR])
      expect((await as(who, 'SELECT id FROM notice UNION SELECT notice_id FROM notice_text')).rows).toEqual([]);
    const mark = (account: string | null) => `INSERT INTO notice_read (notice_id, account_id) VALUES ('${id}', '${account}')`;
    await expect(as(people.adviser, mark(people.colleague.accountId))).rejects.toMatchObject({ code: '42501' });
    await expect(as(people.partner, mark(people.partner.accountId))).rejects.toMatchObject({ code: '42501' });
    await expect(as(people.los, mark(people.adviser.accountId))).rejects.toMatchObject({ code: '42501' });
    await as(people.adviser, mark(people.adviser.accountId));
    for (const who of [people.colleague, people.coordinator]) expect((await as(who, 'SELECT * FROM notice_read')).rows).toEqual([]);
    expect((await as(people.adviser, `UPDATE notice SET is_important = false`)).changed).toBe(0);
    expect((await as(people.coordinator, `DELETE FROM notice_text`)).changed).toBe(0);
    const [row] = await runSql<{ title: string }>(database.ownerUrl, 'SELECT title FROM notice_text LIMIT 1');
    expect(row?.title).toBe(words.title);
  });
});

describe('the cookie of forms that wait', () => {
  const draft = {
    key: newId(),
    spent: 0,
    since: 1,
    region: REGION,
    point: '',
    channel: 'desk',
    language: 'ro',
    topics: ['pay'],
    pillars: [],
    place: '',
    contractKind: '',
    stayPhase: '',
    outcome: '',
    minutes: '',
    referredTo: '',
  };

  it('opens for its own account alone, and not when a letter of it was changed', () => {
    const keys = newKeyRing();
    const cookie = sealOpenCounts(keys, 'account-a', [draft]);
    expect(cookie).not.toContain('pay');
    expect(readOpenCounts(keys, 'account-a', cookie)).toEqual([draft]);
    expect(readOpenCounts(keys, 'account-b', cookie)).toEqual([]);
    expect(readOpenCounts(newKeyRing(), 'account-a', cookie)).toEqual([]);
    const changed = cookie.slice(0, 40) + (cookie[40] === 'A' ? 'B' : 'A') + cookie.slice(41);
    expect(readOpenCounts(keys, 'account-a', changed)).toEqual([]);
    for (const junk of ['', 'x', '{}', 'A'.repeat(5000), undefined]) expect(readOpenCounts(keys, 'account-a', junk)).toEqual([]);
  });
});
