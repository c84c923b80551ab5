import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  hasEnded,
  isRunning,
  REFERRAL_STATES,
  SIDES,
  TRANSITIONS,
  transitionOf,
  type ReferralState,
  type Side,
  type Terms,
  type WrittenReferral,
} from '#referral/index.ts';
import {
  answerReferral,
  changeCapacity,
  changeDraft,
  copyAsDraft,
  countWaiting,
  draftReferral,
  endReferralsOf,
  eraseEnded,
  linkActor,
  listCapacities,
  listInbox,
  listReferrals,
  makeLink,
  NoAddressError,
  openLink,
  openReferral,
  readReferralOfRegion,
  sendReferral,
  sweepReferrals,
  withdrawReferral,
  type ReferralService,
  type Sending,
} from '#referral/server/index.ts';
import { open } from '#platform/crypto/seal.ts';
import { asActor, openDatabase, systemActor, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { makePeople, ORGANISATION, REGION, type People } from './people.ts';

const TERMS: Terms = { default: { today: 0, 'this-week': 3, normal: 10 }, organisations: { [ORGANISATION]: { normal: 5 } } };
/** An organisation without an inbox. */
const SHELTER = 'shelter';
/** A Monday, ten o'clock in the Netherlands. */
const MONDAY = new Date('2026-11-23T09:00:00Z');

let database: TestDatabase;
let db: Database;
let auth: Database;
let people: People;
let service: ReferralService;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 8);
  auth = openDatabase(database.authUrl, 4);
  service = { db, auth, keys: people.keys, origin: 'https://wegwijs.example', terms: TERMS };
});
afterAll(async () => {
  await db.destroy();
  await auth.destroy();
});

const written = (changes: Partial<WrittenReferral> = {}): WrittenReferral => ({
  id: newId(),
  region: REGION,
  organisation: ORGANISATION,
  service: null,
  need: 'dismissal',
  language: 'ro',
  urgency: 'normal',
  content: {
    asked: 'Look at the letter of dismissal',
    tried: 'Called the agency twice',
    interpreter: 'telephone',
    contact: { way: 'telephone', to: '+40 721 000 111', note: 'after six' },
    facts: [{ id: 'name', label: 'Name', text: 'Ion P.' }],
    consent: null,
  },
  ...changes,
});

const sending = (id: string, changes: Partial<Sending> = {}): Sending => ({
  id,
  version: 1,
  consent: { locale: 'ro', until: '2027-05-24', how: 'read-aloud', signature: null },
  mailTo: null,
  followUp: false,
  ...changes,
});

async function drafted(changes: Partial<WrittenReferral> = {}, file: string | null = null): Promise<string> {
  const draft = written(changes);
  await draftReferral(db, people.keys, people.adviser, { ...draft, file }, MONDAY);
  return draft.id;
}

async function sent(changes: Partial<WrittenReferral> = {}, more: Partial<Sending> = {}, now = MONDAY): Promise<string> {
  const id = await drafted(changes);
  await sendReferral(service, people.adviser, sending(id, more), now);
  return id;
}

/** A file of region A, as its own domain would make it. */
async function aFile(): Promise<string> {
  const id = newId();
  await runSql(
    database.ownerUrl,
    `INSERT INTO client_file (id, code, region_id, language, adviser_id, ends_on) VALUES ($1, $2, $3, 'ro', $4, '2027-06-01')`,
    [id, `AAAA-${id.slice(-12).toUpperCase().replace(/[01]/g, 'Z').slice(-4)}`, REGION, people.adviser.accountId],
  );
  return id;
}

const row = async (id: string) =>
  (
    await runSql<{ state: ReferralState; version: number; outcome: string | null; receiver_id: string | null }>(
      database.ownerUrl,
      'SELECT state, version, outcome, receiver_id FROM referral WHERE id = $1',
      [id],
    )
  )[0];
