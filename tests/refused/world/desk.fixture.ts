import { newId } from '#platform/new-id.ts';
import { OTHER_REGION, REGION } from '../../integration/people.ts';
import { days, inPlace, literal, me, otherThan, toRegion, type WorldMaker } from './maker.fixture.ts';

/** Contacts, the queue, training, notices. */
export async function makeDesk(maker: WorldMaker): Promise<void> {
  const { tables, staff, newcomer, table, insert } = maker;
  const other = otherThan(maker);
  // The desk.
  table('contact_moment', 'minutes = 5');
  const contact = { channel: 'desk', language: 'pl', topics: ['pay'], pillars: [] as string[], outcome: 'answered' };
  for (const { accountId } of [...staff, newcomer])
    for (const region of [REGION, OTHER_REGION])
      for (const fresh of [true, false])
        await insert(
          'contact_moment',
          { id: newId(), region_id: region, account_id: accountId, at: days(fresh ? 0 : -3), sent_key: newId(), ...contact },
          { ...inPlace(region), account: accountId, fresh },
        );
  table('walk_in', `language = 'ro'`);
  for (const [at, region] of [REGION, OTHER_REGION].entries()) {
    const count = (by: string) =>
      `INSERT INTO contact_moment (region_id, account_id, channel, language, topics, pillars, outcome, sent_key)
       VALUES ('${region}', ${by}, 'desk', 'pl', '{pay}', '{}', 'answered', gen_random_uuid())`;
    tables['contact_moment']?.add.push(
      { label: `in ${region}`, sql: (by) => count(me(by)), facts: ({ accountId }) => ({ ...inPlace(region), account: accountId }) },
      { label: `in ${region} as somebody else`, sql: (by) => count(other(by)), facts: () => inPlace(region) },
    );
    const elsewhere = region === REGION ? OTHER_REGION : REGION;
    tables['contact_moment']?.moves.push({
      label: `their own of ${region}, moved to ${elsewhere}`,
      sql: (by) =>
        `UPDATE contact_moment SET region_id = '${elsewhere}' WHERE id = (SELECT id FROM contact_moment WHERE region_id = '${region}' AND account_id = ${me(by)} AND at > now() - interval '1 day')`,
      before: inPlace(region),
      // Nobody here advises in both regions.
      facts: () => ({ never: true }),
    });
    await insert(
      'walk_in',
      { id: newId(), region_id: region, point_id: region, day: '2026-11-21', number: 1, language: 'pl' },
      inPlace(region),
    );
    tables['walk_in']?.add.push({
      label: `in ${region}`,
      sql: () =>
        `INSERT INTO walk_in (region_id, point_id, day, number, language) VALUES ('${region}', 'x', '2026-11-21', ${2 + at}, 'pl')`,
      facts: () => inPlace(region),
    });
    tables['walk_in']?.moves.push({
      label: `${region} moved to ${elsewhere}`,
      sql: () => `UPDATE walk_in SET region_id = '${elsewhere}', point_id = 'moved' WHERE region_id = '${region}'`,
      before: inPlace(region),
      facts: () => inPlace(elsewhere),
    });
  }
  await makeTrainings(maker);
  table('notice', 'is_important = true');
  table('notice_text', `title = 'x'`);
  table('notice_read', 'read_at = now()');
  const [notice, bareNotice] = [newId(), newId()];
  for (const id of [notice, bareNotice]) await insert('notice', { id, ends_on: '2027-01-01' }, {});
  await insert('notice_text', { notice_id: notice, locale: 'nl', title: 'T', body: 'B' }, {});
  tables['notice']?.add.push({
    label: 'a notice',
    sql: (by) => `INSERT INTO notice (ends_on, author_id) VALUES ('2027-01-01', ${me(by)})`,
    facts: () => ({}),
  });
  tables['notice_text']?.add.push({
    label: 'its words',
    sql: () => `INSERT INTO notice_text VALUES ('${notice}', 'en', 'T', 'B')`,
    facts: () => ({}),
  });
  for (const { accountId } of [...staff, newcomer])
    await insert('notice_read', { account_id: accountId, notice_id: notice }, { account: accountId });
  tables['notice_read']?.add.push(
    {
      label: 'their own mark',
      sql: (by) => `INSERT INTO notice_read VALUES ('${bareNotice}', ${literal(by.accountId ?? newcomer.accountId)})`,
      facts: ({ accountId }) => ({ account: accountId }),
    },
    {
      label: 'the mark of somebody else',
      sql: (by) => `INSERT INTO notice_read VALUES ('${bareNotice}', ${other(by)})`,
      facts: () => ({}),
    },
  );

  for (const region of [REGION, OTHER_REGION])
    for (const name of ['contact_moment', 'walk_in']) tables[name]?.sweeps.push(toRegion(name, region));
}

/** Training of everybody in both regions, whoever works there. */
async function makeTrainings(maker: WorldMaker): Promise<void> {
  const { tables, staff, newcomer, table, insert } = maker;
  const other = otherThan(maker);
  table('staff_training', `done_on = '2026-11-21'`);
  const note = (account: string | null, region: string, by: string) =>
    `INSERT INTO staff_training (account_id, region_id, what, due_on, noted_by) VALUES (${literal(account)}, '${region}', 'x', '2027-01-01', ${by})`;
  for (const region of [REGION, OTHER_REGION]) {
    for (const { accountId } of [...staff, newcomer])
      await insert(
        'staff_training',
        { id: newId(), account_id: accountId, region_id: region, what: 'x', due_on: '2027-01-01' },
        { ...inPlace(region), account: accountId },
      );
    for (const role of ['key-person', 'adviser', 'coordinator']) {
      const colleague = staff.find(({ grants }) => grants.some((grant) => grant.role === role && grant.scope === region));
      if (!colleague) continue;
      tables['staff_training']?.add.push(
        { label: `of a ${role} in ${region}`, sql: (by) => note(colleague.accountId, region, me(by)), facts: () => inPlace(region) },
        {
          label: `of a ${role} in ${region} in the name of somebody else`,
          sql: (by) => note(colleague.accountId, region, other(by)),
          facts: () => ({ ...inPlace(region), forged: true }),
        },
      );
    }
    for (const { name, accountId } of [newcomer, ...staff.filter(({ name }) => name === 'partner')])
      tables['staff_training']?.add.push({
        label: `of a ${name}, who does not work in ${region}`,
        sql: (by) => note(accountId, region, me(by)),
        facts: () => ({ ...inPlace(region), forged: true }),
      });
  }
}
