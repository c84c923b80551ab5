import type { DeviceStore, Unlock } from './device-store.ts';
import { openContact, type SentFields } from './sealed-contact.ts';

/** So many travel in one request; the server takes 200. */
const AT_ONCE = 100;

/** What became of what waited. */
export interface Sent {
  /** Counted now, or counted before and only the answer was lost. */
  counted: number;
  /** Not taken, with the reason of each; they are removed, because they would be refused again. */
  refused: { reason: string; contact: SentFields }[];
  /** Still waiting: of this account without a network, or of others. */
  waiting: number;
  /** The server wants somebody to sign in again. */
  signedOut: boolean;
}

interface Answer {
  sentKey: string | null;
  state: 'stored' | 'known' | 'refused';
  reason?: string;
}

/**
 * Sends what waits of the account that unlocked this device. A contact leaves the device only after the server said what
 * became of it, so a network that breaks off in between loses none; the key under which it counts once keeps it from counting twice.
 * @param post sends JSON to the server
 */
export async function sendWaiting(
  store: Pick<DeviceStore, 'waiting' | 'remove'>,
  { account, key }: Pick<Unlock, 'account' | 'key'>,
  post: (contacts: readonly SentFields[]) => Promise<Response>,
): Promise<Sent> {
  const result: Sent = { counted: 0, refused: [], waiting: 0, signedOut: false };
  const all = await store.waiting();
  const own: SentFields[] = [];
  for (const each of all) {
    const contact = each.account === account ? await openContact(key, each) : null;
    if (contact) own.push(contact);
  }
  let gone = 0;
  for (let from = 0; from < own.length; from += AT_ONCE) {
    const part = own.slice(from, from + AT_ONCE);
    const response = await post(part).catch(() => null);
    // Asked without following, a way to the sign-in page is an answer without content.
    if (response?.type === 'opaqueredirect' || response?.status === 401) {
      result.signedOut = true;
      break;
    }
    if (!response?.ok) break;
    const { answers } = (await response.json()) as { answers: Answer[] };
    const answered = answers.filter((answer): answer is Answer & { sentKey: string } => answer.sentKey !== null);
    for (const { sentKey, state, reason } of answered) {
      const contact = part.find((each) => each.sentKey === sentKey);
      if (state === 'refused' && contact) result.refused.push({ reason: reason ?? 'invalid', contact });
      else result.counted++;
    }
    await store.remove(answered.map(({ sentKey }) => sentKey));
    gone += answered.length;
  }
  result.waiting = all.length - gone;
  return result;
}
