import { error } from '@sveltejs/kit';
import { offlineBundle } from '#offline/server/index.ts';
import { today } from '#platform/clock.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp } from '../../../../wiring.ts';
import { keptTools } from './kept-tools.ts';
import type { RequestHandler } from './$types';

/** A whole locale for keeping on a phone. */
export const GET: RequestHandler = async ({ params, locals, fetch }) => {
  if (!isLocale(params.locale)) error(404);
  const { content, origin } = getApp();
  const snapshot = content.current;
  const framed = await fetch(`/${params.locale}/frame`);
  const frame = { html: await framed.text(), policy: framed.headers.get('content-security-policy') ?? '' };
  locals.keep = { freshUntil: Date.now() + 3_600_000, countAs: null, version: snapshot.version };
  const bundle = offlineBundle(snapshot, params.locale, frame, today(), origin, keptTools(snapshot, params.locale, today()));
  return new Response(JSON.stringify(bundle), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
