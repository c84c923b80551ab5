import { sql } from 'kysely';
import { startOfDay } from '#platform/clock.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';

/** What a coordinator sees of a region: sums of the team, never of one person. */
export interface TeamFigures {
  /** Contacts by day ('2026-11-22'), days without any left out; the oldest first. */
  byDay: { day: string; contacts: number }[];
  /** Contacts by topic, the most frequent first. One contact may have several. */
  byTopic: { topic: string; contacts: number }[];
  /** Languages asked, with how many of the team speak them; the most asked first. Spoken ones that nobody asked come last. */
  byLanguage: { language: string; contacts: number; speakers: number }[];
  contacts: number;
  /** Advisers who are active in the region. */
  advisers: number;
  waiting: { queue: number; tasksOverdue: number; referralsLate: number; filesEnding: number };
}

/** The figures of a region from a day on. @param from and today: '2026-10-26' @param soon last day that counts as soon */
export async function getTeamFigures(
  db: Database,
  actor: Actor,
  { region, from, today, soon }: { region: string; from: string; today: string; soon: string },
  now: number,
): Promise<TeamFigures> {
  const since = startOfDay(from);
  return asActor(db, actor, async (trx) => {
    const byDay = await rowsOf<{ day: string; contacts: number }>(
      trx,
      sql`select (at at time zone 'Europe/Amsterdam')::date as day, count(*) as contacts from contact_moment
          where region_id = ${region} and at >= ${since} group by 1 order by 1`,
    );
    const byTopic = await rowsOf<{ topic: string; contacts: number }>(
      trx,
      sql`select topic, count(*) as contacts from contact_moment, unnest(topics) as topic
          where region_id = ${region} and at >= ${since} group by topic order by contacts desc, topic`,
    );
    const byLanguage = await rowsOf<{ language: string; contacts: number; speakers: number }>(
      trx,
      sql`with asked as (select language, count(*) as contacts from contact_moment
                         where region_id = ${region} and at >= ${since} group by language),
               spoken as (select language, count(*) as speakers from staff p join staff_grant g using (account_id), unnest(p.languages) as language
                          where g.role = 'adviser' and g.scope = ${region} and p.state = 'active' group by language)
          select language, coalesce(contacts, 0) as contacts, coalesce(speakers, 0) as speakers
          from asked full join spoken using (language) order by 2 desc, 3 desc, language`,
    );
    const [waiting] = await rowsOf<{ queue: number; tasks: number; referrals: number; files: number; advisers: number }>(
      trx,
      sql`select
        (select count(*) from walk_in where region_id = ${region} and day = ${today} and taken_at is null and left_at is null) as queue,
        (select count(*) from desk_task where region_id = ${region} and done_at is null and due_on < ${today}) as tasks,
        (select count(*) from referral where region_id = ${region} and state in ('sent', 'received') and answer_by < ${new Date(now)}) as referrals,
        (select count(*) from client_file where region_id = ${region} and state = 'open' and ends_on <= ${soon}) as files,
        (select count(*) from staff p join staff_grant g using (account_id)
         where g.role = 'adviser' and g.scope = ${region} and p.state = 'active') as advisers`,
    );
    return {
      byDay,
      byTopic,
      byLanguage,
      contacts: byDay.reduce((sum, { contacts }) => sum + contacts, 0),
      advisers: waiting?.advisers ?? 0,
      waiting: {
        queue: waiting?.queue ?? 0,
        tasksOverdue: waiting?.tasks ?? 0,
        referralsLate: waiting?.referrals ?? 0,
        filesEnding: waiting?.files ?? 0,
      },
    };
  });
}

async function rowsOf<Row>(trx: Trx, query: ReturnType<typeof sql>): Promise<Row[]> {
  return (await query.execute(trx)).rows as Row[];
}