const versionOf = async (id: string) => (await row(id))?.version ?? 0;
const mails = async () => {
  const rows = await runSql<{ id: string; kind: string; sealed_to: Buffer; details: Buffer }>(
    database.ownerUrl,
    'SELECT id, kind, sealed_to, details FROM mail_outbox ORDER BY created_at, id',
  );
  return rows.map(({ id, kind, sealed_to, details }) => ({
    kind,
    to: open(people.keys, `mail_outbox.to:${id}`, sealed_to),
    link: (JSON.parse(open(people.keys, `mail_outbox.details:${id}`, details)) as { link: string }).link,
  }));
};
const noMails = () => runSql(database.ownerUrl, 'DELETE FROM mail_outbox');
const count = async (table: string, id: string) =>
  (await runSql<{ n: number }>(database.ownerUrl, `SELECT count(*)::int AS n FROM ${table} WHERE referral_id = $1`, [id]))[0]?.n;
const answer = async (id: string, to: 'accepted' | 'in-progress', actor: Actor = people.partner) =>
  answerReferral(service, actor, { id, version: await versionOf(id), to, reply: '' }, MONDAY);

/** Puts a referral into a state, as the owner may. */
async function force(state: ReferralState): Promise<string> {
  const id = newId();
  const ended = hasEnded(state);
  await runSql(
    database.ownerUrl,
    `INSERT INTO referral (id, region_id, sender_id, organisation_id, need, language, urgency, state, sent_at, answer_by, ended_at, outcome, return_reason)
     VALUES ($1, $2, $3, $4, 'tax', 'pl', 'normal', $5, CASE WHEN $5 <> 'draft' THEN now() END, now(), CASE WHEN $6 THEN now() END,
             CASE WHEN $5 = 'done' THEN 'solved' END, CASE WHEN $5 = 'returned' THEN 'full' END)`,
    [id, REGION, people.adviser.accountId, ORGANISATION, state, ended],
  );
  return id;
}

describe('the states', () => {
  it('are the same in the program and in the database', async () => {
    const rows = await runSql<{ t: string }>(
      database.ownerUrl,
      `SELECT from_state || ' ' || to_state || ' ' || by AS t FROM referral_transition ORDER BY 1`,
    );
    expect(rows.map(({ t }) => t)).toEqual(TRANSITIONS.map(({ from, to, by }) => `${from} ${to} ${by}`).sort());
  });

  const actorOf: Record<Side, () => Actor> = {
    sender: () => people.adviser,
    receiver: () => people.partner,
    system: () => systemActor('referrals'),
  };
  it.each(REFERRAL_STATES.flatMap((from) => SIDES.map((by) => [from, by] as const)))(
    'change from %s by the %s as the table says, and in no other way',
    async (from, by) => {
      for (const to of REFERRAL_STATES.filter((each) => each !== from)) {
        const id = await force(from);
        const changed = await asActor(db, actorOf[by](), (trx) =>
          sql`update referral set state = ${to}, sent_at = coalesce(sent_at, case when ${to} not in ('draft', 'withdrawn', 'expired') then now() end),
              ended_at = case when ${to} in ('returned', 'done', 'withdrawn', 'expired') then now() end,
              outcome = case when ${to} = 'done' then 'solved' end, return_reason = case when ${to} = 'returned' then 'full' end
              where id = ${id}`.execute(trx),
        ).then(
          ({ numAffectedRows }) => numAffectedRows === 1n,
          () => false,
        );
        expect([to, changed]).toEqual([to, transitionOf(from, to, by) !== null]);
        expect((await row(id))?.state).toBe(changed ? to : from);
        expect(await count('referral_event', id)).toBe(changed ? 1 : 0);
      }
    },
  );
});

