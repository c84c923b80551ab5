import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invite } from '#access/index.ts';
import {
  acceptInvitation,
  beginSession,
  disableAccount,
  enableAccount,
  findPerson,
  forgetInvitations,
  giveRole,
  inviteAgain,
  inviteColleague,
  listPeople,
  listWaitingInvitations,
  readInvitation,
  readSession,
  resetForColleague,
  takeRole,
  withdrawInvitation,
  type PeopleFilter,
} from '#access/server/index.ts';
import { asActor, openDatabase, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { Letter } from '#platform/mail/carrier.ts';
import { MailSender } from '#platform/mail/mail-sender.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';
import { makePeople, ORGANISATION, OTHER_REGION, REGION, type People } from './people.ts';

const NOW = Date.parse('2026-11-23T10:00:00+01:00');
const DAY = 86_400_000;
const nameOfScope = (_locale: string, _role: string, scope: string) => (scope === '' ? null : `the place ${scope}`);
const ALL: PeopleFilter = { regions: null, role: null, state: null, text: '' };

let database: TestDatabase;
let db: Database;
let auth: Database;
let people: People;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 8);
  auth = openDatabase(database.authUrl, 8);
});
afterAll(async () => {
  await db.destroy();
  await auth.destroy();
});
beforeEach(async () => {
  await runSql(database.ownerUrl, 'DELETE FROM mail_outbox');
  await runSql(database.ownerUrl, 'DELETE FROM invitation');
});

const anna: Invite = { name: 'Anna Nowak', email: 'anna@example.org', locale: 'en', role: 'adviser', scope: REGION };
/** An invitee whom no other test knows. */
const somebody = (changes: Partial<Invite> = {}): Invite => ({ ...anna, email: `${newId()}@example.org`, ...changes });

async function invite(actor: Actor, wanted: Invite, now = NOW): Promise<string> {
  const invited = await inviteColleague(db, people.keys, actor, { invite: wanted, nameOfScope }, now);
  if (!('id' in invited)) throw new Error(invited.problem);
  return invited.id;
}

/** Sends what waits, as the mails that would reach people. */
async function sentMails(): Promise<Letter[]> {
  const letters: Letter[] = [];
  const carrier = {
    carry: (letter: Letter) => {
      letters.push(letter);
      return Promise.resolve();
    },
  };
  await new MailSender({ db, keys: people.keys, carrier, origin: 'https://wegwijs.example' }).sweep(Date.now() + 1000);
  return letters;
}

/** The token in the mail that was sent last. */
async function mailedToken(): Promise<string> {
  const letter = (await sentMails()).at(-1);
  const token = /\/desk\/invitation\/([A-Za-z0-9_-]{43})\n/.exec(letter?.text ?? '')?.[1];
  if (!token) throw new Error('no invitation was mailed');
  return token;
}

async function invitedToken(actor: Actor, wanted: Invite): Promise<string> {
  await invite(actor, wanted);
  return mailedToken();
}

const grantsOf = async (email: string) =>
  (
    await runSql<{ role: string; scope: string; given_by: string | null }>(
      database.ownerUrl,
      'SELECT g.role, g.scope, g.given_by FROM staff_grant g JOIN staff USING (account_id) WHERE email = $1 ORDER BY role, scope',
      [email],
    )
  ).map(({ role, scope }) => `${role}@${scope}`);
const idOf = async (email: string) =>
  (await runSql<{ account_id: string }>(database.ownerUrl, 'SELECT account_id FROM staff WHERE email = $1', [email]))[0]!.account_id;
const auditOf = async (id: string) =>
  (
    await runSql<{ acted_as: string; action: string }>(
      database.ownerUrl,
      'SELECT acted_as, action FROM audit_entry WHERE subject_id = $1 ORDER BY number',
      [id],
    )
  ).map(({ acted_as, action }) => `${acted_as} ${action}`);
const emailOf = async ({ accountId }: Actor) =>
  (await runSql<{ email: string }>(database.ownerUrl, 'SELECT email FROM staff WHERE account_id = $1', [accountId]))[0]!.email;
/** Somebody who accepted an invitation, as an actor. */
async function join(wanted: Invite, inviter = people.administrator): Promise<Actor> {
  await acceptInvitation(auth, await invitedToken(inviter, wanted), null, NOW);
  return { accountId: await idOf(wanted.email), grants: [{ role: wanted.role, scope: wanted.scope }] };
}

