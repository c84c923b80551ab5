import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { recordAudit } from './audit.ts';
import { removeSecondFactors } from './credential.store.ts';
import { forgetTries } from './failed-tries.store.ts';
import { endSessionsOf } from './sessions.ts';

/**
 * Takes the second factor from an account whose holder lost it: with the password alone they then set up a new one. All their
 * sessions end, and a mail tells them. Whether the actor may do this is asked before: only administrators may.
 * @param actedAs 'administrator', or 'command-line'
 * @throws {NotThereError}
 */
export async function resetSecondFactor(
  auth: Database,
  keys: KeyRing,
  actor: Actor,
  { accountId, actedAs, origin }: { accountId: string; actedAs: string; origin: string },
): Promise<void> {
  await asActor(auth, actor, async (trx) => {
    const person = await trx
      .selectFrom('staff')
      .select(['email', 'locale'])
      .where('account_id', '=', accountId)
      .where('is_demo', '=', false)
      .executeTakeFirst();
    if (!person) throw new NotThereError();
    await removeSecondFactors(trx, accountId);
    await endSessionsOf(trx, accountId);
    await forgetTries(trx, keys, [{ kind: 'code-account', whose: accountId }]);
    await recordAudit(trx, { kind: 'account', id: accountId, region: '' }, actedAs, 'second-factor-reset');
    const details = { link: `${origin}/desk/sign-in` };
    await queueMail(trx, keys, { to: person.email, kind: 'second-factor-reset', locale: person.locale, details });
  });
}
