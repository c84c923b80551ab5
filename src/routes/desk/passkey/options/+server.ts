import { error } from '@sveltejs/kit';
import { isFresh } from '#access/index.ts';
import { beginPasskey } from '#access/server/index.ts';
import { deskApp } from '../../sign-in/visit.ts';
import { siteOf } from '../passkey-site.ts';
import type { RequestHandler } from './$types';

/** What the browser needs to make a passkey. The page that asks is open only to those who proved who they are just now. */
export const POST: RequestHandler = async ({ locals: { signedIn }, url }) => {
  const now = Date.now();
  if (!signedIn?.secondFactor || signedIn.isDemo || !isFresh(signedIn, now)) error(403);
  return Response.json(await beginPasskey(deskApp().auth, signedIn, siteOf(url), now));
};
