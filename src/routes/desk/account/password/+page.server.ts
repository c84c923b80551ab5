import { fail, redirect } from '@sveltejs/kit';
import { choiceForm, PASSWORD_SHORTEST } from '#access/index.ts';
import { choosePassword } from '#access/server/index.ts';
import { sayPasswordProblem } from '../../sign-in/password-problem.ts';
import { deskApp, textsOf, unlessBusy } from '../../sign-in/visit.ts';
import { requireFresh } from '../delicate.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
  email: requireFresh(locals.signedIn, url).email,
  shortest: PASSWORD_SHORTEST,
});

export const actions: Actions = {
  default: async (event) => {
    const { accountId, session } = requireFresh(event.locals.signedIn, event.url);
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const problem = (text: string) => fail(400, { problems: [{ field: 'password', text }] });
    const read = choiceForm.safeParse(Object.fromEntries(await event.request.formData()));
    if (!read.success) return problem(sayPasswordProblem(t, 'too-long'));
    const choice = { password: read.data.password, now: Date.now(), keep: session };
    const chosen = await unlessBusy(choosePassword(auth, keys, accountId, choice));
    if (chosen === 'over') redirect(303, '/desk/sign-in');
    if (chosen !== 'chosen') return problem(sayPasswordProblem(t, chosen));
    redirect(303, '/desk/account?said=changed-password');
  },
};