describe('an invitation', () => {
  it('goes out by mail, says who invites as what, and makes an account that chooses its password next', async () => {
    const wanted = somebody();
    const id = await invite(people.coordinator, wanted);
    const [letter, ...others] = await sentMails();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: wanted.email, subject: 'Invitation to work with Wegwijs' });
    for (const said of ['coordinator invites you', `adviser (the place ${REGION})`, '7 December 2026'])
      expect(letter!.text).toContain(said);
    const token = /invitation\/(\S+)/.exec(letter!.text)![1]!;

    expect(await readInvitation(auth, token, null, NOW)).toMatchObject({
      name: 'Anna Nowak',
      role: 'adviser',
      scope: REGION,
      inviter: 'coordinator',
      before: 'nothing',
    });
    const passwordToken = await acceptInvitation(auth, token, null, NOW);
    expect(passwordToken).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await grantsOf(wanted.email)).toEqual([`adviser@${REGION}`]);
    expect(await idOf(wanted.email)).toBe(id);
    expect(await auditOf(id)).toEqual(['coordinator invited-adviser', 'self accepted-adviser']);
    const links = await runSql<{ kind: string }>(database.ownerUrl, 'SELECT kind FROM auth.challenge WHERE account_id = $1', [id]);
    expect(links).toEqual([{ kind: 'new-password' }]);
  });

  it('is not used up by looking at it', async () => {
    const token = await invitedToken(people.los, somebody());
    for (let times = 0; times < 3; times += 1) await readInvitation(auth, token, null, NOW);
    expect(await acceptInvitation(auth, token, null, NOW)).not.toBeNull();
  });

  it('adds a role to an account that is there once its holder has signed in', async () => {
    const wanted = somebody();
    const person = await join(wanted);
    const token = await invitedToken(people.los, { ...wanted, role: 'editor', scope: '' });
    expect(await readInvitation(auth, token, null, NOW)).toMatchObject({ before: 'sign-in' });
    expect(await readInvitation(auth, token, people.adviser.accountId, NOW)).toMatchObject({ before: 'sign-out' });
    expect(await readInvitation(auth, token, person.accountId, NOW)).toMatchObject({ before: 'confirm' });
    expect(await acceptInvitation(auth, token, person.accountId, NOW)).toBeNull();
    expect(await grantsOf(wanted.email)).toEqual([`adviser@${REGION}`, 'editor@']);
  });

  it('waits until it is accepted or withdrawn, for those who may give its role', async () => {
    const id = await invite(people.coordinator, somebody());
    const waitingFor = (actor: Actor) => asActor(db, actor, (trx) => listWaitingInvitations(trx).then((rows) => rows.map((row) => row.id)));
    const { coordinator, otherCoordinator, los, administrator, adviser, partner, auditor, keyPerson } = people;
    for (const who of [coordinator, los, administrator]) expect(await waitingFor(who)).toEqual([id]);
    for (const who of [otherCoordinator, adviser, partner, auditor, keyPerson]) expect(await waitingFor(who)).toEqual([]);
    await withdrawInvitation(db, coordinator, id);
    expect(await waitingFor(coordinator)).toEqual([]);
    expect(await auditOf(id)).toEqual(['coordinator invited-adviser', 'coordinator invitation-withdrawn']);
  });

  it('sent again has a new link and a new end, and the old link leads nowhere', async () => {
    const id = await invite(people.coordinator, somebody());
    const first = await mailedToken();
    await inviteAgain(db, people.keys, people.coordinator, { id, nameOfScope }, NOW + 10 * DAY);
    const second = await mailedToken();
    await expect(readInvitation(auth, first, null, NOW)).rejects.toThrow(NotThereError);
    expect((await readInvitation(auth, second, null, NOW + 20 * DAY)).expiresAt).toEqual(new Date(NOW + 24 * DAY));
    expect(await acceptInvitation(auth, second, null, NOW + 20 * DAY)).not.toBeNull();
  });

  it('is not sent twice for the same role while one waits, also when two press at once', async () => {
    const wanted = somebody();
    const both = await Promise.all([1, 2].map(() => inviteColleague(db, people.keys, people.los, { invite: wanted, nameOfScope }, NOW)));
    expect(both.map((each) => ('id' in each ? 'sent' : each.problem)).sort()).toEqual(['already-invited', 'sent']);
    expect(await sentMails()).toHaveLength(1);
    // One that has ended makes room.
    expect(await inviteColleague(db, people.keys, people.los, { invite: wanted, nameOfScope }, NOW + 15 * DAY)).toHaveProperty('id');
    expect(await asActor(db, people.los, (trx) => listWaitingInvitations(trx))).toHaveLength(1);
  });

  it('for a role that somebody has says so', async () => {
    const email = await emailOf(people.adviser);
    const invited = await inviteColleague(db, people.keys, people.coordinator, { invite: { ...anna, email }, nameOfScope }, NOW);
    expect(invited).toEqual({ problem: 'already-has' });
  });

  it('is forgotten a month after it was accepted or has ended', async () => {
    await invite(people.los, somebody());
    await acceptInvitation(auth, await mailedToken(), null, NOW + DAY);
    await invite(people.los, somebody());
    expect(await forgetInvitations(auth, NOW + 30 * DAY)).toBe(0);
    expect(await forgetInvitations(auth, NOW + 31 * DAY + 1)).toBe(1);
    expect(await forgetInvitations(auth, NOW + 44 * DAY + 1)).toBe(1);
  });
});

