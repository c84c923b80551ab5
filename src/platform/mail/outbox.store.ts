import { sql, type Selectable } from 'kysely';
import type { Trx } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import './mail.tables.ts';

export type OutboxRow = Selectable<Tables['mail_outbox']>;

/** The mail that is due longest, held until the end of the transaction; one that another node holds is passed over. */
export function takeDueMail(trx: Trx, now: Date): Promise<OutboxRow | undefined> {
  return trx
    .selectFrom('mail_outbox')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function removeMail(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('mail_outbox').where('id', '=', id).execute();
}

/** Notes a try that failed. @param dueAt when it is tried again; null: never */
export async function noteFailure(trx: Trx, id: string, tries: number, dueAt: Date | null, failed: string): Promise<void> {
  await trx
    .updateTable('mail_outbox')
    .set({ tries, due_at: dueAt ?? sql<Date>`'infinity'`, failed })
    .where('id', '=', id)
    .execute();
}

/** Removes mails that were given up and were written before a moment. */
export async function removeGivenUp(trx: Trx, before: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('mail_outbox')
    .where('due_at', '=', sql<Date>`'infinity'`)
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
