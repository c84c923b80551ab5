import { describe, expect, it } from 'vitest';
import type { Contact } from '#desk/index.ts';
import {
  addWalkIn,
  callNext,
  changeNotice,
  correctContact,
  countContact,
  countUnread,
  endNotice,
  endWalkIn,
  getNotice,
  getOwnContact,
  getTeamFigures,
  listKeptNotices,
  listMyContacts,
  listNotices,
  listQueue,
  markNoticeRead,
  markNoticeUnread,
  publishNotice,
  putBackWalkIn,
  QueueIsFullError,
  remindTasks,
  removeContact,
  removeContacts,
  removeWalkIns,
  sendContacts,
  type QueueOf,
} from '#desk/server/index.ts';
import { listLateReferrals, listReferralNews } from '#referral/server/index.ts';
import { open } from '#platform/crypto/seal.ts';
import type { Actor } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { runSql } from './database.ts';
import { ORGANISATION, OTHER_REGION, REGION, useDesk } from './people.ts';

const desk = useDesk({ db: 12, auth: 2 });

const CONTACT: Contact = {
  region: REGION,
  point: 'point-a',
  channel: 'desk',
  language: 'ro',
  topics: ['pay', 'housing'],
  pillars: ['rights'],
  place: 'town-a',
  contractKind: 'agency',
  stayPhase: 'first-year',
  outcome: 'answered',
  minutes: 12,
  referredTo: null,
};
const count = (actor: Actor, contact: Partial<Contact> = {}, sentKey = newId(), at = Date.now()) =>
  countContact(desk.db, actor, { contact: { ...CONTACT, ...contact }, sentKey }, at);
const owner = <Row extends object>(statement: string, values: unknown[] = []) => runSql<Row>(desk.database.ownerUrl, statement, values);
const contactsOf = async (actor: Actor) =>
  (await owner<{ count: number }>('SELECT count(*)::int AS count FROM contact_moment WHERE account_id = $1', [actor.accountId]))[0]!.count;

/** One more adviser, of whom no other test knows. */
async function newAdviser(name: string, region: string): Promise<Actor> {
  const accountId = newId();
  await owner('INSERT INTO staff (account_id, email, name) VALUES ($1, $2, $3)', [accountId, `${name}@example.org`, name]);
  return { accountId, grants: [{ role: 'adviser', scope: region }] };
}

