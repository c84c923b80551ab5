import { nearestPoint, placeHelp, pointCard } from '#guide/index.ts';
import { findPlace } from '#places/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp, helpOf } from '../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
  const { locale, place, placeQuery } = await parent();
  const snapshot = getApp().content.current;
  const now = Date.now();
  const chosen = place && findPlace(snapshot.places, place.id);
  const near = chosen ? nearestPoint(placeHelp(snapshot, chosen)) : null;
  const nearest = near && pointCard(snapshot, locale, near, helpOf(now).reading.openings, placeQuery, now);
  const moments = [nearest?.changesAt ?? null];
  locals.keep = { freshUntil: freshUntil(null, now, moments), countAs: null, version: snapshot.version };
  return { nearest: nearest?.card ?? null };
};
