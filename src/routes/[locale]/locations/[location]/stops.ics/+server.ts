import { error } from '@sveltejs/kit';
import { stopsCalendar } from '#directory/server/index.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp } from '../../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** The stops of a mobile point for a calendar. */
export const GET: RequestHandler = ({ params }) => {
  if (!isLocale(params.locale)) error(404);
  const { content, origin } = getApp();
  const { directory, places, importedAt } = content.current;
  const location = directory.locations.get(params.location);
  if (!location || location.kind !== 'mobile') error(404);
  const page = `${origin}/${params.locale}/locations/${location.id}`;
  const calendar = stopsCalendar(location, page, (town) => places.byId.get(town)?.name ?? null, importedAt);
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
};
