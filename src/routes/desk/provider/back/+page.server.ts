import { redirect } from '@sveltejs/kit';
import { cookieOptions, finishProvider } from '#access/server/index.ts';
import { deskApp, letHalfIn, letIn, visitOf } from '../../sign-in/visit.ts';
import { errandCookie, redirectUriOf, requireProvider } from '../provider-visit.ts';
import type { PageServerLoad } from './$types';

/** Where the provider sends people back to. */
export const load: PageServerLoad = async (event) => {
  const provider = requireProvider();
  const { cookies, url, locals } = event;
  const token = cookies.get(errandCookie(url)) ?? '';
  cookies.delete(errandCookie(url), cookieOptions(url));
  const back = { token, answer: url, redirectUri: redirectUriOf(url) };
  const { auth, keys } = deskApp();
  const outcome = await finishProvider(auth, keys, provider, back, locals.signedIn, visitOf(event));
  if (outcome.kind === 'no') return { problem: outcome.reason, name: provider.name, isIn: Boolean(locals.signedIn?.secondFactor) };
  if (outcome.kind === 'linked') redirect(303, '/desk/provider/link?said=linked');
  if (outcome.kind === 'half') {
    letHalfIn(event, outcome.token);
    redirect(303, `/desk/second-factor?next=${encodeURIComponent(outcome.next)}`);
  }
  letIn(event, outcome);
  redirect(303, outcome.next);
};
