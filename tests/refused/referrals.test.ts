import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_WRONG_CODES, OPEN_FOR, type ReferralState, type Terms, type WrittenReferral } from '#referral/index.ts';
import {
  answerReferral,
  changeDraft,
  copyAsDraft,
  draftReferral,
  linkActor,
  listReferrals,
  makeLink,
  openLink,
  openReferral,
  openVisit,
  readReferralOfRegion,
  sealVisit,
  sendReferral,
  withdrawReferral,
  type ReferralService,
} from '#referral/server/index.ts';
import { CannotOpenError, open } from '#platform/crypto/seal.ts';
import { asActor, openDatabase, PUBLIC_ACTOR, systemActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { makePeople, ORGANISATION, OTHER_REGION, REGION, type People } from '../integration/people.ts';

const TERMS: Terms = { default: { today: 0, 'this-week': 3, normal: 10 }, organisations: {} };
const NOW = new Date('2026-11-23T09:00:00Z');
const SECRET = 'Ion P. sleeps in a car';

let database: TestDatabase;
let db: Database;
let auth: Database;
let people: People;
let service: ReferralService;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 12);
  auth = openDatabase(database.authUrl, 4);
  service = { db, auth, keys: people.keys, origin: 'https://wegwijs.example', terms: TERMS };
});
afterAll(async () => {
  await db.destroy();
  await auth.destroy();
});
beforeEach(() => runSql(database.ownerUrl, 'DELETE FROM mail_outbox'));

const written = (changes: Partial<WrittenReferral> = {}): WrittenReferral => ({
  id: newId(),
  region: REGION,
  organisation: ORGANISATION,
  service: null,
  need: 'homeless',
  language: 'ro',
  urgency: 'normal',
  content: {
    asked: SECRET,
    tried: '',
    interpreter: 'none',
    contact: { way: 'through-us', to: '', note: '' },
    facts: [],
    consent: null,
  },
  ...changes,
});

async function drafted(changes: Partial<WrittenReferral> = {}): Promise<string> {
  const draft = written(changes);
  await draftReferral(db, people.keys, people.adviser, { ...draft, file: null }, NOW);
  return draft.id;
}

async function sent(
  changes: Partial<WrittenReferral> = {},
  mailTo: string | null = null,
): Promise<{ id: string; code: string; token: string }> {
  const id = await drafted(changes);
  const consent = { locale: 'ro', until: '2027-05-24', how: 'read-aloud', signature: null } as const;
  const code = (await sendReferral(service, people.adviser, { id, version: 1, consent, mailTo, followUp: false }, NOW)) ?? '';
  const [mail] = await runSql<{ id: string; details: Buffer }>(
    database.ownerUrl,
    `SELECT id, details FROM mail_outbox WHERE kind = 'referral-link' ORDER BY created_at DESC LIMIT 1`,
  );
  const link = mail ? (JSON.parse(open(people.keys, `mail_outbox.details:${mail.id}`, mail.details)) as { link: string }).link : '';
  return { id, code, token: link.split('/').at(-1) ?? '' };
}

const stateOf = async (id: string) =>
  (await runSql<{ state: ReferralState }>(database.ownerUrl, 'SELECT state FROM referral WHERE id = $1', [id]))[0]?.state;