describe('the list of people', () => {
  const namesFor = (actor: Actor, filter: Partial<PeopleFilter> = {}) =>
    asActor(db, actor, (trx) => listPeople(trx, { ...ALL, ...filter }, 1).then((found) => found.people.map(({ name }) => name)));

  it('shows a coordinator the people of the region, and the LOS and administrators everybody', async () => {
    const own = await namesFor(people.coordinator, { regions: [REGION] });
    expect(own).toEqual(expect.arrayContaining(['adviser', 'colleague', 'coordinator', 'keyPerson']));
    for (const other of ['otherAdviser', 'partner', 'los', 'administrator']) expect(own).not.toContain(other);
    for (const who of [people.los, people.administrator])
      expect(await namesFor(who)).toEqual(expect.arrayContaining(['adviser', 'otherAdviser', 'partner', 'los', 'administrator']));
    expect(await namesFor(people.keyPerson)).toEqual(['keyPerson']);
  });

  it('is found by role, region, state and a part of a name or address, whose marks are letters', async () => {
    expect(await namesFor(people.los, { role: 'partner' })).toEqual(['otherPartner', 'partner']);
    expect(await namesFor(people.los, { regions: [OTHER_REGION], role: 'adviser' })).toEqual(['otherAdviser']);
    expect(await namesFor(people.los, { text: 'OTHERADV' })).toEqual(['otherAdviser']);
    expect(await namesFor(people.los, { text: 'los@example' })).toEqual(['los']);
    for (const text of ['%', '_', '\\', "'; DROP TABLE staff; --"]) expect(await namesFor(people.los, { text }), text).toEqual([]);
    expect(await namesFor(people.los, { state: 'disabled' })).toEqual([]);
  });

  it('has pages', async () => {
    await runSql(
      database.ownerUrl,
      `INSERT INTO staff (email, name) SELECT 'page-' || n || '@example.org', 'Zz page ' || lpad(n::text, 3, '0') FROM generate_series(1, 60) AS n`,
    );
    const page = (number: number) => asActor(db, people.administrator, (trx) => listPeople(trx, { ...ALL, text: 'zz page' }, number));
    const [first, second] = [await page(1), await page(2)];
    expect([first.people.length, first.hasMore, second.people.length, second.hasMore]).toEqual([50, true, 10, false]);
    expect(new Set([...first.people, ...second.people].map(({ email }) => email)).size).toBe(60);
  });
});

