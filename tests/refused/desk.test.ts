import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Contact } from '#desk/index.ts';
import { addWalkIn, countContact, publishNotice, readOpenCounts, sealOpenCounts } from '#desk/server/index.ts';
import { newKeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, PUBLIC_ACTOR, systemActor, type Actor } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { runSql } from '../integration/database.ts';
import { OTHER_REGION, REGION, useDesk } from '../integration/people.ts';

const desk = useDesk({ db: 4 });

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
  asActor(desk.db, actor, (trx) => sql.raw<object>(statement).execute(trx)).then(({ rows, numAffectedRows }) => ({
    rows,
    changed: Number(numAffectedRows ?? 0),
  }));

describe('a contact', () => {
  it('cannot be counted in the name of a colleague, or in another region, by raw SQL either', async () => {
    const values = (account: string | null, region: string) =>
      `INSERT INTO contact_moment (region_id, account_id, channel, language, topics, pillars, outcome, sent_key)
       VALUES ('${region}', ${account ? `'${account}'` : 'NULL'}, 'desk', 'pl', '{pay}', '{rights}', 'answered', uuidv7())`;
    await expect(as(desk.people.adviser, values(desk.people.colleague.accountId, REGION))).rejects.toMatchObject({ code: '42501' });
    await expect(as(desk.people.adviser, values(null, REGION))).rejects.toMatchObject({ code: '42501' });
    await expect(as(desk.people.adviser, values(desk.people.adviser.accountId, OTHER_REGION))).rejects.toMatchObject({ code: '42501' });
    await expect(as(PUBLIC_ACTOR, values(null, REGION))).rejects.toMatchObject({ code: '42501' });
  });

  it('is read in its own region and by LOS, and by nobody else', async () => {
    const { id } = await countContact(desk.db, desk.people.adviser, { contact: CONTACT, sentKey: newId() }, Date.now());
    const seen = async (actor: Actor) => (await as(actor, `SELECT id FROM contact_moment WHERE id = '${id}'`)).rows.length;
    for (const who of [desk.people.adviser, desk.people.colleague, desk.people.coordinator, desk.people.los])
      expect(await seen(who)).toBe(1);
    const { otherAdviser, otherCoordinator, partner, keyPerson, editor, auditor, administrator } = desk.people;
    const parts = (['mail', 'reminders', 'referrals'] as const).map(systemActor);
    for (const who of [otherAdviser, otherCoordinator, partner, keyPerson, editor, auditor, administrator, PUBLIC_ACTOR, ...parts])
      expect(await seen(who)).toBe(0);
  });

  it('is found by the part that keeps terms, and not changed by it', async () => {
    const { id } = await countContact(desk.db, desk.people.adviser, { contact: CONTACT, sentKey: newId() }, Date.now());
    expect((await as(systemActor('retention'), `SELECT id FROM contact_moment WHERE id = '${id}'`)).rows).toEqual([{ id }]);
    expect((await as(systemActor('retention'), `UPDATE contact_moment SET minutes = 1 WHERE id = '${id}'`)).changed).toBe(0);
  });

  it('is not taken over from a colleague, nor changed by the coordinator or LOS', async () => {
    const { id } = await countContact(desk.db, desk.people.adviser, { contact: CONTACT, sentKey: newId() }, Date.now());
    for (const who of [desk.people.colleague, desk.people.coordinator, desk.people.los, desk.people.otherAdviser]) {
      expect((await as(who, `UPDATE contact_moment SET minutes = 1 WHERE id = '${id}'`)).changed).toBe(0);
      expect((await as(who, `DELETE FROM contact_moment WHERE id = '${id}'`)).changed).toBe(0);
    }
    await expect(
      as(desk.people.adviser, `UPDATE contact_moment SET account_id = '${desk.people.colleague.accountId}' WHERE id = '${id}'`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('holds no free text: what is no known word does not fit', async () => {
    const { id } = await countContact(desk.db, desk.people.adviser, { contact: CONTACT, sentKey: newId() }, Date.now());
    for (const [column, value] of [
      ['channel', `'he came by'`],
      ['language', `'Romanian'`],
      ['contract_kind', `'with his cousin'`],
      ['stay_phase', `'long'`],
      ['outcome', `'he cried'`],
      ['minutes', '481'],
      ['topics', `'{}'`],
    ])
      await expect(as(desk.people.adviser, `UPDATE contact_moment SET ${column} = ${value} WHERE id = '${id}'`)).rejects.toMatchObject({
        code: '23514',
      });
  });

  it('of a colleague does not count as known when their key is sent by somebody else', async () => {
    const sentKey = newId();
    await countContact(desk.db, desk.people.adviser, { contact: CONTACT, sentKey }, Date.now());
    expect(await countContact(desk.db, desk.people.colleague, { contact: CONTACT, sentKey }, Date.now())).toMatchObject({
      state: 'counted',
    });
  });
});

describe('the queue', () => {
  it('is swept by the part that keeps terms, and by no other part of the program', async () => {
    await addWalkIn(
      desk.db,
      desk.people.adviser,
      { region: REGION, point: 'p', day: '2026-01-01' },
      { key: newId(), language: 'pl', topic: null },
      0,
    );
    for (const part of ['mail', 'reminders', 'referrals'] as const) {
      expect((await as(systemActor(part), 'SELECT id FROM walk_in')).rows).toEqual([]);
      expect((await as(systemActor(part), 'DELETE FROM walk_in')).changed).toBe(0);
    }
    expect((await as(desk.people.otherAdviser, 'DELETE FROM walk_in')).changed).toBe(0);
    await expect(as(desk.people.adviser, `UPDATE walk_in SET region_id = '${OTHER_REGION}'`)).rejects.toMatchObject({ code: '42501' });
    expect((await as(systemActor('retention'), 'DELETE FROM walk_in')).changed).toBe(1);
  });
});

describe('notices', () => {
  it('are not read, marked or changed by those without a desk, and nobody marks for others', async () => {
    const id = newId();
    const words = { title: '<script>alert(1)</script>', body: 'x' };
    await publishNotice(
      desk.db,
      desk.people.los,
      { id, notice: { isImportant: true, endsOn: '2027-01-01', texts: { nl: words, en: words } } },
      Date.now(),
    );
    for (const who of [desk.people.partner, desk.people.administrator, PUBLIC_ACTOR])
      expect((await as(who, 'SELECT id FROM notice UNION SELECT notice_id FROM notice_text')).rows).toEqual([]);
    const mark = (account: string | null) => `INSERT INTO notice_read (notice_id, account_id) VALUES ('${id}', '${account}')`;
    await expect(as(desk.people.adviser, mark(desk.people.colleague.accountId))).rejects.toMatchObject({ code: '42501' });
    await expect(as(desk.people.partner, mark(desk.people.partner.accountId))).rejects.toMatchObject({ code: '42501' });
    await expect(as(desk.people.los, mark(desk.people.adviser.accountId))).rejects.toMatchObject({ code: '42501' });
    await as(desk.people.adviser, mark(desk.people.adviser.accountId));
    for (const who of [desk.people.colleague, desk.people.coordinator])
      expect((await as(who, 'SELECT * FROM notice_read')).rows).toEqual([]);
    expect((await as(desk.people.adviser, `UPDATE notice SET is_important = false`)).changed).toBe(0);
    expect((await as(desk.people.coordinator, `DELETE FROM notice_text`)).changed).toBe(0);
    const [row] = await runSql<{ title: string }>(desk.database.ownerUrl, 'SELECT title FROM notice_text LIMIT 1');
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
    // Without its seal these bytes are the form as JSON.
    const bytes = Buffer.from(cookie, 'base64url').toString('latin1');
    for (const readable of ['"topics"', '"pay"', draft.key]) expect(bytes).not.toContain(readable);
    expect(readOpenCounts(keys, 'account-a', cookie)).toEqual([draft]);
    expect(readOpenCounts(keys, 'account-b', cookie)).toEqual([]);
    expect(readOpenCounts(newKeyRing(), 'account-a', cookie)).toEqual([]);
    const changed = cookie.slice(0, 40) + (cookie[40] === 'A' ? 'B' : 'A') + cookie.slice(41);
    expect(readOpenCounts(keys, 'account-a', changed)).toEqual([]);
    for (const junk of ['', 'x', '{}', 'A'.repeat(5000), undefined]) expect(readOpenCounts(keys, 'account-a', junk)).toEqual([]);
  });
});
