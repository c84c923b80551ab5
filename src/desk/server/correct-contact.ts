import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { Contact } from '../contact.ts';
import { contactRow, findContact, type StoredContact } from './contact.store.ts';

/** A contact of the actor. @throws {NotThereError} when it is not there, or somebody else's. */
export async function getOwnContact(db: Database, actor: Actor, id: string): Promise<StoredContact> {
  const { accountId } = actor;
  if (!accountId) throw new NotThereError();
  const found = await asActor(db, actor, (trx) => findContact(trx, accountId, id));
  if (!found) throw new NotThereError();
  return found;
}

/** Puts right a contact of the actor, within two days. @throws {NotThereError} for one of others, or an older one. */
export async function correctContact(db: Database, actor: Actor, { id, contact }: { id: string; contact: Contact }): Promise<void> {
  const { numUpdatedRows } = await asActor(db, actor, (trx) =>
    trx.updateTable('contact_moment').set(contactRow(contact)).where('id', '=', id).executeTakeFirstOrThrow(),
  );
  if (numUpdatedRows === 0n) throw new NotThereError();
}

/** Takes back a contact of the actor, within two days. Taken back twice is no error. */
export async function removeContact(db: Database, actor: Actor, id: string): Promise<void> {
  await asActor(db, actor, (trx) => trx.deleteFrom('contact_moment').where('id', '=', id).execute());
}