/** Rows of a table about this referral that somebody sees by raw SQL. */
const seen = (actor: Actor, table: string, id: string) =>
  asActor(db, actor, (trx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(table === 'referral' ? 'id' : 'referral_id')} = ${id}`.execute(
      trx,
    ),
  ).then(({ rows }) => rows[0]?.n);

/** Everybody but the region's adviser and the receiver. */
const outsiders = () => [
  PUBLIC_ACTOR,
  people.otherAdviser,
  people.otherCoordinator,
  people.otherPartner,
  people.keyPerson,
  people.los,
  people.editor,
  people.auditor,
  people.administrator,
  systemActor('mail'),
  systemActor('reminders'),
  linkActor(newId()),
];

describe('what a referral says', () => {
  it('is read by nobody else, through the program or by raw SQL', async () => {
    const { id } = await sent();
    for (const actor of outsiders()) {
      await expect(readReferralOfRegion(db, people.keys, actor, id)).rejects.toThrow(NotThereError);
      await expect(openReferral(db, people.keys, actor, id, NOW)).rejects.toThrow(NotThereError);
      for (const table of ['referral', 'referral_content', 'referral_reply', 'referral_event'])
        expect(await seen(actor, table, id)).toBe(0);
    }
    expect(await stateOf(id)).toBe('sent');
  });

  it('is not for coordinators, nor for what reminds', async () => {
    const { id } = await sent();
    for (const actor of [people.coordinator, systemActor('referrals')]) {
      expect(await seen(actor, 'referral', id)).toBe(1);
      expect(await seen(actor, 'referral_content', id)).toBe(0);
    }
    await expect(openReferral(db, people.keys, people.coordinator, id, NOW)).rejects.toThrow(NotThereError);
    expect(JSON.stringify(await readReferralOfRegion(db, people.keys, people.coordinator, id))).not.toContain(SECRET);
  });

  it('is not for the receiver before it is sent', async () => {
    const id = await drafted();
    await expect(openReferral(db, people.keys, people.partner, id, NOW)).rejects.toThrow(NotThereError);
    for (const table of ['referral', 'referral_content', 'referral_event']) expect(await seen(people.partner, table, id)).toBe(0);
    expect(await seen(linkActor(id), 'referral', id)).toBe(0);
  });

  it.each(['returned', 'done', 'withdrawn', 'expired'] as const)(
    'is not for the receiver after it is %s; the bare row is',
    async (state) => {
      const { id } = await sent();
      await runSql(
        database.ownerUrl,
        `UPDATE referral SET state = $2, ended_at = now(), outcome = CASE WHEN $2 = 'done' THEN 'solved' END,
       return_reason = CASE WHEN $2 = 'returned' THEN 'full' END WHERE id = $1`,
        [id, state],
      );
      for (const actor of [people.partner, linkActor(id)]) {
        expect(await openReferral(db, people.keys, actor, id, NOW)).toMatchObject({ content: null, replies: [], referral: { state } });
        expect([await seen(actor, 'referral', id), await seen(actor, 'referral_content', id)]).toEqual([1, 0]);
        for (const to of ['accepted', 'in-progress'] as const)
          await expect(answerReferral(service, actor, { id, version: 2, to, reply: 'x' }, NOW)).rejects.toThrow();
        const touched = await asActor(db, actor, (trx) => sql`update referral set receiver_id = null where id = ${id}`.execute(trx));
        expect(touched.numAffectedRows).toBe(0n);
      }
    },
  );

  it('stands nowhere in the clear: not in the database, the audit or the mail', async () => {
    const { id } = await sent({ organisation: 'shelter' }, 'desk@shelter.example');
    for (const table of ['referral', 'referral_content', 'referral_event', 'referral_link', 'audit_entry', 'mail_outbox']) {
      const rows = await runSql<{ text: string }>(database.ownerUrl, `SELECT t::text AS text FROM ${table} t`);
      for (const { text } of rows) {
        expect(text).not.toContain('Ion P.');
        expect(text).not.toContain(Buffer.from('Ion P.').toString('hex'));
      }
    }
    const [mail] = await runSql<{ id: string; details: Buffer }>(database.ownerUrl, `SELECT id, details FROM mail_outbox LIMIT 1`);
    const details = open(people.keys, `mail_outbox.details:${mail?.id ?? ''}`, mail?.details ?? Buffer.of());
    expect(Object.keys(JSON.parse(details) as object)).toEqual(['link']);
    expect(details).not.toContain(id);
  });

  it('moved to another referral does not open', async () => {
    const [mine, other] = [await drafted(), await drafted()];
    await runSql(
      database.ownerUrl,
      'UPDATE referral_content SET sealed = (SELECT sealed FROM referral_content WHERE referral_id = $1) WHERE referral_id = $2',
      [mine, other],
    );
    await expect(readReferralOfRegion(db, people.keys, people.adviser, other)).rejects.toThrow(CannotOpenError);
  });
});

describe('somebody else’s referral', () => {
  it('is not changed, sent, withdrawn, copied, linked or answered by an outsider', async () => {
    const id = await drafted();
    const running = await sent();
    const consent = { locale: 'ro', until: '2027-05-24', how: 'read-aloud', signature: null } as const;
    for (const actor of outsiders()) {
      const attempts = [
        () => changeDraft(db, people.keys, actor, { ...written({ id }), version: 1 }),
        () => sendReferral(service, actor, { id, version: 1, consent, mailTo: null, followUp: false }, NOW),
        () => withdrawReferral(service, actor, { id, version: 1, wish: 'sender' }, NOW),
        () => copyAsDraft(db, people.keys, actor, id, NOW),
        () => makeLink(service, actor, { id: running.id, version: 2, to: 'me@example.org' }, NOW),
        () => answerReferral(service, actor, { id: running.id, version: 2, to: 'accepted', reply: '' }, NOW),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotThereError);
    }
    expect([await stateOf(id), await stateOf(running.id)]).toEqual(['draft', 'sent']);
  });

  it('is not overwritten by a forged id', async () => {
    const id = await drafted();
    const forged = { ...written({ id, region: OTHER_REGION }), file: null };
    await expect(draftReferral(db, people.keys, people.otherAdviser, forged, NOW)).rejects.toThrow(NotThereError);
    await expect(draftReferral(db, people.keys, people.colleague, { ...written({ id }), file: null }, NOW)).rejects.toThrow(NotThereError);
    const { content } = await readReferralOfRegion(db, people.keys, people.adviser, id);
    expect(content?.asked).toBe(SECRET);
  });

  it('is not written for another region, or for a file of another region', async () => {
    await expect(draftReferral(db, people.keys, people.adviser, { ...written({ region: OTHER_REGION }), file: null }, NOW)).rejects.toThrow(
      NotThereError,
    );
    const file = newId();
    await runSql(
      database.ownerUrl,
      `INSERT INTO client_file (id, code, region_id, language, ends_on) VALUES ($1, 'ABCD-2345', $2, 'ro', '2027-06-01')`,
      [file, OTHER_REGION],
    );
    await expect(draftReferral(db, people.keys, people.adviser, { ...written(), file }, NOW)).rejects.toThrow(NotThereError);
    const byHand = asActor(db, people.adviser, (trx) =>
      sql`insert into referral (id, region_id, file_id, sender_id, organisation_id, need, language, urgency)
          values (${newId()}, ${REGION}, ${file}, ${people.adviser.accountId}, 'x', 'tax', 'ro', 'normal')`.execute(trx),
    );
    await expect(byHand).rejects.toMatchObject({ code: '42501' });
    expect(await listReferrals(db, people.otherAdviser, { filter: 'all', file }, NOW)).toEqual([]);
  });

  it('keeps what it was sent with: by raw SQL nobody turns it to somebody else', async () => {
    const { id } = await sent();
    const attempts: [Actor, string][] = [
      [people.adviser, `organisation_id = 'tax-help'`],
      [people.adviser, `sender_id = NULL, need = 'tax'`],
      [people.adviser, `answer_by = now() + interval '1 year'`],
      [people.adviser, `shared_until = '2099-01-01'`],
      [people.adviser, `region_id = '${OTHER_REGION}'`],
      [people.colleague, `sender_id = '${people.colleague.accountId ?? ''}'`],
      [people.partner, `sender_id = NULL`],
      [people.partner, `escalated_at = now()`],
      [people.partner, `organisation_id = 'tax-help'`],
      [linkActor(id), `reminded_at = now()`],
    ];
    for (const [actor, change] of attempts)
      await expect(
        asActor(db, actor, (trx) => sql.raw(`update referral set ${change} where id = '${id}'`).execute(trx)),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^(23514|42501)$/) as string,
      });
  });

  it('has a history that nobody writes', async () => {
    const { id } = await sent();
    for (const statement of [
      `INSERT INTO referral_event VALUES ('${id}', 9, now(), 'sent', 'done', 'receiver', NULL)`,
      `UPDATE referral_event SET to_state = 'done'`,
      'DELETE FROM referral_event',
      `INSERT INTO referral_transition VALUES ('sent', 'done', 'sender')`,
      'DELETE FROM referral_transition',
    ])
      for (const actor of [people.adviser, people.partner, systemActor('referrals')])
        await expect(asActor(db, actor, (trx) => sql.raw(statement).execute(trx))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a link', () => {
  const byLink = () => sent({ organisation: 'shelter' }, 'desk@shelter.example');

  it('opens its own referral and no other', async () => {
    const [one, other] = [await byLink(), await byLink()];
    await expect(openReferral(db, people.keys, linkActor(one.id), other.id, NOW)).rejects.toThrow(NotThereError);
    expect(await seen(linkActor(one.id), 'referral_content', other.id)).toBe(0);
    expect(await openLink(db, people.keys, one.token, other.code)).toBeNull();
  });

  it('ends after ten wrong codes, also when a hundred are tried at once; the right one then opens nothing', async () => {
    const { token, code } = await byLink();
    const wrong = Array.from({ length: 100 }, (_, at) => String((Number(code) + at + 1) % 100_000_000).padStart(8, '0'));
    const opened = await Promise.all(wrong.map((each) => openLink(db, people.keys, token, each)));
    expect(opened.every((each) => each === null)).toBe(true);
    const [link] = await runSql<{ tries: number }>(database.ownerUrl, 'SELECT max(tries) AS tries FROM referral_link');
    expect(link?.tries).toBe(MOST_WRONG_CODES);
    expect(await openLink(db, people.keys, token, code)).toBeNull();
  });

  it('opens with a right code after nine wrong ones', async () => {
    const { id, token, code } = await byLink();
    for (let at = 0; at < MOST_WRONG_CODES - 1; at++) await openLink(db, people.keys, token, code === '00000000' ? '00000001' : '00000000');
    expect(await openLink(db, people.keys, token, code)).toBe(id);
  });

  it('does not open after its day, after the end, with a guessed token, or with something else', async () => {
    const { id, token, code } = await byLink();
    for (const guessed of ['A'.repeat(43), '', `${token}'`, token.toLowerCase().slice(0, 42)])
      expect(await openLink(db, people.keys, guessed, code)).toBeNull();
    await runSql(database.ownerUrl, `UPDATE referral_link SET expires_at = now() - interval '1 second' WHERE referral_id = $1`, [id]);
    expect(await openLink(db, people.keys, token, code)).toBeNull();
    await runSql(database.ownerUrl, `UPDATE referral_link SET expires_at = now() + interval '1 day' WHERE referral_id = $1`, [id]);
    expect(await openLink(db, people.keys, token, code)).toBe(id);
    await withdrawReferral(service, people.adviser, { id, version: 2, wish: 'sender' }, NOW);
    expect(await openLink(db, people.keys, token, code)).toBeNull();
  });

  it('shows its digests to nobody, and nobody changes them', async () => {
    await byLink();
    for (const statement of [
      'SELECT token_hash FROM referral_link',
      'SELECT code_hash FROM referral_link',
      'UPDATE referral_link SET tries = 0',
      `UPDATE referral_link SET expires_at = now() + interval '1 year'`,
    ])
      for (const actor of [people.adviser, people.otherAdviser, PUBLIC_ACTOR])
        await expect(asActor(db, actor, (trx) => sql.raw(statement).execute(trx))).rejects.toMatchObject({ code: '42501' });
  });

  it('visited is remembered for half an hour, for this link, and only by us', async () => {
    const [one, other] = [await byLink(), await byLink()];
    const now = NOW.getTime();
    const cookie = sealVisit(people.keys, one.token, one.code, now);
    expect(cookie).not.toContain(one.code);
    expect(openVisit(people.keys, one.token, cookie, now + OPEN_FOR - 1)).toBe(one.code);
    expect(openVisit(people.keys, one.token, cookie, now + OPEN_FOR)).toBeNull();
    expect(openVisit(people.keys, other.token, cookie, now)).toBeNull();
    for (const forged of [
      undefined,
      '',
      'x',
      `${cookie.slice(0, -4)}AAAA`,
      JSON.stringify({ code: one.code, until: now * 2 }),
      'A'.repeat(5000),
    ])
      expect(openVisit(people.keys, one.token, forged, now)).toBeNull();
  });
});

it('an oversized content or reply is refused by the database too', async () => {
  const { id } = await sent();
  const long = written({ content: { ...written().content, asked: 'x'.repeat(70_000) } });
  await expect(draftReferral(db, people.keys, people.adviser, { ...long, file: null }, NOW)).rejects.toMatchObject({ code: '23514' });
  expect(await stateOf(long.id)).toBeUndefined();
  await expect(
    answerReferral(service, people.partner, { id, version: 2, to: 'accepted', reply: 'x'.repeat(40_000) }, NOW),
  ).rejects.toMatchObject({ code: '23514' });
  expect(await stateOf(id)).toBe('sent');
});
