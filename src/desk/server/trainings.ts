import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { TrainingInput } from '../training.ts';
import './desk.tables.ts';

/** Training that somebody still has to follow. Days as '2026-11-22'. */
export interface Training {
  id: string;
  what: string;
  dueOn: string;
  isOverdue: boolean;
}

/** The training of a team. */
export interface TeamTrainings {
  /** The first due first. Without a name: somebody who no longer works in the region. */
  open: (Training & { person: string | null })[];
  /** What was followed, the latest first; at most 50. */
  followed: { id: string; what: string; doneOn: string; person: string | null }[];
  /** Who works in the region, by name. */
  team: { accountId: string; name: string }[];
}

const MOST_FOLLOWED = 50;

/**
 * Notes training for somebody of the region: for its coordinators alone. A form that was sent twice adds once.
 * @throws of the database when the region is not theirs, or the person does not work there
 */
export async function addTraining(
  db: Database,
  actor: Actor,
  { id, region, accountId, what, dueOn }: TrainingInput & { id: string; region: string },
): Promise<void> {
  await asActor(db, actor, (trx) =>
    trx
      .insertInto('staff_training')
      .values({ id, account_id: accountId, region_id: region, what, due_on: dueOn, noted_by: actor.accountId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  );
}

/**
 * Notes that training was followed today. What was followed already stays as it was.
 * @param next day by which it has to be followed again; null: not again
 * @throws {NotThereError} for who does not coordinate the region
 */
export async function finishTraining(
  db: Database,
  actor: Actor,
  { id, next, today }: { id: string; next: string | null; today: string },
): Promise<void> {
  await asActor(db, actor, async (trx) => {
    const row = await trx
      .selectFrom('staff_training')
      .select(['account_id', 'region_id', 'what', 'done_on'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new NotThereError();
    if (row.done_on !== null) return;
    await trx.updateTable('staff_training').set({ done_on: today }).where('id', '=', id).execute();
    if (next !== null)
      await trx
        .insertInto('staff_training')
        .values({ account_id: row.account_id, region_id: row.region_id, what: row.what, due_on: next, noted_by: actor.accountId })
        .execute();
  });
}

/** Takes training away, followed or not. What is gone already stays gone. */
export async function removeTraining(db: Database, actor: Actor, id: string): Promise<void> {
  await asActor(db, actor, (trx) => trx.deleteFrom('staff_training').where('id', '=', id).execute());
}

/** The training of a region's team, for its coordinators; for others it is empty. @param today '2026-11-22' */
export function listTrainings(db: Database, actor: Actor, region: string, today: string): Promise<TeamTrainings> {
  return asActor(db, actor, async (trx) => {
    const trainings = trx
      .selectFrom('staff_training as t')
      .leftJoin('staff as p', 'p.account_id', 't.account_id')
      .select(['t.id', 't.what', 'p.name as person'])
      .where('t.region_id', '=', region);
    const open = await trainings
      .select('t.due_on')
      .where('t.done_on', 'is', null)
      .orderBy('t.due_on')
      .orderBy('p.name')
      .orderBy('t.id')
      .execute();
    const followed = await trainings
      .select('t.done_on')
      .where('t.done_on', 'is not', null)
      .orderBy('t.done_on', 'desc')
      .orderBy('t.id', 'desc')
      .limit(MOST_FOLLOWED)
      .execute();
    const team = await trx
      .selectFrom('staff as p')
      .select(['p.account_id', 'p.name'])
      .where('p.state', '=', 'active')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('staff_grant as g')
            .select('g.role')
            .whereRef('g.account_id', '=', 'p.account_id')
            .where('g.role', 'in', ['key-person', 'adviser', 'coordinator'])
            .where('g.scope', '=', region),
        ),
      )
      .orderBy('p.name')
      .execute();
    return {
      open: open.map(({ id, what, person, due_on }) => ({ id, what, person, dueOn: due_on, isOverdue: due_on < today })),
      followed: followed.map(({ id, what, person, done_on }) => ({ id, what, person, doneOn: done_on ?? '' })),
      team: team.map(({ account_id, name }) => ({ accountId: account_id, name })),
    };
  });
}

/** What the actor still has to follow, the first due first. @param today '2026-11-22' */
export function listOwnTrainings(db: Database, actor: Actor, today: string): Promise<Training[]> {
  return asActor(db, actor, async (trx) => {
    const rows = await trx
      .selectFrom('staff_training')
      .select(['id', 'what', 'due_on'])
      .where('account_id', '=', actor.accountId)
      .where('done_on', 'is', null)
      .orderBy('due_on')
      .orderBy('id')
      .execute();
    return rows.map(({ id, what, due_on }) => ({ id, what, dueOn: due_on, isOverdue: due_on < today }));
  });
}
