import { fail, redirect } from '@sveltejs/kit';
import { emailForm } from '#access/index.ts';
import { askNewPassword } from '#access/server/index.ts';
import { clockOf, deskApp, textOf, textsOf, visitOf } from '../sign-in/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ isSent: url.searchParams.get('said') === 'sent' });

export const actions: Actions = {
  default: async (event) => {
    const { auth, keys } = deskApp();
    const t = textsOf(event);
    const form = await event.request.formData();
    const typed = { email: textOf(form, 'email').slice(0, 254) };
    const read = emailForm.safeParse(Object.fromEntries(form));
    if (!read.success) return fail(400, { problems: [{ field: 'email', text: t('access.email.wrong') }], typed });
    const { address, now } = visitOf(event);
    const until = await askNewPassword(auth, keys, { email: read.data.email, address, now });
    if (until !== null) {
      return fail(429, { problems: [{ field: null, text: t('access.new.wait', { time: clockOf(event, until) }) }], typed });
    }
    redirect(303, '/desk/new-password?said=sent');
  },
};
