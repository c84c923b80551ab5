import { newId } from '#platform/new-id.ts';
import { ORGANISATION, OTHER_ORGANISATION, OTHER_REGION, REGION } from '../../integration/people.ts';
import type { Facts } from './oracle.fixture.ts';
import { me, otherThan, type WorldMaker } from './maker.fixture.ts';

const OWNERS = [`region:${REGION}`, `region:${OTHER_REGION}`, 'los', `organisation:${ORGANISATION}`, `organisation:${OTHER_ORGANISATION}`];
const OTHERS_RECORD = 'record-of-nobody';

/** Whose a record is that this owner keeps. */
function keptBy(owner: string): Facts {
  const [kind, scope = ''] = owner.split(':');
  return {
    regions: kind === 'region' ? [scope] : [],
    organisations: kind === 'organisation' ? [scope] : [],
    national: kind === 'los' || kind === 'organisation',
  };
}

const idOf = (owner: string) => `of-${owner.replace(':', '-')}`;

/** Records of the directory and local notes of every owner, their words, their history, and what visitors said of them. */
export async function makeDirectory(maker: WorldMaker): Promise<void> {
  const { tables, table, insert } = maker;
  const other = otherThan(maker);

  table('organisation', `name = 'x', origin = 'local'`);
  table('service', `changed_at = now(), origin = 'local'`);
  table('location', `name = 'x', origin = 'local'`);
  table('local_note', `checked = '2026-11-02', origin = 'local'`);
  // Those that the people belong to are there already.
  for (const id of [ORGANISATION, OTHER_ORGANISATION])
    tables['organisation']?.rows.push({ where: `id = '${id}'`, facts: { national: true } });
  const records: Record<string, Record<string, string | string[]>> = {
    organisation: { name: 'N', kind: 'kind', details: '{}' },
    service: { organisation_id: ORGANISATION, needs: [], area: [], status: 'active', details: '{}' },
    location: { name: 'N', region_id: REGION, details: '{}' },
    local_note: { region_id: REGION, pages: [], details: '{}', checked: '2026-11-01' },
  };
  const sqlOf = (value: string | string[]) => (typeof value === 'string' ? `'${value}'` : `'{${value.join(',')}}'`);
  for (const [name, record] of Object.entries(records))
    for (const owner of [...OWNERS, OTHERS_RECORD]) {
      const facts = owner === OTHERS_RECORD ? {} : keptBy(owner);
      await insert(name, { id: idOf(owner), ...record, owner, origin: 'pack' }, facts);
      await insert(name, { id: `made-up-${idOf(owner)}`, ...record, owner, origin: 'demo' }, { ...facts, invented: true });
      for (const origin of ['local', 'pack', 'demo'])
        tables[name]?.add.push({
          label: `a record of ${owner}, as if from ${origin}`,
          sql: () =>
            `INSERT INTO ${name} (id, owner, origin, ${Object.keys(record).join(', ')}) VALUES ('new', '${owner}', '${origin}', ${Object.values(record).map(sqlOf).join(', ')})`,
          // Who gives a service says how it can be reached, and adds none.
          facts: () => ({ ...facts, organisations: [], forged: origin !== 'local' }),
        });
      tables[name]?.moves.push({
        label: `the record of ${owner} one of the pack`,
        sql: () => `UPDATE ${name} SET origin = 'pack' WHERE id = '${idOf(owner)}'`,
        before: facts,
        facts: () => ({ never: true }),
      });
    }

  // Their words.
  for (const [name, column, words] of [
    ['organisation_text', 'organisation_id', { does: 'D' }],
    ['service_text', 'service_id', { name: 'N', does: 'D' }],
    ['local_note_text', 'note_id', { title: 'T', body: 'B' }],
  ] as const) {
    table(name, `locale = 'ro'`);
    for (const owner of OWNERS) {
      await insert(name, { [column]: idOf(owner), locale: 'nl', ...words }, keptBy(owner));
      tables[name]?.add.push({
        label: `words of the record of ${owner}`,
        sql: () =>
          `INSERT INTO ${name} (${column}, locale, ${Object.keys(words).join(', ')}) VALUES ('${idOf(owner)}', 'pl', ${Object.values(words).map(sqlOf).join(', ')})`,
        facts: () => ({ ...keptBy(owner), organisations: [] }),
      });
    }
  }

  // An offer has two sides, and who gives the service may say how it is reached there.
  table('service_at_location', `changed_at = now(), origin = 'local'`);
  for (const [at, owner] of OWNERS.entries())
    for (const [step, where] of OWNERS.entries()) {
      const [one, two] = [keptBy(owner), keptBy(where)];
      const facts: Facts = {
        regions: [...(one.regions ?? []), ...(two.regions ?? [])],
        organisations: one.organisations ?? [],
        national: one.national === true || two.national === true,
      };
      const [service_id, location_id] = [idOf(owner), idOf(where)];
      if ((at + step) % 2) {
        const offer = { service_id, location_id, details: '{}', origin: step ? 'pack' : 'demo' };
        await insert('service_at_location', offer, { ...facts, invented: !step }, 2);
        tables['service_at_location']?.moves.push({
          label: `the offer of ${owner} at ${where} one of the pack`,
          sql: () => `UPDATE service_at_location SET origin = 'pack' WHERE service_id = '${service_id}' AND location_id = '${location_id}'`,
          before: facts,
          facts: () => ({ never: true }),
        });
      } else
        for (const origin of ['local', 'pack'])
          tables['service_at_location']?.add.push({
            label: `${owner} at ${where}, as if from ${origin}`,
            sql: () =>
              `INSERT INTO service_at_location (service_id, location_id, details, origin) VALUES ('${service_id}', '${location_id}', '{}', '${origin}')`,
            facts: () => ({ ...facts, organisations: [], forged: origin !== 'local' }),
          });
    }

  // The history, and what was seen of what visitors said.
  table('directory_change', `what = 'checked'`);
  table('directory_correction_seen', 'times = 2, seen_by = actor_account()');
  for (const owner of OWNERS) {
    const facts = keptBy(owner);
    const change = { kind: 'service', record_id: idOf(owner), owner, what: 'added', after: '{}' };
    await insert('directory_change', { id: newId(), acted_as: 'los', ...change }, facts);
    for (const actedAs of ['coordinator', 'los', 'partner'])
      for (const kind of ['service', 'location'])
        for (const forged of [false, true])
          tables['directory_change']?.add.push({
            label: `a change of a ${kind} of ${owner} as ${actedAs}${forged ? ' in the name of somebody else' : ''}`,
            sql: (by) =>
              `INSERT INTO directory_change (account_id, acted_as, kind, record_id, owner, what, after) VALUES (${forged ? other(by) : me(by)}, '${actedAs}', '${kind}', 'x', '${owner}', 'added', '{}')`,
            facts: () => ({
              regions: actedAs === 'coordinator' ? (facts.regions ?? []) : [],
              national: actedAs === 'los' && (facts.national ?? false),
              organisations: actedAs === 'partner' && kind === 'service' ? (facts.organisations ?? []) : [],
              forged,
            }),
          });
    const said = { day: '2026-11-02', kind: 'service' };
    const corrections: Facts = { regions: facts.regions ?? [] };
    for (const reason of ['closed', 'moved'])
      await insert('directory_correction', { record_id: idOf(owner), reason, ...said, owner, times: 1 }, corrections, 2);
    await insert('directory_correction_seen', { record_id: idOf(owner), reason: 'closed', ...said, times: 1 }, facts);
    const see = (by: string) =>
      `INSERT INTO directory_correction_seen (day, kind, record_id, reason, times, seen_by) VALUES ('2026-11-02', 'service', '${idOf(owner)}', 'moved', 1, ${by})`;
    tables['directory_correction_seen']?.add.push(
      { label: `what was said of the record of ${owner}`, sql: (by) => see(me(by)), facts: () => facts },
      { label: `the same in the name of somebody else`, sql: (by) => see(other(by)), facts: () => ({ ...facts, forged: true }) },
    );
    tables['directory_correction_seen']?.moves.push({
      label: `what was seen of the record of ${owner} seen by somebody else`,
      sql: (by) => `UPDATE directory_correction_seen SET seen_by = ${other(by)} WHERE record_id = '${idOf(owner)}'`,
      before: facts,
      facts: () => ({ never: true }),
    });
  }
}
