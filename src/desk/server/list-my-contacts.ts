import { startOfDay, today } from '#platform/clock.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { languagesAsked, latestContacts, type StoredContact } from './contact.store.ts';

/** What the counting page shows beside its form. */
export interface MyContacts {
  /** Of today, the newest first. */
  today: StoredContact[];
  /** The newest of the last weeks: what the next form begins with, and what can be counted again at one tap. */
  latest: StoredContact[];
  /** Languages asked lately in the region of the newest one, the most frequent first. */
  asked: string[];
}

/** So many contacts of two days, which may still be put right, are listed: nobody has more conversations. */
const MOST = 200;
/** Older ones are not worth repeating. */
const LATEST_DAYS = 28;

/** The actor's own contacts of today and lately. @param region whose languages come first when the actor has counted nothing yet */
export async function listMyContacts(db: Database, actor: Actor, region: string, now: number): Promise<MyContacts> {
  const { accountId } = actor;
  if (!accountId) return { today: [], latest: [], asked: [] };
  const begins = startOfDay(today(new Date(now)));
  return asActor(db, actor, async (trx) => {
    const latest = await latestContacts(trx, accountId, new Date(now - LATEST_DAYS * 86_400_000), MOST);
    return { today: latest.filter(({ at }) => at >= begins), latest, asked: await languagesAsked(trx, latest[0]?.region ?? region) };
  });
}
