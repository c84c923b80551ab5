import { describe, expect, it } from 'vitest';
import { addTraining, finishTraining, listOwnTrainings, listTrainings, removeTraining } from '#desk/server/index.ts';
import type { Actor } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { runSql } from './database.ts';
import { OTHER_REGION, REGION, useDesk } from './people.ts';

const desk = useDesk({ db: 8 });
const TODAY = '2026-11-22';

/** Notes training for somebody of the first region, by its coordinator unless somebody else is named. */
async function note(of: Actor, what: string, { by = desk.people.coordinator, dueOn = '2026-12-01', region = REGION, id = newId() } = {}) {
  await addTraining(desk.db, by, { id, region, accountId: of.accountId ?? '', what, dueOn });
  return id;
}
const teamOf = (actor: Actor, region = REGION) => listTrainings(desk.db, actor, region, TODAY);
const stored = (id: string) =>
  runSql<{ due_on: string; done_on: string | null }>(
    desk.database.ownerUrl,
    'SELECT due_on::text, done_on::text FROM staff_training WHERE id = $1',
    [id],
  );

describe('training', () => {
  it('is noted by the coordinator of the region, once for each form, and seen by who has to follow it', async () => {
    const { adviser, coordinator, keyPerson } = desk.people;
    const id = await note(adviser, 'First aid', { dueOn: '2026-11-21' });
    await note(adviser, 'First aid, sent twice', { id });
    const of = await note(keyPerson, 'Reading together');
    const { open, team } = await teamOf(coordinator);
    expect(open.find((each) => each.id === id)).toEqual({
      id,
      what: 'First aid',
      person: 'adviser',
      dueOn: '2026-11-21',
      isOverdue: true,
    });
    expect(open.map(({ dueOn }) => dueOn)).toEqual(open.map(({ dueOn }) => dueOn).toSorted());
    expect(team.map(({ name }) => name).toSorted()).toEqual(['adviser', 'colleague', 'coordinator', 'keyPerson']);
    expect(await listOwnTrainings(desk.db, adviser, TODAY)).toEqual([{ id, what: 'First aid', dueOn: '2026-11-21', isOverdue: true }]);
    expect(await listOwnTrainings(desk.db, keyPerson, TODAY)).toEqual([
      { id: of, what: 'Reading together', dueOn: '2026-12-01', isOverdue: false },
    ]);
  });

  it('of one person is not seen by colleagues, other regions, LOS or administrators', async () => {
    const id = await note(desk.people.adviser, 'Privacy');
    const { colleague, otherAdviser, otherCoordinator, los, administrator, auditor } = desk.people;
    for (const who of [colleague, otherAdviser, otherCoordinator, los, administrator, auditor]) {
      const { open, followed } = await teamOf(who);
      expect([...open, ...followed]).toEqual([]);
      expect(await listOwnTrainings(desk.db, who, TODAY)).toEqual([]);
      await expect(finishTraining(desk.db, who, { id, next: null, today: TODAY })).rejects.toThrow(NotThereError);
      await removeTraining(desk.db, who, id);
    }
    expect(await stored(id)).toEqual([{ due_on: '2026-12-01', done_on: null }]);
  });

  it('is noted by nobody else, nor for somebody who does not work in the region', async () => {
    const { adviser, coordinator, los, administrator, otherAdviser, otherCoordinator, partner } = desk.people;
    for (const by of [adviser, los, administrator, otherCoordinator])
      await expect(note(adviser, 'x', { by })).rejects.toMatchObject({ code: '42501' });
    for (const of of [otherAdviser, partner, los]) await expect(note(of, 'x')).rejects.toMatchObject({ code: '42501' });
    await expect(note(otherAdviser, 'x', { region: OTHER_REGION, by: coordinator })).rejects.toMatchObject({ code: '42501' });
  });

  it('is not marked as followed or taken away by who has to follow it', async () => {
    const id = await note(desk.people.adviser, 'Safe talks');
    await expect(finishTraining(desk.db, desk.people.adviser, { id, next: null, today: TODAY })).rejects.toThrow(NotThereError);
    await removeTraining(desk.db, desk.people.adviser, id);
    expect(await stored(id)).toEqual([{ due_on: '2026-12-01', done_on: null }]);
  });

  it('that was followed is followed today, and comes back when it has to be followed again', async () => {
    const { coordinator, colleague } = desk.people;
    const id = await note(colleague, 'Every year');
    await finishTraining(desk.db, coordinator, { id, next: '2027-12-01', today: TODAY });
    await finishTraining(desk.db, coordinator, { id, next: '2028-12-01', today: '2026-11-30' });
    const { open, followed } = await teamOf(coordinator);
    expect(followed).toEqual([{ id, what: 'Every year', person: 'colleague', doneOn: TODAY }]);
    expect(open.filter(({ what }) => what === 'Every year').map(({ dueOn }) => dueOn)).toEqual(['2027-12-01']);
    expect(await listOwnTrainings(desk.db, colleague, TODAY)).toMatchObject([{ what: 'Every year', dueOn: '2027-12-01' }]);
    await removeTraining(desk.db, coordinator, id);
    await removeTraining(desk.db, coordinator, id);
    expect((await teamOf(coordinator)).followed).toEqual([]);
  });

  it('of somebody who left the team has no name, and can be taken away', async () => {
    const { coordinator } = desk.people;
    const accountId = newId();
    const owner = (statement: string) => runSql(desk.database.ownerUrl, statement, [accountId]);
    await owner(`INSERT INTO staff (account_id, email, name) VALUES ($1, 'leaves@example.org', 'leaves')`);
    await owner(`INSERT INTO staff_grant (account_id, role, scope) VALUES ($1, 'adviser', '${REGION}')`);
    const id = await note({ accountId, grants: [] }, 'Moving on');
    await owner('DELETE FROM staff_grant WHERE account_id = $1');
    expect((await teamOf(coordinator)).open.find((each) => each.id === id)?.person).toBeNull();
    expect(await listOwnTrainings(desk.db, { accountId, grants: [] }, TODAY)).toEqual([]);
    await removeTraining(desk.db, coordinator, id);
    expect(await stored(id)).toEqual([]);
  });
});