describe('a contact', () => {
  it('counts once, also when its form is sent many times at once', async () => {
    const key = newId();
    const before = await contactsOf(desk.people.adviser);
    const answers = await Promise.all(Array.from({ length: 8 }, () => count(desk.people.adviser, {}, key)));
    expect(answers.filter(({ state }) => state === 'counted')).toHaveLength(1);
    expect(answers.filter(({ state }) => state === 'already-counted')).toHaveLength(7);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await contactsOf(desk.people.adviser)).toBe(before + 1);
  });

  it('is stored as it was, and holds no word about who came', async () => {
    const { id } = await count(desk.people.adviser, { outcome: 'referred', referredTo: ORGANISATION });
    expect(await getOwnContact(desk.db, desk.people.adviser, id)).toMatchObject({
      ...CONTACT,
      outcome: 'referred',
      referredTo: ORGANISATION,
    });
  });

  it('is counted by advisers in their own region alone', async () => {
    await expect(count(desk.people.adviser, { region: OTHER_REGION })).rejects.toMatchObject({ code: '42501' });
    for (const who of [desk.people.coordinator, desk.people.partner, desk.people.los, desk.people.keyPerson])
      await expect(count(who)).rejects.toMatchObject({ code: '42501' });
  });

  it('is put right or taken back within two days by its author, and by nobody else', async () => {
    const { id } = await count(desk.people.adviser);
    await correctContact(desk.db, desk.people.adviser, { id, contact: { ...CONTACT, language: 'pl', minutes: null } });
    expect(await getOwnContact(desk.db, desk.people.adviser, id)).toMatchObject({ language: 'pl', minutes: null });
    for (const who of [desk.people.colleague, desk.people.coordinator, desk.people.otherAdviser, desk.people.los]) {
      await expect(correctContact(desk.db, who, { id, contact: CONTACT })).rejects.toThrow(NotThereError);
      await expect(getOwnContact(desk.db, who, id)).rejects.toThrow(NotThereError);
      await removeContact(desk.db, who, id);
    }
    expect(await getOwnContact(desk.db, desk.people.adviser, id)).toMatchObject({ id });
    await removeContact(desk.db, desk.people.adviser, id);
    await removeContact(desk.db, desk.people.adviser, id);
    await expect(getOwnContact(desk.db, desk.people.adviser, id)).rejects.toThrow(NotThereError);
  });

  it('goes when its five years have passed, and not a day before', async () => {
    const sentAt = Date.parse('2021-03-01T10:00:00Z');
    const { id } = await count(desk.people.adviser, {}, newId(), sentAt);
    const isThere = async () => (await owner('SELECT FROM contact_moment WHERE id = $1', [id])).length === 1;
    expect(await removeContacts(desk.db, Date.parse('2026-02-28T12:00:00Z'))).toBe(0);
    expect(await isThere()).toBe(true);
    expect(await removeContacts(desk.db, Date.parse('2026-03-01T12:00:00Z'))).toBe(1);
    expect(await isThere()).toBe(false);
  });

  it('stays as it is after two days', async () => {
    const { id } = await count(desk.people.adviser);
    await owner(`UPDATE contact_moment SET at = now() - interval '49 hours' WHERE id = $1`, [id]);
    await expect(correctContact(desk.db, desk.people.adviser, { id, contact: CONTACT })).rejects.toThrow(NotThereError);
    await removeContact(desk.db, desk.people.adviser, id);
    expect(await getOwnContact(desk.db, desk.people.adviser, id)).toMatchObject({ id });
  });

  it('is not moved to a region of others', async () => {
    const { id } = await count(desk.people.adviser);
    await expect(correctContact(desk.db, desk.people.adviser, { id, contact: { ...CONTACT, region: OTHER_REGION } })).rejects.toMatchObject(
      {
        code: '42501',
      },
    );
  });

  it('stands in the list of today of its author, with the languages that the region asks most', async () => {
    const region = 'region-of-today';
    await owner(`INSERT INTO region (id, code, name, details) VALUES ($1, 'AM03', 'C', '{}')`, [region]);
    const [author, colleague] = [await newAdviser('counts', region), await newAdviser('counts-nothing', region)];
    const countAt = async (moment: string, language: string) => (await count(author, { region, language }, newId(), Date.parse(moment))).id;
    // Half past midnight in the Netherlands is today, half past eleven is not.
    const mornings = [await countAt('2026-11-22T23:30:00Z', 'bg'), await countAt('2026-11-23T08:00:00Z', 'bg')];
    const before = [await countAt('2026-11-22T22:30:00Z', 'es'), await countAt('2026-11-20T10:00:00Z', 'bg')];
    const now = Date.parse('2026-11-23T10:00:00Z');
    const mine = await listMyContacts(desk.db, author, region, now);
    expect(mine.today.map(({ id }) => id)).toEqual(mornings.toReversed());
    expect(mine.latest.map(({ id }) => id)).toEqual([...mornings.toReversed(), ...before]);
    expect(mine.asked).toEqual(['bg', 'es']);
    expect(await listMyContacts(desk.db, colleague, region, now)).toEqual({ today: [], latest: [], asked: ['bg', 'es'] });
  });
});

