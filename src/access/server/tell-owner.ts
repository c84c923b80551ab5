import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Trx } from '#platform/database/connection.ts';
import { queueMail, type MailKind } from '#platform/mail/queue-mail.ts';
import './staff.tables.ts';

/** Changes of how somebody signs in, of which they hear by mail: it may have been somebody else. */
type Told = Extract<
  MailKind,
  | 'password-changed'
  | 'second-factor-reset'
  | 'passkey-added'
  | 'provider-linked'
  | 'second-factor-changed'
  | 'recovery-codes-renewed'
  | 'recovery-code-used'
>;

/**
 * Tells the holder of an account, in the transaction of what it tells. Accounts of the demonstration have no mailbox.
 * @param link path of the page where they go on; where they choose another password, unless it is said
 */
export async function tellOwner(trx: Trx, keys: KeyRing, accountId: string, kind: Told, link = '/desk/new-password'): Promise<void> {
  const owner = await trx
    .selectFrom('staff')
    .select(['email', 'locale'])
    .where('account_id', '=', accountId)
    .where('is_demo', '=', false)
    .executeTakeFirst();
  if (owner) await queueMail(trx, keys, { to: owner.email, kind, locale: owner.locale, details: { link } });
}
