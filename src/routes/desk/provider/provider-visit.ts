import { error, type Cookies } from '@sveltejs/kit';
import { askProvider, cookieOptions, ProviderError, type ProviderClient, type ProviderRefusal } from '#access/server/index.ts';
import { RateLimit } from '#platform/http/rate-limit.ts';
import { deskApp } from '../sign-in/visit.ts';

/** More from one network in a quarter of an hour is a machine. */
const limit = new RateLimit(600, 15 * 60_000);

/** The provider; without one its addresses are not there. */
export function requireProvider(): ProviderClient {
  const { provider } = deskApp();
  if (!provider) error(404);
  return provider;
}

/** Where the provider sends people back to: this address has to be registered there. */
export function redirectUriOf({ origin }: URL): string {
  return `${origin}/desk/provider/back`;
}

/** The cookie that ties an answer to the browser that asked. */
export function errandCookie({ protocol }: URL): string {
  return `${protocol === 'https:' ? '__Host-' : ''}wegwijs-provider`;
}

/** Sends a browser to the provider. @returns the address to go to, or why not */
export async function sendToProvider(
  { url, cookies, getClientAddress }: { url: URL; cookies: Cookies; getClientAddress: () => string },
  errand: { accountId: string | null; session: string | null; isAnew: boolean; next: string },
): Promise<{ address: string } | { problem: ProviderRefusal | 'many' }> {
  const provider = requireProvider();
  const now = Date.now();
  if (!limit.allows(getClientAddress(), now)) return { problem: 'many' };
  try {
    const { address, token } = await askProvider(deskApp().auth, provider, errand, { redirectUri: redirectUriOf(url), now });
    cookies.set(errandCookie(url), token, { ...cookieOptions(url), maxAge: 600 });
    return { address };
  } catch (reason) {
    if (reason instanceof ProviderError) return { problem: reason.problem };
    throw reason;
  }
}
