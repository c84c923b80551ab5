import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newToken, type RoleOfPerson } from '#access/server/index.ts';
import {
  acceptInvitation,
  disableAccount,
  enableAccount,
  giveRole,
  inviteAgain,
  inviteColleague,
  readInvitation,
  takeRole,
  tokenHash,
  withdrawInvitation,
} from '#access/server/index.ts';
import type { Invite } from '#access/index.ts';
import { asActor, openDatabase, type Actor, type Database } from '#platform/database/connection.ts';
import { isRefused, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { makePeople, ORGANISATION, OTHER_REGION, REGION, type People } from '../integration/people.ts';

const NOW = Date.parse('2026-11-23T10:00:00+01:00');
const DAY = 86_400_000;
const nameOfScope = () => null;

let database: TestDatabase;
let db: Database;
let auth: Database;
let people: People;
beforeAll(async () => {
  database = await createDatabase();
  people = await makePeople(database);
  db = openDatabase(database.appUrl, 4);
  auth = openDatabase(database.authUrl, 4);
});
afterAll(async () => {
  await db.destroy();
  await auth.destroy();
});
beforeEach(async () => {
  await runSql(database.ownerUrl, 'DELETE FROM invitation');
  await runSql(database.ownerUrl, 'DELETE FROM mail_outbox');
});

const guest: Invite = { name: 'Guest', email: 'guest@example.org', locale: 'nl', role: 'adviser', scope: REGION };
const inviteAs = (actor: Actor, changes: Partial<Invite>) =>
  inviteColleague(db, people.keys, actor, { invite: { ...guest, ...changes }, nameOfScope }, NOW);
/** Puts an invitation into the database as its owner does, who asks no rules. */
async function place(
  changes: Partial<Invite> & { invitedBy?: string | null; expiresAt?: number } = {},
): Promise<{ id: string; token: string }> {
  const token = newToken();
  const id = newId();
  const {
    email,
    name,
    locale,
    role,
    scope,
    invitedBy = people.administrator.accountId,
    expiresAt = NOW + 14 * DAY,
  } = {
    ...guest,
    email: `${id}@example.org`,
    ...changes,
  };
  await runSql(
    database.ownerUrl,
    `INSERT INTO invitation (id, token_hash, email, name, locale, role, scope, invited_by, invited_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, tokenHash(token), email, name, locale, role, scope, invitedBy, new Date(expiresAt - 14 * DAY), new Date(expiresAt)],
  );
  return { id, token };
}
const counted = async (table: string) =>
  (await runSql<{ count: number }>(database.ownerUrl, `SELECT count(*)::int FROM ${table}`))[0]!.count;
const tokenNobodyHas = () => newToken();

/** What each may give; everything else is refused. */
const EVERYTHING = [
  ['key-person', REGION],
  ['key-person', OTHER_REGION],
  ['adviser', REGION],
  ['adviser', OTHER_REGION],
  ['coordinator', REGION],
  ['coordinator', OTHER_REGION],
  ['partner', ORGANISATION],
  ['translator', 'pl'],
  ['editor', ''],
  ['los', ''],
  ['auditor', ''],
  ['administrator', ''],
] as const;
const MAY: Partial<Record<keyof People, readonly string[]>> = {
  coordinator: [`key-person@${REGION}`, `adviser@${REGION}`],
  otherCoordinator: [`key-person@${OTHER_REGION}`, `adviser@${OTHER_REGION}`],
  los: EVERYTHING.filter(([role]) => !['los', 'auditor', 'administrator'].includes(role)).map(([role, scope]) => `${role}@${scope}`),
  administrator: EVERYTHING.map(([role, scope]) => `${role}@${scope}`),
};
const WHO = [
  'adviser',
  'coordinator',
  'otherCoordinator',
  'partner',
  'keyPerson',
  'los',
  'editor',
  'auditor',
  'administrator',
] as const satisfies readonly (keyof People)[];

describe.each(WHO)('the %s', (who) => {
  it.each(EVERYTHING)('invites for and gives %s of "%s" only when it is theirs to give', async (role, scope) => {
    const actor = people[who];
    const may = MAY[who]?.includes(`${role}@${scope}`) ?? false;
    const before = { invitations: await counted('invitation'), mails: await counted('mail_outbox'), grants: await counted('staff_grant') };

    const invited = inviteAs(actor, { email: `${newId()}@example.org`, role, scope });
    if (may) expect(await invited).toHaveProperty('id');
    else await expect(invited).rejects.toThrow(NotThereError);

    // Past the operation, as one who can send any SQL.
    const raw = asActor(db, actor, (trx) =>
      sql`insert into invitation (token_hash, email, name, locale, role, scope, invited_by, expires_at)
          values (${tokenHash(newToken())}, ${`${newId()}@example.org`}, 'x', 'nl', ${role}, ${scope}, ${actor.accountId}, now() + interval '1 day')`.execute(
        trx,
      ),
    );
    if (may) await raw;
    else await expect(raw).rejects.toSatisfy(isRefused);

    const toSomebody = people.colleague.accountId;
    const given = asActor(db, actor, async (trx) => {
      await sql`insert into staff_grant (account_id, role, scope, given_by) values (${toSomebody}, ${role}, ${scope}, ${actor.accountId})
                on conflict do nothing`.execute(trx);
      throw new Error('taken back');
    });
    await expect(given).rejects.toThrow(may ? 'taken back' : /row-level security/);

    const made = may ? 2 : 0;
    expect(await counted('invitation')).toBe(before.invitations + made);
    expect(await counted('mail_outbox')).toBe(before.mails + made / 2);
    expect(await counted('staff_grant')).toBe(before.grants);
  });
});

describe('nobody gives a role to themselves', () => {
  const own = ({ accountId }: Actor, role: RoleOfPerson['role'], scope: string): RoleOfPerson => ({ accountId: accountId!, role, scope });

  it('with a role that they may give to others', async () => {
    const { administrator, los, coordinator } = people;
    await expect(giveRole(db, administrator, own(administrator, 'adviser', REGION))).rejects.toThrow(NotThereError);
    await expect(giveRole(db, los, own(los, 'adviser', REGION))).rejects.toThrow(NotThereError);
    await expect(giveRole(db, coordinator, own(coordinator, 'adviser', REGION))).rejects.toThrow(NotThereError);
    for (const who of [administrator, los, coordinator]) {
      const raw = asActor(db, who, (trx) =>
        sql`insert into staff_grant (account_id, role, scope, given_by) values (${who.accountId}, 'adviser', ${REGION}, ${who.accountId})`.execute(
          trx,
        ),
      );
      await expect(raw).rejects.toSatisfy(isRefused);
    }
  });

  it('by inviting their own address, nor in the name of somebody else', async () => {
    expect(await inviteAs(people.los, { email: 'los@example.org' })).toEqual({ problem: 'yourself' });
    // An invitation that somebody wrote into the database past the operation is refused when it is accepted.
    const { token } = await place({ email: 'los@example.org', invitedBy: people.los.accountId });
    await expect(acceptInvitation(auth, token, people.los.accountId, NOW)).rejects.toThrow(NotThereError);
    const inTheNameOfAnother = asActor(db, people.coordinator, (trx) =>
      sql`insert into invitation (token_hash, email, name, locale, role, scope, invited_by, expires_at)
          values (${tokenHash(newToken())}, 'x@example.org', 'x', 'nl', 'adviser', ${REGION}, ${people.administrator.accountId}, now() + interval '1 day')`.execute(
        trx,
      ),
    );
    await expect(inTheNameOfAnother).rejects.toSatisfy(isRefused);
  });

  it('nor takes away their own, so that the last administrator stays', async () => {
    const { administrator } = people;
    await expect(takeRole(db, administrator, own(administrator, 'administrator', ''))).rejects.toThrow(NotThereError);
    await expect(disableAccount(auth, administrator, administrator.accountId!)).rejects.toThrow(NotThereError);
    const raw = await asActor(db, administrator, (trx) =>
      sql`delete from staff_grant where account_id = ${administrator.accountId}`.execute(trx),
    );
    expect(raw.numAffectedRows).toBe(0n);
  });
});

describe('roles of others', () => {
  it('are not taken by those who may not give them', async () => {
    const of = ({ accountId }: Actor, role: RoleOfPerson['role'], scope: string): RoleOfPerson => ({ accountId: accountId!, role, scope });
    const refused: [Actor, RoleOfPerson][] = [
      [people.coordinator, of(people.otherAdviser, 'adviser', OTHER_REGION)],
      [people.coordinator, of(people.otherCoordinator, 'coordinator', OTHER_REGION)],
      [people.coordinator, of(people.partner, 'partner', ORGANISATION)],
      [people.adviser, of(people.colleague, 'adviser', REGION)],
      [people.los, of(people.administrator, 'administrator', '')],
      [people.los, of(people.auditor, 'auditor', '')],
      [people.auditor, of(people.adviser, 'adviser', REGION)],
    ];
    const before = await counted('staff_grant');
    for (const [actor, role] of refused) await expect(takeRole(db, actor, role), JSON.stringify(role)).rejects.toThrow(NotThereError);
    expect(await counted('staff_grant')).toBe(before);
  });

  it('are not given to people whom one does not see', async () => {
    const unseen = { accountId: people.otherAdviser.accountId!, role: 'adviser', scope: REGION } as const;
    await expect(giveRole(db, people.coordinator, unseen)).rejects.toThrow(NotThereError);
    await expect(giveRole(db, people.coordinator, { ...unseen, accountId: newId() })).rejects.toThrow(NotThereError);
  });

  it('are not given or taken on the strength of a role that one lost a moment ago', async () => {
    const accountId = newId();
    await runSql(database.ownerUrl, `INSERT INTO staff (account_id, email, name) VALUES ($1, $2, 'Former')`, [
      accountId,
      `${accountId}@example.org`,
    ]);
    // The request still says what held when it came in.
    const former: Actor = { accountId, grants: [{ role: 'administrator', scope: '' }] };
    const role = { accountId: people.adviser.accountId!, role: 'adviser', scope: REGION } as const;
    await expect(takeRole(db, former, role)).rejects.toThrow(NotThereError);
    await expect(giveRole(db, former, { ...role, role: 'auditor', scope: '' })).rejects.toThrow(NotThereError);
    await expect(inviteAs(former, {})).rejects.toThrow(NotThereError);
    await expect(disableAccount(auth, former, people.adviser.accountId!)).rejects.toThrow(NotThereError);
  });

  it('and accounts are not disabled or enabled by anybody but administrators', async () => {
    const { accountId } = people.adviser;
    for (const who of WHO.filter((each) => each !== 'administrator')) {
      await expect(disableAccount(auth, people[who], accountId!), who).rejects.toThrow(NotThereError);
      await expect(enableAccount(auth, people[who], accountId!), who).rejects.toThrow(NotThereError);
    }
    // Whatever an actor claims, the database knows what they hold.
    const claims: Actor = { ...people.los, grants: [{ role: 'administrator', scope: '' }] };
    await expect(disableAccount(auth, claims, accountId!)).rejects.toThrow(NotThereError);
  });
});

describe('an invitation cannot be accepted', () => {
  const refused = async (token: string, accountId: string | null = null, now = NOW) => {
    const before = [await counted('staff'), await counted('staff_grant')];
    await expect(acceptInvitation(auth, token, accountId, now)).rejects.toThrow(NotThereError);
    expect([await counted('staff'), await counted('staff_grant')]).toEqual(before);
  };

  it('twice, one after the other or at the same moment', async () => {
    const { token } = await place();
    await acceptInvitation(auth, token, null, NOW);
    await refused(token);
    await expect(readInvitation(auth, token, null, NOW)).rejects.toThrow(NotThereError);
    const { token: another } = await place();
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => acceptInvitation(auth, another, null, NOW)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('after its end', async () => {
    const { token } = await place({ expiresAt: NOW + DAY });
    await refused(token, null, NOW + DAY);
    expect(await readInvitation(auth, token, null, NOW + DAY - 1)).toMatchObject({ before: 'nothing' });
  });

  it('after it was withdrawn or sent again', async () => {
    const withdrawn = await place();
    await withdrawInvitation(db, people.coordinator, withdrawn.id);
    await refused(withdrawn.token);
    const sentAgain = await place();
    await inviteAgain(db, people.keys, people.coordinator, { id: sentAgain.id, nameOfScope }, NOW);
    await refused(sentAgain.token);
  });

  it('when whoever invited was disabled, or may not give that role any more', async () => {
    const inviter = newId();
    await runSql(
      database.ownerUrl,
      `WITH person AS (INSERT INTO staff (account_id, email, name) VALUES ($1, $2, 'Inviter') RETURNING account_id)
       INSERT INTO staff_grant (account_id, role, scope) SELECT account_id, 'coordinator', '${REGION}' FROM person`,
      [inviter, `${inviter}@example.org`],
    );
    const { token } = await place({ invitedBy: inviter });
    await disableAccount(auth, people.administrator, inviter);
    await refused(token);
    await enableAccount(auth, people.administrator, inviter);
    await takeRole(db, people.administrator, { accountId: inviter, role: 'coordinator', scope: REGION });
    await refused(token);
    const { token: tooMuch } = await place({ invitedBy: people.coordinator.accountId, role: 'administrator', scope: '' });
    await refused(tooMuch);
  });

  it('by whoever merely holds the mail of somebody who has an account', async () => {
    const { token } = await place({ email: 'administrator@example.org', invitedBy: people.los.accountId, role: 'editor', scope: '' });
    await refused(token);
    await refused(token, people.adviser.accountId);
    expect(await acceptInvitation(auth, token, people.administrator.accountId, NOW)).toBeNull();
  });

  it('by somebody who is signed in with another address', async () => {
    const { token } = await place();
    await refused(token, people.adviser.accountId);
  });

  it('for an account that was disabled', async () => {
    const { token } = await place({ email: 'editor@example.org' });
    await disableAccount(auth, people.administrator, people.editor.accountId!);
    await refused(token);
    await refused(token, people.editor.accountId);
    await enableAccount(auth, people.administrator, people.editor.accountId!);
  });

  it('with what is no token: a guess, the digest of one, nothing, or SQL', async () => {
    const { token } = await place();
    const guesses = [
      tokenNobodyHas(),
      tokenHash(token).toString('hex'),
      tokenHash(token).toString('base64url'),
      token.slice(0, -1),
      '',
      "' OR 1=1 --",
    ];
    for (const guess of guesses) await refused(guess);
  });
});

describe('who can send any SQL as the application', () => {
  it('reads no digest of a token, not even their own invitations’', async () => {
    await place();
    for (const who of [people.administrator, people.los, people.coordinator])
      for (const statement of [
        'select token_hash from invitation',
        'select * from invitation',
        'select i from invitation as i',
        'copy invitation to stdout',
      ])
        await expect(
          asActor(db, who, (trx) => sql.raw(statement).execute(trx)),
          statement,
        ).rejects.toSatisfy(isRefused);
    const found = asActor(db, people.administrator, (trx) => sql`delete from invitation where token_hash is not null`.execute(trx));
    await expect(found).rejects.toSatisfy(isRefused);
  });

  it('accepts none, changes none, and makes none that is accepted already or lasts for months', async () => {
    const { id } = await place();
    for (const statement of [
      `update invitation set accepted_at = now()`,
      `update invitation set email = 'thief@example.org'`,
      `update invitation set expires_at = expires_at + interval '1 hour'`,
      `insert into invitation (token_hash, email, name, locale, role, scope, invited_by, expires_at, accepted_at)
       values ('\\x${'00'.repeat(32)}', 'x@example.org', 'x', 'nl', 'los', '', '${people.administrator.accountId}', now() + interval '1 day', now())`,
    ])
      await expect(
        asActor(db, people.administrator, (trx) => sql.raw(statement).execute(trx)),
        statement,
      ).rejects.toSatisfy(isRefused);
    const forMonths = asActor(db, people.administrator, (trx) =>
      sql`insert into invitation (token_hash, email, name, locale, role, scope, invited_by, expires_at)
          values (${tokenHash(newToken())}, 'x@example.org', 'x', 'nl', 'los', '', ${people.administrator.accountId}, now() + interval '60 days')`.execute(
        trx,
      ),
    );
    await expect(forMonths).rejects.toThrow(/check constraint/);
    expect(await runSql(database.ownerUrl, 'SELECT id, accepted_at FROM invitation')).toEqual([{ id, accepted_at: null }]);
  });

  it('makes no account, disables none, changes no address, and gives nobody’s name to another', async () => {
    for (const statement of [
      `insert into staff (email, name) values ('x@example.org', 'x')`,
      `update staff set state = 'active'`,
      `update staff set email = 'thief@example.org'`,
      `update staff set is_demo = true`,
      `delete from staff`,
      `update staff_grant set role = 'administrator'`,
    ])
      await expect(
        asActor(db, people.administrator, (trx) => sql.raw(statement).execute(trx)),
        statement,
      ).rejects.toSatisfy(isRefused);
    const named = await asActor(db, people.administrator, (trx) =>
      sql`update staff set name = 'Thief' where account_id <> ${people.administrator.accountId}`.execute(trx),
    );
    expect(named.numAffectedRows).toBe(0n);
  });

  it('reads no mail that waits, not even as the one who made it necessary', async () => {
    await inviteAs(people.los, {});
    for (const who of [people.los, people.administrator, people.auditor]) {
      const { rows } = await asActor(db, who, (trx) => sql`select * from mail_outbox`.execute(trx));
      expect(rows).toEqual([]);
    }
    expect(await counted('mail_outbox')).toBe(1);
    const stored = await runSql<{ text: string }>(database.ownerUrl, 'SELECT mail_outbox::text AS text FROM mail_outbox');
    for (const word of [Buffer.from('guest@example.org').toString('hex'), Buffer.from('/desk/invitation').toString('hex')])
      expect(stored[0]!.text).not.toContain(word);
  });
});
