import { error, fail, redirect } from '@sveltejs/kit';
import { appForm, codeForm, isFresh, proveForm, wrongFields } from '#access/index.ts';
import {
  beginAppSetUp,
  confirmApp,
  findSecondFactors,
  giveSecondFactor,
  listIdentities,
  maySetUpApp,
  proveAnew,
  signInAsDemo,
} from '#access/server/index.ts';
import { getApp } from '../../../wiring.ts';
import { showApp, type ShownApp } from '../sign-in/show-app.ts';
import { clockOf, deskApp, letIn, nextOf, textsOf, unlessBusy, visitOf } from '../sign-in/visit.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * The second step of signing in: a code; or setting it up, for who has none; or, in a session that has both factors, both of
 * them anew for what is delicate.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { signedIn } = locals;
  if (!signedIn) error(404);
  const { next, query } = nextOf(url);
  const { auth, keys, provider } = deskApp();
  const now = Date.now();
  const { totp, passkey } = await findSecondFactors(auth, signedIn.accountId);
  if (signedIn.secondFactor) {
    if (isFresh(signedIn, now)) redirect(303, next);
    const isLinked = provider && (await listIdentities(auth, signedIn.accountId, provider.issuer)).length > 0;
    const ways = { hasPasskey: passkey, provider: isLinked ? provider.name : null };
    return { mode: 'prove' as const, query, next, email: signedIn.email, isDemo: signedIn.isDemo, app: null, ...ways };
  }
  const mode = totp || passkey ? ('code' as const) : ('set-up' as const);
  const app = mode === 'set-up' ? await showApp(beginAppSetUp(keys, signedIn, now)) : null;
  return { mode, query, next, email: signedIn.email, isDemo: false, app, hasPasskey: passkey, provider: null };
};

interface Problem {
  field: string | null;
  text: string;
}

/** What is not right, and the app that is being set up, which stays the same. */
function refuse(status: number, problems: Problem[], app: ShownApp | null = null) {
  return fail(status, { problems, app });
}

export const actions: Actions = {
  code: async (event) => {
    const { signedIn } = event.locals;
    if (!signedIn || signedIn.secondFactor) error(404);
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const form = await event.request.formData();
    const field = form.has('recovery') ? 'recovery' : 'code';
    const problem = (status: number, text: string, of: string | null = field) => refuse(status, [{ field: of, text }]);
    const read = codeForm.safeParse({ code: form.get(field) });
    if (!read.success) return problem(400, t('access.code.missing'));
    const answer = await giveSecondFactor(auth, keys, signedIn, read.data.code, visitOf(event));
    if (answer.kind === 'wait') return problem(429, t('access.wait.code', { time: clockOf(event, answer.until) }), null);
    if (answer.kind === 'no') return problem(400, t(field === 'code' ? 'access.code.no' : 'access.recovery.no'));
    letIn(event, answer);
    redirect(303, nextOf(event.url).next);
  },

  app: async (event) => {
    const { signedIn } = event.locals;
    if (!signedIn || signedIn.secondFactor) error(404);
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const visit = visitOf(event);
    const read = appForm.safeParse(Object.fromEntries(await event.request.formData()));
    if (!read.success) return refuse(400, [{ field: 'code', text: t('access.code.missing') }]);
    const answer = await confirmApp(auth, keys, signedIn, read.data, visit);
    if (answer.kind === 'no') {
      return refuse(400, [{ field: 'code', text: t('access.code.no') }], await showApp(answer.setUp));
    }
    if (answer.kind === 'over') {
      if (!(await maySetUpApp(auth, signedIn, visit.now))) redirect(303, '/desk/sign-in');
      return refuse(400, [{ field: null, text: t('access.app.over') }]);
    }
    letIn(event, answer);
    // Shown in this answer and nowhere else: a reload would be refused.
    return { codes: answer.codes };
  },

  prove: async (event) => {
    const { signedIn } = event.locals;
    if (!signedIn?.secondFactor) error(404);
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const visit = visitOf(event);
    if (signedIn.isDemo && getApp().demo) {
      const entered = await signInAsDemo(auth, signedIn.accountId, signedIn.session, visit);
      if (!entered) error(404);
      letIn(event, entered);
      redirect(303, nextOf(event.url).next);
    }
    const read = proveForm.safeParse(Object.fromEntries(await event.request.formData()));
    if (!read.success) {
      const problems = wrongFields(read.error).map((field) => ({
        field,
        text: field === 'code' ? t('access.code.missing') : t('access.password.missing'),
      }));
      return refuse(400, problems);
    }
    const answer = await unlessBusy(proveAnew(auth, keys, signedIn, read.data, visit));
    if (answer.kind === 'wait') {
      return refuse(429, [{ field: null, text: t('access.wait.code', { time: clockOf(event, answer.until) }) }]);
    }
    if (answer.kind === 'no') return refuse(400, [{ field: 'password', text: t('access.prove.no') }]);
    letIn(event, answer);
    redirect(303, nextOf(event.url).next);
  },
};
