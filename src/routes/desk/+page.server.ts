import { redirect } from '@sveltejs/kit';
import { cookieOptions } from '#access/server/index.ts';
import { scopesOf } from '#access/index.ts';
import { listTasks } from '#clients/server/index.ts';
import { firstView, minutesWaiting } from '#desk/index.ts';
import { listNotices, listQueue } from '#desk/server/index.ts';
import { listLateReferrals, listReferralNews } from '#referral/server/index.ts';
import { today } from '#platform/clock.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { deskOf, myPoint } from './desk-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** When somebody last said that the news of their referrals was read, on this device. */
const SEEN_COOKIE = 'wegwijs-desk-seen';
const DAY_MS = 86_400_000;
/** Before the first time, news are those of the last week. */
const FIRST_DAYS = 7;
const MOST_SHOWN = 8;

export const load: PageServerLoad = async ({ locals, cookies }) => {
  const request = deskOf(locals);
  const { db, keys, actor, signedIn, content } = request;
  const view = firstView(signedIn.grants);
  if (view.kind === 'elsewhere') redirect(303, view.address);
  const now = Date.now();
  const day = today();
  const notices = (await listNotices(db, actor, day)).filter(({ isImportant, isRead }) => isImportant && !isRead);
  if (view.kind === 'key-person') return { view: view.kind, notices, locales: LOCALES, desk: null };

  const { points, point } = myPoint(request, cookies);
  const coordinates = scopesOf(signedIn.grants, 'coordinator');
  const [queue, tasks, news, late] = await Promise.all([
    point && listQueue(db, actor, { region: point.region, point: point.id, day }),
    listTasks(db, keys, actor, { assigneeId: signedIn.accountId, done: false, until: day, limit: MOST_SHOWN }),
    listReferralNews(db, actor, new Date(seenOf(cookies.get(SEEN_COOKIE), now))),
    listLateReferrals(db, actor, new Date(now)),
  ]);
  const named = <News extends { organisation: string; since: Date }>(each: News) => ({
    ...each,
    organisation: content.directory.organisations.get(each.organisation)?.name ?? each.organisation,
    since: today(each.since),
  });
  return {
    view: view.kind,
    notices,
    locales: LOCALES,
    desk: {
      isAdviser: scopesOf(signedIn.grants, 'adviser').length > 0,
      isCoordinator: coordinates.length > 0,
      hasPoints: points.length > 0,
      point,
      waiting: (queue?.waiting ?? []).slice(0, MOST_SHOWN).map((each) => ({ ...each, minutes: minutesWaiting(each, now) })),
      waitingCount: queue?.waiting.length ?? 0,
      mine: queue?.mine ?? [],
      tasks: tasks.map((task) => ({ ...task, isOverdue: task.dueOn < day, isToday: task.dueOn === day })),
      news: news.map(named),
      late: late.map(named),
      now,
    },
  };
};

/** The moment in the cookie, or a week ago. A moment to come hides nothing. */
function seenOf(cookie: string | undefined, now: number): number {
  const seen = Number(cookie);
  return seen > 0 && seen <= now ? seen : now - FIRST_DAYS * DAY_MS;
}

export const actions: Actions = {
  /** The news of referrals were read, up to the moment at which the page was shown. */
  seen: async ({ request, cookies, url }) => {
    const now = Date.now();
    const shown = Number((await request.formData()).get('now'));
    const seen = shown > 0 && shown <= now ? shown : now;
    cookies.set(SEEN_COOKIE, String(seen), { ...cookieOptions(url), path: '/desk', maxAge: (30 * DAY_MS) / 1000 });
    redirect(303, '/desk');
  },
};