describe('a hand-over to an organisation with an inbox', () => {
  it('goes from a draft to an outcome, and each side sees what is its own', async () => {
    await noMails();
    const id = await sent();
    expect(await mails()).toEqual([
      { kind: 'referral-waiting', to: 'partner@example.org', link: `https://wegwijs.example/desk/inbox/${id}` },
    ]);
    const opened = await openReferral(db, people.keys, people.partner, id, MONDAY);
    expect(opened.referral.state).toBe('received');
    expect(opened.content).toMatchObject({ asked: 'Look at the letter of dismissal', contact: { to: '+40 721 000 111' } });
    expect(opened.content?.consent).toMatchObject({ version: 'share.v1', locale: 'ro', how: 'read-aloud', until: '2027-05-24' });
    await answer(id, 'accepted');
    await answer(id, 'in-progress');
    const version = await versionOf(id);
    await answerReferral(service, people.partner, { id, version, to: 'done', outcome: 'solved', reply: 'Letter sent' }, MONDAY);
    const seen = await readReferralOfRegion(db, people.keys, people.adviser, id);
    expect(seen.referral).toMatchObject({ state: 'done', outcome: 'solved' });
    expect(seen.events.map(({ to, by }) => `${to} by ${by}`)).toEqual([
      'draft by sender',
      'sent by sender',
      'received by receiver',
      'accepted by receiver',
      'in-progress by receiver',
      'done by receiver',
    ]);
    expect(seen.replies.map(({ text }) => text)).toEqual(['Letter sent']);
    expect((await mails()).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'referral-waiting partner@example.org',
      'referral-changed adviser@example.org',
      'referral-changed adviser@example.org',
    ]);
    const ended = await openReferral(db, people.keys, people.partner, id, MONDAY);
    expect(ended).toMatchObject({ content: null, replies: [], referral: { state: 'done' } });
  });

  it('is shared no longer than the person was told, and never longer than half a year', async () => {
    const id = await drafted();
    for (const until of ['2027-05-25', '2026-11-23', '']) {
      const consent = { locale: 'ro', until, how: 'read-aloud', signature: null } as const;
      await expect(sendReferral(service, people.adviser, sending(id, { consent }), MONDAY)).rejects.toThrow(ChangedMeanwhileError);
    }
    expect((await row(id))?.state).toBe('draft');
  });

  it('is answered in the term of that organisation', async () => {
    const { referral } = await readReferralOfRegion(db, people.keys, people.adviser, await sent());
    expect(new Date(referral.answerBy ?? 0).toISOString()).toBe('2026-11-30T16:00:00.000Z');
  });

  it('leaves an entry for everybody who read it, and none of what it says', async () => {
    const id = await sent();
    await readReferralOfRegion(db, people.keys, people.colleague, id);
    await openReferral(db, people.keys, people.partner, id, MONDAY);
    const entries = await runSql<{ entry: string }>(
      database.ownerUrl,
      `SELECT acted_as || ' ' || action AS entry FROM audit_entry WHERE subject_id = $1 ORDER BY number`,
      [id],
    );
    expect(entries.map(({ entry }) => entry)).toEqual(['adviser drafted', 'adviser sent', 'adviser opened', 'partner opened']);
  });

  it('is returned with a reason and advice, and goes to another organisation in one step', async () => {
    const id = await sent();
    const version = await versionOf(id);
    await expect(
      answerReferral(service, people.partner, { id, version, to: 'returned', returnReason: 'full', reply: ' ' }, MONDAY),
    ).rejects.toThrow(RangeError);
    await answerReferral(service, people.partner, { id, version, to: 'returned', returnReason: 'full', reply: 'Ask the tax help' }, MONDAY);
    const seen = await readReferralOfRegion(db, people.keys, people.adviser, id);
    expect(seen.referral.returnReason).toBe('full');
    expect(seen.replies[0]?.text).toBe('Ask the tax help');
    const copy = await copyAsDraft(db, people.keys, people.adviser, id, MONDAY);
    const again = await readReferralOfRegion(db, people.keys, people.adviser, copy);
    expect(again.referral.state).toBe('draft');
    expect(again.content).toMatchObject({ asked: 'Look at the letter of dismissal', consent: null });
  });

  it('opened by two at once becomes received once', async () => {
    const id = await sent();
    await Promise.all(Array.from({ length: 4 }, () => openReferral(db, people.keys, people.partner, id, MONDAY)));
    const { events } = await readReferralOfRegion(db, people.keys, people.adviser, id);
    expect(events.filter(({ to }) => to === 'received')).toHaveLength(1);
  });
});

