import { renewRecoveryCodes } from '#access/server/index.ts';
import { deskApp } from '../../sign-in/visit.ts';
import { requireFresh } from '../delicate.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  requireFresh(locals.signedIn, url);
};

export const actions: Actions = {
  default: async ({ locals, url }) => {
    const { accountId } = requireFresh(locals.signedIn, url);
    const { auth, keys } = deskApp();
    return { codes: await renewRecoveryCodes(auth, keys, accountId) };
  },
};
