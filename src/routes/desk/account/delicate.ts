import { error, redirect } from '@sveltejs/kit';
import { isFresh, type SignedIn } from '#access/index.ts';

/** For what is delicate: whoever gave both factors a while ago gives them anew first. Invented people have none to change. */
export function requireFresh(signedIn: SignedIn | null, url: URL): SignedIn {
  if (!signedIn?.secondFactor || signedIn.isDemo) error(404);
  if (!isFresh(signedIn, Date.now())) redirect(303, `/desk/second-factor?next=${encodeURIComponent(url.pathname)}`);
  return signedIn;
}
