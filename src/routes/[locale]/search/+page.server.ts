import { findAnswers, nearestPoint, placeHelp, pointCard, readerContext, renderContact } from '#guide/index.ts';
import { regionOf } from '#places/index.ts';
import { MAX_QUERY_LENGTH } from '#search/index.ts';
import { today } from '#platform/clock.ts';
import { getApp, helpOf, searchOf } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

/** Whom to ask when nothing was found. */
const ALWAYS_ASK = ['win-punt', 'juridisch-loket'];
const LIMIT = 12;

export const load: PageServerLoad = async ({ url, parent }) => {
  const { locale, place: chosen, placeQuery } = await parent();
  const { content, unanswered } = getApp();
  const snapshot = content.current;
  const typed = (url.searchParams.get('q') ?? '').trim();
  const query = typed.slice(0, MAX_QUERY_LENGTH);
  const { search, isOrdinary } = searchOf(locale);
  const answers = query ? findAnswers(snapshot, search, isOrdinary, query, { placeId: chosen?.id ?? null, limit: LIMIT }) : null;
  if (answers?.unanswered && !answers.emergency) unanswered.add(locale, answers.text, today());
  const named = answers?.place ?? null;
  const place = named ? { id: named.id, name: named.name, region: regionOf(snapshot.places, named).id } : chosen;
  const known = place && snapshot.places.byId.get(place.id);
  const near = known && answers && (named || answers.unanswered) ? nearestPoint(placeHelp(snapshot, known)) : null;
  const now = Date.now();
  const context = readerContext(snapshot, locale, today(), place?.id ?? null);
  return {
    query,
    shortened: typed.length > MAX_QUERY_LENGTH ? MAX_QUERY_LENGTH : null,
    answers,
    // What the query names counts for the whole page: its links keep it.
    place,
    placeQuery: place ? `?place=${place.id}` : placeQuery,
    nearest: near && pointCard(snapshot, locale, near, helpOf(now).reading.openings, place ? `?place=${place.id}` : placeQuery, now).card,
    contacts: !answers?.unanswered ? [] : ALWAYS_ASK.flatMap((id) => renderContact(id, context) ?? []),
  };
};
