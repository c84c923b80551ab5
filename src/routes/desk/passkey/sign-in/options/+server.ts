import { error } from '@sveltejs/kit';
import { askPasskey } from '#access/server/index.ts';
import { deskApp } from '../../../sign-in/visit.ts';
import { questionLimit, siteOf } from '../../passkey-site.ts';
import type { RequestHandler } from './$types';

/** What the browser needs to ask for a passkey. */
export const POST: RequestHandler = async ({ getClientAddress, url }) => {
  const now = Date.now();
  if (!questionLimit.allows(getClientAddress(), now)) error(429);
  return Response.json(await askPasskey(deskApp().auth, siteOf(url), now));
};
