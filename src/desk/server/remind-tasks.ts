import { sql } from 'kysely';
import { asActor, systemActor, type Database } from '#platform/database/connection.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { formatTime } from '../time.ts';

/** No mail before this time of the day in the Netherlands. Ours. */
const FIRST_TIME = '07:00';

/** Whether reminders may go out at this moment: nobody is woken by one. */
export function isReminderTime(now: number): boolean {
  return formatTime(new Date(now)) >= FIRST_TIME;
}

/**
 * Reminds everybody of tasks that are due, each task once, and each person at most once a day. The mail holds a
 * link, and nothing of what they are about. Two nodes at once send one.
 * @param auth where addresses of colleagues may be read
 * @param today '2026-11-22'
 * @returns how many mails were queued
 */
export async function remindTasks(db: Database, auth: Database, { keys, today }: { keys: KeyRing; today: string }): Promise<number> {
  return asActor(db, systemActor('reminders'), async (trx) => {
    const { rows: lock } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('wegwijs task reminders', 0)) as mine`.execute(trx);
    if (!lock[0]?.mine) return 0;
    const { rows: due } = await sql<{ account: string }>`
      select assignee_id as account from desk_task
      where done_at is null and due_on <= ${today} and assignee_id is not null
        and assignee_id not in (select assignee_id from desk_task where reminded_on = ${today} and assignee_id is not null)
      group by assignee_id having bool_or(reminded_on is null)`.execute(trx);
    if (due.length === 0) return 0;
    const people = await auth
      .selectFrom('staff')
      .select(['email', 'locale'])
      .where('state', '=', 'active')
      .where(
        'account_id',
        'in',
        due.map(({ account }) => account),
      )
      .execute();
    for (const { email, locale } of people)
      await queueMail(trx, keys, { to: email, kind: 'task-due', locale, details: { link: '/desk/tasks' } });
    await sql`update desk_task set reminded_on = ${today}
      where done_at is null and due_on <= ${today} and reminded_on is null and assignee_id = any(${due.map(({ account }) => account)}::uuid[])`.execute(
      trx,
    );
    return people.length;
  });
}
