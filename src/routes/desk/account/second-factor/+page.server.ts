import { fail, redirect } from '@sveltejs/kit';
import { appForm } from '#access/index.ts';
import { beginAppSetUp, confirmApp } from '#access/server/index.ts';
import { showApp } from '../../sign-in/show-app.ts';
import { deskApp, letIn, textsOf, visitOf } from '../../sign-in/visit.ts';
import { requireFresh } from '../delicate.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  app: await showApp(beginAppSetUp(deskApp().keys, requireFresh(locals.signedIn, url), Date.now())),
});

export const actions: Actions = {
  default: async (event) => {
    const signedIn = requireFresh(event.locals.signedIn, event.url);
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const read = appForm.safeParse(Object.fromEntries(await event.request.formData()));
    if (!read.success) return fail(400, { problems: [{ field: 'code', text: t('access.code.missing') }], app: null });
    const answer = await confirmApp(auth, keys, signedIn, read.data, visitOf(event));
    if (answer.kind === 'no') {
      return fail(400, { problems: [{ field: 'code', text: t('access.code.no') }], app: await showApp(answer.setUp) });
    }
    if (answer.kind === 'over') redirect(303, '/desk/account/second-factor');
    letIn(event, answer);
    return { codes: answer.codes };
  },
};
