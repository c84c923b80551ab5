import { fail, redirect } from '@sveltejs/kit';
import { listIdentities, unlinkIdentities } from '#access/server/index.ts';
import { requireFresh } from '../../account/delicate.ts';
import { sayMoment } from '../../account/say-moment.ts';
import { deskApp, localeOf, textsOf } from '../../sign-in/visit.ts';
import { requireProvider, sendToProvider } from '../provider-visit.ts';
import type { Actions, PageServerLoad } from './$types';

const SAID = ['linked', 'unlinked'] as const;

export const load: PageServerLoad = async (event) => {
  const { name, issuer } = requireProvider();
  const { accountId } = requireFresh(event.locals.signedIn, event.url);
  const identities = await listIdentities(deskApp().auth, accountId, issuer);
  return {
    name,
    said: SAID.find((said) => said === event.url.searchParams.get('said')) ?? null,
    linked: identities.map(({ linkedAt }) => sayMoment(localeOf(event), linkedAt)),
  };
};

const refuse = (text: string) => fail(400, { address: null, problems: [{ field: null, text }] });

export const actions: Actions = {
  // A form may not lead to another site: the page that answers it has the link.
  link: async (event) => {
    const { accountId, session } = requireFresh(event.locals.signedIn, event.url);
    const { name } = requireProvider();
    const sent = await sendToProvider(event, { accountId, session, isAnew: true, next: '/desk/account' });
    if ('problem' in sent) return refuse(textsOf(event)(`provider.no.${sent.problem}`, { name }));
    return { address: sent.address, problems: [] };
  },

  unlink: async (event) => {
    const { accountId } = requireFresh(event.locals.signedIn, event.url);
    const { name, issuer } = requireProvider();
    const isGone = await unlinkIdentities(deskApp().auth, accountId, issuer);
    if (!isGone) return refuse(textsOf(event)('provider.last', { name }));
    redirect(303, '/desk/provider/link?said=unlinked');
  },
};