describe('giving and taking a role', () => {
  it('holds at once, and is recorded with the role that did it', async () => {
    const wanted = somebody();
    const { accountId } = await join(wanted);
    const id = accountId!;
    const session = await beginSession(auth, { accountId: id, secondFactor: 'totp', device: 'test', now: NOW });
    expect(await giveRole(db, people.coordinator, { accountId: id, role: 'key-person', scope: REGION })).toBe(true);
    expect(await giveRole(db, people.coordinator, { accountId: id, role: 'key-person', scope: REGION })).toBe(false);
    expect(await grantsOf(wanted.email)).toEqual([`adviser@${REGION}`, `key-person@${REGION}`]);
    await takeRole(db, people.coordinator, { accountId: id, role: 'adviser', scope: REGION });
    await takeRole(db, people.los, { accountId: id, role: 'key-person', scope: REGION });
    expect((await readSession(auth, session, NOW))?.grants).toEqual([]);
    expect((await auditOf(id)).slice(-3)).toEqual(['coordinator gave-key-person', 'coordinator took-adviser', 'los took-key-person']);
  });

  it('leaves an administrator when two take the role from each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await join(somebody({ role: 'administrator', scope: '' }));
      const two = await join(somebody({ role: 'administrator', scope: '' }));
      const role = { role: 'administrator', scope: '' } as const;
      const outcomes = await Promise.allSettled([
        takeRole(db, one, { accountId: two.accountId!, ...role }),
        takeRole(db, two, { accountId: one.accountId!, ...role }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

describe('disabling an account', () => {
  it('ends its sessions and keeps it out until it is enabled, with the same roles', async () => {
    const wanted = somebody();
    const { accountId } = await join(wanted);
    const id = accountId!;
    const open = () => beginSession(auth, { accountId: id, secondFactor: 'totp', device: 'test', now: NOW });
    const session = await open();
    expect(await readSession(auth, session, NOW)).not.toBeNull();
    await disableAccount(auth, people.administrator, id);
    expect(await readSession(auth, session, NOW)).toBeNull();
    expect(await readSession(auth, await open(), NOW)).toBeNull();
    await expect(disableAccount(auth, people.administrator, id)).rejects.toThrow(NotThereError);
    await enableAccount(auth, people.administrator, id);
    expect(await readSession(auth, session, NOW)).toBeNull();
    expect(await readSession(auth, await open(), NOW)).toMatchObject({ grants: [{ role: 'adviser', scope: REGION }] });
    expect((await auditOf(id)).slice(-2)).toEqual(['administrator disabled', 'administrator enabled']);
  });

  it('leaves one of two administrators of whom one is disabled while the other loses the role', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await join(somebody({ role: 'administrator', scope: '' }));
      const two = await join(somebody({ role: 'administrator', scope: '' }));
      const outcomes = await Promise.allSettled([
        disableAccount(auth, one, two.accountId!),
        takeRole(db, two, { accountId: one.accountId!, role: 'administrator', scope: '' }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

describe('resetting a second factor', () => {
  it('ends all sessions, tells the person by mail, and is for administrators', async () => {
    const wanted = somebody();
    const { accountId } = await join(wanted);
    const id = accountId!;
    await sentMails();
    await runSql(
      database.ownerUrl,
      `INSERT INTO auth.credential (account_id, totp_secret, totp_confirmed_at) VALUES ($1, '\\x01', now())`,
      [id],
    );
    const session = await beginSession(auth, { accountId: id, secondFactor: 'totp', device: 'test', now: NOW });
    const reset = (actor: Actor) => resetForColleague(auth, people.keys, actor, id);
    for (const who of [people.los, people.coordinator, people.adviser]) await expect(reset(who)).rejects.toThrow(NotThereError);
    expect(await readSession(auth, session, NOW)).not.toBeNull();
    await reset(people.administrator);
    expect(await readSession(auth, session, NOW)).toBeNull();
    expect(await sentMails()).toMatchObject([{ to: wanted.email, subject: 'The second step of your sign-in was reset' }]);
  });

  it('is done before anybody can take the role from the administrator who does it', async () => {
    const { accountId: id } = await join(somebody());
    const owner = openDatabase(database.ownerUrl, 2);
    const ofThisDatabase = sql`database = (select oid from pg_database where datname = current_database())`;
    const isHeldUp = async () =>
      (await sql`select from pg_locks where not granted and locktype = 'relation' and ${ofThisDatabase}`.execute(owner)).rows.length > 0;
    let resetting = Promise.resolve();
    let mayTake = true;
    await owner.transaction().execute(async (trx) => {
      // Holds up the reset in its midst, when it has made sure of the administrator.
      await sql`lock table auth.recovery_code in exclusive mode`.execute(trx);
      resetting = resetForColleague(auth, people.keys, people.administrator, id!);
      await vi.waitUntil(isHeldUp, { timeout: 5000, interval: 20 });
      const { rows } = await sql<{
        free: boolean;
      }>`select pg_try_advisory_xact_lock(hashtextextended('wegwijs rights', 0)) as free`.execute(trx);
      mayTake = rows[0]!.free;
    });
    await resetting;
    await owner.destroy();
    expect(mayTake).toBe(false);
  });
});

describe('one person', () => {
  it('is there for those who may see them, and for nobody else', async () => {
    const find = (actor: Actor, { accountId }: Actor) =>
      asActor(db, actor, (trx) => findPerson(trx, accountId!).then((found) => found?.name));
    expect(await find(people.coordinator, people.adviser)).toBe('adviser');
    expect(await find(people.los, people.partner)).toBe('partner');
    expect(await find(people.coordinator, people.otherAdviser)).toBeUndefined();
    expect(await find(people.coordinator, people.partner)).toBeUndefined();
    expect(ORGANISATION).toBe(people.partner.grants[0]?.scope);
  });
});
