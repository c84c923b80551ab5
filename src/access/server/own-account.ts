import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import { recordOfAccount } from './audit.ts';
import { forgetDevices } from './known-devices.ts';
import { endSessionsOf, idleSince } from './sessions.ts';
import './auth.tables.ts';
import './staff.tables.ts';

/** What people say of themselves. */
export interface Profile {
  name: string;
  locale: DeskLocale;
  /** In which they can help. */
  languages: readonly string[];
}

/** The actor's own profile. @throws {NotThereError} */
export async function getOwnProfile(db: Database, actor: Actor): Promise<Profile> {
  const row = await asActor(db, actor, (trx) =>
    trx.selectFrom('staff').select(['name', 'locale', 'languages']).where('account_id', '=', actor.accountId).executeTakeFirst(),
  );
  if (!row) throw new NotThereError();
  return row;
}

/** Changes the actor's own profile; a new name is written down. @throws {NotThereError} */
export async function changeOwnProfile(db: Database, actor: Actor, { name, locale, languages }: Profile): Promise<void> {
  await asActor(db, actor, async (trx) => {
    const before = await trx.selectFrom('staff').select('name').where('account_id', '=', actor.accountId).executeTakeFirst();
    const changed = await trx
      .updateTable('staff')
      .set({ name, locale, languages: [...languages] })
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst();
    if (!actor.accountId || changed.numUpdatedRows !== 1n) throw new NotThereError();
    // Who looked into a file is shown by name: a name that is taken for a moment leaves a trace.
    if (before?.name !== name) await recordOfAccount(trx, actor.accountId, 'self', 'name-changed');
  });
}

/** A session as its owner sees it. */
export interface OwnSession {
  /** Digest of its token, in hexadecimal: names it, and is no token. */
  session: string;
  device: string;
  beganAt: number;
  seenAt: number;
  /** Whether the second factor has been given. */
  isWhole: boolean;
}

/** The sessions of an account that have not ended, the last used first. */
export async function listSessions(auth: Database, accountId: string, now: number): Promise<OwnSession[]> {
  const rows = await auth
    .selectFrom('auth.session')
    .select(['token_hash', 'device', 'created_at', 'last_seen_at', 'second_factor'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', new Date(now))
    .where('last_seen_at', '>', idleSince(now))
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    session: row.token_hash.toString('hex'),
    device: row.device,
    beganAt: row.created_at.getTime(),
    seenAt: row.last_seen_at.getTime(),
    isWhole: row.second_factor !== null,
  }));
}

/** Ends one session of the account itself, by its digest; another's stays. */
export async function endOwnSession(auth: Database, accountId: string, session: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(session)) return;
  await auth.deleteFrom('auth.session').where('account_id', '=', accountId).where('token_hash', '=', Buffer.from(session, 'hex')).execute();
}

/** Ends every session of the account but this one, and no other device is known any more: one may have been lost. */
export async function signOutElsewhere(auth: Database, accountId: string, session: string, deviceToken: string | null): Promise<void> {
  await asActor(auth, { accountId, grants: [] }, async (trx) => {
    await endSessionsOf(trx, accountId, session);
    await forgetDevices(trx, accountId, deviceToken);
    await recordOfAccount(trx, accountId, 'self', 'signed-out-elsewhere');
  });
}
