import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_WRONG_CODES, OPEN_FOR, type ReferralState, type Terms, type WrittenReferral } from '#referral/index.ts';
import {
  answerReferral,
  changeDraft,
  copyAsDraft,
  draftReferral,
  linkActor,
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
import { asActor, PUBLIC_ACTOR, systemActor, type Actor } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { runSql } from '../integration/database.ts';
import { ORGANISATION, OTHER_REGION, REGION, useDesk } from '../integration/people.ts';

const TERMS: Terms = { default: { today: 0, 'this-week': 3, normal: 10 }, organisations: {} };
const NOW = new Date('2026-11-23T09:00:00Z');
const SECRET = 'Ion P. sleeps in a car';

const desk = useDesk({ db: 12, auth: 4 });
let service: ReferralService;
beforeAll(() => {
  service = { db: desk.db, auth: desk.auth, keys: desk.people.keys, origin: 'https://wegwijs.example', terms: TERMS };
});
beforeEach(() => runSql(desk.database.ownerUrl, 'DELETE FROM mail_outbox'));

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
  await draftReferral(desk.db, desk.people.keys, desk.people.adviser, { ...draft, file: null }, NOW);
  return draft.id;
}

async function sent(
  changes: Partial<WrittenReferral> = {},
  mailTo: string | null = null,
): Promise<{ id: string; code: string; token: string }> {
  const id = await drafted(changes);
  const consent = { locale: 'ro', until: '2027-05-24', how: 'read-aloud', signature: null } as const;
  const code = (await sendReferral(service, desk.people.adviser, { id, version: 1, consent, mailTo, followUp: false }, NOW)) ?? '';
  const [mail] = await runSql<{ id: string; details: Buffer }>(
    desk.database.ownerUrl,
    `SELECT id, details FROM mail_outbox WHERE kind = 'referral-link' ORDER BY created_at DESC LIMIT 1`,
  );
  const link = mail ? (JSON.parse(open(desk.people.keys, `mail_outbox.details:${mail.id}`, mail.details)) as { link: string }).link : '';
  return { id, code, token: link.split('/').at(-1) ?? '' };
}

const stateOf = async (id: string) =>
  (await runSql<{ state: ReferralState }>(desk.database.ownerUrl, 'SELECT state FROM referral WHERE id = $1', [id]))[0]?.state;

