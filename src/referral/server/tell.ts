import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Trx } from '#platform/database/connection.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { addressesOfPartner, type Addressee } from './addresses.ts';
import type { ReferralRow } from './referral.store.ts';
import { openSentLink } from './sealed-content.ts';
import type { ReferralService } from './service.ts';

/** What is told about a referral by mail. None says anything about the person: each holds a link, and no more. */
export type Told = 'referral-waiting' | 'referral-link' | 'referral-changed' | 'referral-reminder' | 'referral-escalated' | 'referral-over';

/** Queues the same mail for each of them, in this transaction. */
export async function tell(trx: Trx, keys: KeyRing, addressees: readonly Addressee[], kind: Told, link: string): Promise<void> {
  for (const { to, locale } of addressees) await queueMail(trx, keys, { to, kind, locale, details: { link } });
}

/**
 * Tells who received a referral: whoever has its link, otherwise the people of the organisation. Before it ends, for its link
 * goes with it.
 */
export async function tellReceiver(
  trx: Trx,
  { auth, keys, origin }: ReferralService,
  { id, organisation_id: organisation }: ReferralRow,
  told: { byLink: Told; withAccount: Told },
): Promise<void> {
  const link = await trx.selectFrom('referral_link').select('sealed_to').where('referral_id', '=', id).executeTakeFirst();
  if (!link) return tell(trx, keys, await addressesOfPartner(auth, organisation), told.withAccount, inboxLink(origin, id));
  const { to, token } = openSentLink(keys, id, link.sealed_to);
  return tell(trx, keys, [{ to, locale: 'nl' }], told.byLink, visitorLink(origin, token));
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