describe('contacts that were written without a network', () => {
  const bounds = {
    regions: new Map([[REGION, { places: new Set(['town-a']), points: new Set(['point-a']) }]]),
    organisations: new Set([ORGANISATION]),
  };
  const now = Date.now();
  const written = (extra: object = {}) => ({ ...CONTACT, sentKey: newId(), at: new Date(now - 3_600_000).toISOString(), ...extra });
  const send = (actor: Actor, sent: unknown[]) => sendContacts(desk.db, actor, { sent, bounds }, now);

  it('are stored once, however often they are sent', async () => {
    const [first, second] = [written(), written()];
    expect(await send(desk.people.colleague, [first, second, first])).toEqual([
      { sentKey: first.sentKey, state: 'stored' },
      { sentKey: second.sentKey, state: 'stored' },
      { sentKey: first.sentKey, state: 'known' },
    ]);
    const third = written();
    expect((await send(desk.people.colleague, [second, third])).map(({ state }) => state)).toEqual(['known', 'stored']);
    const rows = await owner<{ at: Date }>('SELECT at FROM contact_moment WHERE sent_key = $1', [first.sentKey]);
    expect(rows.map(({ at }) => at.toISOString())).toEqual([first.at]);
  });

  it('are not doubled by two requests at once', async () => {
    const list = Array.from({ length: 50 }, () => written());
    const answers = await Promise.all([send(desk.people.colleague, list), send(desk.people.colleague, list.toReversed())]);
    expect(answers.flat().filter(({ state }) => state === 'stored')).toHaveLength(50);
  });

  it('are refused each by itself, with the reason', async () => {
    const good = written();
    const bad = [
      [written({ at: new Date(now + 600_000).toISOString() }), 'in-future'],
      [written({ at: new Date(now - 15 * 86_400_000).toISOString() }), 'too-old'],
      [written({ region: OTHER_REGION }), 'region'],
      [written({ place: 'elsewhere' }), 'place'],
      [written({ point: 'elsewhere' }), 'point'],
      [written({ outcome: 'referred', referredTo: 'nobody' }), 'referredTo'],
      [written({ topics: [] }), 'invalid'],
      [written({ note: 'Ion, 123456782' }), 'invalid'],
    ] as const;
    const answers = await send(desk.people.colleague, [...bad.map(([each]) => each), good]);
    expect(answers.slice(0, -1)).toEqual(bad.map(([{ sentKey }, reason]) => ({ sentKey, state: 'refused', reason })));
    expect(answers.at(-1)).toEqual({ sentKey: good.sentKey, state: 'stored' });
  });

  it('of somebody who may not count leave nothing behind', async () => {
    const mine = written();
    await expect(send(desk.people.coordinator, [mine])).rejects.toMatchObject({ code: '42501' });
    expect(await owner('SELECT FROM contact_moment WHERE sent_key = $1', [mine.sentKey])).toEqual([]);
  });
});

