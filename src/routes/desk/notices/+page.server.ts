import { redirect } from '@sveltejs/kit';
import { holds } from '#access/index.ts';
import { listKeptNotices, listNotices, markNoticeRead, markNoticeUnread } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { deskOf, idFrom } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, signedIn } = deskOf(locals);
  const day = today();
  const isLos = holds(signedIn.grants, ['los']);
  const kept = isLos ? await listKeptNotices(db, actor) : [];
  return {
    notices: await listNotices(db, actor, day),
    kept: kept.map((notice) => ({ ...notice, hasEnded: notice.endsOn < day })),
    isLos,
    said: url.searchParams.get('said'),
  };
};

export const actions: Actions = {
  read: async ({ request, locals }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    await orNotFound(markNoticeRead(db, actor, idFrom(form.get('id')), Date.now()));
    redirect(303, form.get('back') === 'today' ? '/desk' : '/desk/notices');
  },
  unread: async ({ request, locals }) => {
    const { db, actor } = deskOf(locals);
    await orNotFound(markNoticeUnread(db, actor, idFrom((await request.formData()).get('id'))));
    redirect(303, '/desk/notices');
  },
};
