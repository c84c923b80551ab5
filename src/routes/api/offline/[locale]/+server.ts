import { error } from '@sveltejs/kit';
import { isLocale } from '#platform/i18n/locales.ts';
import { offlineBundle } from '../../../../offline-bundle.ts';
import { getApp } from '../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** A whole locale for keeping on a phone. */
export const GET: RequestHandler = ({ params, locals }) => {
  if (!isLocale(params.locale)) error(404);
  const { content } = getApp();
  locals.keep = { freshUntil: Date.now() + 3_600_000, countAs: null, version: content.current.version };
  return new Response(offlineBundle(params.locale), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