describe('a hand-over with a file', () => {
  it('records the consent with the names of the facts, and the task to ask later', async () => {
    const file = await aFile();
    const id = await drafted({}, file);
    const signature = 'M1 1 L2 2';
    await sendReferral(
      service,
      people.adviser,
      sending(id, { consent: { locale: 'ro', until: '2027-05-24', how: 'signed', signature }, followUp: true }),
      MONDAY,
    );
    const [consent] = await runSql<{ id: string; facts: string[]; signature: Buffer; ends_on: string }>(
      database.ownerUrl,
      'SELECT id, facts, signature, ends_on FROM client_consent WHERE referral_id = $1',
      [id],
    );
    expect(consent?.facts).toEqual(['asked', 'tried', 'language', 'interpreter', 'contact', 'name']);
    expect(open(people.keys, `client_consent.signature:${consent?.id ?? ''}`, consent?.signature ?? Buffer.of())).toBe(signature);
    const tasks = await runSql(database.ownerUrl, 'SELECT kind, due_on, assignee_id FROM desk_task WHERE referral_id = $1', [id]);
    expect(tasks).toEqual([{ kind: 'follow-up', due_on: '2027-01-04', assignee_id: people.adviser.accountId }]);
  });

  it('ends with its file, and what it said goes', async () => {
    const file = await aFile();
    const [running, before] = [await drafted({}, file), await drafted({}, file)];
    for (const id of [running, before]) await sendReferral(service, people.adviser, sending(id), MONDAY);
    const version = await versionOf(before);
    await answerReferral(service, people.partner, { id: before, version, to: 'returned', returnReason: 'full', reply: 'Later' }, MONDAY);
    for (const id of [running, before]) expect(await count('referral_content', id)).toBe(1);
    expect(await count('referral_reply', before)).toBe(1);
    await asActor(db, people.adviser, (trx) =>
      endReferralsOf(service)(trx, {
        fileId: file,
        regionId: REGION,
        closedFor: 'withdrawn',
        now: Number(MONDAY),
        actor: people.adviser,
      }),
    );
    expect([(await row(running))?.state, (await row(before))?.state]).toEqual(['withdrawn', 'returned']);
    for (const id of [running, before]) for (const table of ['referral_content', 'referral_reply']) expect(await count(table, id)).toBe(0);
  });

  it('expires with a file that ended by itself', async () => {
    const file = await aFile();
    const id = await drafted({}, file);
    await sendReferral(service, people.adviser, sending(id), MONDAY);
    await answer(id, 'accepted');
    await asActor(db, systemActor('retention'), (trx) =>
      endReferralsOf(service)(trx, {
        fileId: file,
        regionId: REGION,
        closedFor: 'ended',
        now: Number(MONDAY),
        actor: systemActor('retention'),
      }),
    );
    expect((await row(id))?.state).toBe('expired');
    expect(await count('referral_content', id)).toBe(0);
  });

  it('is not written for a file that is closed', async () => {
    const file = await aFile();
    await runSql(database.ownerUrl, `UPDATE client_file SET state = 'closed', closed_at = now(), closed_for = 'done' WHERE id = $1`, [
      file,
    ]);
    await expect(drafted({}, file)).rejects.toThrow(NotThereError);
  });
});

