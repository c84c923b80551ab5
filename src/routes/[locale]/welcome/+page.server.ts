import { nearestPoint, placeHelp, pointCard } from '#guide/index.ts';
import { welcomeView } from '#journey/server/index.ts';
import { findPlace } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp, helpOf } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
  const { locale, origin, place, placeQuery } = await parent();
  const snapshot = getApp().content.current;
  const now = Date.now();
  const chosen = (place && findPlace(snapshot.places, place.id)) ?? null;
  const near = chosen && nearestPoint(placeHelp(snapshot, chosen));
  const nearest = near && pointCard(snapshot, locale, near, helpOf(now).reading.openings, placeQuery, now);
  const view = await welcomeView(snapshot, { locale, date: today(), place: chosen, origin });
  const fresh = freshUntil(view.changesOn, now, [nearest?.changesAt ?? null]);
  locals.keep = { freshUntil: fresh, countAs: null, version: snapshot.version };
  return { view, near: nearest?.card ?? null };
};
