import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Trx } from '#platform/database/connection.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { Addressee } from './addresses.ts';

/** What is told about a referral by mail. None says anything about the person: each holds a link, and no more. */
export type Told = 'referral-waiting' | 'referral-link' | 'referral-changed' | 'referral-reminder' | 'referral-escalated';

/** Queues the same mail for each of them, in this transaction. */
export async function tell(trx: Trx, keys: KeyRing, addressees: readonly Addressee[], kind: Told, link: string): Promise<void> {
  for (const { to, locale } of addressees) await queueMail(trx, keys, { to, kind, locale, details: { link } });
}

/** Where the sender and the coordinators read of it. */
export function senderLink(origin: string, id: string): string {
  return `${origin}/desk/referrals/${id}`;
}

/** Where the receiver reads of it, with an account. */
export function inboxLink(origin: string, id: string): string {
  return `${origin}/desk/inbox/${id}`;
}

/** Where a receiver without an account reads of it, with a code that comes by telephone. */
export function visitorLink(origin: string, token: string): string {
  return `${origin}/referral/${token}`;
}