describe('a hand-over to an organisation without an inbox', () => {
  /** The link ends some time after MONDAY, but the database looks at its own clock, whenever this runs. */
  const keepOpen = (id: string) =>
    runSql(database.ownerUrl, `UPDATE referral_link SET expires_at = now() + interval '1 day' WHERE referral_id = $1`, [id]);
  const byLink = async () => {
    await noMails();
    const id = await drafted({ organisation: SHELTER });
    const code = await sendReferral(service, people.adviser, sending(id, { mailTo: 'desk@shelter.example' }), MONDAY);
    const [mail] = await mails();
    await keepOpen(id);
    return { id, code: code ?? '', token: mail?.link.split('/').at(-1) ?? '', mail };
  };

  it('needs an address', async () => {
    const id = await drafted({ organisation: SHELTER });
    await expect(sendReferral(service, people.adviser, sending(id), MONDAY)).rejects.toThrow(NoAddressError);
    expect(await row(id)).toMatchObject({ state: 'draft', version: 1 });
  });

  it('sends a link, opens with link and code together, and says nothing in the mail', async () => {
    const { id, code, token, mail } = await byLink();
    expect(mail).toEqual({ kind: 'referral-link', to: 'desk@shelter.example', link: `https://wegwijs.example/referral/${token}` });
    expect(code).toMatch(/^\d{8}$/);
    expect(await openLink(db, people.keys, token, code)).toBe(id);
    const opened = await openReferral(db, people.keys, linkActor(id), id, MONDAY);
    expect(opened).toMatchObject({ referral: { state: 'received' }, content: { tried: 'Called the agency twice' } });
    await answer(id, 'accepted', linkActor(id));
    const version = await versionOf(id);
    await answerReferral(service, linkActor(id), { id, version, to: 'done', outcome: 'partly', reply: 'Bed for a week' }, MONDAY);
    expect(await row(id)).toMatchObject({ state: 'done', receiver_id: null });
    expect(await openLink(db, people.keys, token, code)).toBeNull();
  });

  it('can be sent anew: the link before opens nothing any more', async () => {
    const { id, code, token } = await byLink();
    await noMails();
    const fresh = await makeLink(service, people.adviser, { id, version: await versionOf(id), to: 'other@shelter.example' }, MONDAY);
    await keepOpen(id);
    const again = (await mails())[0]?.link.split('/').at(-1) ?? '';
    expect(await openLink(db, people.keys, token, code)).toBeNull();
    expect(await openLink(db, people.keys, again, fresh)).toBe(id);
  });

  it.each(['adviser', 'coordinator'] as const)('is told where the link went that it is over, when the %s withdraws it', async (who) => {
    const { id, code, token } = await byLink();
    await noMails();
    await withdrawReferral(service, people[who], { id, version: await versionOf(id), wish: 'sender' }, MONDAY);
    const over = { kind: 'referral-over', to: 'desk@shelter.example', link: `https://wegwijs.example/referral/${token}` };
    expect((await mails()).filter(({ to }) => to === over.to)).toEqual([over]);
    expect(await openLink(db, people.keys, token, code)).toBeNull();
  });

  it('is told so too when what was agreed to share ends, and when the file does', async () => {
    const { token } = await byLink();
    await runSql(database.ownerUrl, `UPDATE referral SET shared_until = '2026-11-24' WHERE state = 'sent'`);
    await noMails();
    await sweepReferrals(service, new Date('2026-11-25T09:00:00Z'));
    expect(await mails()).toContainEqual({
      kind: 'referral-over',
      to: 'desk@shelter.example',
      link: `https://wegwijs.example/referral/${token}`,
    });
    const file = await aFile();
    const id = await drafted({ organisation: SHELTER }, file);
    await sendReferral(service, people.adviser, sending(id, { mailTo: 'night@shelter.example' }), MONDAY);
    await noMails();
    const ending = { fileId: file, regionId: REGION, closedFor: 'ended', now: Number(MONDAY), actor: systemActor('retention') } as const;
    await asActor(db, ending.actor, (trx) => endReferralsOf(service)(trx, ending));
    expect((await mails()).filter(({ to }) => to === 'night@shelter.example')).toMatchObject([{ kind: 'referral-over' }]);
  });

  it('is reminded of where the link went', async () => {
    const { token } = await byLink();
    await noMails();
    await sweepReferrals(service, new Date('2026-12-01T09:00:00Z'));
    expect(await mails()).toContainEqual({
      kind: 'referral-reminder',
      to: 'desk@shelter.example',
      link: `https://wegwijs.example/referral/${token}`,
    });
  });
});

describe('forms', () => {
  it('sent twice write, send and answer once', async () => {
    const draft = { ...written(), file: null };
    await draftReferral(db, people.keys, people.adviser, draft, MONDAY);
    await draftReferral(db, people.keys, people.adviser, draft, MONDAY);
    await noMails();
    await sendReferral(service, people.adviser, sending(draft.id), MONDAY);
    await expect(sendReferral(service, people.adviser, sending(draft.id), MONDAY)).rejects.toThrow(ChangedMeanwhileError);
    const accept = { id: draft.id, version: await versionOf(draft.id), to: 'accepted', reply: 'Welcome' } as const;
    await answerReferral(service, people.partner, accept, MONDAY);
    await expect(answerReferral(service, people.partner, accept, MONDAY)).rejects.toThrow(ChangedMeanwhileError);
    expect(await count('referral_event', draft.id)).toBe(3);
    expect(await count('referral_reply', draft.id)).toBe(1);
    expect((await mails()).map(({ kind }) => kind)).toEqual(['referral-waiting', 'referral-changed']);
  });

  it('of two advisers at once lose nothing: the second is told', async () => {
    const id = await drafted();
    const change = (asked: string) => ({ ...written({ id }), version: 1, content: { ...written().content, asked } });
    const done = await Promise.allSettled([
      changeDraft(db, people.keys, people.adviser, change('first')),
      changeDraft(db, people.keys, people.colleague, change('second')),
    ]);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await versionOf(id)).toBe(2);
  });

  it('keep what is sent as it was: a sent referral is changed by nobody', async () => {
    const id = await sent();
    await expect(changeDraft(db, people.keys, people.adviser, { ...written({ id }), version: 2 })).rejects.toThrow(NotThereError);
  });
});

