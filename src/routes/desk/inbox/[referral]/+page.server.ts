import { fail, redirect } from '@sveltejs/kit';
import { openReferral } from '#referral/server/index.ts';
import { nameOf, referralDesk } from '../../referrals/referral-desk.ts';
import { orNotFound } from '../../or-not-found.ts';
import { takeAnswer } from '../receiver-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db, keys, actor, content } = referralDesk(locals);
  const opened = await orNotFound(openReferral(db, keys, actor, params.referral, new Date()));
  return {
    ...opened,
    organisation: nameOf(content, opened.referral.organisation),
    changed: url.searchParams.get('said') === 'changed',
  };
};

async function answer({ locals, params, request }: RequestEvent, what: Parameters<typeof takeAnswer>[3]) {
  const { service, actor } = referralDesk(locals);
  const did = await takeAnswer(service, actor, params.referral, what, await request.formData());
  if (typeof did === 'object') return fail(400, did);
  redirect(303, `/desk/inbox/${params.referral}${did === 'changed' ? '?said=changed' : ''}`);
}

export const actions: Actions = {
  accept: (event) => answer(event, 'accepted'),
  start: (event) => answer(event, 'in-progress'),
  return: (event) => answer(event, 'returned'),
  done: (event) => answer(event, 'done'),
};
