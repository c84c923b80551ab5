import { error, redirect } from '@sveltejs/kit';
import { acceptInvitation, readInvitation } from '#access/server/index.ts';
import { today } from '#platform/clock.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { RateLimit } from '#platform/http/rate-limit.ts';
import { getApp } from '../../../../wiring.ts';
import { nameOfScope } from '../../people/people-of.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** More from one network in a quarter of an hour is nobody with a mail. A token has 256 bits: guessing leads nowhere anyway. */
const limit = new RateLimit(60, 15 * 60_000);

export const load: PageServerLoad = async (event) => {
  const { locale } = await event.parent();
  const entered = enter(event);
  if (entered === 'many') return { invitation: null, isTooMany: true, signedInAs: null };
  const { auth, token, signedIn, now } = entered;
  try {
    const { expiresAt, role, scope, ...invitation } = await readInvitation(auth, token, signedIn?.accountId ?? null, now);
    return {
      invitation: { ...invitation, role, where: nameOfScope(locale, role, scope), until: today(expiresAt) },
      isTooMany: false,
      signedInAs: signedIn?.name ?? null,
    };
  } catch (reason) {
    if (!(reason instanceof NotThereError)) throw reason;
    return { invitation: null, isTooMany: false, signedInAs: null };
  }
};

export const actions: Actions = {
  default: async (event) => {
    const entered = enter(event);
    if (entered === 'many') error(429);
    const { auth, token, signedIn, now } = entered;
    let passwordToken: string | null;
    try {
      passwordToken = await acceptInvitation(auth, token, signedIn?.accountId ?? null, now);
    } catch (reason) {
      // The page says what can be done: it is over, or somebody has to sign in first.
      if (reason instanceof NotThereError) redirect(303, event.url.pathname);
      throw reason;
    }
    redirect(303, passwordToken === null ? '/desk' : `/desk/new-password/${passwordToken}`);
  },
};

/** The token of the address, and who looks at it: only both factors count as somebody. */
function enter({ params, locals, getClientAddress }: RequestEvent) {
  const { desk } = getApp();
  if (!desk) error(503);
  const now = Date.now();
  if (!limit.allows(getClientAddress(), now)) return 'many';
  return { auth: desk.auth, token: params.token, signedIn: locals.signedIn?.secondFactor ? locals.signedIn : null, now };
}