describe('killed in the middle', () => {
  /** Lets so many statements through, and loses the connection at the next one. */
  async function killedAt(statement: number, work: () => Promise<unknown>): Promise<boolean> {
    let seen = 0;
    const { query } = pg.Client.prototype as unknown as { query: (this: pg.Client, ...args: unknown[]) => unknown };
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
      const text = String((args[0] as { text?: string }).text ?? args[0]);
      if (!/^rollback/i.test(text) && seen++ === statement) return Promise.reject(new Error('killed'));
      return query.apply(this, args);
    });
    try {
      await work();
      return false;
    } catch (error) {
      if ((error as Error).message !== 'killed') throw error;
      return true;
    } finally {
      spy.mockRestore();
    }
  }

  const everything = async (id: string) => ({
    row: await row(id),
    events: await count('referral_event', id),
    consents: await count('client_consent', id),
    replies: await count('referral_reply', id),
    tasks: await count('desk_task', id),
    contents: await count('referral_content', id),
    mails: (await mails()).length,
    audit: (await runSql(database.ownerUrl, 'SELECT FROM audit_entry WHERE subject_id = $1', [id])).length,
  });

  it.each(['send', 'answer', 'withdraw'] as const)(
    'to %s leaves the state before or after, never between, and the mail with it',
    async (what) => {
      const file = await aFile();
      const id = await drafted({}, file);
      if (what !== 'send') await sendReferral(service, people.adviser, sending(id, { followUp: true }), MONDAY);
      const version = await versionOf(id);
      const work = {
        send: () => sendReferral(service, people.adviser, sending(id, { followUp: true }), MONDAY),
        answer: () =>
          answerReferral(service, people.partner, { id, version, to: 'returned', returnReason: 'full', reply: 'Try later' }, MONDAY),
        withdraw: () => withdrawReferral(service, people.colleague, { id, version, wish: 'person' }, MONDAY),
      }[what];
      const before = await everything(id);
      let statement = 0;
      while (await killedAt(statement, work)) {
        expect(await everything(id)).toEqual(before);
        statement += 1;
      }
      expect(statement).toBeGreaterThan(8);
      const after = await everything(id);
      expect(after.row?.state).toBe({ send: 'sent', answer: 'returned', withdraw: 'withdrawn' }[what]);
      expect(after.mails).toBeGreaterThan(before.mails);
    },
  );
});

