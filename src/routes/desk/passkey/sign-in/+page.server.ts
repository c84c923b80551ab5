import { fail, redirect } from '@sveltejs/kit';
import { readJson } from '#access/index.ts';
import { signInWithPasskey } from '#access/server/index.ts';
import { deskApp, letIn, nextOf, textOf, textsOf, visitOf } from '../../sign-in/visit.ts';
import { siteOf } from '../passkey-site.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ query: nextOf(url).query });

export const actions: Actions = {
  default: async (event) => {
    const answer = readJson(textOf(await event.request.formData(), 'answer'));
    const { signedIn } = event.locals;
    const entered = await signInWithPasskey(deskApp().auth, answer, siteOf(event.url), signedIn?.session ?? null, visitOf(event));
    if (!entered) return fail(400, { problems: [{ field: null, text: textsOf(event)('passkey.sign-in.no') }] });
    letIn(event, entered);
    redirect(303, nextOf(event.url).next);
  },
};
