import { redirect } from '@sveltejs/kit';
import { nextOf } from '../sign-in/visit.ts';
import { requireProvider, sendToProvider } from './provider-visit.ts';
import type { PageServerLoad } from './$types';

/** Sends somebody to the provider to sign in; whoever is in already signs in there anew, for what is delicate. */
export const load: PageServerLoad = async (event) => {
  const { name } = requireProvider();
  const isIn = Boolean(event.locals.signedIn?.secondFactor);
  const sent = await sendToProvider(event, { accountId: null, session: null, isAnew: isIn, next: nextOf(event.url).next });
  // Where it is the provider itself says, over https: its pages may stand on another host than its name.
  if ('address' in sent) redirect(303, sent.address, { external: true });
  return { problem: sent.problem, name, isIn };
};
