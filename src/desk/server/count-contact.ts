import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Contact } from '../contact.ts';
import { contactRow, storeContacts } from './contact.store.ts';

/** What became of a contact. `already-counted`: its form had been sent before. */
export interface Counted {
  state: 'counted' | 'already-counted';
  /** Of the row; the one that was there first, when it was counted before. */
  id: string;
}

/**
 * Counts one conversation of the actor, an adviser in its region. Sent twice under the same key, it counts once.
 * @throws {NotThereError} when somebody without an account asks; a region of others is refused by the database.
 */
export async function countContact(
  db: Database,
  actor: Actor,
  { contact, sentKey }: { contact: Contact; sentKey: string },
  now: number,
): Promise<Counted> {
  const { accountId } = actor;
  if (!accountId) throw new NotThereError();
  return asActor(db, actor, async (trx) => {
    const id = newId(now);
    const stored = await storeContacts(trx, [{ ...contactRow(contact), id, account_id: accountId, at: new Date(now), sent_key: sentKey }]);
    if (stored.size > 0) return { state: 'counted', id };
    const first = await trx
      .selectFrom('contact_moment')
      .select('id')
      .where('account_id', '=', accountId)
      .where('sent_key', '=', sentKey)
      .executeTakeFirstOrThrow();
    return { state: 'already-counted', id: first.id };
  });
}
