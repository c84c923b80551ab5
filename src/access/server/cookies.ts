import type { DeskLocale } from '#platform/i18n/desk-messages.ts';

/** The language that somebody chose before signing in. */
export const LOCALE_COOKIE = 'wegwijs-desk-locale';

/** Name of the session's cookie: over https one that only this host can set. */
export function sessionCookie(url: URL): string {
  return `${url.protocol === 'https:' ? '__Host-' : ''}wegwijs-session`;
}

/** Name of the cookie by which a device is known that signed in before. */
export function deviceCookie(url: URL): string {
  return `${url.protocol === 'https:' ? '__Host-' : ''}wegwijs-device`;
}

/** What holds for every cookie of the desk: not for scripts, not for other sites, over https where there is https. */
export function cookieOptions(url: URL): { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean } {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' };
}

/** The desk's language for a browser that asks for these: Dutch, unless English comes before it. */
export function preferredDeskLocale(acceptLanguage: string | null): DeskLocale {
  const asked = (acceptLanguage ?? '').toLowerCase();
  const [nl, en] = [asked.search(/\bnl\b/), asked.search(/\ben\b/)];
  return en >= 0 && (nl < 0 || en < nl) ? 'en' : 'nl';
}
