import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { profileForm, wrongFields, type SignedIn } from '#access/index.ts';
import {
  changeOwnProfile,
  countRecoveryCodes,
  deviceCookie,
  endOwnSession,
  findSecondFactors,
  getOwnProfile,
  listIdentities,
  listPasskeys,
  listSessions,
  signOutElsewhere,
} from '#access/server/index.ts';
import { isSpokenLanguage, SPOKEN_LANGUAGES } from '#clients/index.ts';
import { languageNames } from '#platform/i18n/format.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { getApp } from '../../../wiring.ts';
import { deskApp, localeOf, textOf, textsOf } from '../sign-in/visit.ts';
import { orNotFound } from '../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';
import { sayMoment } from './say-moment.ts';

const SAID = ['saved', 'changed-password', 'signed-out', 'signed-out-elsewhere'] as const;

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const signedIn = requireSignedIn(event);
  const { auth, provider } = deskApp();
  const { accountId, session, email, isDemo } = signedIn;
  const now = Date.now();
  const locale = localeOf(event);
  const [profile, factors, codesLeft, sessions, passkeys, identities] = await Promise.all([
    orNotFound(getOwnProfile(getApp().db, locals.actor)),
    findSecondFactors(auth, accountId),
    countRecoveryCodes(auth, accountId),
    listSessions(auth, accountId, now),
    listPasskeys(auth, accountId),
    provider ? listIdentities(auth, accountId, provider.issuer) : [],
  ]);
  return {
    said: SAID.find((said) => said === url.searchParams.get('said')) ?? null,
    email,
    isDemo,
    profile,
    // Those of the site stand open; the others unfold.
    languages: SPOKEN_LANGUAGES.map((code) => ({
      code,
      name: languageNames(locale, [code]),
      isNear: (LOCALES as readonly string[]).includes(code) || profile.languages.includes(code),
    })).sort((a, b) => a.name.localeCompare(b.name, locale)),
    hasApp: factors.totp,
    codesLeft,
    passkeys: passkeys.length,
    provider: provider && { name: provider.name, isLinked: identities.length > 0 },
    sessions: sessions.map((each) => ({
      session: each.session,
      device: each.device,
      isWhole: each.isWhole,
      isThis: each.session === session,
      began: sayMoment(locale, each.beganAt),
      seen: sayMoment(locale, each.seenAt),
    })),
  };
};

function requireSignedIn({ locals }: Pick<RequestEvent, 'locals'>): SignedIn {
  if (!locals.signedIn?.secondFactor) error(404);
  return locals.signedIn;
}

export const actions: Actions = {
  profile: async (event) => {
    requireSignedIn(event);
    const t = textsOf(event);
    const form = await event.request.formData();
    const typed = {
      name: textOf(form, 'name').slice(0, 500),
      locale: textOf(form, 'locale'),
      languages: form.getAll('languages').filter(isSpokenLanguage),
    };
    const read = profileForm.safeParse(typed);
    if (!read.success) {
      const texts = {
        name: t('access.account.name.wrong'),
        locale: t('access.account.locale.wrong'),
        languages: t('access.account.languages.wrong'),
      };
      const problems = wrongFields(read.error).map((field) => ({ field, text: texts[field as keyof typeof texts] }));
      return fail(400, { problems, typed });
    }
    await orNotFound(changeOwnProfile(getApp().db, event.locals.actor, read.data));
    redirect(303, '/desk/account?said=saved');
  },

  'sign-out': async (event) => {
    const { accountId, session } = requireSignedIn(event);
    const ended = textOf(await event.request.formData(), 'session');
    await endOwnSession(deskApp().auth, accountId, ended);
    redirect(303, ended === session ? '/desk/sign-in?said=out' : '/desk/account?said=signed-out');
  },

  'sign-out-elsewhere': async (event) => {
    const { accountId, session } = requireSignedIn(event);
    await signOutElsewhere(deskApp().auth, accountId, session, event.cookies.get(deviceCookie(event.url)) ?? null);
    redirect(303, '/desk/account?said=signed-out-elsewhere');
  },
};
