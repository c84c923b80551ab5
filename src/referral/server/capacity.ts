import { z } from 'zod';
import { holds } from '#access/index.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { Capacity } from '../referral.ts';
import './referral.tables.ts';

/** What an organisation says of itself these days. */
export const capacitySchema = z.object({
  organisation: z.string().regex(/^[a-z0-9-]{1,80}$/),
  fullUntil: z.iso.date().nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(60),
});

/** Capacities by organisation, as far as the actor may see them. */
export function listCapacities(db: Database, actor: Actor, organisations: readonly string[]): Promise<Map<string, Capacity>> {
  if (organisations.length === 0) return Promise.resolve(new Map<string, Capacity>());
  return asActor(db, actor, async (trx) => {
    const rows = await trx
      .selectFrom('organisation_capacity')
      .select(['organisation_id', 'full_until', 'languages', 'changed_at'])
      .where('organisation_id', 'in', organisations)
      .execute();
    return new Map<string, Capacity>(
      rows.map((row): [string, Capacity] => [
        row.organisation_id,
        { organisation: row.organisation_id, fullUntil: row.full_until, languages: row.languages, changedAt: row.changed_at.getTime() },
      ]),
    );
  });
}

/**
 * Says what an organisation can take on; the last word counts.
 * @throws {NotThereError} for an organisation that is not the actor's
 */
export async function changeCapacity(db: Database, actor: Actor, capacity: z.infer<typeof capacitySchema>, now: Date): Promise<void> {
  const { organisation, fullUntil, languages } = capacitySchema.parse(capacity);
  if (!holds(actor.grants, ['partner'], organisation)) throw new NotThereError();
  const said = { full_until: fullUntil, languages, changed_at: now, changed_by: actor.accountId };
  await asActor(db, actor, (trx) =>
    trx
      .insertInto('organisation_capacity')
      .values({ organisation_id: organisation, ...said })
      .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
      .execute(),
  );
}