/** Rows of a table about this referral that somebody sees by raw SQL. */
const seen = (actor: Actor, table: string, id: string) =>
  asActor(desk.db, actor, (trx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(table === 'referral' ? 'id' : 'referral_id')} = ${id}`.execute(
      trx,
    ),
  ).then(({ rows }) => rows[0]?.n);

/** Everybody but the region's adviser and the receiver. */
const outsiders = () => [
  PUBLIC_ACTOR,
  desk.people.otherAdviser,
  desk.people.otherCoordinator,
  desk.people.otherPartner,
  desk.people.keyPerson,
  desk.people.los,
  desk.people.editor,
  desk.people.auditor,
  desk.people.administrator,
  systemActor('mail'),
  systemActor('reminders'),
  linkActor(newId()),
];

describe('what a referral says', () => {
  it('is read by nobody else, through the program or by raw SQL', async () => {
    const { id } = await sent();
    await answerReferral(service, desk.people.partner, { id, version: 2, to: 'accepted', reply: SECRET }, NOW);
    const tables = ['referral', 'referral_content', 'referral_reply', 'referral_event'];
    for (const table of tables) expect(await seen(desk.people.adviser, table, id), table).toBeGreaterThan(0);
    for (const actor of outsiders()) {
      await expect(readReferralOfRegion(desk.db, desk.people.keys, actor, id)).rejects.toThrow(NotThereError);
      await expect(openReferral(desk.db, desk.people.keys, actor, id, NOW)).rejects.toThrow(NotThereError);
      for (const table of tables) expect(await seen(actor, table, id), table).toBe(0);
    }
    expect(await stateOf(id)).toBe('accepted');
  });

  it('is not for coordinators, nor for what reminds', async () => {
    const { id } = await sent();
    for (const actor of [desk.people.coordinator, systemActor('referrals')]) {
      expect(await seen(actor, 'referral', id)).toBe(1);
      expect(await seen(actor, 'referral_content', id)).toBe(0);
    }
    await expect(openReferral(desk.db, desk.people.keys, desk.people.coordinator, id, NOW)).rejects.toThrow(NotThereError);
    expect(JSON.stringify(await readReferralOfRegion(desk.db, desk.people.keys, desk.people.coordinator, id))).not.toContain(SECRET);
  });

  it('is not for the receiver before it is sent', async () => {
    const id = await drafted();
    await expect(openReferral(desk.db, desk.people.keys, desk.people.partner, id, NOW)).rejects.toThrow(NotThereError);
    for (const table of ['referral', 'referral_content', 'referral_event']) expect(await seen(desk.people.partner, table, id)).toBe(0);
    expect(await seen(linkActor(id), 'referral', id)).toBe(0);
  });

  it.each(['returned', 'done', 'withdrawn', 'expired'] as const)(
    'is not for the receiver after it is %s; the bare row is',
    async (state) => {
      const { id } = await sent();
      await runSql(
        desk.database.ownerUrl,
        `UPDATE referral SET state = $2, ended_at = now(), outcome = CASE WHEN $2 = 'done' THEN 'solved' END,
       return_reason = CASE WHEN $2 = 'returned' THEN 'full' END WHERE id = $1`,
        [id, state],
      );
      for (const actor of [desk.people.partner, linkActor(id)]) {
        expect(await openReferral(desk.db, desk.people.keys, actor, id, NOW)).toMatchObject({
          content: null,
          replies: [],
          referral: { state },
        });
        expect([await seen(actor, 'referral', id), await seen(actor, 'referral_content', id)]).toEqual([1, 0]);
        for (const to of ['accepted', 'in-progress'] as const)
          await expect(answerReferral(service, actor, { id, version: 2, to, reply: 'x' }, NOW)).rejects.toThrow();
        const touched = await asActor(desk.db, actor, (trx) => sql`update referral set receiver_id = null where id = ${id}`.execute(trx));
        expect(touched.numAffectedRows).toBe(0n);
      }
    },
  );

  it('stands nowhere in the clear: not in the database, the audit or the mail', async () => {
    const { id } = await sent({ organisation: 'shelter' }, 'desk@shelter.example');
    for (const table of ['referral', 'referral_content', 'referral_event', 'referral_link', 'audit_entry', 'mail_outbox']) {
      const rows = await runSql<{ text: string }>(desk.database.ownerUrl, `SELECT t::text AS text FROM ${table} t`);
      expect(rows.length, table).toBeGreaterThan(0);
      for (const { text } of rows) {
        expect(text).not.toContain('Ion P.');
        expect(text).not.toContain(Buffer.from('Ion P.').toString('hex'));
      }
    }
    const [mail] = await runSql<{ id: string; details: Buffer }>(desk.database.ownerUrl, `SELECT id, details FROM mail_outbox LIMIT 1`);
    const details = open(desk.people.keys, `mail_outbox.details:${mail?.id ?? ''}`, mail?.details ?? Buffer.of());
    expect(Object.keys(JSON.parse(details) as object)).toEqual(['link']);
    expect(details).not.toContain(id);
  });

  it('moved to another referral does not open', async () => {
    const [mine, other] = [await drafted(), await drafted()];
    await runSql(
      desk.database.ownerUrl,
      'UPDATE referral_content SET sealed = (SELECT sealed FROM referral_content WHERE referral_id = $1) WHERE referral_id = $2',
      [mine, other],
    );
    await expect(readReferralOfRegion(desk.db, desk.people.keys, desk.people.adviser, other)).rejects.toThrow(CannotOpenError);
  });
});

describe('somebody else’s referral', () => {
  it('is not changed, sent, withdrawn, copied, linked or answered by an outsider', async () => {
    const id = await drafted();
    const running = await sent();
    const consent = { locale: 'ro', until: '2027-05-24', how: 'read-aloud', signature: null } as const;
    for (const actor of outsiders()) {
      const attempts = [
        () => changeDraft(desk.db, desk.people.keys, actor, { ...written({ id }), version: 1 }),
        () => sendReferral(service, actor, { id, version: 1, consent, mailTo: null, followUp: false }, NOW),
        () => withdrawReferral(service, actor, { id, version: 1, wish: 'sender' }, NOW),
        () => copyAsDraft(desk.db, desk.people.keys, actor, id, NOW),
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
    await expect(draftReferral(desk.db, desk.people.keys, desk.people.otherAdviser, forged, NOW)).rejects.toThrow(NotThereError);
    await expect(draftReferral(desk.db, desk.people.keys, desk.people.colleague, { ...written({ id }), file: null }, NOW)).rejects.toThrow(
      NotThereError,
    );
    const { content } = await readReferralOfRegion(desk.db, desk.people.keys, desk.people.adviser, id);
    expect(content?.asked).toBe(SECRET);
  });

  it('is not written for another region, or for a file of another region', async () => {
    await expect(
      draftReferral(desk.db, desk.people.keys, desk.people.adviser, { ...written({ region: OTHER_REGION }), file: null }, NOW),
    ).rejects.toThrow(NotThereError);
    const file = newId();
    await runSql(
      desk.database.ownerUrl,
      `INSERT INTO client_file (id, code, region_id, language, ends_on) VALUES ($1, 'ABCD-2345', $2, 'ro', '2027-06-01')`,
      [file, OTHER_REGION],
    );
    await expect(draftReferral(desk.db, desk.people.keys, desk.people.adviser, { ...written(), file }, NOW)).rejects.toThrow(NotThereError);
    const byHand = asActor(desk.db, desk.people.adviser, (trx) =>
      sql`insert into referral (id, region_id, file_id, sender_id, organisation_id, need, language, urgency)
          values (${newId()}, ${REGION}, ${file}, ${desk.people.adviser.accountId}, 'x', 'tax', 'ro', 'normal')`.execute(trx),
    );
    await expect(byHand).rejects.toMatchObject({ code: '42501' });
    expect(await runSql(desk.database.ownerUrl, 'SELECT FROM referral WHERE file_id = $1', [file])).toEqual([]);
  });

  it('keeps what it was sent with: by raw SQL nobody turns it to somebody else', async () => {
    const { id } = await sent();
    const attempts: [Actor, string][] = [
      [desk.people.adviser, `organisation_id = 'tax-help'`],
      [desk.people.adviser, `sender_id = NULL, need = 'tax'`],
      [desk.people.adviser, `answer_by = now() + interval '1 year'`],
      [desk.people.adviser, `shared_until = '2099-01-01'`],
      [desk.people.adviser, `region_id = '${OTHER_REGION}'`],
      [desk.people.colleague, `sender_id = '${desk.people.colleague.accountId ?? ''}'`],
      [desk.people.partner, `sender_id = NULL`],
      [desk.people.partner, `escalated_at = now()`],
      [desk.people.partner, `organisation_id = 'tax-help'`],
      [linkActor(id), `reminded_at = now()`],
    ];
    for (const [actor, change] of attempts)
      await expect(
        asActor(desk.db, actor, (trx) => sql.raw(`update referral set ${change} where id = '${id}'`).execute(trx)),
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
      for (const actor of [desk.people.adviser, desk.people.partner, systemActor('referrals')])
        await expect(asActor(desk.db, actor, (trx) => sql.raw(statement).execute(trx))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a link', () => {
  const byLink = async () => {
    const link = await sent({ organisation: 'shelter' }, 'desk@shelter.example');
    // The database holds the end of a link against its own clock, for which NOW is any day.
    await runSql(desk.database.ownerUrl, `UPDATE referral_link SET expires_at = now() + interval '1 day' WHERE referral_id = $1`, [
      link.id,
    ]);
    return link;
  };

  it('opens its own referral and no other', async () => {
    const [one, other] = [await byLink(), await byLink()];
    await expect(openReferral(desk.db, desk.people.keys, linkActor(one.id), other.id, NOW)).rejects.toThrow(NotThereError);
    expect(await seen(linkActor(one.id), 'referral_content', other.id)).toBe(0);
    expect(await openLink(desk.db, desk.people.keys, one.token, other.code)).toBeNull();
  });

  it('ends after ten wrong codes, also when a hundred are tried at once; the right one then opens nothing', async () => {
    const { id, token, code } = await byLink();
    const wrong = Array.from({ length: 100 }, (_, at) => String((Number(code) + at + 1) % 100_000_000).padStart(8, '0'));
    const opened = await Promise.all(wrong.map((each) => openLink(desk.db, desk.people.keys, token, each)));
    expect(opened.every((each) => each === null)).toBe(true);
    const [link] = await runSql<{ tries: number }>(desk.database.ownerUrl, 'SELECT tries FROM referral_link WHERE referral_id = $1', [id]);
    expect(link?.tries).toBe(MOST_WRONG_CODES);
    expect(await openLink(desk.db, desk.people.keys, token, code)).toBeNull();
  });

  it('opens with a right code after nine wrong ones', async () => {
    const { id, token, code } = await byLink();
    for (let at = 0; at < MOST_WRONG_CODES - 1; at++)
      await openLink(desk.db, desk.people.keys, token, code === '00000000' ? '00000001' : '00000000');
    expect(await openLink(desk.db, desk.people.keys, token, code)).toBe(id);
  });

  it('does not open after its day, after the end, with a guessed token, or with something else', async () => {
    const { id, token, code } = await byLink();
    for (const guessed of ['A'.repeat(43), '', `${token}'`, token.toLowerCase().slice(0, 42)])
      expect(await openLink(desk.db, desk.people.keys, guessed, code)).toBeNull();
    await runSql(desk.database.ownerUrl, `UPDATE referral_link SET expires_at = now() - interval '1 second' WHERE referral_id = $1`, [id]);
    expect(await openLink(desk.db, desk.people.keys, token, code)).toBeNull();
    await runSql(desk.database.ownerUrl, `UPDATE referral_link SET expires_at = now() + interval '1 day' WHERE referral_id = $1`, [id]);
    expect(await openLink(desk.db, desk.people.keys, token, code)).toBe(id);
    await withdrawReferral(service, desk.people.adviser, { id, version: 2, wish: 'sender' }, NOW);
    expect(await openLink(desk.db, desk.people.keys, token, code)).toBeNull();
  });

  it('shows its digests to nobody, and nobody changes them', async () => {
    await byLink();
    for (const statement of [
      'SELECT token_hash FROM referral_link',
      'SELECT code_hash FROM referral_link',
      'UPDATE referral_link SET tries = 0',
      `UPDATE referral_link SET expires_at = now() + interval '1 year'`,
    ])
      for (const actor of [desk.people.adviser, desk.people.otherAdviser, PUBLIC_ACTOR])
        await expect(asActor(desk.db, actor, (trx) => sql.raw(statement).execute(trx))).rejects.toMatchObject({ code: '42501' });
  });

  it('visited is remembered for half an hour, for this link, and only by us', async () => {
    const [one, other] = [await byLink(), await byLink()];
    const now = NOW.getTime();
    const cookie = sealVisit(desk.people.keys, one.token, one.code, now);
    // Without its seal these bytes are the code and its end as JSON.
    const bytes = Buffer.from(cookie, 'base64url');
    for (const readable of ['"code"', one.code]) expect(bytes.toString('latin1')).not.toContain(readable);
    const changed = Buffer.from(bytes);
    changed[changed.length - 1]! ^= 1;
    expect(openVisit(desk.people.keys, one.token, cookie, now + OPEN_FOR - 1)).toBe(one.code);
    expect(openVisit(desk.people.keys, one.token, cookie, now + OPEN_FOR)).toBeNull();
    expect(openVisit(desk.people.keys, other.token, cookie, now)).toBeNull();
    for (const forged of [
      undefined,
      '',
      'x',
      changed.toString('base64url'),
      JSON.stringify({ code: one.code, until: now * 2 }),
      'A'.repeat(5000),
    ])
      expect(openVisit(desk.people.keys, one.token, forged, now)).toBeNull();
  });
});

it('an oversized content or reply is refused by the database too', async () => {
  const { id } = await sent();
  const long = written({ content: { ...written().content, asked: 'x'.repeat(70_000) } });
  await expect(draftReferral(desk.db, desk.people.keys, desk.people.adviser, { ...long, file: null }, NOW)).rejects.toMatchObject({
    code: '23514',
  });
  expect(await stateOf(long.id)).toBeUndefined();
  await expect(
    answerReferral(service, desk.people.partner, { id, version: 2, to: 'accepted', reply: 'x'.repeat(40_000) }, NOW),
  ).rejects.toMatchObject({ code: '23514' });
  expect(await stateOf(id)).toBe('sent');
});
