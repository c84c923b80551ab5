import { newId } from '#platform/new-id.ts';
import { ORGANISATION, OTHER_REGION, REGION } from '../../integration/people.ts';
import type { Tester } from './oracle.fixture.ts';
import { BYTES, days, inPlace, literal, me, otherThan, type WorldMaker } from './maker.fixture.ts';

/** People, their roles, what is offered to others, who looked, and mails that wait. */
export async function makeStaff(maker: WorldMaker): Promise<void> {
  const { tables, staff, newcomer, table, insert } = maker;
  const other = otherThan(maker);
  // People, their roles, and what is offered to others.
  const IN_REGION = ['key-person', 'adviser', 'coordinator'];
  table('staff', `name = 'x'`);
  table('staff_grant', 'given_at = now()');
  for (const { accountId, grants } of staff) {
    tables['staff']?.rows.push({
      where: `account_id = ${literal(accountId)}`,
      facts: {
        account: accountId,
        regions: grants.filter(({ role }) => IN_REGION.includes(role)).map(({ scope }) => scope),
        organisations: grants.filter(({ role }) => role === 'partner').map(({ scope }) => scope),
      },
    });
    for (const { role, scope } of grants)
      tables['staff_grant']?.rows.push({
        where: `account_id = ${literal(accountId)} AND role = '${role}' AND scope = '${scope}'`,
        facts: {
          account: accountId,
          regions: IN_REGION.includes(role) ? [scope] : [],
          organisations: role === 'partner' ? [scope] : [],
          gives: { role, scope },
          to: accountId,
        },
      });
  }
  tables['staff']?.add.push({
    label: 'somebody new',
    sql: () => `INSERT INTO staff (email, name) VALUES ('new@example.org', 'New')`,
    facts: () => ({}),
  });
  const GIVEN = [
    ...['key-person', 'adviser', 'coordinator'].flatMap((role) => [REGION, OTHER_REGION].map((scope) => ({ role, scope }))),
    { role: 'partner', scope: ORGANISATION },
    { role: 'translator', scope: 'ro' },
    ...['editor', 'los', 'auditor', 'administrator'].map((role) => ({ role, scope: '' })),
  ];
  tables['staff']?.rows.push({ where: `account_id = ${literal(newcomer.accountId)}`, facts: { account: newcomer.accountId } });
  table('invitation', 'accepted_at = now()');
  const give = (to: string, { role, scope }: Tester['grants'][number], by: string) =>
    `INSERT INTO staff_grant (account_id, role, scope, given_by) VALUES (${to}, '${role}', '${scope}', ${by})`;
  const invite = ({ role, scope }: Tester['grants'][number], by: string, acceptedAt = 'NULL') =>
    `INSERT INTO invitation (token_hash, email, name, locale, role, scope, invited_by, expires_at, accepted_at)
     VALUES (sha256('new'), 'new@example.org', 'New', 'nl', '${role}', '${scope}', ${by}, now() + interval '1 day', ${acceptedAt})`;
  for (const [at, gives] of GIVEN.entries()) {
    const name = `${gives.role} ${gives.scope}`;
    for (const waiting of [true, false])
      await insert(
        'invitation',
        {
          id: newId(),
          token_hash: Buffer.alloc(32, at * 2 + Number(waiting)),
          email: `invited-${at}@example.org`,
          name,
          locale: 'nl',
          ...gives,
          expires_at: days(1),
          accepted_at: waiting ? null : new Date(),
        },
        { gives, waiting },
      );
    tables['staff_grant']?.add.push(
      {
        label: `${name} to a newcomer`,
        sql: (by) => give(literal(newcomer.accountId), gives, me(by)),
        facts: () => ({ gives, to: newcomer.accountId }),
      },
      {
        label: `${name} to themselves`,
        sql: (by) => give(literal(by.accountId ?? newcomer.accountId), gives, me(by)),
        facts: ({ accountId }) => ({ gives, to: accountId ?? newcomer.accountId }),
      },
      {
        label: `${name} in the name of somebody else`,
        sql: (by) => give(literal(newcomer.accountId), gives, other(by)),
        facts: () => ({ gives, to: newcomer.accountId, forged: true }),
      },
    );
    tables['invitation']?.add.push(
      { label: name, sql: (by) => invite(gives, me(by)), facts: () => ({ gives }) },
      { label: `${name} in the name of somebody else`, sql: (by) => invite(gives, other(by)), facts: () => ({ gives, forged: true }) },
      { label: `${name} accepted already`, sql: (by) => invite(gives, me(by), 'now()'), facts: () => ({ gives, forged: true }) },
    );
  }

  // Who looked, and mails that wait.
  table('audit_chain', 'length = 2');
  table('audit_entry', `action = 'changed'`);
  const subjects: [kind: string, id: string, region: string][] = [
    ['file', newId(), REGION],
    ['file', newId(), OTHER_REGION],
    ['referral', newId(), REGION],
    ['account', newId(), ''],
    ...staff.map(({ accountId }): [string, string, string] => ['account', accountId ?? '', '']),
  ];
  for (const [subject_kind, subject_id, region_id] of subjects) {
    const facts = region_id ? inPlace(region_id) : {};
    await insert('audit_chain', { subject_id, subject_kind, region_id, length: 1, head: Buffer.from('h') }, facts);
    await insert(
      'audit_entry',
      { subject_id, subject_kind, number: 1, at: new Date(), acted_as: 'adviser', action: 'opened', hash: Buffer.from('h') },
      facts,
    );
  }
  table('mail_outbox', 'tries = 1');
  await insert('mail_outbox', { id: newId(), sealed_to: Buffer.from('x'), kind: 'task-due', locale: 'nl', details: Buffer.from('x') }, {});
  const queue = (tries: number, failed: string) =>
    `INSERT INTO mail_outbox (sealed_to, kind, locale, details, tries, failed) VALUES (${BYTES}, 'x', 'nl', ${BYTES}, ${tries}, ${failed})`;
  tables['mail_outbox']?.add.push(
    { label: 'a new mail', sql: () => queue(0, 'NULL'), facts: () => ({ fresh: true }) },
    { label: 'one that was tried', sql: () => queue(3, 'NULL'), facts: () => ({}) },
    { label: 'one that failed', sql: () => queue(0, `'x'`), facts: () => ({}) },
  );
}
