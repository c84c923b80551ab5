import { asActor, PUBLIC_ACTOR, type Database } from '#platform/database/connection.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import { newId } from '#platform/new-id.ts';
import { makePasswordLink } from './ask-new-password.ts';
import { recordOfAccount } from './audit.ts';
import './staff.tables.ts';

/** A link from the command line works for a day: the program may have to be started first. */
const FIRST_LINK_MINUTES = 24 * 60;

/** The address is taken: by an account that is disabled, or one of the demonstration. */
export class AddressTakenError extends Error {
  constructor() {
    super('an account that cannot become an administrator has this address');
  }
}

/**
 * Makes an administrator, or makes one of an account that is there. For the command line, from where the first one comes.
 * @returns the token of a link to choose a password, and whether the account is new
 * @throws {AddressTakenError}
 */
export async function createAdministrator(
  db: Database,
  { email, name, locale, now }: { email: string; name: string; locale: DeskLocale; now: number },
): Promise<{ token: string; isNew: boolean }> {
  return asActor(db, PUBLIC_ACTOR, async (trx) => {
    const made = await trx
      .insertInto('staff')
      .values({ account_id: newId(), email, name, locale })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('account_id')
      .executeTakeFirst();
    const person =
      made ??
      (await trx
        .selectFrom('staff')
        .select('account_id')
        .where('email', '=', email)
        .where('state', '=', 'active')
        .where('is_demo', '=', false)
        .executeTakeFirst());
    if (!person) throw new AddressTakenError();
    const accountId = person.account_id;
    await trx
      .insertInto('staff_grant')
      .values({ account_id: accountId, role: 'administrator', scope: '', given_by: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordOfAccount(trx, accountId, 'command-line', 'made-administrator');
    return { token: await makePasswordLink(trx, accountId, now, FIRST_LINK_MINUTES), isNew: made !== undefined };
  });
}
