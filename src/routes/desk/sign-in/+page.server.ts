import { error, fail, redirect } from '@sveltejs/kit';
import { nextAddress, signInForm, wrongFields } from '#access/index.ts';
import { cookieOptions, endSession, listDemoPeople, LOCALE_COOKIE, sessionCookie, signIn, signInAsDemo } from '#access/server/index.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { getApp } from '../../../wiring.ts';
import type { Actions, PageServerLoad } from './$types';
import { clockOf, deskApp, letHalfIn, letIn, nextOf, textOf, textsOf, unlessBusy, visitOf } from './visit.ts';

const YEAR = 365 * 86_400;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { next, query } = nextOf(url);
  if (locals.signedIn?.secondFactor) redirect(303, next);
  return {
    query,
    isOut: url.searchParams.get('said') === 'out',
    provider: deskApp().provider?.name ?? null,
    demoPeople: getApp().demo ? await listDemoPeople(deskApp().auth) : [],
  };
};

export const actions: Actions = {
  password: async (event) => {
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const form = await event.request.formData();
    const typed = { email: textOf(form, 'email').slice(0, 254) };
    const read = signInForm.safeParse(Object.fromEntries(form));
    if (!read.success) {
      const problems = wrongFields(read.error).map((field) => ({
        field,
        text: field === 'email' ? t('access.email.wrong') : t('access.password.missing'),
      }));
      return fail(400, { problems, typed });
    }
    const answer = await unlessBusy(signIn(auth, keys, read.data, visitOf(event)));
    if (answer.kind === 'no') return fail(400, { problems: [{ field: 'email', text: t('access.sign-in.no') }], typed });
    if (answer.kind === 'wait') {
      return fail(429, { problems: [{ field: null, text: t('access.wait', { time: clockOf(event, answer.until) }) }], typed });
    }
    const before = event.cookies.get(sessionCookie(event.url));
    if (before) await endSession(auth, before);
    letHalfIn(event, answer.token);
    redirect(303, `/desk/second-factor?${nextOf(event.url).query}`);
  },

  demo: async (event) => {
    if (!getApp().demo) error(404);
    const person = textOf(await event.request.formData(), 'person');
    const { signedIn } = event.locals;
    const entered = await signInAsDemo(deskApp().auth, person, signedIn?.session ?? null, visitOf(event));
    if (!entered) error(404);
    letIn(event, entered);
    redirect(303, nextOf(event.url).next);
  },

  language: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const locale = form.get('locale');
    if (isDeskLocale(locale)) cookies.set(LOCALE_COOKIE, locale, { ...cookieOptions(url), maxAge: YEAR });
    const back = form.get('back');
    const isEntrance = typeof back === 'string' && /^\/desk\/(?:sign-in|new-password(?:\/[A-Za-z0-9_-]{43})?)$/.test(back);
    const next = nextAddress(url.searchParams.get('next'));
    redirect(303, `${isEntrance ? back : '/desk/sign-in'}?next=${encodeURIComponent(next)}`);
  },
};
