import { error, fail, redirect, type Cookies } from '@sveltejs/kit';
import { cookieOptions } from '#access/server/index.ts';
import { OPEN_FOR, isToken, readCode } from '#referral/index.ts';
import { linkActor, openLink, openReferral, openVisit, sealVisit } from '#referral/server/index.ts';
import { RateLimit } from '#platform/http/rate-limit.ts';
import { takeAnswer } from '../../desk/inbox/receiver-form.ts';
import { orNotFound } from '../../desk/or-not-found.ts';
import { deskLocale, serviceOf, textOf } from '../../desk/referrals/referral-desk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const COOKIE = 'wegwijs-referral';
const PATH = '/referral';
/** So many codes a minute from one address: the link itself ends after ten wrong ones. */
const tries = new RateLimit(10, 60_000);

/** The referral that this device has opened with link and code; asked of the database anew each time. */
async function visited(token: string, cookies: Cookies): Promise<string | null> {
  const { db, keys } = serviceOf();
  const code = openVisit(keys, token, cookies.get(COOKIE), Date.now());
  return code === null ? null : openLink(db, keys, token, code);
}

export const load: PageServerLoad = async ({ params, cookies, locals, url }) => {
  if (!isToken(params.token)) error(404);
  const locale = deskLocale(locals);
  const id = await visited(params.token, cookies);
  const said = url.searchParams.get('said');
  if (id === null) return { locale, opened: null, changed: false, ended: said === 'ended' };
  const { db, keys } = serviceOf();
  const opened = await orNotFound(openReferral(db, keys, linkActor(id), id, new Date()));
  return { locale, opened, changed: said === 'changed', ended: false };
};

async function answer({ params, request, cookies }: RequestEvent, what: Parameters<typeof takeAnswer>[3]) {
  const form = await request.formData();
  const id = await visited(params.token, cookies);
  // The half hour is over, or the link has ended: the page asks for the code again.
  if (id === null) redirect(303, `${PATH}/${params.token}`);
  const did = await takeAnswer(serviceOf(), linkActor(id), id, what, form);
  if (typeof did === 'object') return fail(400, did);
  const said = did === 'changed' ? '?said=changed' : what === 'returned' || what === 'done' ? '?said=ended' : '';
  redirect(303, `${PATH}/${params.token}${said}`);
}

export const actions: Actions = {
  open: async ({ params, request, cookies, url, getClientAddress }) => {
    const { db, keys } = serviceOf();
    const now = Date.now();
    if (!tries.allows(getClientAddress(), now)) return fail(429, { wrong: 'slow' as const });
    const code = readCode(textOf(await request.formData(), 'code'));
    // What is no code is not tried: it does not use up the link.
    const id = code === null ? null : await openLink(db, keys, params.token, code);
    if (code === null || id === null) return fail(400, { wrong: 'wrong' as const });
    cookies.set(COOKIE, sealVisit(keys, params.token, code, now), { ...cookieOptions(url), path: PATH, maxAge: OPEN_FOR / 1000 });
    redirect(303, `${PATH}/${params.token}`);
  },

  close: ({ params, cookies, url }) => {
    cookies.delete(COOKIE, { ...cookieOptions(url), path: PATH });
    redirect(303, `${PATH}/${params.token}`);
  },

  accept: (event) => answer(event, 'accepted'),
  start: (event) => answer(event, 'in-progress'),
  return: (event) => answer(event, 'returned'),
  done: (event) => answer(event, 'done'),
};
