import { newId } from '#platform/new-id.ts';
import { OTHER_REGION, REGION } from '../../integration/people.ts';
import type { Facts } from './oracle.fixture.ts';
import { BYTES, inPlace, me, openFileOf, otherThan, toRegion, type WorldMaker } from './maker.fixture.ts';

/** Files of both regions, open and closed, what they hold, and tasks. */
export async function makeFiles(maker: WorldMaker): Promise<void> {
  const { tables, staff, someone, table, insert } = maker;
  const other = otherThan(maker);
  const places = [REGION, OTHER_REGION].flatMap((region) => [true, false].map((open) => ({ region, open })));
  // Files, what they hold, tasks.
  table('client_file', `language = 'ro'`);
  let files = 0;
  const file = async (region: string, open: boolean): Promise<string> => {
    const id = newId();
    const ended = open ? {} : { state: 'closed', closed_at: new Date(), closed_for: 'done' };
    const facts = { ...inPlace(region), open };
    const code = `FILE-${String(2222 + files++)}`.replace(/[01]/g, 'A');
    await insert(
      'client_file',
      { id, code, region_id: region, language: 'pl', adviser_id: someone, ends_on: '2027-01-01', ...ended },
      facts,
    );
    return id;
  };
  for (const { region } of places.filter(({ open }) => open)) {
    const add = (adviser: string, closed = false) =>
      `INSERT INTO client_file (code, region_id, language, adviser_id, ends_on${closed ? ', state, closed_at, closed_for' : ''})
       VALUES ('NEWA-2222', '${region}', 'pl', ${adviser}, '2027-01-01'${closed ? `, 'closed', now(), 'done'` : ''})`;
    tables['client_file']?.add.push(
      { label: `in ${region}`, sql: (by) => add(me(by)), facts: () => inPlace(region) },
      { label: `in ${region} as of somebody else`, sql: (by) => add(other(by)), facts: () => ({ ...inPlace(region), forged: true }) },
      { label: `in ${region}, closed already`, sql: (by) => add(me(by), true), facts: () => ({ ...inPlace(region), forged: true }) },
    );
  }
  table('client_person', `sealed = ${BYTES}`);
  table('client_note', `sealed = ${BYTES}`);
  table('client_consent', 'withdrawn_at = now()');
  table('desk_task', `due_on = '2027-01-02'`);
  table('desk_task_text', `sealed = ${BYTES}`);
  for (const { region, open } of places) {
    const [full, empty] = [await file(region, open), await file(region, open)];
    const facts: Facts = { ...inPlace(region), open };
    const where = `${open ? 'an open' : 'a closed'} file of ${region}`;
    await insert('client_person', { file_id: full, sealed: Buffer.from('x') }, facts);
    for (const accountId of [someone, ...staff.map((each) => each.accountId)])
      await insert(
        'client_note',
        { id: newId(), file_id: full, author_id: accountId, sealed: Buffer.from('x') },
        { ...facts, account: accountId },
      );
    for (const signed of [false, true]) {
      const signature = signed ? Buffer.from('x') : null;
      const given = { given_how: signed ? 'signed' : 'read-aloud', signature, ends_on: '2027-01-01' };
      await insert(
        'client_consent',
        { id: newId(), file_id: full, kind: 'file', text_version: 'v1', locale: 'pl', ...given },
        { ...facts, signed },
      );
    }
    tables['client_person']?.add.push({
      label: `of ${where}`,
      sql: () => `INSERT INTO client_person VALUES ('${empty}', ${BYTES})`,
      facts: () => facts,
    });
    const note = (by: string) => `INSERT INTO client_note (file_id, author_id, sealed) VALUES ('${full}', ${by}, ${BYTES})`;
    const consent = (by: string) =>
      `INSERT INTO client_consent (file_id, kind, text_version, locale, given_how, ends_on, recorded_by)
       VALUES ('${full}', 'file', 'v1', 'pl', 'read-aloud', '2027-01-01', ${by})`;
    for (const [name, add] of [['client_note', note] as const, ['client_consent', consent] as const])
      tables[name]?.add.push(
        { label: `in ${where}`, sql: (by) => add(me(by)), facts: () => facts },
        { label: `in ${where} as somebody else`, sql: (by) => add(other(by)), facts: () => ({ ...facts, forged: true }) },
      );
    tables['client_note']?.moves.push(
      {
        label: `a colleague's in ${where} their own`,
        sql: (by) => `UPDATE client_note SET author_id = ${me(by)} WHERE file_id = '${full}' AND author_id = ${other(by)}`,
        facts: () => ({ never: true }),
      },
      {
        label: `their own in ${where} a colleague's`,
        sql: (by) => `UPDATE client_note SET author_id = ${other(by)} WHERE file_id = '${full}' AND author_id = ${me(by)}`,
        facts: () => ({ never: true }),
      },
    );
    const [task, bare] = [newId(), newId()];
    for (const id of [task, bare])
      await insert(
        'desk_task',
        { id, region_id: region, file_id: full, kind: 'task', due_on: '2027-01-01', created_by: someone },
        inPlace(region),
      );
    await insert('desk_task_text', { task_id: task, sealed: Buffer.from('x') }, inPlace(region));
    tables['desk_task_text']?.add.push({
      label: `of a task of ${where}`,
      sql: () => `INSERT INTO desk_task_text VALUES ('${bare}', ${BYTES})`,
      facts: () => inPlace(region),
    });
    const elsewhere = region === REGION ? OTHER_REGION : REGION;
    const addTask = (by: string, of = full) =>
      `INSERT INTO desk_task (region_id, file_id, kind, due_on, created_by) VALUES ('${region}', '${of}', 'task', '2027-01-01', ${by})`;
    tables['desk_task']?.add.push(
      { label: `for ${where}`, sql: (by) => addTask(me(by)), facts: () => inPlace(region) },
      { label: `for ${where} as somebody else`, sql: (by) => addTask(other(by)), facts: () => ({ ...inPlace(region), forged: true }) },
    );
    // What is there, moved elsewhere: out of one's own reach, or into it.
    tables['client_file']?.moves.push({
      label: `${where} moved to ${elsewhere}`,
      sql: () => `UPDATE client_file SET region_id = '${elsewhere}' WHERE id = '${full}'`,
      before: facts,
      facts: () => inPlace(elsewhere),
    });
    tables['desk_task']?.moves.push({
      label: `one for ${where} moved to ${elsewhere}, without its file`,
      sql: () => `UPDATE desk_task SET region_id = '${elsewhere}', file_id = NULL WHERE id = '${task}'`,
      before: facts,
      facts: () => inPlace(elsewhere),
    });
  }
  const openIn = (region: string) => openFileOf(maker, region);
  // A task stays with files of its own region.
  tables['desk_task']?.add.push({
    label: `of ${REGION} for a file of ${OTHER_REGION}`,
    sql: (by) =>
      `INSERT INTO desk_task (region_id, file_id, kind, due_on, created_by) VALUES ('${REGION}', ${openIn(OTHER_REGION)}, 'task', '2027-01-01', ${me(by)})`,
    facts: () => ({ ...inPlace(REGION), forged: true }),
  });
  tables['desk_task']?.moves.push({
    label: `of ${REGION} put into a file of ${OTHER_REGION}`,
    sql: () => `UPDATE desk_task SET file_id = ${openIn(OTHER_REGION)} WHERE region_id = '${REGION}'`,
    before: inPlace(REGION),
    facts: () => ({ ...inPlace(REGION), forged: true }),
  });
  for (const [name, from, to] of [
    ['client_note', REGION, OTHER_REGION],
    ['client_note', OTHER_REGION, REGION],
    ['client_consent', REGION, OTHER_REGION],
    ['client_consent', OTHER_REGION, REGION],
  ] as const)
    tables[name]?.moves.push({
      label: `of ${from} moved to a file of ${to}`,
      sql: () => `UPDATE ${name} SET file_id = ${openIn(to)} WHERE file_id = ${openIn(from)}`,
      // Nobody here advises in both regions; of a consent the file stays what it is.
      facts: () => ({ never: true }),
    });

  // Without a condition: whoever cannot see a row cannot make it theirs, or give theirs away.
  for (const region of [REGION, OTHER_REGION]) {
    tables['client_file']?.sweeps.push(toRegion('client_file', region));
    tables['desk_task']?.sweeps.push({
      sql: `UPDATE desk_task SET region_id = '${region}', file_id = NULL`,
      after: (facts) => ({ ...facts, regions: [region] }),
    });
    for (const name of ['client_note', 'client_consent'])
      tables[name]?.sweeps.push({
        sql: `UPDATE ${name} SET file_id = ${openIn(region)}`,
        after: (facts) => ({ ...facts, regions: [region], open: true }),
      });
  }
}