describe('withdrawing', () => {
  it('erases what was said at once, ends consent and follow-up, and tells the receiver', async () => {
    const file = await aFile();
    const id = await drafted({}, file);
    await sendReferral(service, people.adviser, sending(id, { followUp: true }), MONDAY);
    await noMails();
    await withdrawReferral(service, people.adviser, { id, version: await versionOf(id), wish: 'person' }, MONDAY);
    expect(await count('referral_content', id)).toBe(0);
    expect(await count('desk_task', id)).toBe(0);
    const [consent] = await runSql<{ withdrawn_at: Date | null }>(
      database.ownerUrl,
      'SELECT withdrawn_at FROM client_consent WHERE referral_id = $1',
      [id],
    );
    expect(consent?.withdrawn_at).toEqual(MONDAY);
    expect((await mails()).map(({ to }) => to)).toEqual(['partner@example.org']);
    expect((await openReferral(db, people.keys, people.partner, id, MONDAY)).content).toBeNull();
  });

  it('is for a coordinator too, who reads nothing of it; consent and follow-up end, the sender is told', async () => {
    const id = await drafted({}, await aFile());
    await sendReferral(service, people.adviser, sending(id, { followUp: true }), MONDAY);
    await noMails();
    const seen = await readReferralOfRegion(db, people.keys, people.coordinator, id);
    expect(seen).toMatchObject({ content: null, replies: [], link: null, referral: { state: 'sent' } });
    expect(seen.events).toHaveLength(2);
    await withdrawReferral(service, people.coordinator, { id, version: 2, wish: 'person' }, MONDAY);
    expect(await count('referral_content', id)).toBe(0);
    expect(await count('desk_task', id)).toBe(0);
    const consents = await runSql(database.ownerUrl, 'SELECT withdrawn_at FROM client_consent WHERE referral_id = $1', [id]);
    expect(consents).toEqual([{ withdrawn_at: MONDAY }]);
    expect((await mails()).map(({ to }) => to)).toEqual(['partner@example.org', 'adviser@example.org']);
  });

  it('after the end is too late', async () => {
    const id = await sent();
    const version = await versionOf(id);
    await answerReferral(service, people.partner, { id, version, to: 'returned', returnReason: 'full', reply: 'x' }, MONDAY);
    await expect(withdrawReferral(service, people.adviser, { id, version, wish: 'sender' }, MONDAY)).rejects.toThrow(ChangedMeanwhileError);
  });
});

describe('what nobody answers', () => {
  const at = (moment: string) => new Date(moment);

  it('is reminded, told, escalated and expires, each once, with two nodes at work', async () => {
    await runSql(database.ownerUrl, `DELETE FROM referral`);
    // Five working days: until Monday 30 November, five o'clock.
    const id = await sent();
    const mailsAt = async (moment: string) => {
      await noMails();
      await Promise.all([sweepReferrals(service, at(moment)), sweepReferrals(service, at(moment))]);
      await sweepReferrals(service, at(moment));
      return (await mails()).map(({ kind, to }) => `${kind} ${to}`);
    };
    expect(await mailsAt('2026-11-24T09:00:00Z')).toEqual([]);
    expect(await mailsAt('2026-11-27T09:00:00Z')).toEqual(['referral-reminder partner@example.org']);
    expect(await mailsAt('2026-11-30T16:01:00Z')).toEqual(['referral-reminder adviser@example.org']);
    expect(await mailsAt('2026-12-01T16:01:00Z')).toEqual(['referral-escalated coordinator@example.org']);
    expect((await listReferrals(db, people.coordinator, { filter: 'waiting' }, at('2026-12-02T09:00:00Z')))[0]?.escalatedAt).not.toBeNull();
    expect(await countWaiting(db, people.coordinator, at('2026-12-02T09:00:00Z'))).toEqual({ waiting: 1, late: 1, escalated: 1 });
    expect(await mailsAt('2026-12-14T15:59:00Z')).toEqual([]);
    expect(await mailsAt('2026-12-14T16:00:00Z')).toEqual(['referral-changed partner@example.org', 'referral-changed adviser@example.org']);
    expect((await row(id))?.state).toBe('expired');
    expect((await openReferral(db, people.keys, people.partner, id, MONDAY)).content).toBeNull();
  });

  it('ends when the day has passed until which the person agreed, also when it was accepted', async () => {
    const id = await sent();
    await answer(id, 'accepted');
    await sweepReferrals(service, at('2027-05-24T20:00:00Z'));
    expect((await row(id))?.state).toBe('accepted');
    await sweepReferrals(service, at('2027-05-25T09:00:00Z'));
    expect((await row(id))?.state).toBe('expired');
  });

  it('ends as a draft after two weeks', async () => {
    const id = await drafted();
    await sweepReferrals(service, at('2026-12-06T09:00:00Z'));
    expect((await row(id))?.state).toBe('draft');
    await sweepReferrals(service, at('2026-12-07T09:01:00Z'));
    expect((await row(id))?.state).toBe('expired');
  });

  const SPANS = { content: 30, row: 730 };

  it('leaves nothing, its history neither, when the time of its row is over', async () => {
    const [ended, running] = [await sent(), await sent()];
    const version = await versionOf(ended);
    await answerReferral(service, people.partner, { id: ended, version, to: 'returned', returnReason: 'full', reply: 'x' }, MONDAY);
    await eraseEnded(db, SPANS, at('2028-11-21T09:00:00Z'));
    expect((await row(ended))?.state).toBe('returned');
    expect((await eraseEnded(db, SPANS, at('2028-11-24T09:00:00Z'))).rows).toBeGreaterThan(0);
    expect(await row(ended)).toBeUndefined();
    expect(await count('referral_event', ended)).toBe(0);
    expect(await row(running)).toMatchObject({ state: 'sent' });
  });

  it('keeps no words about anybody when its time is over', async () => {
    const id = await sent();
    const version = await versionOf(id);
    await answerReferral(service, people.partner, { id, version, to: 'returned', returnReason: 'full', reply: 'x' }, MONDAY);
    await eraseEnded(db, SPANS, at('2026-12-20T09:00:00Z'));
    expect(await count('referral_content', id)).toBe(1);
    await eraseEnded(db, SPANS, at('2026-12-24T09:00:00Z'));
    expect(await count('referral_content', id)).toBe(0);
    expect(await count('referral_reply', id)).toBe(0);
    expect((await row(id))?.state).toBe('returned');
    await expect(copyAsDraft(db, people.keys, people.adviser, id, MONDAY)).rejects.toThrow(NotThereError);
  });
});

