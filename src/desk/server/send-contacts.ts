import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { ContactBounds } from '../contact.schema.ts';
import { readSentContact, type SentAnswer, type SentContact } from '../sent-contacts.ts';
import { contactRow, storeContacts } from './contact.store.ts';

/**
 * Stores contacts that were written without a network, each once however often it is sent, and answers for each in the
 * order in which they came. One that is refused keeps no other from being stored; what is stored is stored together.
 */
export async function sendContacts(
  db: Database,
  actor: Actor,
  { sent, bounds }: { sent: readonly unknown[]; bounds: ContactBounds },
  now: number,
): Promise<SentAnswer[]> {
  const { accountId } = actor;
  if (!accountId) throw new NotThereError();
  const read = sent.map((each) => readSentContact(each, bounds, now));
  const good = read.filter((each): each is SentContact => 'contact' in each);
  const stored = await asActor(db, actor, (trx) =>
    storeContacts(
      trx,
      good.map(({ contact, sentKey, at }) => ({
        ...contactRow(contact),
        id: newId(at.getTime()),
        account_id: accountId,
        at,
        sent_key: sentKey,
      })),
    ),
  );
  return read.map((each) => {
    if (!('contact' in each)) return each;
    // The same key twice in one request: the first was stored, the second is known.
    return { sentKey: each.sentKey, state: stored.delete(each.sentKey.toLowerCase()) ? 'stored' : 'known' };
  });
}