describe('the queue of a point', () => {
  const queueOf = (point: string, region = REGION): QueueOf => ({ region, point, day: '2026-11-23' });
  const add = (actor: Actor, queue: QueueOf, key = newId()) =>
    addWalkIn(desk.db, actor, queue, { key, language: 'pl', topic: 'pay' }, Date.now());

  it('gives each the next number, also when many come at once', async () => {
    const queue = queueOf('numbers');
    const added = await Promise.all(
      Array.from({ length: 25 }, (_, at) => add(at % 2 ? desk.people.adviser : desk.people.colleague, queue)),
    );
    expect(added.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  });

  it('gives one number to a form that is sent twice', async () => {
    const key = newId();
    const [first, second] = [await add(desk.people.adviser, queueOf('twice'), key), await add(desk.people.adviser, queueOf('twice'), key)];
    expect(second).toEqual(first);
    expect((await listQueue(desk.db, desk.people.adviser, queueOf('twice'))).waiting).toHaveLength(1);
  });

  it('does not say whose number a key is that is used where somebody does not see it', async () => {
    const key = newId();
    await add(desk.people.adviser, queueOf('elsewhere'), key);
    await expect(add(desk.people.otherAdviser, queueOf('elsewhere', OTHER_REGION), key)).rejects.toThrow(NotThereError);
  });

  it('begins again the next day, and says when the numbers are used up', async () => {
    const queue = queueOf('full');
    await add(desk.people.adviser, queue);
    await owner(`UPDATE walk_in SET number = 999 WHERE point_id = 'full'`);
    await expect(add(desk.people.adviser, queue)).rejects.toThrow(QueueIsFullError);
    expect((await add(desk.people.adviser, { ...queue, day: '2026-11-24' })).number).toBe(1);
  });

  it('never gives the same person to two advisers', async () => {
    const queue = queueOf('many');
    const waiting = await Promise.all(Array.from({ length: 20 }, () => add(desk.people.adviser, queue)));
    const extra = await Promise.all(Array.from({ length: 30 }, (_, at) => newAdviser(`extra${at}`, REGION)));
    const called = await Promise.all(extra.map((adviser) => callNext(desk.db, adviser, queue, [], Date.now())));
    const ids = called.flatMap((each) => (each ? [each.id] : []));
    expect(ids).toHaveLength(20);
    expect(new Set(ids)).toEqual(new Set(waiting.map(({ id }) => id)));
  });

  it('calls in the order in which they came, and one person for a form that is sent twice', async () => {
    const queue = queueOf('order');
    const first = await add(desk.people.adviser, queue);
    const second = await add(desk.people.adviser, queue);
    const calls = await Promise.all([1, 2, 3].map(() => callNext(desk.db, desk.people.adviser, queue, [], Date.now())));
    expect(calls.map((each) => each?.id)).toEqual([first.id, first.id, first.id]);
    expect((await callNext(desk.db, desk.people.adviser, queue, [first.id], Date.now()))?.id).toBe(second.id);
    expect(await callNext(desk.db, desk.people.colleague, queue, [], Date.now())).toBeNull();
    const { mine, waiting, withOthers } = await listQueue(desk.db, desk.people.colleague, queue);
    expect([mine.length, waiting.length, withOthers.length]).toEqual([0, 0, 2]);
  });

  it('lets go who was helped, and puts back who was called by mistake', async () => {
    const queue = queueOf('ending');
    const { id } = await add(desk.people.adviser, queue);
    await callNext(desk.db, desk.people.adviser, queue, [], Date.now());
    await putBackWalkIn(desk.db, desk.people.adviser, id);
    expect((await listQueue(desk.db, desk.people.adviser, queue)).waiting).toHaveLength(1);
    await endWalkIn(desk.db, desk.people.adviser, id, Date.now());
    expect(await endWalkIn(desk.db, desk.people.adviser, id, Date.now())).toMatchObject({ language: 'pl', topic: 'pay' });
    expect((await listQueue(desk.db, desk.people.adviser, queue)).waiting).toEqual([]);
  });

  it('is not seen or touched from another region', async () => {
    const queue = queueOf('private');
    const { id } = await add(desk.people.adviser, queue);
    for (const who of [desk.people.otherAdviser, desk.people.partner, desk.people.los, desk.people.keyPerson]) {
      expect((await listQueue(desk.db, who, queue)).waiting).toEqual([]);
      expect(await callNext(desk.db, who, queue, [], Date.now())).toBeNull();
      await expect(endWalkIn(desk.db, who, id, Date.now())).rejects.toThrow(NotThereError);
      await expect(putBackWalkIn(desk.db, who, id)).rejects.toThrow(NotThereError);
      await expect(add(who, queue)).rejects.toMatchObject({ code: expect.stringMatching(/42501|23505/) });
    }
    expect((await listQueue(desk.db, desk.people.coordinator, queue)).waiting).toHaveLength(1);
  });

  it('is swept away when its day is past its term', async () => {
    await add(desk.people.adviser, { ...queueOf('old'), day: '2026-10-01' });
    const sweep = (day: string) => removeWalkIns(desk.db, Date.parse(`${day}T12:00:00Z`));
    expect(await sweep('2026-10-15')).toBe(0);
    expect(await sweep('2026-10-16')).toBe(1);
    expect(await owner(`SELECT FROM walk_in WHERE point_id = 'old'`)).toEqual([]);
    expect(await sweep('2026-10-16')).toBe(0);
  });
});

describe('notices', () => {
  const TODAY = '2026-11-23';
  const words = (title: string, isImportant = true) => ({
    isImportant,
    endsOn: '2026-12-01',
    texts: { nl: { title, body: 'Tekst' }, en: { title: `${title} (en)`, body: 'Text' } },
  });

  it('are written by LOS alone', async () => {
    for (const who of [desk.people.adviser, desk.people.coordinator, desk.people.administrator, desk.people.editor])
      await expect(publishNotice(desk.db, who, { id: newId(), notice: words('no') }, Date.now())).rejects.toMatchObject({ code: '42501' });
  });

  it('are read by who works at a desk, marked by each for themselves, and LOS sees how many', async () => {
    const id = newId();
    await publishNotice(desk.db, desk.people.los, { id, notice: words('read') }, Date.now());
    await publishNotice(desk.db, desk.people.los, { id, notice: words('sent twice') }, Date.now());
    const before = await countUnread(desk.db, desk.people.adviser, TODAY);
    await markNoticeRead(desk.db, desk.people.adviser, id, Date.now());
    await markNoticeRead(desk.db, desk.people.adviser, id, Date.now());
    await markNoticeRead(desk.db, desk.people.keyPerson, id, Date.now());
    expect(await countUnread(desk.db, desk.people.adviser, TODAY)).toBe(before - 1);
    const find = async (who: Actor) => (await listNotices(desk.db, who, TODAY)).find((each) => each.id === id);
    expect(await find(desk.people.adviser)).toMatchObject({ isRead: true, texts: { nl: { title: 'read' }, en: { title: 'read (en)' } } });
    expect(await find(desk.people.colleague)).toMatchObject({ isRead: false });
    const kept = async (who: Actor) => (await listKeptNotices(desk.db, who)).find((each) => each.id === id)?.readBy;
    expect(await kept(desk.people.los)).toBe(2);
    expect(await kept(desk.people.coordinator)).toBe(0);
    await markNoticeUnread(desk.db, desk.people.adviser, id);
    expect(await kept(desk.people.los)).toBe(1);
    for (const who of [desk.people.partner, desk.people.administrator]) {
      expect(await find(who)).toBeUndefined();
      await expect(markNoticeRead(desk.db, who, id, Date.now())).rejects.toThrow(NotThereError);
      await expect(getNotice(desk.db, who, id)).rejects.toThrow(NotThereError);
    }
  });

  it('are changed by one at a time, and end', async () => {
    const id = newId();
    await publishNotice(desk.db, desk.people.los, { id, notice: words('first') }, Date.now());
    const { version } = await getNotice(desk.db, desk.people.los, id);
    await changeNotice(desk.db, desk.people.los, { id, notice: words('second', false), seen: version });
    await expect(changeNotice(desk.db, desk.people.los, { id, notice: words('third'), seen: version })).rejects.toThrow(
      ChangedMeanwhileError,
    );
    expect(await getNotice(desk.db, desk.people.adviser, id)).toMatchObject({ isImportant: false, texts: { nl: { title: 'second' } } });
    await expect(changeNotice(desk.db, desk.people.adviser, { id, notice: words('x'), seen: version })).rejects.toThrow(NotThereError);
    await expect(endNotice(desk.db, desk.people.coordinator, id, '2026-11-22')).rejects.toThrow(NotThereError);
    await endNotice(desk.db, desk.people.los, id, '2026-11-22');
    await endNotice(desk.db, desk.people.los, id, '2026-11-22');
    await expect(endNotice(desk.db, desk.people.los, newId(), '2026-11-22')).rejects.toThrow(NotThereError);
    expect((await listNotices(desk.db, desk.people.adviser, TODAY)).map((each) => each.id)).not.toContain(id);
    expect((await listKeptNotices(desk.db, desk.people.los)).map((each) => each.id)).toContain(id);
  });
});

describe('reminders of tasks', () => {
  const task = (who: Actor, dueOn: string, remindedOn: string | null = null) =>
    owner(`INSERT INTO desk_task (region_id, kind, due_on, assignee_id, reminded_on) VALUES ($1, 'task', $2, $3, $4)`, [
      REGION,
      dueOn,
      who.accountId,
      remindedOn,
    ]);
  const remind = (today: string) => remindTasks(desk.db, desk.auth, { keys: desk.people.keys, today });
  const mails = () =>
    owner<{ id: string; sealed_to: Buffer; details: Buffer }>(
      `SELECT id, sealed_to, details FROM mail_outbox WHERE kind = 'task-due' ORDER BY id`,
    );

  it('go out once a task and once a day a person, also from two nodes at once', async () => {
    await task(desk.people.adviser, '2026-11-20');
    await task(desk.people.adviser, '2026-11-23');
    await task(desk.people.adviser, '2026-11-24');
    await task(desk.people.colleague, '2026-11-24');
    expect((await Promise.all([remind('2026-11-23'), remind('2026-11-23'), remind('2026-11-23')])).toSorted()).toEqual([0, 0, 1]);
    const [mail] = await mails();
    expect(open(desk.people.keys, `mail_outbox.to:${mail!.id}`, mail!.sealed_to)).toBe('adviser@example.org');
    expect(JSON.parse(open(desk.people.keys, `mail_outbox.details:${mail!.id}`, mail!.details))).toEqual({ link: '/desk/tasks' });
    await task(desk.people.adviser, '2026-11-23');
    expect(await remind('2026-11-23')).toBe(0);
    expect(await remind('2026-11-24')).toBe(2);
    expect(await remind('2026-11-25')).toBe(0);
    expect(await mails()).toHaveLength(3);
  });

  it('do not go to who no longer works here', async () => {
    await task(desk.people.otherCoordinator, '2026-11-26');
    await owner(`UPDATE staff SET state = 'disabled' WHERE account_id = $1`, [desk.people.otherCoordinator.accountId]);
    expect(await remind('2026-11-26')).toBe(0);
    await owner(`UPDATE staff SET state = 'active' WHERE account_id = $1`, [desk.people.otherCoordinator.accountId]);
  });
});

describe('news of referrals', () => {
  it('are shown to their sender, and late ones to the coordinator of the region', async () => {
    const now = Date.now();
    const make = async (state: string, sender: Actor, region: string, answerBy: number) => {
      const id = newId();
      await owner(
        `INSERT INTO referral (id, region_id, sender_id, organisation_id, need, language, urgency, state, sent_at, state_since, answer_by)
         VALUES ($1, $2, $3, $4, 'dismissal', 'ro', 'normal', $5, now(), now(), $6)`,
        [id, region, sender.accountId, ORGANISATION, state, new Date(answerBy)],
      );
      return id;
    };
    const accepted = await make('accepted', desk.people.adviser, REGION, now - 1000);
    const late = await make('sent', desk.people.colleague, REGION, now - 1000);
    await make('sent', desk.people.adviser, REGION, now + 1_000_000);
    await make('accepted', desk.people.otherAdviser, OTHER_REGION, now);
    const hourAgo = new Date(now - 3_600_000);
    expect((await listReferralNews(desk.db, desk.people.adviser, hourAgo)).map(({ id }) => id)).toEqual([accepted]);
    expect(await listReferralNews(desk.db, desk.people.adviser, new Date(now + 60_000))).toEqual([]);
    expect(await listReferralNews(desk.db, desk.people.colleague, hourAgo)).toEqual([]);
    const lateOf = async (who: Actor) => (await listLateReferrals(desk.db, who, new Date(now))).map(({ id }) => id);
    expect(await lateOf(desk.people.coordinator)).toEqual([late]);
    expect(await lateOf(desk.people.colleague)).toEqual([late]);
    expect(await lateOf(desk.people.adviser)).toEqual([]);
    expect(await lateOf(desk.people.otherCoordinator)).toEqual([]);
  });
});

describe('the figures of a team', () => {
  it('are sums of the region, for its coordinator', async () => {
    const period = { region: OTHER_REGION, from: '2026-10-26', today: '2026-11-23', soon: '2026-12-07' };
    await owner(`DELETE FROM contact_moment WHERE region_id = $1`, [OTHER_REGION]);
    await owner(`UPDATE staff SET languages = '{pl,bg}' WHERE account_id = $1`, [desk.people.otherAdviser.accountId]);
    const at = (moment: string) => Date.parse(moment);
    // Half past midnight in the Netherlands is another day than in UTC.
    await count(desk.people.otherAdviser, { region: OTHER_REGION, language: 'bg', topics: ['pay'] }, newId(), at('2026-11-01T23:30:00Z'));
    await count(
      desk.people.otherAdviser,
      { region: OTHER_REGION, language: 'es', topics: ['pay', 'tax'] },
      newId(),
      at('2026-11-02T12:00:00Z'),
    );
    await count(desk.people.otherAdviser, { region: OTHER_REGION, topics: ['help'] }, newId(), at('2026-10-20T12:00:00Z'));
    await addWalkIn(
      desk.db,
      desk.people.otherAdviser,
      { region: OTHER_REGION, point: 'team', day: '2026-11-23' },
      { key: newId(), language: 'pl', topic: null },
      0,
    );
    const figures = await getTeamFigures(desk.db, desk.people.otherCoordinator, period, at('2026-11-23T12:00:00Z'));
    expect(figures).toMatchObject({
      contacts: 2,
      advisers: 1,
      byDay: [{ day: '2026-11-02', contacts: 2 }],
      byTopic: [
        { topic: 'pay', contacts: 2 },
        { topic: 'tax', contacts: 1 },
      ],
      byLanguage: [
        { language: 'bg', contacts: 1, speakers: 1 },
        { language: 'es', contacts: 1, speakers: 0 },
        { language: 'pl', contacts: 0, speakers: 1 },
      ],
      waiting: { queue: 1, tasksOverdue: 0, filesEnding: 0 },
    });
    expect(await getTeamFigures(desk.db, desk.people.coordinator, period, at('2026-11-23T12:00:00Z'))).toMatchObject({
      contacts: 0,
      waiting: { queue: 0 },
    });
  });
});
