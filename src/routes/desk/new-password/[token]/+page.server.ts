import { fail, redirect } from '@sveltejs/kit';
import { choiceForm, PASSWORD_SHORTEST } from '#access/index.ts';
import { choosePasswordByLink, endSession, findLinkOwner, sessionCookie } from '#access/server/index.ts';
import { sayPasswordProblem } from '../../sign-in/password-problem.ts';
import { deskApp, letHalfIn, textsOf, unlessBusy, visitOf } from '../../sign-in/visit.ts';
import type { Actions, PageServerLoad } from './$types';

// Looking at the page uses nothing up: programs that check mails for danger look at every link.
export const load: PageServerLoad = async ({ params }) => {
  const owner = await findLinkOwner(deskApp().auth, params.token, Date.now());
  return { email: owner?.email ?? null, shortest: PASSWORD_SHORTEST };
};

export const actions: Actions = {
  default: async (event) => {
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const read = choiceForm.safeParse(Object.fromEntries(await event.request.formData()));
    const problem = (text: string) => fail(400, { problems: [{ field: 'password', text }] });
    if (!read.success) return problem(sayPasswordProblem(t, 'too-long'));
    const { device, now } = visitOf(event);
    const choice = { password: read.data.password, now, device };
    const chosen = await unlessBusy(choosePasswordByLink(auth, keys, event.params.token, choice));
    if (chosen.kind === 'problem') return problem(sayPasswordProblem(t, chosen.problem));
    // The page says itself that the link is over.
    if (chosen.kind === 'over') return fail(400, { problems: [] });
    const before = event.cookies.get(sessionCookie(event.url));
    if (before) await endSession(auth, before);
    letHalfIn(event, chosen.token);
    redirect(303, '/desk/second-factor');
  },
};