describe('the lists', () => {
  it('of the region hold what is asked for', async () => {
    await runSql(database.ownerUrl, 'DELETE FROM referral');
    const [draft, waiting, running] = [await drafted(), await sent(), await sent()];
    await answer(running, 'accepted');
    const late = await sent({ urgency: 'today' });
    const tuesday = new Date('2026-11-24T09:00:00Z');
    const ids = async (filter: Parameters<typeof listReferrals>[2]['filter'], actor = people.adviser) =>
      (await listReferrals(db, actor, { filter }, tuesday)).map(({ id }) => id);
    expect(await ids('drafts')).toEqual([draft]);
    expect(await ids('waiting')).toEqual([late, waiting]);
    expect(await ids('late')).toEqual([late]);
    expect(await ids('running')).toEqual([running]);
    expect(await ids('ended')).toEqual([]);
    expect((await ids('mine')).sort()).toEqual([draft, waiting, running, late].sort());
    expect(await ids('mine', people.colleague)).toEqual([]);
    expect(await ids('all', people.otherAdviser)).toEqual([]);
  });

  it('of an inbox put what is late first, then what is urgent, and hold no drafts', async () => {
    await runSql(database.ownerUrl, 'DELETE FROM referral');
    await drafted();
    const normal = await sent();
    const week = await sent({ urgency: 'this-week', language: 'pl' });
    const late = await sent({ urgency: 'today' });
    const tuesday = new Date('2026-11-24T09:00:00Z');
    const ids = async (actor: Actor, language?: string) =>
      (await listInbox(db, actor, { filter: 'waiting', ...(language ? { language } : {}) }, tuesday)).map(({ id }) => id);
    expect(await ids(people.partner)).toEqual([late, week, normal]);
    expect(await ids(people.partner, 'pl')).toEqual([week]);
    expect(await ids(people.otherPartner)).toEqual([]);
    expect(await ids(people.adviser)).toEqual([]);
  });
});

describe('capacity', () => {
  it('is said by the organisation and seen by advisers', async () => {
    const said = { organisation: ORGANISATION, fullUntil: '2026-12-01', languages: ['pl', 'ro'] };
    await changeCapacity(db, people.partner, { ...said, fullUntil: null }, MONDAY);
    await changeCapacity(db, people.partner, said, MONDAY);
    const seen = await listCapacities(db, people.adviser, [ORGANISATION]);
    expect(seen.get(ORGANISATION)).toMatchObject({ fullUntil: '2026-12-01', languages: ['pl', 'ro'] });
    await expect(changeCapacity(db, people.otherPartner, said, MONDAY)).rejects.toThrow(NotThereError);
    expect((await listCapacities(db, people.otherPartner, [ORGANISATION])).size).toBe(0);
  });
});

it('runs only between sending and the end', () => {
  expect(REFERRAL_STATES.filter(isRunning)).toEqual(['sent', 'received', 'accepted', 'in-progress']);
});
