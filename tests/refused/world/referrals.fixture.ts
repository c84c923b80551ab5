import { randomBytes } from 'node:crypto';
import { newId } from '#platform/new-id.ts';
import { ORGANISATION, OTHER_ORGANISATION, OTHER_REGION, REGION } from '../../integration/people.ts';
import type { Facts, Tester } from './oracle.fixture.ts';
import { BYTES, days, inPlace, me, openFileOf, otherThan, toRegion, type WorldMaker } from './maker.fixture.ts';

/** Referrals of both regions to both organisations, before, during and after. @returns who holds a link to one */
export async function makeReferrals(maker: WorldMaker): Promise<Tester[]> {
  const { tables, someone, table, insert } = maker;
  const other = otherThan(maker);
  const openIn = (region: string) => openFileOf(maker, region);
  // Referrals of both regions to both organisations, in states before, during and after.
  table('referral', 'version = 2');
  table('referral_event', 'number = 2');
  table('referral_content', `sealed = ${BYTES}`);
  table('referral_reply', `sealed = ${BYTES}`);
  table('referral_link', `expires_at = now()`);
  const links: Tester[] = [];
  const [fulls, empties] = [new Map<string, { id: string; facts: Facts }>(), new Map<string, { id: string; facts: Facts }>()];
  const STATES = ['draft', 'sent', 'in-progress', 'done', 'never-sent'] as const;
  for (const region of [REGION, OTHER_REGION])
    for (const organisation of [ORGANISATION, OTHER_ORGANISATION])
      // All states once; elsewhere those that differ.
      for (const state of region === REGION && organisation === ORGANISATION ? STATES : (['draft', 'sent', 'done'] as const)) {
        const [full, empty] = [newId(), newId()];
        const sent = state !== 'draft' && state !== 'never-sent';
        const ended = state === 'done' || state === 'never-sent';
        for (const id of [full, empty]) {
          const facts: Facts = {
            regions: [region],
            organisations: [organisation],
            referral: id,
            draft: state === 'draft',
            sent,
            running: sent && !ended,
          };
          const to = {
            region_id: region,
            organisation_id: organisation,
            sender_id: someone,
            need: 'tax',
            language: 'pl',
            urgency: 'normal',
          };
          const how = {
            state: state === 'never-sent' ? 'withdrawn' : state,
            sent_at: sent ? new Date() : null,
            ended_at: ended ? new Date() : null,
            outcome: state === 'done' ? 'solved' : null,
          };
          await insert('referral', { id, ...to, ...how }, facts);
          const label = `${state} from ${region} to ${organisation}`;
          if (id === full) {
            await insert('referral_event', { referral_id: id, number: 1, at: new Date(), to_state: 'draft', by: 'sender' }, facts);
            await insert('referral_content', { referral_id: id, sealed: Buffer.from('x') }, facts);
            await insert('referral_reply', { id: newId(), referral_id: id, sealed: Buffer.from('x') }, facts);
            await insert(
              'referral_link',
              {
                referral_id: id,
                token_hash: randomBytes(32),
                code_hash: Buffer.alloc(32),
                sealed_to: Buffer.from('x'),
                expires_at: days(1),
              },
              facts,
            );
            if (organisation === ORGANISATION && region === REGION)
              links.push({ name: `the link of one ${label}`, accountId: null, grants: [{ role: 'referral-link', scope: id }] });
            tables['referral_event']?.add.push({
              label,
              sql: () => `INSERT INTO referral_event VALUES ('${id}', 2, now(), 'draft', 'sent', 'sender', NULL)`,
              facts: () => facts,
            });
            const reply = (by: string) => `INSERT INTO referral_reply (referral_id, account_id, sealed) VALUES ('${id}', ${by}, ${BYTES})`;
            tables['referral_reply']?.add.push(
              { label, sql: (by) => reply(me(by)), facts: () => facts },
              { label: `${label} as somebody else`, sql: (by) => reply(other(by)), facts: () => ({ ...facts, forged: true }) },
            );
          } else {
            tables['referral_content']?.add.push({
              label,
              sql: () => `INSERT INTO referral_content VALUES ('${id}', ${BYTES})`,
              facts: () => facts,
            });
            tables['referral_link']?.add.push({
              label,
              sql: () =>
                `INSERT INTO referral_link (referral_id, token_hash, code_hash, sealed_to, expires_at) VALUES ('${id}', sha256('t'), sha256('c'), ${BYTES}, now())`,
              facts: () => facts,
            });
          }
          (id === full ? fulls : empties).set(`${state} ${region} ${organisation}`, { id, facts });
        }
        const elsewhere = region === REGION ? OTHER_REGION : REGION;
        tables['referral']?.moves.push({
          label: `${state} of ${region} moved to ${elsewhere}`,
          sql: () => `UPDATE referral SET region_id = '${elsewhere}' WHERE id = '${full}'`,
          before: {},
          facts: () => ({ never: true }),
        });
      }
  const draft = fulls.get(`draft ${REGION} ${ORGANISATION}`);
  const emptyDraft = empties.get(`draft ${REGION} ${ORGANISATION}`);
  for (const [name, { id, facts }] of fulls)
    if (emptyDraft)
      tables['referral_content']?.moves.push({
        label: `that of ${name} moved to a draft`,
        sql: () => `UPDATE referral_content SET referral_id = '${emptyDraft.id}' WHERE referral_id = '${id}'`,
        before: facts,
        facts: () => emptyDraft.facts,
      });
  for (const [name, { id, facts }] of empties)
    if (draft)
      tables['referral_content']?.moves.push({
        label: `a draft's of ${REGION} moved to ${name}`,
        sql: () => `UPDATE referral_content SET referral_id = '${id}' WHERE referral_id = '${draft.id}'`,
        before: draft.facts,
        facts: () => facts,
      });
  for (const { region } of [REGION, OTHER_REGION].map((each) => ({ region: each })))
    for (const [label, state, of] of [
      ['a draft', `'draft', NULL`, null],
      ['a draft for a file of the region', `'draft', NULL`, openIn(region)],
      ['one that is sent already', `'sent', now()`, null],
      ['a draft for a file of another region', `'draft', NULL`, openIn(region === REGION ? OTHER_REGION : REGION)],
    ] as const) {
      const add = (by: string) =>
        `INSERT INTO referral (region_id, organisation_id, sender_id, need, language, urgency, file_id, state, sent_at)
         VALUES ('${region}', '${ORGANISATION}', ${by}, 'tax', 'pl', 'normal', ${of ?? 'NULL'}, ${state})`;
      const forged = label === 'one that is sent already' || label === 'a draft for a file of another region';
      tables['referral']?.add.push({
        label: `${label} in ${region}`,
        sql: (by) => add(me(by)),
        facts: () => ({ ...inPlace(region), forged }),
      });
      if (label === 'a draft')
        tables['referral']?.add.push({
          label: `${label} in ${region} as somebody else`,
          sql: (by) => add(other(by)),
          facts: () => ({ ...inPlace(region), forged: true }),
        });
    }
  table('organisation_capacity', 'full_until = NULL, changed_by = actor_account()');
  for (const organisation of [ORGANISATION, 'somebody-else'])
    await insert('organisation_capacity', { organisation_id: organisation, changed_by: someone }, { organisations: [organisation] });
  tables['organisation_capacity']?.moves.push({
    label: 'its row one by somebody else',
    sql: (by) => `UPDATE organisation_capacity SET changed_by = ${other(by)}`,
    before: { organisations: [ORGANISATION] },
    facts: () => ({ never: true }),
  });
  const room = (organisation: string, by: string) =>
    `INSERT INTO organisation_capacity (organisation_id, changed_by) VALUES ('${organisation}', ${by})`;
  for (const organisation of [OTHER_ORGANISATION, 'a-third'])
    tables['organisation_capacity']?.add.push(
      { label: organisation, sql: (by) => room(organisation, me(by)), facts: () => ({ organisations: [organisation] }) },
      {
        label: `${organisation} as somebody else`,
        sql: (by) => room(organisation, other(by)),
        facts: () => ({ organisations: [organisation], forged: true }),
      },
    );

  for (const region of [REGION, OTHER_REGION]) tables['referral']?.sweeps.push(toRegion('referral', region));
  for (const organisation of [ORGANISATION, OTHER_ORGANISATION]) {
    tables['organisation_capacity']?.sweeps.push({
      sql: `UPDATE organisation_capacity SET organisation_id = '${organisation}', changed_by = actor_account()`,
      after: () => ({ organisations: [organisation] }),
    });
    tables['referral']?.sweeps.push({
      sql: `UPDATE referral SET organisation_id = '${organisation}'`,
      after: (facts) => ({ ...facts, organisations: [organisation] }),
    });
  }
  return links;
}
