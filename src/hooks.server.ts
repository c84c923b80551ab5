import { error, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { actorOf, mayOpen, permissionOf, type Permission } from '#access/index.ts';
import { LOCALE_COOKIE, preferredDeskLocale, readSession, sessionCookie } from '#access/server/index.ts';
import { PUBLIC_ACTOR } from '#platform/database/connection.ts';
import { isUnreachable } from '#platform/database/refusal.ts';
import { readAddress } from '#platform/http/address.ts';
import { chooseEncoding, packPage, pageCache, respondWith } from '#platform/http/page-cache.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { isLocale, LOCALE_FACTS } from '#platform/i18n/locales.ts';
import { log } from '#platform/log.ts';
import { getApp, startApp } from './wiring.ts';

export const init: ServerInit = () => startApp(process.env);

export const handle: Handle = async ({ event, resolve }) => {
  const segment = event.url.pathname.split('/')[1];
  event.locals.locale = isLocale(segment) ? segment : 'en';
  event.locals.signedIn = null;
  event.locals.actor = PUBLIC_ACTOR;
  // An address of the desk that is none of its routes may fit one of the site: "desk" where the language stands.
  const ofRoute = permissionOf(event.route.id ?? '');
  const permission = ofRoute === null ? permissionOf(event.url.pathname) : ofRoute;
  const refusal = permission === null ? null : await enterDesk(event, permission);
  if (refusal) return refusal;
  if (await isBroken(event.request)) error(400);
  if (permission !== null && (await holdsZero(event.request))) error(400);
  const { locale } = event.locals;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%wegwijs.lang%', locale).replace('%wegwijs.dir%', LOCALE_FACTS[locale].direction),
  });
  // Also what only leads on, and sets cookies: no type of it would be looked at below.
  if (permission !== null) response.headers.set('cache-control', 'no-store');
  if (response.status === 503) response.headers.set('retry-after', '5');
  const type = response.headers.get('content-type') ?? '';
  if (!/^text\/|json|xml|manifest/.test(type) || response.status === 304) return response;

  const { keep } = event.locals;
  const address = readAddress(event.url.pathname + event.url.search);
  if (keep && event.request.method === 'GET' && response.status === 200 && address?.cacheKey) {
    const page = packPage(await response.text(), ownHeaders(response), keep.freshUntil, keep.countAs);
    // Content that was replaced while this page was being made must not be kept.
    if (keep.version === getApp().content.current.version) pageCache().set(address.cacheKey, page);
    if (keep.countAs) pageCache().onView(keep.countAs);
    const { request } = event;
    const answer = respondWith(
      page,
      {
        acceptEncoding: request.headers.get('accept-encoding') ?? undefined,
        ifNoneMatch: request.headers.get('if-none-match') ?? undefined,
      },
      Date.now(),
    );
    return new Response(answer.body ? new Uint8Array(answer.body) : null, answer);
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return compress(response, event.request.headers.get('accept-encoding'));
};

/**
 * Who asks for an address of the desk, and whether they may. What exists is not told to those who may not: they get the
 * same answer as for what is not there.
 * @returns the answer for whoever has to go elsewhere first
 */
async function enterDesk(event: RequestEvent, permission: Permission | undefined): Promise<Response | null> {
  const { desk, demo } = getApp();
  const chosen = event.cookies.get(LOCALE_COOKIE);
  event.locals.locale = isDeskLocale(chosen) ? chosen : preferredDeskLocale(event.request.headers.get('accept-language'));
  if (!desk) error(503);
  const notThere = () => event.fetch('/desk/not-there');
  const token = event.cookies.get(sessionCookie(event.url));
  const signedIn = token ? await readSession(desk.auth, token, Date.now(), demo) : null;
  event.locals.signedIn = signedIn;
  event.locals.actor = actorOf(signedIn);
  if (signedIn) event.locals.locale = signedIn.locale;
  if (permission === 'anybody') return null;
  const back = `?next=${encodeURIComponent(event.url.pathname)}`;
  if (!signedIn) return permission === undefined ? notThere() : away(`/desk/sign-in${back}`);
  if (permission === 'signed-in') return null;
  if (!signedIn.secondFactor) return permission === undefined ? notThere() : away(`/desk/second-factor${back}`);
  if (permission === undefined || !mayOpen(permission, signedIn.grants)) return notThere();
  return null;
}

/** Whether a form with parts cannot be taken apart: cut off on its way, or none. */
async function isBroken(request: Request): Promise<boolean> {
  if (request.method !== 'POST' || !request.headers.get('content-type')?.startsWith('multipart/form-data')) return false;
  return request
    .clone()
    .formData()
    .then(
      () => false,
      () => true,
    );
}

/** Whether a form holds the character zero, which nobody types and no text of the database can hold. */
async function holdsZero(request: Request): Promise<boolean> {
  if (request.method !== 'POST') return false;
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  return (await request.clone().text()).includes(isMultipart ? '\0' : '%00');
}

function away(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

function ownHeaders(response: Response): Record<string, string> {
  return Object.fromEntries(
    ['content-type', 'content-security-policy'].flatMap((name) => {
      const value = response.headers.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

async function compress(response: Response, accept: string | null): Promise<Response> {
  const encoding = chooseEncoding(accept ?? undefined);
  if (!encoding || !response.body || response.headers.has('content-encoding')) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const packed = encoding === 'br' ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : gzipSync(body);
  const headers = new Headers(response.headers);
  headers.set('content-encoding', encoding);
  headers.set('vary', 'Accept-Encoding');
  headers.set('content-length', String(packed.length));
  return new Response(new Uint8Array(packed), { status: response.status, headers });
}

/**
 * Expected errors show their page; an unexpected one gets a number that leads from the reader's page to the log. That no
 * connection to the database came free passes: 503.
 */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind !== 'unknown') return {};
  const id = randomUUID().slice(0, 8);
  log.error({ id, error: error instanceof Error ? error.stack : String(error) }, 'request failed');
  return isUnreachable(error) ? { id, status: 503 } : { id };
};
